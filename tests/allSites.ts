/** All sites with the rules of their pages, as no script of the extension has them. */
import { installedSites } from '@/entrypoints/profiles.content/sites/installedSites';
import { rules as archive } from '@/entrypoints/profiles.content/sites/optional/webArchive';
import { optionalSites } from '@/entrypoints/profiles.content/sites/optionalSites';

export const allSites = [...installedSites, archive, ...optionalSites];
