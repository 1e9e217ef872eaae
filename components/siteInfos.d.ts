/** Type of what the extension's own pages know about the sites; the data is made while building (see `siteInfos` in wxt.config.ts). */
declare module '*/sites/index.ts?info' {
  const sites: readonly import('../data/model/siteInfo').DescribedSite[];
  export default sites;
}
