/** The bundled files, checked against their schema while building (see `checkedData` in wxt.config.ts) and shipped as plain data. */
declare module '*/register.json?checked' {
  const register: import('./schema').Register;
  export default register;
}

declare module '*/organisations.json?checked' {
  const register: import('./schema').Register;
  export default register;
}

declare module '*/register.json?index' {
  const indexes: Record<import('./messages').Language, string>;
  export default indexes;
}

declare module '*/sites/index.ts?info' {
  const sites: readonly import('./siteInfo').SiteInfo[];
  export default sites;
}

declare module '*/guidelines.json?checked' {
  const guidelines: import('./schema').Guidelines;
  export default guidelines;
}
