import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { top } from './content-files.ts';

interface Package {
  readonly version?: string;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The packages of a lock by their place, the project itself under ''. */
function lockOf(folder: string): Readonly<Record<string, Package>> {
  const text = readFileSync(join(top, folder, 'package-lock.json'), 'utf8');
  return (JSON.parse(text) as { packages: Readonly<Record<string, Package>> }).packages;
}

/** Where a package finds another: its own folder first, then those around it. */
function* placesOf(name: string, from: string): Generator<string> {
  for (let at = from; at !== ''; at = at.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, ''))
    yield `${at}/node_modules/${name}`;
  yield `node_modules/${name}`;
}

for (const folder of ['.', '.toolchain/node']) {
  const packages = lockOf(folder);

  test(`the lock in ${folder} has every optional package: npm drops one without a word`, () => {
    const missing = Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => ![...placesOf(name, at)].some((place) => place in packages))
        .map((name) => `${name}, of ${at || 'the project'}`),
    );
    assert.deepEqual(missing, []);
  });

  test(`the lock in ${folder} names no registry, and the project exact versions`, () => {
    const found = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined);
    assert.deepEqual(found, []);
    const { dependencies, devDependencies, optionalDependencies } = packages['']!;
    for (const [name, version] of Object.entries({
      ...dependencies,
      ...devDependencies,
      ...optionalDependencies,
    }))
      assert.match(version, /^\d+\.\d+\.\d+$/, name);
  });
}
