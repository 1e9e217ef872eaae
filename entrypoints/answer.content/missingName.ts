/** Whether a profile lacks the name it must have: then the site has probably changed. Asked only when the popup is open. */
import type { MissingName } from '@/data/views/pageStatus';
import { baseOf, queryAll } from '../profiles.content/dom';
import { shadowSearch } from '../profiles.content/shadows';
import type { CompiledSite } from '../profiles.content/sites/site';
import { spotReader } from '../profiles.content/spots';

/** The rules that should have found a name on this profile, whoever's it is; undefined if one did, or if none is expected. */
export function missingName(site: CompiledSite): MissingName | undefined {
  const url = URL.parse(location.href);
  if (document.readyState !== 'complete' || !url || !site.profileAt(url)?.isWhole) return undefined;
  const rules = site.spots.filter(({ kind }) => kind === 'profile').map(({ root }) => root);
  if (rules.length === 0) return undefined;
  const selector = rules.join(', ');
  const elements = site.shadows
    ? shadowSearch(() => undefined).within(document, selector)
    : queryAll(document, selector);
  const reader = spotReader(site, { page: () => location.href, base: () => baseOf(document) });
  const isThere = elements.some((element) => reader.read(element)?.rule.kind === 'profile');
  return isThere ? undefined : { pageKind: 'profile', rules };
}
