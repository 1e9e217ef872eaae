/** Threads. Only hashed classes; last checked in November 2026, against a profile of December 2025. */
import { profileByPath, type Site } from './site';

export const threads: Site = {
  id: 'threads',
  name: 'Threads',
  platform: 'threads',
  hosts: ['www.threads.com', 'www.threads.net'],
  profileAt: profileByPath(/^\/@([\w.]{1,30})(?![\w.])/),
  leaveAlone: '[contenteditable], [role="textbox"]',
  attributes: ['role', 'data-pressable-container'],
  spots: [
    {
      // The display name; the title of the column, which is a link, repeats the handle.
      kind: 'profile',
      root: 'h1',
      except: 'a h1',
      handle: [{ from: 'page' }],
    },
    {
      kind: 'mention',
      root: '[data-pressable-container] a[href^="/@"]',
      handle: [{ from: 'linkText' }],
      mark: true,
    },
    {
      kind: 'author',
      root: '[data-pressable-container] a[href^="/@"]',
    },
    {
      // Followers, likes and the like, in a window over the page.
      kind: 'userCell',
      root: '[role="dialog"] a[href^="/@"]',
    },
  ],
};
