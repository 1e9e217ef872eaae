/** The pictures of the gallery that are kept, to notice when a look changes. */
import type { Look, State } from '@/gallery/state';
import { states } from '@/gallery/states';
import { type Launched, launch, type Tab } from './browsers';
import { showState } from './gallery';
import { smallPng } from './smallPng';

/** Where they are kept. */
export const kept = 'tests/pictures';

export interface Picture {
  name: string;
  state: State;
  look: Look;
}

/** All that are kept, as the list of states asks for them. */
export const pictures: readonly Picture[] = states.flatMap((state) =>
  (state.pictures ?? []).map((look) => ({
    name: [state.id, look.language, look.theme, look.direction, look.forcedColors && 'forced']
      .filter(Boolean)
      .join('-'),
    state,
    look,
  })),
);

/** The browser that takes them. It needs no extension. */
export const launchForPictures = (): Promise<Launched> =>
  launch('chromium', { installLater: true, isSteady: true, reachesThisMachine: true });

/** What the state looks like now, as PNG. */
export async function take(tab: Tab, { state, look }: Picture): Promise<Buffer> {
  await showState(tab, state, look);
  await tab.page.addStyleTag({ content: '* { caret-color: transparent !important }' });
  return smallPng(Buffer.from(await tab.page.screenshot()));
}
