/** The words of the field that a register is made of. Apart from the schema, so that pages need not carry zod for them. */

/** The number of the form that registers have. Raised where files of before can no longer be read as they are. */
export const registerForm = 2;

/** A new one is missed by the compiler wherever it has to be known, but for `accountKey` and `handleForms`: see there. */
export const platforms = [
  'x',
  'linkedin',
  'bluesky',
  'mastodon',
  'threads',
  'instagram',
  'facebook',
  'youtube',
] as const;

/** The first four of the people's register; the others are the kinds of the government's register of organisations. */
export const organisationKinds = [
  'ministry',
  'agency',
  'municipality',
  'province',
  'executiveAgency',
  'inspectorate',
  'division',
  'independentBody',
  'statutoryBody',
  'advisoryBoard',
  'court',
  'highCouncil',
  'police',
  'waterAuthority',
  'jointAuthority',
  'publicBody',
] as const;

export const roles = ['sg', 'psg', 'dg', 'municipalSecretary', 'provincialSecretary', 'ambassador'] as const;

/** Most active first. */
export const activityLevels = ['veryActive', 'active', 'low', 'followsOnly', 'notActive'] as const;

/**
 * What is counted of people on a platform: who has an account; of those whose name, and whose handle, is known; who posts, only
 * follows, or is active there.
 */
export const measures = ['account', 'named', 'handle', 'posts', 'followsOnly', 'active'] as const;

/** Whose an account is, as the State itself tells its accounts apart: of a body, of an office, or of a person. */
export const accountKinds = ['corporate', 'office', 'personal'] as const;

/** The platforms whose addresses say under which domain they are, so that a domain may prove something. */
export const domainPlatforms = ['mastodon', 'bluesky'] as const;

/**
 * Why an address in a source is no account: not an address, none of its platform, no profile (a search, a post), a person's
 * own page, or of a platform that has no badges.
 */
export const leftOutReasons = ['noAddress', 'otherPlatform', 'noProfile', 'personalPage', 'noBadges'] as const;

export type Platform = (typeof platforms)[number];
export type OrganisationKind = (typeof organisationKinds)[number];
export type Role = (typeof roles)[number];
export type ActivityLevel = (typeof activityLevels)[number];
export type Measure = (typeof measures)[number];
