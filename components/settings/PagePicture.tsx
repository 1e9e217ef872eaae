/** A picture of a page with two posts, made up but for the names and their badges, which are real ones. */
import building from 'icon:building-bank';
import person from 'icon:user';
import type { ComponentChildren } from 'preact';
import type { Settings } from '@/data/store/settings';
import { nameOf, organisationName } from '@/data/views/names';
import { Icon } from '../Icon';
import { exampleMinistry, exampleOfficial, exampleProvince } from './examples';
import { NamedBadge, type PlaceBadge } from './NamedBadge';
import type { SettingsWords } from './settingsWords';
import './PagePicture.css';

interface PagePictureProps {
  words: SettingsWords;
  settings: Settings;
  placeBadge: PlaceBadge;
  /** Called when the card of the first badge is asked for. */
  onCard?: () => void;
  /** What is drawn behind the first badge. */
  behind?: ComponentChildren;
}

export function PagePicture({ words, settings, placeBadge, onCard, behind }: PagePictureProps) {
  const common = { settings, placeBadge };
  return (
    <div class="browserPicture">
      <BrowserBar />
      <div class="pagePicture">
        {exampleOfficial && (
          <Post avatar={person} handle={exampleOfficial.account.handle}>
            <NamedBadge
              {...common}
              recordId={exampleOfficial.record.id}
              shape={settings.badge}
              onCard={onCard}
              behind={behind}
            >
              {nameOf(exampleOfficial.record, words)}
            </NamedBadge>
          </Post>
        )}
        {exampleMinistry && (
          <Post
            avatar={building}
            handle={exampleMinistry.account.handle}
            mention={
              exampleProvince && (
                <Mention {...common} recordId={exampleProvince.record.id} handle={exampleProvince.account.handle} />
              )
            }
          >
            <NamedBadge {...common} recordId={exampleMinistry.record.id} shape={settings.badge}>
              {organisationName({ ...exampleMinistry.record, abbreviation: undefined }, words)}
            </NamedBadge>
          </Post>
        )}
      </div>
    </div>
  );
}

/** The top of a browser’s window. */
export function BrowserBar({ children }: { children?: ComponentChildren }) {
  return (
    <div class="browserBar" aria-hidden="true">
      <i class="dot" />
      <i class="dot" />
      <i class="dot" />
      <i class="address" />
      {children}
    </div>
  );
}

interface PostProps {
  /** Path of an icon. */
  avatar: string;
  handle: string;
  /** What stands in its text. */
  mention?: ComponentChildren;
  /** The name of its author. */
  children: ComponentChildren;
}

/** Its text is bars: nothing is put into anybody’s mouth. */
function Post({ avatar, handle, mention, children }: PostProps) {
  return (
    <div class="postPicture">
      <span class="avatar">
        <Icon path={avatar} />
      </span>
      <div>
        <p class="postName">
          {children} <span class="quiet">@{handle}</span>
        </p>
        <p class="postText">
          <i class="bar" />
          {mention}
          <i class="bar" />
        </p>
      </div>
    </div>
  );
}

interface MentionProps {
  settings: Settings;
  placeBadge: PlaceBadge;
  recordId: string;
  handle: string;
}

function Mention({ settings, placeBadge, recordId, handle }: MentionProps) {
  if (!settings.marks) return <span class="mention">@{handle}</span>;
  return (
    <span class="mention">
      <NamedBadge settings={settings} placeBadge={placeBadge} recordId={recordId} shape="mark">
        @{handle}
      </NamedBadge>
    </span>
  );
}
