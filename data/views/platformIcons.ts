/** The icons of the platforms, as paths: a card on a page gets those it shows, and its script need not carry all. */
import bluesky from 'icon:brand-bluesky';
import facebook from 'icon:brand-facebook';
import instagram from 'icon:brand-instagram';
import linkedin from 'icon:brand-linkedin';
import mastodon from 'icon:brand-mastodon';
import threads from 'icon:brand-threads';
import x from 'icon:brand-x';
import youtube from 'icon:brand-youtube';
import type { Platform } from '../model/vocabulary';

export const platformIcons: Readonly<Record<Platform, string>> = {
  x,
  linkedin,
  bluesky,
  mastodon,
  threads,
  instagram,
  facebook,
  youtube,
};
