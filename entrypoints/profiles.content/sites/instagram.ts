/** Instagram. Only hashed classes, several layouts at once; last checked in November 2026, against a profile of May 2025. */
import { profileByPath, type Site } from './site';

export const instagram: Site = {
  id: 'instagram',
  name: 'Instagram',
  platform: 'instagram',
  hosts: ['www.instagram.com', 'instagram.com'],
  profileAt: profileByPath(/^\/([\w.]{1,30})(?![\w.])/),
  leaveAlone: '[contenteditable], [role="textbox"], [role="tablist"]',
  attributes: ['role'],
  spots: [
    {
      // The handle, large; the link around it leads nowhere.
      kind: 'profile',
      root: 'header h2, header h1',
      handle: [{ from: 'pageText' }],
    },
    {
      // Captions, comments and bios.
      kind: 'mention',
      root: 'a[href^="/"]',
      handle: [{ from: 'linkText' }],
      mark: true,
    },
    {
      kind: 'author',
      root: 'article a[href^="/"], [role="dialog"] a[href^="/"]',
    },
  ],
};
