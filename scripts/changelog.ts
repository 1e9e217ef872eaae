/** Whether the changelog is ready for a release. */

/**
 * Says what keeps a version from being released.
 * @param changelog in the form of Keep a Changelog
 * @param version as in package.json
 * @returns a sentence for each fault; none if the newest entry is for this version, with its day and what changed
 */
export function changelogFaults(changelog: string, version: string): string[] {
  const [unreleased, newest] = changelog.split(/^## /m).slice(1).map(entry);
  const faults: string[] = [];
  if (unreleased?.heading !== '[Unreleased]') faults.push('CHANGELOG.md does not begin with “## [Unreleased]”.');
  else if (unreleased.text) faults.push('What is under “Unreleased” in CHANGELOG.md has no version yet.');
  const [, named, day] = /^\[(.+)\] - (\d{4}-\d{2}-\d{2})$/.exec(newest?.heading ?? '') ?? [];
  if (!day) faults.push('The newest entry of CHANGELOG.md is not headed “## [version] - year-month-day”.');
  else if (named !== version) faults.push(`CHANGELOG.md has ${named}, package.json has ${version}.`);
  if (!newest?.text) faults.push('The newest entry of CHANGELOG.md says nothing.');
  return faults;
}

function entry(part: string): { heading: string; text: string } {
  const [heading = '', ...lines] = part.split('\n');
  return { heading: heading.trim(), text: lines.join('\n').trim() };
}
