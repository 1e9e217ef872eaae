/** Counts as sites show them, in their languages: read as they are meant, and a shortened number as about that. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownCount } from '@/data/model/shownCount';

const signs = new Map<string, string>([
  ['about', '~'],
  ['atLeast', '≥'],
]);

/** The value, with `~` where it is shortened and `≥` where more is meant. */
const read = (text: string, language: string): string | undefined => {
  const count = shownCount(text, language)?.count;
  return count && `${signs.get(count.qualifier) ?? ''}${count.value}`;
};

describe('a count as pages show it', () => {
  it.each([
    ['1.234 volgers', 'nl', '1234'],
    ['1,234 Followers', 'en', '1234'],
    ['3,351', 'en', '3351'],
    ['12.345.678', 'de', '12345678'],
    ['1,234 followers', 'nl', '1234'],
    ['1.234 Follower', 'en', '1234'],
    ['1 234 abonnés', 'fr', '1234'],
    ['12\u202f345 abonnés', 'fr', '12345'],
    ['12\u00a0345 följare', 'sv', '12345'],
    ['12’345 Follower', 'de-CH', '12345'],
    ['12,34,567 followers', 'en-IN', '1234567'],
    ['640', 'en', '640'],
    ['0 volgers', 'nl', '0'],
    ['Follower: 1.234', 'de', '1234'],
    ['357 followers', 'en', '357'],
    ['London, London · 5,750 followers', 'en', '5750'],
    ['1,2K volgers', 'nl', '~1200'],
    ['12,3 dzd. volgers', 'nl', '~12300'],
    ['1,2 d. volgers', 'nl', '~1200'],
    ['1,2 mln volgers', 'nl', '~1200000'],
    ['1,23 mln. abonnees', 'nl', '~1230000'],
    ['3.4M Followers', 'en', '~3400000'],
    ['5.4M', 'en', '~5400000'],
    ['66K posts', 'en', '~66000'],
    ['353K', 'en', '~353000'],
    ['2.1B views', 'en', '~2100000000'],
    ['12,3 Tsd. Follower', 'de', '~12300'],
    ['1,2 Mio. Follower', 'de', '~1200000'],
    ['12,3 k abonnés', 'fr', '~12300'],
    ['1,2 M d’abonnés', 'fr', '~1200000'],
    ['12,3 mil seguidores', 'es', '~12300'],
    ['1,2 M de suscriptores', 'es', '~1200000'],
    ['1,2 mi de seguidores', 'pt-BR', '~1200000'],
    ['12,3 mln follower', 'it', '~12300000'],
    ['12,3 tys. obserwujących', 'pl', '~12300'],
    ['12,3 tn följare', 'sv', '~12300'],
    ['12,3 t. følgere', 'da', '~12300'],
    ['1,2 mio. følgere', 'da', '~1200000'],
    ['12,3 B takipçi', 'tr', '~12300'],
    ['12,3 тыс. подписчиков', 'ru', '~12300'],
    ['7.5万 帖子', 'zh', '~75000'],
    ['6.9万', 'zh', '~69000'],
    ['チャンネル登録者数 1.23万人', 'ja', '~12300'],
    ['팔로워 1.2만명', 'ko', '~12000'],
    ['١٬٢٣٤ متابع', 'ar', '1234'],
    ['۱۲۳ دنبال‌کننده', 'fa', '123'],
    ['‪1.234‬ volgers', 'nl', '1234'],
    ['500+ connections', 'en', '≥500'],
    ['1.234K', 'en', '~1234'],
  ])('“%s” (%s) is %s', (text, language, expected) => {
    expect(read(text, language)).toBe(expected);
  });

  it.each([
    ['Volgers', 'nl'],
    ['', 'nl'],
    ['@gemeente2023', 'nl'],
    ['11-50 werknemers', 'nl'],
    ['12%', 'nl'],
    ['12:30', 'nl'],
    ['3/16/2016', 'en'],
    ['1.23 volgers', 'nl'],
    ['1.23.4', 'en'],
    ['3D-kaart', 'nl'],
    ['99999999999999999999', 'en'],
  ])('“%s” (%s) is none', (text, language) => {
    expect(read(text, language)).toBeUndefined();
  });

  const languages = [
    'nl',
    'en',
    'de',
    'fr',
    'es',
    'it',
    'pt',
    'pl',
    'sv',
    'da',
    'fi',
    'nb',
    'cs',
    'ja',
    'zh',
    'ko',
    'tr',
    'ru',
  ];

  it('is read back in every language in which the browser writes it', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), fc.constantFrom(...languages), (value, language) => {
        expect(shownCount(`${new Intl.NumberFormat(language).format(value)} x`, language)?.count).toEqual({
          value,
          qualifier: 'exact',
        });
      }),
    );
  });

  it('is as near as it is written, where the browser shortens it', () => {
    const long = fc.integer({ min: 10_000, max: 99_999_999 });
    fc.assert(
      fc.property(long, fc.constantFrom(...languages), (value, language) => {
        const text = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }).format(value);
        const shown = shownCount(text, language);
        // Some languages do not shorten numbers of this size.
        expect(Math.abs((shown?.count.value ?? 0) - value), text).toBeLessThanOrEqual(shown?.step ?? 0);
      }),
    );
  });

  it('does not fail where a page says nonsense of its language', () => {
    expect(read('1.234', 'not a language!')).toBe('1234');
  });
});
