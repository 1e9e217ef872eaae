/** Every state in which the gallery shows a component: looked at by people, checked by axe, compared as pictures. */
import type { Fault, PageStatus } from '@/data/views/pageStatus';
import type { SeenProfile } from '@/data/views/seenProfile';
import { madeUpAddress } from './madeUpRegisters';
import { type Look, type State, type Step, usualLook } from './state';

const dark: Look = { language: 'nl', theme: 'dark' };
const english: Look = { language: 'en', theme: 'light' };
const forced: Look = { ...usualLook, forcedColors: true };
const rightToLeft: Look = { ...usualLook, direction: 'rtl' };

const url = 'https://x.com/home';
const running: PageStatus = { state: 'running', site: 'x', records: [], faults: [] };
const fault: Fault = { part: 'card', error: 'TypeError', places: ['profiles.js:1:2'] };

const longestName =
  'gr-centrumregeling-gezamenlijke-uitvoeringsorganisatie-sociale-zaken-maastricht-heuvellandgemeenten';
const ministry = 'ministerie-binnenlandse-zaken-en-koninkrijksrelaties';

/** A page with badges of these records, the first most often. */
const withRecords = (...ids: string[]): PageStatus => ({
  ...running,
  records: ids.map((id, at) => ({ id, badges: 2 * (ids.length - at) - 1 })),
});

const officials = withRecords(
  ...['chris-buijink', 'angelique-berg', 'chris-kuijpers', 'andre-kleinmeulman', 'henk-de-jong'],
);

/** A view of the popup over a page. */
const onPage = (id: string, scene: State['scene'], more: Partial<State> = {}): State => ({
  id: `page-${id}`,
  page: 'popup',
  scene: { url, ...scene },
  steps: [{ click: 'popup.page' }],
  ...more,
});

const record = (id: string, at: string, more: Partial<State> = {}): State => ({
  id: `record-${id}`,
  page: 'popup',
  at: `?tab#${at}`,
  height: 1200,
  ...more,
});

const card = (id: string, at: string, more: Partial<State> = {}): State => ({
  id: `card-${id}`,
  page: 'card',
  at,
  ...more,
});

/** The table is loaded when it is first shown. */
const whenCounted: readonly Step[] = [{ see: 'tally.intro' }];
const toTally = '?tab=&count=topambtenaren-2012';
/** The page where something is noted of the page in a tab. */
const note = (id: string, scene: State['scene'], more: Partial<State> = {}): State => ({
  id: `note-${id}`,
  page: 'note',
  at: '?tab=1&record=',
  scene: scene ?? {},
  ...more,
});

/** Made up. */
const unknownProfile: SeenProfile = {
  platform: 'bluesky',
  handle: 'vera.voorbeeld.example',
  lastingId: 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa',
  name: 'Vera Voorbeeld',
  followers: { value: 12_300, qualifier: 'about' },
  page: 'https://bsky.app/profile/vera.voorbeeld.example',
};

const knownProfile: SeenProfile = {
  platform: 'x',
  handle: 'chrisbuijink',
  name: 'Chris Buijink',
  followers: { value: 4321, qualifier: 'exact' },
  posts: { value: 1204, qualifier: 'exact' },
  page: 'https://x.com/chrisbuijink',
};

/** An organisation that set much, also a register, to which there is no access any more. */
const managed: State['scene'] = {
  registers: 'managed',
  policy: {
    registers: [madeUpAddress],
    badge: 'compact',
    reminder: false,
    sitesOn: ['bluesky'],
    sitesOff: ['linkedin'],
    hosts: ['social.voorbeeld.example'],
    contact: 'Afdeling Communicatie van Voorbeeld',
    contactAddress: 'https://www.voorbeeld.example/communicatie',
  },
};

const toFigures: readonly Step[] = [{ click: 'popup.figures' }, { see: 'presence.title' }];

