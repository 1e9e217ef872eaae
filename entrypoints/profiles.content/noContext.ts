/**
 * Stands in for WXT's context of a content script (see the alias in wxt.config.ts). WXT's own announces each start to the
 * page with an event and a message, so that a page could tell who has this extension. Only one script needs any: see `runContext.ts`.
 */
export class ContentScriptContext {}
