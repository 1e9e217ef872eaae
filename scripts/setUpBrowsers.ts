/** Makes sure that both browsers are installed: found, else from Debian, else downloaded. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Browser, computeExecutablePath, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';
import { type BrowserName, browserNames, findBrowser } from '@/tests/e2e/browsers';

interface Origin {
  /** The environment variable with the path of the browser. */
  variable: 'CHROME_PATH' | 'FIREFOX_PATH';
  debianPackage: string;
  download: Browser;
}

const origins: Record<BrowserName, Origin> = {
  chromium: { variable: 'CHROME_PATH', debianPackage: 'chromium', download: Browser.CHROME },
  firefox: { variable: 'FIREFOX_PATH', debianPackage: 'firefox-esr', download: Browser.FIREFOX },
};

/** Where downloaded browsers are kept. */
const cacheDir = 'node_modules/.cache/browsers';

/** Installs what is missing. If a browser cannot be installed, throws one sentence that says what to do. */
export async function setUpBrowsers(): Promise<void> {
  for (const name of browserNames) {
    if (findBrowser(name)) continue;
    const { variable, debianPackage, download } = origins[name];
    const told = process.env[variable];
    if (told) throw new Error(`${variable} says ${told}, but no program is there.`);
    if (fromDebian(debianPackage) && findBrowser(name)) continue;
    const path = await downloaded(download);
    if (!path) {
      throw new Error(
        `${name} was not found, and could be installed neither from Debian nor by download: ` +
          `install it, or set ${variable} to its program, and try again.`,
      );
    }
    process.env[variable] = path;
  }
}

function fromDebian(packageName: string): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  console.log(`Installing ${packageName} from Debian…`);
  const apt = (...args: string[]) =>
    execFileSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', packageName);
    return true;
  } catch {
    return false;
  }
}

/** Path of the program, downloaded earlier or now; undefined if that fails. */
async function downloaded(browser: Browser): Promise<string | undefined> {
  const platform = detectBrowserPlatform();
  if (!platform) return undefined;
  try {
    const buildId = await resolveBuildId(browser, platform, 'stable');
    const path = computeExecutablePath({ browser, buildId, cacheDir });
    if (existsSync(path)) return path;
    console.log(`Downloading ${browser} ${buildId}…`);
    return (await install({ browser, buildId, cacheDir })).executablePath;
  } catch {
    return undefined;
  }
}
