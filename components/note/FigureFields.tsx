/** Followers and posts: as the page shows them, to be confirmed; or typed where it shows none. */
import type { Platform } from '@/data/model/vocabulary';
import type { SeenProfile } from '@/data/views/seenProfile';
import { Field } from './Field';
import type { FigureDraft, FigureFaults } from './figureDraft';
import type { NoteWords } from './noteWords';

interface FigureFieldsProps {
  words: NoteWords;
  platform: Platform;
  /** The page, where it is the account's. */
  profile: SeenProfile | undefined;
  draft: FigureDraft;
  faults: FigureFaults;
  onDraft: (draft: FigureDraft) => void;
}

export function FigureFields({ words, platform, profile, draft, faults, onDraft }: FigureFieldsProps) {
  const { t } = words;
  const field = (what: 'followers' | 'posts', label: string) => {
    const seen = profile?.[what];
    const hint = seen?.qualifier === 'about' ? t('note.rounded') : profile && !seen ? t('note.noFigure') : undefined;
    return (
      <Field
        label={label}
        value={draft[what]}
        onValue={(value) => onDraft({ ...draft, [what]: value })}
        hint={hint}
        fault={faults[what] && t('note.fault.count')}
      />
    );
  };
  return (
    <div class="pair">
      {field('followers', t('card.followers'))}
      {field('posts', t(platform === 'youtube' ? 'note.videos' : 'card.posts'))}
    </div>
  );
}
