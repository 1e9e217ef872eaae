/** The parts that all components share, and the badges of a page. */
import './begin';
import alert from 'icon:alert-triangle';
import { type ComponentChild, render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type BadgeShape, plainLook } from '@/components/badge/badge';
import badgeCss from '@/components/badge/badge.css?inline';
import { badgeMaker } from '@/components/badge/badgeMaker';
import { wordsOfPage } from '@/components/dressPage';
import { Icon } from '@/components/Icon';
import { LevelMeter } from '@/components/LevelMeter';
import { PlatformIcon } from '@/components/PlatformIcon';
import { Seal } from '@/components/Seal';
import '@/components/page.css';
import { activityLevels, platforms } from '@/data/model/vocabulary';
import { domainSeal } from '@/data/views/seal';
import { lookOf } from '@/entrypoints/profiles.content/look';
import { play } from './play';
import { settings, state } from './shown';
import './page.css';

const { t, language } = wordsOfPage(settings);
const createBadge = badgeMaker(badgeCss);
const standings = ['current', 'historic', 'ended', 'domain'] as const;

/** The parts, by the name that a state asks for. */
const parts: Record<string, () => ComponentChild> = {
  marks: () => (
    <>
      {(['s', 'm', 'l'] as const).map((size) => (
        <p key={size}>
          {standings.flatMap((standing) =>
            (standing === 'domain' ? [domainSeal] : ['SG', 'State']).map((text) => (
              <Seal key={standing + text} text={text} standing={standing} isOwn={text === 'State'} size={size} />
            )),
          )}
        </p>
      ))}
      <p>
        {platforms.map((platform) => (
          <PlatformIcon key={platform} platform={platform} label={t(`platform.${platform}`)} />
        ))}
        <Icon path={alert} />
      </p>
      {activityLevels.map((level) => (
        <p key={level}>
          <LevelMeter level={level} words={t(`level.${level}`)} />
        </p>
      ))}
      <LevelMeter level="low" words={t('level.low')} isBare />
    </>
  ),
  badges: () =>
    standings.flatMap((standing) =>
      (standing === 'domain' ? [false] : [false, true]).map((isOwn) => (
        <p key={`${standing} ${isOwn}`}>
          {(['full', 'compact', 'mark'] as const).map((shape) => (
            <Named key={shape} standing={standing} shape={shape} isOwn={isOwn} />
          ))}
        </p>
      )),
    ),
};

/** A name of a page, with its badge. */
interface NamedProps {
  standing: (typeof standings)[number];
  shape: BadgeShape;
  isOwn: boolean;
}

function Named({ standing, shape, isOwn }: NamedProps) {
  const name = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const label = {
      recordId: '',
      role: 'SG',
      organisation: 'EL&I',
      year: '2012',
      who: 'Iemand',
      note: '',
      standing,
      ...(isOwn && { isOwn }),
    };
    const badge = createBadge({ label, shape, language }, plainLook);
    name.current?.after(badge.host);
    if (name.current) badge.setLook(lookOf(name.current, badge.button));
    return () => badge.host.remove();
  }, [standing, shape, isOwn]);
  return <b ref={name}>Iemand</b>;
}

const app = document.getElementById('app');
if (app) render(<main>{parts[state?.at ?? '']?.()}</main>, app);
void play();
