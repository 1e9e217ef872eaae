/** The state and the look that this page's address asks for. */
import { defaultSettings, type Settings } from '@/data/store/settings';
import { type AddressLook, readAddress } from './address';
import { type State, usualLook } from './state';
import { states } from './states';

const { id, look: asked } = readAddress(location.pathname) ?? {
  id: '',
  look: { ...usualLook, theme: 'auto' as const },
};

export const look: AddressLook = asked;

/** Undefined where a link led out of the gallery's own addresses. */
export const state: State | undefined = states.find((each) => each.id === id);

export const settings: Settings = {
  ...defaultSettings,
  language: look.language,
  theme: look.theme,
  ...state?.settings,
};
