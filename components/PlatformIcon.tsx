/** The icon of a platform. */
import bluesky from 'icon:brand-bluesky';
import facebook from 'icon:brand-facebook';
import instagram from 'icon:brand-instagram';
import linkedin from 'icon:brand-linkedin';
import mastodon from 'icon:brand-mastodon';
import threads from 'icon:brand-threads';
import x from 'icon:brand-x';
import youtube from 'icon:brand-youtube';
import type { Platform } from '@/data/model/vocabulary';
import { Icon } from './Icon';

const paths: Record<Platform, string> = { x, linkedin, bluesky, mastodon, threads, instagram, facebook, youtube };

interface PlatformIconProps {
  platform: Platform;
  /** The platform's name; left out where words beside the icon say it. */
  label?: string;
}

export const PlatformIcon = ({ platform, ...rest }: PlatformIconProps) => <Icon path={paths[platform]} {...rest} />;
