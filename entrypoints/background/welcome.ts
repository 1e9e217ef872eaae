/** Opens the welcome after the installation, unless the organisation wants none. */
import browser from 'webextension-polyfill';
import { readPolicy } from '@/data/store/policy';
import { welcomePath } from '@/data/views/ownPages';

/** So long a policy is waited for, in milliseconds. */
const patience = 10_000;

/** Opens the welcome page after the installation, and closes it again where the organisation turns out to want none. */
export async function welcome(): Promise<void> {
  await policyRead();
  if (!(await isWanted())) return;
  const { id } = await browser.tabs.create({ url: welcomePath });
  const closeUnwanted = async () => {
    if (id !== undefined && !(await isWanted())) await browser.tabs.remove(id).catch(() => undefined);
  };
  onPolicy(() => void closeUnwanted().catch(console.warn));
  await closeUnwanted();
}

/**
 * Settled once there may be a policy to read. Firefox has it from the start. Chrome reads it only once the extension is there, some three
 * seconds after that, and tells only where there is one. So it is waited for where the organisation installed the extension. Who does so
 * themselves has the welcome at once; should there be a policy nevertheless that wants none, it closes.
 */
async function policyRead(): Promise<void> {
  if (import.meta.env.FIREFOX || (await browser.management.getSelf()).installType !== 'admin') return;
  await new Promise<void>((done) => {
    onPolicy(done);
    // A policy that came just before.
    void isKnown().then((is) => is && done(), console.warn);
    setTimeout(done, patience);
  });
}

const policyNow = async () => (await readPolicy(browser.storage)).policy;

const isKnown = async (): Promise<boolean> => Object.keys(await policyNow()).length > 0;

const isWanted = async (): Promise<boolean> => (await policyNow()).welcome !== false;

function onPolicy(listener: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') listener();
  });
}
