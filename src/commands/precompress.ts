import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const text = /\.(?:html|css|js|json|svg|xml|txt|csv|md|bib|ris)$/;

/** Below this many bytes a file fits one packet as it is. */
const worthwhile = 1024;

/** How a text lies beside itself compressed: by the name of its encoding, best first. */
export const encodings: Readonly<Record<string, { extension: string; pack: Pack }>> = {
  br: {
    extension: '.br',
    pack: (bytes) =>
      promisify(brotliCompress)(bytes, {
        params: {
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
  },
  gzip: { extension: '.gz', pack: (bytes) => promisify(gzip)(bytes, { level: 9 }) },
};
type Pack = (bytes: Buffer) => Promise<Buffer>;

/**
 * Writes `.br` and `.gz` beside every text of a built site, at full strength; gives their number, and
 * tells it meanwhile. A few files at a time, because systems limit how many may be open.
 */
export async function precompress(
  folder: string,
  tell: (done: number) => void = () => undefined,
): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = entries.filter((entry) => entry.isFile() && text.test(entry.name)).values();
  let done = 0;
  const work = async () => {
    for (const { parentPath, name } of texts) {
      const file = join(parentPath, name);
      const bytes = await readFile(file);
      if (bytes.length < worthwhile) continue;
      for (const { extension, pack } of Object.values(encodings))
        await writeFile(file + extension, await pack(bytes));
      tell(++done);
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  return done;
}
