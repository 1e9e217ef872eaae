/** What a column can hold, in words. */
import { platforms } from '@/data/model/vocabulary';
import { plainChoices } from './chosenColumns';
import type { RegisterWords } from './registerWords';

/** @param choice see `choices` */
export function meaningName(choice: string, { t }: RegisterWords): string {
  const [is, name] = choice.split(' ');
  const platform = platforms.find((candidate) => candidate === name);
  if (platform) {
    const onPlatform = { platform: t(`platform.${platform}`) };
    return is === 'lastingId'
      ? t('registers.meaning.lastingIdOn', onPlatform)
      : t('registers.meaning.accountOn', onPlatform);
  }
  const plain = plainChoices.find((each) => each === choice);
  return plain ? t(`registers.meaning.${plain}`) : '';
}
