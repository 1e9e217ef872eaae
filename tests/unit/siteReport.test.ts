import { describe, expect, it } from 'vitest';
import { reportForm, reportText, siteReport } from '@/data/views/siteReport';
import { wordsFor } from '@/data/views/words';

const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';
const missing = { pageKind: 'profile', rules: ['h1', 'main h2'] } as const;
const fault = { part: 'page', error: 'Error: made up', places: ['update content-scripts/profiles.js:1:2'] } as const;
const words = wordsFor('en');
const status = { missing: { ...missing, rules: [...missing.rules] }, faults: [] };

describe('a report', () => {
  it('of a missing name says version, browser, site, kind of page and rules', () => {
    const report = siteReport(status, 'x', '0.1.0', chrome, words);
    expect(report).toEqual({
      version: '0.1.0',
      browser: 'Chrome 156',
      site: 'x',
      'page-kind': 'profile',
      rule: 'h1\nmain h2',
      what: 'No name was found.',
    });
    expect(reportText(report, words)).toBe(
      'Version: 0.1.0\nBrowser: Chrome 156\nSite: x\nKind of page: profile\nRules:\nh1\nmain h2\nWhat happened: No name was found.',
    );
  });

  it('of an error says what failed and where, and names no site without rules of its own', () => {
    const faults = [{ ...fault, places: [...fault.places] }];
    const report = siteReport({ faults }, undefined, '0.1.0', firefox, words);
    expect(report).toMatchObject({ browser: 'Firefox 153', site: 'other', 'page-kind': '', rule: '' });
    expect(reportText(report, words)).toBe(
      'Version: 0.1.0\nBrowser: Firefox 153\nSite: another one\n' +
        'What happened:\npage: Error: made up\n  update content-scripts/profiles.js:1:2',
    );
  });

  it.each([
    [`${chrome} Edg/156.0.0.0`, 'Edge 156'],
    [`${chrome} OPR/120.0.0.0`, 'Opera 120'],
    ['something else', ''],
  ])('says of %s no more than %s', (userAgent, browser) => {
    expect(siteReport(status, 'x', '0.1.0', userAgent, words).browser).toBe(browser);
  });

  it('fills in the form of the repository, field by field', () => {
    const report = siteReport(status, 'x', '0.1.0', chrome, words);
    const form = new URL(reportForm(report, 'https://github.com/voorbeeld/voorbeeld/issues') ?? '');
    expect(form.origin + form.pathname).toBe('https://github.com/voorbeeld/voorbeeld/issues/new');
    expect(Object.fromEntries(form.searchParams)).toEqual({ template: 'site-broken.yml', ...report });
  });

  it.each(['', 'later', 'https://example.org/', 'http://github.com/voorbeeld/voorbeeld/issues'])(
    'has no form while the address of the issues is “%s”',
    (issues) => {
      expect(reportForm(siteReport(status, 'x', '0.1.0', chrome, words), issues)).toBeUndefined();
    },
  );
});
