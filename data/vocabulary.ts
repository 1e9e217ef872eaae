/** The words of the field that a register is made of. Apart from the schema, so that pages need not carry zod for them. */

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

export const organisationKinds = ['ministry', 'agency', 'municipality', 'province'] as const;

export const roles = ['sg', 'psg', 'dg', 'municipalSecretary', 'provincialSecretary', 'ambassador'] as const;

/** Most active first. */
export const activityLevels = ['veryActive', 'active', 'low', 'followsOnly', 'notActive'] as const;

export type Platform = (typeof platforms)[number];
export type OrganisationKind = (typeof organisationKinds)[number];
export type Role = (typeof roles)[number];
export type ActivityLevel = (typeof activityLevels)[number];