export const states: readonly State[] = [
  { id: 'register', page: 'popup', pictures: [usualLook, dark, forced] },
  { id: 'register-320', page: 'popup', width: 320, pictures: [english] },
  { id: 'register-tab', page: 'popup', at: '?tab=', width: 900 },
  { id: 'search', page: 'popup', steps: [{ type: 'utrecht' }], pictures: [usualLook] },
  {
    id: 'search-own',
    page: 'popup',
    scene: { registers: 'own' },
    steps: [{ type: 'voorbeeld' }, { see: 'row.own' }],
    pictures: [usualLook],
  },
  {
    id: 'register-none',
    page: 'popup',
    scene: { registers: 'none' },
    steps: [{ see: 'popup.noRegister' }],
    pictures: [usualLook],
  },
  {
    id: 'figures-none',
    page: 'popup',
    scene: { registers: 'none' },
    steps: [{ click: 'popup.figures' }, { see: 'since.title' }],
    pictures: [usualLook],
  },
  { id: 'search-nothing', page: 'popup', steps: [{ type: 'zzzzzz' }] },
  { id: 'filters', page: 'popup', steps: [{ click: 'filter.open' }] },
  {
    id: 'chosen',
    page: 'popup',
    steps: [{ click: 'organisationKind.municipality.plural' }, { click: 'platform.mastodon' }],
  },
  { id: 'guidelines', page: 'popup', steps: [{ click: 'popup.guidelines' }], pictures: [usualLook] },
  { id: 'figures', page: 'popup', steps: toFigures, pictures: [dark, forced] },
  { id: 'figures-320', page: 'popup', steps: toFigures, width: 320, pictures: [english] },
  { id: 'figures-tab', page: 'popup', at: '?tab=', steps: toFigures, width: 900, height: 2400, pictures: [usualLook] },
  { id: 'figures-table', page: 'popup', steps: [...toFigures, { click: 'figures.table' }], width: 320 },

  { id: 'tally', page: 'popup', at: toTally, height: 1600, steps: whenCounted, pictures: [usualLook, dark] },
  { id: 'tally-320', page: 'popup', at: toTally, width: 320, height: 1600, steps: whenCounted, pictures: [english] },
  { id: 'tally-tab', page: 'popup', at: toTally, width: 900, height: 3000, steps: whenCounted, pictures: [usualLook] },
  {
    id: 'tally-selection',
    page: 'popup',
    steps: [{ click: 'organisationKind.municipality.plural' }, { click: 'popup.count' }, ...whenCounted],
  },
  { id: 'tally-organisation', page: 'popup', at: '#chris-buijink', steps: [{ click: 'record.count' }, ...whenCounted] },

  onPage('officials', { answer: officials }, { pictures: [usualLook] }),
  onPage(
    'mixed',
    {
      answer: withRecords(
        'minister-president',
        longestName,
        'gemeente-tilburg',
        ministry,
        'provinciesecretaris-gelderland',
      ),
    },
    { pictures: [english] },
  ),
  onPage('none', { answer: running }),
  onPage('loading', { answer: 'never' }),
  onPage('unreadable', { url: 'about:blank', answer: 'silent' }),
  onPage('silent', { answer: 'silent' }),
  onPage('no-access', { url: 'https://bsky.app/', answer: 'silent' }, { pictures: [usualLook] }),
  onPage('unknown-site', { url: 'https://nieuws.example/', answer: 'silent' }),
  onPage('off', { answer: { ...running, state: 'off' } }, { settings: { sitesOff: ['x'] } }),
  onPage('other-copy', { answer: { ...running, state: 'otherCopy' } }),
  onPage('failed', { answer: { ...running, state: 'failed', faults: [{ ...fault, part: 'page' }] } }),
  onPage('fault', { answer: { ...officials, faults: [fault] } }),

  record('2012', 'chris-buijink', { pictures: [usualLook] }),
  record('unnamed', 'provinciesecretaris-gelderland'),
  record('offices', 'renee-jones-bos', { width: 900 }),
  record('without-account', 'ed-kronenburg'),
  record('withheld', 'marjolein-jansen'),
  record('office', 'minister-president'),
  record('today', ministry, { pictures: [dark] }),
  record('ended', 'gemeente-tilburg'),
  record('long-name', longestName, { width: 320, pictures: [english] }),
  record('unknown', 'nobody'),

  card('2012', 'chris-buijink', { pictures: [usualLook, dark] }),
  card('follows-only', 'angelique-berg', { pictures: [english] }),
  card('unnamed', 'provinciesecretaris-gelderland', { pictures: [usualLook] }),
  card('without-account', 'ed-kronenburg'),
  card('withheld', 'marjolein-jansen'),
  card('not-active', 'roos-van-erp'),
  card('ambassador', 'renee-jones-bos', { pictures: [{ ...english, theme: 'dark' }] }),
  card('office', 'minister-president', { pictures: [usualLook] }),
  card('today', ministry, { pictures: [usualLook, forced] }),
  card('municipality', 'gemeente-deventer'),
  card('ended', 'gemeente-tilburg', { pictures: [usualLook] }),
  card('gone', 'vro'),
  card('domain', 'domein-social-overheid-nl', { pictures: [usualLook] }),
  card('own', 'vera-voorbeeld', { scene: { registers: 'own' }, pictures: [usualLook] }),
  card('own-body', 'dienst-voorbeelden', { scene: { registers: 'own' }, pictures: [{ ...english, theme: 'dark' }] }),
  card('long-name', longestName, { width: 320, pictures: [english] }),

  { id: 'options', page: 'options', width: 900, height: 1000, pictures: [usualLook, dark] },
  { id: 'options-320', page: 'options', width: 320, height: 1000, scene: { access: 'all' }, pictures: [english] },
  {
    id: 'registers',
    page: 'options',
    at: '#registers',
    width: 900,
    height: 1000,
    scene: { registers: 'own' },
    pictures: [usualLook, dark, forced],
  },
  {
    id: 'registers-below',
    page: 'options',
    at: '#registers',
    width: 900,
    height: 2600,
    scene: { registers: 'own' },
  },
  {
    id: 'registers-320',
    page: 'options',
    at: '#registers',
    width: 320,
    height: 1000,
    scene: { registers: 'own' },
  },
  {
    id: 'followed',
    page: 'options',
    at: '#registers',
    width: 900,
    height: 1000,
    scene: { registers: 'followed', access: 'all' },
    pictures: [usualLook, dark],
  },
  {
    id: 'followed-320',
    page: 'options',
    at: '#registers',
    width: 320,
    height: 1000,
    scene: { registers: 'followed', access: 'all' },
  },
  { id: 'managed', page: 'options', width: 900, height: 1000, scene: managed, pictures: [usualLook, dark] },
  { id: 'managed-320', page: 'options', width: 320, height: 1000, scene: managed, pictures: [english] },
  {
    id: 'managed-registers',
    page: 'options',
    at: '#registers',
    width: 900,
    height: 1000,
    scene: managed,
    pictures: [usualLook],
  },
  { id: 'options-no-access', page: 'options', scene: { access: 'none' } },
  {
    id: 'options-not-stored',
    page: 'options',
    scene: { isFull: true },
    steps: [{ click: 'options.badge.compact' }],
  },
  note('add', { profile: unknownProfile }, { height: 900, pictures: [usualLook, dark, forced] }),
  note(
    'faults',
    { profile: { platform: 'youtube', handle: '@voorbeeld', page: 'https://www.youtube.com/@voorbeeld' } },
    { width: 320, height: 1000, steps: [{ click: 'note.save.add' }], pictures: [english] },
  ),
  note('known', { profile: knownProfile }, { height: 1000, pictures: [usualLook] }),
  note(
    'counted',
    { profile: knownProfile },
    {
      height: 1300,
      steps: [{ click: 'note.save.count' }, { see: 'note.done.count' }, { click: 'note.correct' }],
      pictures: [{ ...english, theme: 'dark' }],
    },
  ),
  note(
    'corrected',
    { profile: knownProfile },
    {
      height: 1300,
      steps: [
        { click: 'note.correct' },
        { click: 'note.save.correct' },
        { see: 'note.done.correct' },
        { click: 'note.proposal' },
      ],
      pictures: [usualLook],
    },
  ),
  note('hidden', { profile: knownProfile }, { steps: [{ click: 'note.hide' }, { see: 'note.done.hide' }] }),
  note('other-page', {}, { at: '?tab=1&record=minister-president', height: 900 }),
  note('no-profile', {}, { width: 320, steps: [{ click: 'note.openAddress' }], pictures: [usualLook] }),

  { id: 'welcome', page: 'welcome', width: 900, height: 1000, pictures: [usualLook] },
  { id: 'welcome-pin', page: 'welcome', width: 900, height: 800, steps: [{ click: 'welcome.next' }] },
  {
    id: 'welcome-sites',
    page: 'welcome',
    width: 900,
    height: 1000,
    steps: [{ click: 'welcome.next' }, { click: 'welcome.next' }],
  },
  { id: 'welcome-320', page: 'welcome', width: 320, height: 1000, pictures: [{ ...english, theme: 'dark' }] },

  { id: 'marks', page: 'parts', at: 'marks', width: 420, height: 420, pictures: [usualLook, dark, forced] },
  {
    id: 'badges',
    page: 'parts',
    at: 'badges',
    width: 420,
    height: 320,
    pictures: [usualLook, dark, rightToLeft, forced],
  },
];
