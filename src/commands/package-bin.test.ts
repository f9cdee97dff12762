import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { packageBin } from './package-bin.ts';

test('the script of a package’s command is found, whichever way the package names it', () => {
  for (const script of [
    packageBin('prettier'),
    packageBin('astro'),
    packageBin('@playwright/test', 'playwright'),
  ])
    assert.ok(existsSync(script), script);
});

test('a command that a package has not is an error that names both', () => {
  assert.throws(() => packageBin('astro', 'astra'), /astro has no command "astra"/);
});
