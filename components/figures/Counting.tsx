/** Says that something is being counted, once that takes a while, and lets one give it up. */
import type { TallyWords } from '@/data/views/tallyWords';
import { UnderWay } from '../UnderWay';

interface CountingProps {
  words: TallyWords;
  isBusy: boolean;
  /** Leaves what is counted. */
  onCancel: () => void;
}

export const Counting = ({ words: { t }, isBusy, onCancel }: CountingProps) => (
  <UnderWay what={isBusy ? t('tally.busy') : undefined} cancel={{ text: t('tally.cancel'), onCancel }} />
);
