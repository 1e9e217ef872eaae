import { describe, expect, it } from 'vitest';
import { changelogFaults } from '@/scripts/changelog';

// Made up, like its versions.
const ready =
  '# Changelog\n\n## [Unreleased]\n\n## [2.1.0] - 2026-12-01\n\n- A change.\n\n## [2.0.0] - 2026-11-01\n\n- Another.\n';

describe('a changelog', () => {
  it('is ready when its newest entry is of the version, with its day and what changed', () => {
    expect(changelogFaults(ready, '2.1.0')).toEqual([]);
  });

  it.each([
    ['another version in package.json', ready, '2.2.0', 'CHANGELOG.md has 2.1.0, package.json has 2.2.0.'],
    [
      'changes without a version',
      ready.replace('[Unreleased]\n', '[Unreleased]\n\n- A later change.\n'),
      '2.1.0',
      'What is under “Unreleased” in CHANGELOG.md has no version yet.',
    ],
    [
      'no day',
      ready.replace(' - 2026-12-01', ''),
      '2.1.0',
      'The newest entry of CHANGELOG.md is not headed “## [version] - year-month-day”.',
    ],
    [
      'nothing that changed',
      ready.replace('- A change.', ''),
      '2.1.0',
      'The newest entry of CHANGELOG.md says nothing.',
    ],
    [
      'no place for what comes next',
      ready.replace('## [Unreleased]\n\n', ''),
      '2.1.0',
      'CHANGELOG.md does not begin with “## [Unreleased]”.',
    ],
  ])('is not ready with %s', (_fault, changelog, version, sentence) => {
    expect(changelogFaults(changelog, version)).toContain(sentence);
  });
});
