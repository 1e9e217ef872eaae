/** What ids of other lists look like. */
import type { Platform } from '../../model/vocabulary';

/** What a platform itself knows an account by, whatever that is called. */
export const isLastingId = (platform: Platform | undefined, id: string): boolean =>
  (platform === 'youtube' ? /^UC[\w-]{22}$/ : platform === 'bluesky' ? /^did:(plc|web):\S+$/ : /^\d+$/).test(id);

/** A thing in Wikidata, by its number or its address. */
export const isWikidata = (cell: string): boolean =>
  /^(https?:\/\/www\.wikidata\.org\/(entity|wiki)\/)?Q\d+$/.test(cell.trim());
