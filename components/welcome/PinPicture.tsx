/** A picture of the browser's toolbar in which the icon is pinned. Its movements are in the style sheet. */
import dots from 'icon:dots-vertical';
import pin from 'icon:pin';
import pointer from 'icon:pointer';
import puzzle from 'icon:puzzle';
import gear from 'icon:settings';
import { Icon } from '../Icon';
import { BrowserBar } from '../settings/PagePicture';
import './PinPicture.css';

interface PinPictureProps {
  place: 'chrome' | 'firefox' | 'android';
  /** The extension's. */
  name: string;
}

export function PinPicture({ place, name }: PinPictureProps) {
  const isPhone = place === 'android';
  return (
    <div class={`browserPicture pinPicture ${place}`}>
      <BrowserBar>
        {!isPhone && (
          <span class="pinned">
            <img src="/icons/48.png" width="20" height="20" alt="" />
            <b>5</b>
          </span>
        )}
        <span class="opener">
          <Icon path={isPhone ? dots : puzzle} />
        </span>
      </BrowserBar>
      <div class="pagePicture">
        <i class="bar" />
        <i class="bar" />
        <i class="bar" />
        <div class="menuPicture">
          {isPhone && (
            <p>
              <Icon path={puzzle} /> <i class="bar" />
            </p>
          )}
          <p class="wanted">
            <img src="/icons/48.png" width="20" height="20" alt="" /> <span>{name}</span>
            {!isPhone && <Icon path={place === 'chrome' ? pin : gear} />}
          </p>
          {place === 'firefox' && (
            <p class="chosen">
              <Icon path={pin} /> <i class="bar" />
            </p>
          )}
          <p>
            <i class="otherIcon" /> <i class="bar" />
          </p>
        </div>
        <span class="cursor">
          <Icon path={pointer} />
        </span>
      </div>
    </div>
  );
}
