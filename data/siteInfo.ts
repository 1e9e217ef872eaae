/** What every part of the extension knows of a site that has badges; how its pages are read is in its own file. */
export interface SiteInfo {
  /** Never changes: the settings keep it. */
  id: string;
  /** As people know it; a name, so the same in every language. */
  name: string;
  /** Hosts of its pages. */
  hosts: readonly string[];
}
