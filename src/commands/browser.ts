import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const known = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The path of a Chromium of this machine; undefined where Playwright has its own, or none is. */
export function browserPath(): string | undefined {
  return existsSync(chromium.executablePath())
    ? undefined
    : known.find((path) => path !== undefined && existsSync(path));
}

/**
 * Sees to it that a browser is there for the tests: one that is installed, else Debian's package
 * where the machine lets us, else Playwright's own download. Ends the process if all of it fails.
 */
export function requireBrowser(): void {
  if (existsSync(chromium.executablePath()) || browserPath() !== undefined) return;
  const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  const attempts: [string, string[]][] = [
    ...(debian
      ? ([
          ['apt-get', ['update', '-qq']],
          [
            'apt-get',
            ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell'],
          ],
        ] as [string, string[]][])
      : []),
    ['playwright', ['install', 'chromium-headless-shell']],
  ];
  for (const [command, args] of attempts) {
    if (browserPath() !== undefined || existsSync(chromium.executablePath())) return;
    console.log(`No browser yet: ${command} ${args.join(' ')}`);
    spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  if (browserPath() !== undefined || existsSync(chromium.executablePath())) return;
  console.error(
    'No Chromium was found. Install one, or name it: CHROMIUM_PATH=/path/to/chromium npm test',
  );
  process.exit(1);
}
