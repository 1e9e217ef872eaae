/** What is wrong in a file, in words. */
import type { Fault } from '@/data/model/fault';
import { platforms } from '@/data/model/vocabulary';
import type { RegisterWords } from './registerWords';

/** Where it is, and what: `officials › vera-voorbeeld › name: is missing or empty`. The names of fields are those of the file. */
export function placedFault({ record, field, kind, values }: Fault, { t }: RegisterWords): string {
  const place = [record, field].filter(Boolean).join(' › ') || t('registers.wholeFile');
  const platform = platforms.find((each) => each === values.platform);
  return `${place}: ${t(`registers.wrong.${kind}`, { ...values, ...(platform && { platform: t(`platform.${platform}`) }) })}`;
}
