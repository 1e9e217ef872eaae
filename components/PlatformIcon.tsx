/** The icon of a platform. */
import type { Platform } from '@/data/model/vocabulary';
import { platformIcons } from '@/data/views/platformIcons';
import { Icon } from './Icon';

interface PlatformIconProps {
  platform: Platform;
  /** The platform's name; left out where words beside the icon say it. */
  label?: string;
}

export const PlatformIcon = ({ platform, ...rest }: PlatformIconProps) => (
  <Icon path={platformIcons[platform]} {...rest} />
);
