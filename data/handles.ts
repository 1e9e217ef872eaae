/** How a handle is compared: one canonical form a platform, for the register and for the pages alike. */
import type { Platform } from './vocabulary';

/**
 * The key under which an account is looked up.
 * @param platform the platform the handle is of
 * @param handle as printed or as read off a page, without `@`
 * @returns `platform:handle`; X compares handles without regard to case
 */
export function accountKey(platform: Platform, handle: string): string {
  return `${platform}:${handle.toLowerCase()}`;
}
