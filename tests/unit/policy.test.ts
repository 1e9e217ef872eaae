/** What an organisation's policy may say, and that its examples, its schema and its page say the same. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Policy, policyFields, policyIn } from '@/data/model/policy';
import { defaultSettings, readSettings, withPolicy } from '@/data/store/settings';
import { geckoId } from '@/data/views/reportUrl';
import { policySchema, policyTexts } from '@/scripts/policySchema';

const file = (name: string) => readFileSync(`docs/policy/${name}`, 'utf8');
const example: Policy = JSON.parse(file('chrome.json'))['3rdparty'].extensions.EXTENSION_ID;

describe('a policy', () => {
  it('is read as it is written', () => {
    expect(policyIn(example)).toStrictEqual({ policy: example, faults: [] });
    expect(policyIn(undefined)).toStrictEqual({ policy: {}, faults: [] });
    expect(policyIn(Object.create({ marks: true }))).toStrictEqual({ policy: {}, faults: [] });
  });

  it('has texts of at most 600 characters', () => {
    expect(policyIn({ rule: 'a'.repeat(600) }).faults).toEqual([]);
    expect(policyIn({ rule: 'a'.repeat(601) })).toEqual({ policy: {}, faults: [{ field: 'rule', reason: 'text' }] });
  });

  it('is read without what is unknown or broken, and that is told', () => {
    const given = JSON.parse(
      '{"badge": "huge", "marks": "yes", "theme": "dark", "colour": 1, "__proto__": {"marks": false}, "rule": "", ' +
        '"sitesOn": ["x", "myspace"], "hosts": ["*.example", "a.example"], "registers": ["http://a.example/"], ' +
        '"contactAddress": "javascript:alert(1)"}',
    );
    const { policy, faults } = policyIn(given, ['x', 'linkedin']);
    expect(policy).toEqual({ theme: 'dark', sitesOn: ['x'], hosts: ['a.example'], registers: [] });
    expect(faults.map(({ field, reason }) => `${field} ${reason}`).toSorted()).toEqual([
      '__proto__ unknown',
      'badge choice',
      'colour unknown',
      'contactAddress address',
      'hosts names',
      'marks switch',
      'registers addresses',
      'rule text',
      'sitesOn names',
    ]);
  });

  it('counts more than what is stored, and leaves all else as it is', async () => {
    const stored = { badge: 'full', marks: false, sitesOff: ['x', 'bluesky'], hosts: ['a.example'] };
    const settings = await readSettings({
      sync: { get: async () => ({ settings: stored }), set: async () => undefined, remove: async () => undefined },
      managed: { get: async () => ({ ...example }) },
    });
    expect(settings).toEqual({
      ...defaultSettings,
      badge: 'compact',
      marks: false,
      language: 'nl',
      reminder: false,
      sitesOff: ['bluesky', 'linkedin'],
      hosts: ['a.example', 'social.voorbeeld.example'],
    });
    expect(withPolicy(defaultSettings, {})).toEqual(defaultSettings);
  });

  it('is none where the browser refuses, as Firefox does without one', async () => {
    const refuse = () => Promise.reject(new Error('Managed storage manifest not found'));
    const sync = { get: async () => ({}), set: async () => undefined, remove: async () => undefined };
    expect(await readSettings({ sync, managed: { get: refuse } })).toEqual(defaultSettings);
  });
});

describe('the examples of policies', () => {
  it('say the same for Firefox, by its policies and by its managed storage', () => {
    expect(JSON.parse(file('firefox-policies.json'))).toEqual({
      policies: { '3rdparty': { Extensions: { [geckoId]: example } } },
    });
    expect(JSON.parse(file('firefox-managed-storage.json'))).toMatchObject({
      name: geckoId,
      type: 'storage',
      data: example,
    });
  });

  it('say the same for Windows and macOS', () => {
    const [windows, mac] = [file('chrome.reg'), file('com.google.Chrome.extensions.EXTENSION_ID.plist')];
    for (const [field, value] of Object.entries(example)) {
      if (typeof value === 'boolean') {
        expect(windows).toContain(`"${field}"=dword:0000000${Number(value)}\n`);
        expect(mac).toContain(`<key>${field}</key>\n  <${value}/>`);
      } else {
        const texts = [value].flat();
        expect(mac).toContain(
          `<key>${field}</key>\n  ${Array.isArray(value) ? '<array>' : ''}<string>${texts[0]}</string>`,
        );
        expect(windows).toContain(
          Array.isArray(value) ? `\\policy\\${field}]\n"1"="${texts[0]}"\n` : `"${field}"="${texts[0]}"\n`,
        );
      }
    }
  });
});

describe('the schema of policies', () => {
  it('has every field that is read, and so has their page', () => {
    const page = file('README.md');
    expect(policySchema()).toMatchObject({
      type: 'object',
      properties: {
        registers: { type: 'array', items: { type: 'string' } },
        badge: { type: 'string', enum: ['full', 'compact'], description: policyTexts.badge },
        marks: { type: 'boolean' },
        rule: { type: 'string' },
      },
    });
    expect(Object.keys(Object(policySchema()).properties)).toEqual(Object.keys(policyFields));
    for (const [field, text] of Object.entries(policyTexts)) {
      expect(Object.keys(policyFields)).toContain(field);
      expect(page).toMatch(new RegExp(`^\\| \`${field}\` \\| .* \\| ${text.replace(/[().]/g, '\\$&')} \\|$`, 'm'));
    }
    expect(Object.keys(policyTexts)).toEqual(Object.keys(policyFields));
  });
});
