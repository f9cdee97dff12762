import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { signs } from '../styles/signs.ts';
import { top } from './content-files.ts';
import { flagsGiven } from './flags.ts';
import { runCommand } from './run-command.ts';

const families = [
  {
    name: 'newsreader',
    file: 'newsreader-latin-opsz-normal.woff2',
    axes: { wght: { min: 400, max: 600 }, opsz: 24 },
  },
  {
    name: 'ibm-plex-sans',
    file: 'ibm-plex-sans-latin-wght-normal.woff2',
    axes: { wght: { min: 400, max: 600 } },
  },
] as const;

/**
 * Cut for one weight: what the cards are drawn with (TrueType, for the renderer), and the titles of
 * embeds. Newsreader keeps the site's optical size, since a card is mostly seen at half its width.
 */
const statics = [
  { from: families[0], weight: 600, to: 'src/cards/fonts/newsreader-600.ttf' },
  { from: families[1], weight: 400, to: 'src/cards/fonts/ibm-plex-sans-400.ttf' },
  { from: families[1], weight: 600, to: 'src/cards/fonts/ibm-plex-sans-600.ttf' },
  { from: families[0], weight: 600, to: 'src/embeds/fonts/newsreader-600.woff2' },
];
/**
 * Cuts the two families to the signs of the site, for src/styles/fonts.css. Their licences lie beside
 * them, and in public/fonts/, where readers of the site find them.
 */
async function cutFamilies(): Promise<void> {
  const [out, licences] = [join(top, 'src', 'styles', 'fonts'), join(top, 'public', 'fonts')];
  for (const folder of [out, licences]) mkdirSync(folder, { recursive: true });
  for (const { name, file, axes } of families) {
    const folder = join(top, 'node_modules', '@fontsource-variable', name);
    const whole = readFileSync(join(folder, 'files', file));
    const cut = await subsetFont(whole, signs, { targetFormat: 'woff2', variationAxes: axes });
    writeFileSync(join(out, `${name}.woff2`), cut);
    for (const beside of [out, licences])
      copyFileSync(join(folder, 'LICENSE'), join(beside, `${name}-LICENSE.txt`));
    console.log(`${name}.woff2  ${cut.length} bytes`);
  }
}

/** Cuts the fonts of cards and embeds, each with its licence beside it. */
async function cutStatics(): Promise<void> {
  for (const { from, weight, to } of statics) {
    const folder = join(top, 'node_modules', '@fontsource-variable', from.name);
    const cut = await subsetFont(readFileSync(join(folder, 'files', from.file)), signs, {
      targetFormat: to.endsWith('.ttf') ? 'truetype' : 'woff2',
      variationAxes: { ...from.axes, wght: weight },
    });
    mkdirSync(dirname(join(top, to)), { recursive: true });
    writeFileSync(join(top, to), cut);
    copyFileSync(join(folder, 'LICENSE'), join(top, dirname(to), `${from.name}-LICENSE.txt`));
    console.log(`${to}  ${cut.length} bytes`);
  }
}

if (import.meta.main)
  await runCommand(async () => {
    flagsGiven([]);
    await cutFamilies();
    await cutStatics();
  });
