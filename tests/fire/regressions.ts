/**
 * What went wrong once, as pages and steps, with the badges there must be before and after each step. Tried with the built
 * extension in both browsers. Everything in them is made up.
 */
import type { Step } from './steps';

/** Whose badge, and in which shape. Everyone with a badge anywhere in a sequence is in its register. */
export type Shown = readonly [handle: string, shape: 'full' | 'mark'];

export interface Regression {
  /** What happens, as a sentence about the page. */
  name: string;
  /** Id of the site. */
  site: string;
  url: string;
  /** What is in the body. */
  html: string;
  /** Whether names in running text get their marks; true by default. */
  marks?: false;
  /** The badges on the page, in its order, before the first step. */
  before: readonly Shown[];
  /** The steps, each with the badges after it. */
  steps: readonly { step: Step; after: readonly Shown[] }[];
}

/** On LinkedIn and YouTube the handle has a prefix. */
const inLinkedIn = 'in/voorbeeldeen';
const onYouTube = '@voorbeeldeen';
const otherOnYouTube = '@voorbeeldtwee';

export const regressions: readonly Regression[] = [
  {
    name: 'a name that is no heading any more gets the small mark for the badge it had',
    site: 'facebook',
    url: 'https://www.facebook.com/voorbeeldpagina',
    html: '<div role="article"><div dir="auto"><h4><a href="/voorbeeldeen">Voorbeeld Een</a></h4> schreef</div></div>',
    before: [['voorbeeldeen', 'full']],
    steps: [{ step: { do: 'unwrap', at: 'h4' }, after: [['voorbeeldeen', 'mark']] }],
  },
  {
    name: 'a name that gets another attribute is what the rule for that attribute says',
    site: 'facebook',
    url: 'https://www.facebook.com/voorbeeldpagina',
    html: '<div role="article"><p><a href="/voorbeeldeen">Voorbeeld Een</a></p></div>',
    before: [['voorbeeldeen', 'full']],
    steps: [
      { step: { do: 'attribute', at: 'p', name: 'dir', value: 'auto' }, after: [['voorbeeldeen', 'mark']] },
      { step: { do: 'attribute', at: 'p', name: 'dir', value: null }, after: [['voorbeeldeen', 'full']] },
    ],
  },
  {
    name: 'a heading that is moved out of the header of the profile loses its badge',
    site: 'youtube',
    url: 'https://www.youtube.com/@voorbeeldeen',
    // Two in the box, so that the badge is within it and goes along.
    html:
      '<yt-page-header-view-model><div class="title"><h1>Voorbeeld Een</h1><p>123 abonnees</p></div></yt-page-header-view-model>' +
      '<main></main>',
    before: [[onYouTube, 'full']],
    steps: [
      { step: { do: 'move', at: '.title', into: 'main' }, after: [] },
      { step: { do: 'move', at: '.title', into: 'yt-page-header-view-model' }, after: [[onYouTube, 'full']] },
    ],
  },
  {
    name: 'a text that is no longer just a handle is read again, whatever was added to it',
    site: 'webArchive',
    url: 'https://web.archive.org/web/20200406000000/https://twitter.com/voorbeeldpagina',
    html:
      '<div data-testid="User-Name"><div><span>Voorbeeld Een</span></div>' +
      '<div><div dir="ltr"><span>@voorbeeldeen</span></div></div></div>',
    before: [['voorbeeldeen', 'full']],
    steps: [
      { step: { do: 'insert', into: '[dir] span', html: ' ' }, after: [['voorbeeldeen', 'full']] },
      { step: { do: 'write', at: '[dir] span', text: '2' }, after: [] },
      { step: { do: 'write', at: '[dir] span', text: '' }, after: [['voorbeeldeen', 'full']] },
    ],
  },
  {
    name: 'a heading whose header is none any more loses its badge',
    site: 'instagram',
    url: 'https://www.instagram.com/voorbeeldeen/',
    html: '<main><header><section><h2>voorbeeldeen</h2></section></header></main>',
    before: [['voorbeeldeen', 'full']],
    steps: [{ step: { do: 'unwrap', at: 'header' }, after: [] }],
  },
  {
    name: 'a heading in a part that becomes the main one gets its badge once',
    site: 'facebook',
    url: 'https://www.facebook.com/voorbeeldeen',
    html: '<div id="part"><h1><a href="/voorbeeldeen">voorbeeldeen</a></h1></div>',
    before: [['voorbeeldeen', 'mark']],
    steps: [
      { step: { do: 'attribute', at: '#part', name: 'role', value: 'main' }, after: [['voorbeeldeen', 'full']] },
      { step: { do: 'attribute', at: '#part', name: 'role', value: null }, after: [['voorbeeldeen', 'mark']] },
    ],
  },
  {
    name: 'a handle below a heading that is put into another one gets its badge',
    site: 'threads',
    url: 'https://www.threads.com/@voorbeeldeen',
    html: '<section><h2 translate="no">Voorbeeld Een</h2><div><span>voorbeeldeen</span></div></section>',
    before: [['voorbeeldeen', 'full']],
    steps: [
      {
        step: { do: 'wrap', at: 'h2', tag: 'h1' },
        after: [
          ['voorbeeldeen', 'full'],
          ['voorbeeldeen', 'full'],
        ],
      },
    ],
  },
  {
    name: 'a name whose line names nobody before it any more is the author',
    site: 'facebook',
    url: 'https://www.facebook.com/voorbeeldpagina',
    html: '<h3><a href="/voorbeeldeen">Voorbeeld Een</a> deelde iets van <a href="/voorbeeldtwee">Voorbeeld Twee</a></h3>',
    // A name that had a badge before would be read again anyway.
    marks: false,
    before: [['voorbeeldeen', 'full']],
    steps: [{ step: { do: 'remove', at: 'h3 > a[href="/voorbeeldeen"]' }, after: [['voorbeeldtwee', 'full']] }],
  },
  {
    name: 'a name is a repeat where fewer blanks than before stand between it and the same name',
    site: 'youtube',
    url: 'https://www.youtube.com/watch',
    html:
      '<p><a id="author-text" href="/@voorbeeldeen">@voorbeeldeen</a><i>·</i><i>·</i><i>·</i><i>·</i><i>·</i><i>·</i><i>·</i>' +
      '<i id="last">·</i><ytd-channel-name><a href="/@voorbeeldeen">Voorbeeld Een</a></ytd-channel-name></p>',
    before: [
      [onYouTube, 'full'],
      [onYouTube, 'full'],
    ],
    steps: [{ step: { do: 'empty', at: '#last' }, after: [[onYouTube, 'full']] }],
  },
  {
    name: 'two names, one of them within the other, have a badge each',
    site: 'youtube',
    url: 'https://www.youtube.com/watch',
    html: '<div style="display: flex"><a id="channel-info" href="/@voorbeeldeen" style="display: grid">Voorbeeld Een bij </a></div>',
    before: [[onYouTube, 'full']],
    steps: [
      {
        step: {
          do: 'insert',
          into: '#channel-info',
          html: '<a id="author-text" href="/@voorbeeldtwee">Voorbeeld Twee</a>',
        },
        after: [
          [otherOnYouTube, 'full'],
          [onYouTube, 'full'],
        ],
      },
    ],
  },
  {
    name: 'a heading whose handle is that of the page after it has moved on gets its badge',
    site: 'instagram',
    url: 'https://www.instagram.com/explore/',
    html: '<main><header><h2>voorbeeldtwee</h2></header></main>',
    before: [],
    steps: [
      { step: { do: 'pushState', to: '/voorbeeldtwee/' }, after: [['voorbeeldtwee', 'full']] },
      { step: { do: 'pushState', to: '/explore/' }, after: [] },
    ],
  },
  {
    name: 'a name in an element that is defined once it is on the page gets its badge',
    site: 'youtube',
    url: 'https://www.youtube.com/watch',
    html: '<voorbeeld-comment></voorbeeld-comment>',
    before: [],
    steps: [
      {
        step: {
          do: 'define',
          name: 'voorbeeld-comment',
          html: '<a id="author-text" href="/@voorbeeldeen">@voorbeeldeen</a>',
        },
        after: [[onYouTube, 'full']],
      },
    ],
  },
  {
    name: 'a heading is the name of the profile once the first one is gone',
    site: 'linkedin',
    url: 'https://www.linkedin.com/in/voorbeeldeen/',
    html: '<main><nav><h2>Menu</h2></nav><section><h2>Voorbeeld Een</h2></section></main>',
    before: [],
    steps: [{ step: { do: 'remove', at: 'nav' }, after: [[inLinkedIn, 'full']] }],
  },
  {
    name: 'a name that is moved out of its box takes its badge along',
    site: 'youtube',
    url: 'https://www.youtube.com/@voorbeeldeen',
    html:
      '<yt-page-header-view-model><div style="display: flex"><div class="box"><h1>Voorbeeld Een</h1></div></div><section></section>' +
      '</yt-page-header-view-model>',
    before: [[onYouTube, 'full']],
    steps: [{ step: { do: 'move', at: 'h1', into: 'section' }, after: [[onYouTube, 'full']] }],
  },
];
