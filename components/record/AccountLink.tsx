/** An account as a link to its profile: the platform's icon, the handle, whether its address proves whose it is, and whether it ended. */
import check from 'icon:rosette-discount-check';
import type { RecordAccount } from '@/data/views/record';
import type { Words } from '@/data/views/words';
import './AccountLink.css';
import { Icon } from '../Icon';
import { PlatformIcon } from '../PlatformIcon';

interface AccountLinkProps {
  words: Words;
  account: RecordAccount;
}

export function AccountLink({ words: { t }, account: { platform, text, href, isProven, isEnded } }: AccountLinkProps) {
  const content = (
    <>
      {platform && <PlatformIcon platform={platform} label={t(`platform.${platform}`)} />} <span>{text}</span>
      {isProven && (
        <>
          {' '}
          <Icon path={check} label={t('row.proven')} />
        </>
      )}
      {isEnded && <small> {t('badge.endedRole')}</small>}
    </>
  );
  const look = `accountLink${isEnded ? ' ended' : ''}`;
  return href ? (
    <a class={look} href={href} target="_blank" rel="noopener noreferrer">
      {content}
    </a>
  ) : (
    <span class={look}>{content}</span>
  );
}
