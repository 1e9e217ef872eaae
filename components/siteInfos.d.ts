/** What the extension's own pages say of the sites, made while building (see `siteInfos` in wxt.config.ts). */
declare module '*/sites/index.ts?info' {
  const sites: readonly import('../data/model/siteInfo').SiteInfo[];
  export default sites;
}
