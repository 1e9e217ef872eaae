/** A report that a site, or the extension on it, does not work any more: what is in it, and the form that takes it. */
import { bugs } from '../../package.json';
import type { PageStatus } from './pageStatus';
import type { Words } from './words';

/** All that a report says: nothing of the user, and no account or address. By the ids of the form's fields. */
export interface SiteReport {
  version: string;
  browser: string;
  /** Id of a site with rules of its own, else `other`: the host of any other would tell where the user was. */
  site: string;
  'page-kind': string;
  rule: string;
  what: string;
}

/**
 * The report of what is wrong on a page.
 * @param siteId of a site with rules of its own
 * @param userAgent as the browser calls itself
 */
export function siteReport(
  { missing, faults }: Pick<PageStatus, 'missing' | 'faults'>,
  siteId: string | undefined,
  version: string,
  userAgent: string,
  { t }: Pick<Words, 't'>,
): SiteReport {
  const errors = faults.map(({ part, error, places }) => [`${part}: ${error}`, ...places].join('\n  '));
  return {
    version,
    browser: browserIn(userAgent),
    site: siteId ?? 'other',
    'page-kind': missing ? t(`report.pageKind.${missing.pageKind}`) : '',
    rule: missing?.rules.join('\n') ?? '',
    what: [...(missing ? [t('report.noName')] : []), ...errors].join('\n'),
  };
}

/** Name and main version, out of all that a browser says of itself and of the machine. Those that also call themselves Chrome go first. */
function browserIn(userAgent: string): string {
  for (const [name, token] of [
    ['Edge', 'Edg'],
    ['Opera', 'OPR'],
    ['Firefox', 'Firefox'],
    ['Chrome', 'Chrome'],
  ]) {
    const version = new RegExp(`${token}/(\\d+)`).exec(userAgent)?.[1];
    if (version) return `${name} ${version}`;
  }
  return '';
}

/** The report as text, to be read and copied. */
export function reportText(report: SiteReport, { t }: Pick<Words, 't'>): string {
  const lines = [
    [t('report.version'), report.version],
    [t('report.browser'), report.browser],
    [t('report.site'), report.site === 'other' ? t('report.otherSite') : report.site],
    [t('report.pageKind'), report['page-kind']],
    [t('report.rule'), report.rule],
    [t('report.what'), report.what],
  ];
  return lines
    .filter(([, value]) => value)
    .map(([label, value = '']) => `${label}:${value.includes('\n') ? '\n' : ' '}${value}`)
    .join('\n');
}

/**
 * The form of the repository with the report filled in, at GitHub.
 * @param issues the address of the repository's issues, as package.json has it
 * @returns undefined as long as it has none there
 */
export function reportForm(report: SiteReport, issues: string = bugs.url): string | undefined {
  if (!/^https:\/\/github\.com\/[^/]+\/[^/]+\/issues$/.test(issues)) return undefined;
  return `${issues}/new?${new URLSearchParams({ template: 'site-broken.yml', ...report })}`;
}
