/** Where the page is no profile: says so, and takes the address of one. */
import { useState } from 'preact/hooks';
import { profileAtAddress, type ReadProfile } from '@/data/exchange/addresses';
import { profileUrl } from '@/data/model/handles';
import type { SeenProfile } from '@/data/views/seenProfile';
import { CheckedForm } from './CheckedForm';
import { Field } from './Field';
import type { NoteWords } from './noteWords';

interface NoProfileProps {
  words: NoteWords;
  isUnreadable: boolean;
  readProfile: ReadProfile;
  onProfile: (profile: SeenProfile) => void;
}

export function NoProfile({ words: { t }, isUnreadable, readProfile, onProfile }: NoProfileProps) {
  const [address, setAddress] = useState('');
  const [isWrong, setWrong] = useState(false);
  const submit = () => {
    const url = URL.parse(/^https?:/.test(address) ? address.trim() : `https://${address.trim()}`);
    const profile = url && profileAtAddress(url, undefined, readProfile);
    if (profile && typeof profile === 'object') {
      onProfile({ ...profile, page: profileUrl(profile.platform, profile.handle) });
      return true;
    }
    setWrong(true);
    return false;
  };
  return (
    <CheckedForm onSubmit={submit}>
      <h2>{t(isUnreadable ? 'note.unreadable' : 'note.noProfile')}</h2>
      <p>{t('note.noProfileHint')}</p>
      <Field
        label={t('note.address')}
        value={address}
        onValue={(text) => {
          setAddress(text);
          setWrong(false);
        }}
        fault={isWrong ? t('note.fault.address') : undefined}
      />
      <p class="actions">
        <button type="submit">{t('note.openAddress')}</button>
      </p>
    </CheckedForm>
  );
}
