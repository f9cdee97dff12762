import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { packageBin } from './package-bin.ts';

const shell = 'chromium-headless-shell';

/** Where systems put browsers: the headless shell, and what serves if there is no other. */
const systemShell = `/usr/bin/${shell}`;
const fullBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Commands that install the headless shell: Debian's package where we may, and Playwright's download. */
function installers(): readonly (readonly [command: string, ...args: string[]])[] {
  const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  return [
    ...(debian
      ? ([
          ['apt-get', 'update', '-qq'],
          ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', shell],
        ] as const)
      : []),
    [process.execPath, packageBin('playwright'), 'install', shell],
  ];
}

/** Whether a browser starts; without a path Playwright's own headless shell, in its revision. */
async function starts(path?: string): Promise<boolean> {
  if (path !== undefined && !existsSync(path)) return false;
  try {
    const browser = await chromium.launch(path === undefined ? {} : { executablePath: path });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

/**
 * A browser for the tests that was seen to start: its path, or '' for Playwright's own. The one that
 * CHROMIUM_PATH names comes first; then the headless shell, whatever other browsers are there, and
 * installed if it is missing; a browser with a window only if that fails. Undefined if none starts.
 */
async function findBrowser(): Promise<string | undefined> {
  const named = process.env['CHROMIUM_PATH']?.trim();
  if (named) return (await starts(named)) ? named : undefined;
  const headless = async () =>
    (await starts()) ? '' : (await starts(systemShell)) ? systemShell : undefined;
  let found = await headless();
  for (const [command, ...args] of installers()) {
    if (found !== undefined) return found;
    console.log(`No headless browser yet: ${[command, ...args].join(' ')}`);
    spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    found = await headless();
  }
  for (const path of fullBrowsers) if (found === undefined && (await starts(path))) found = path;
  return found;
}

/**
 * Sees to it that there is a browser and tells the browser tests which, in CHROMIUM_PATH. Ends the
 * process with a sentence if there is none.
 */
export async function requireBrowser(): Promise<void> {
  const path = await findBrowser();
  if (path === undefined) {
    const named = process.env['CHROMIUM_PATH']?.trim();
    console.error(
      named
        ? `CHROMIUM_PATH names ${named}, which is no browser that starts. Correct it, or unset it: npm test then finds or installs one.`
        : 'No Chromium was found, and none could be installed. Install one and name it: CHROMIUM_PATH=/path/to/chromium npm test',
    );
    process.exit(1);
  }
  process.env['CHROMIUM_PATH'] = path;
}
