import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { headersFor } from '../hosting/headers.ts';
import { top } from './content-files.ts';
import { encodings } from './precompress.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.bib': 'text/plain; charset=utf-8',
  '.ris': 'text/plain; charset=utf-8',
};

/** The file for a request path, `undefined` where there is none; never outside `folder`. */
function fileFor(folder: string, pathname: string): string | undefined {
  const path = join(folder, normalize(decodeURIComponent(pathname)));
  if (!path.startsWith(folder)) return undefined;
  const file = pathname.endsWith('/') ? join(path, 'index.html') : path;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** The headers that tell how a file is sent, and what to add to its name: compressed, where it is. */
function packing(file: string, accept = ''): { extension: string; headers: object } {
  const there = Object.entries(encodings).filter(([, { extension }]) =>
    existsSync(file + extension),
  );
  const taken = accept.split(',').filter((each) => !/;\s*q=0(?:\.0*)?\s*$/.test(each));
  const names = taken.map((each) => each.split(';')[0]!.trim().toLowerCase());
  const best = there.find(([name]) => names.includes(name));
  return {
    extension: best?.[1].extension ?? '',
    headers: {
      ...(there.length > 0 ? { vary: 'Accept-Encoding' } : {}),
      ...(best ? { 'content-encoding': best[0] } : {}),
    },
  };
}

/** Serves a built site as a static host does: files, slashes added, 404.html, the site’s headers. */
export function createSiteServer(folder: string, base = '/') {
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (!url.pathname.startsWith(base)) {
      response.writeHead(302, { location: base }).end();
      return;
    }
    const pathname = `/${url.pathname.slice(base.length)}`;
    let file: string | undefined;
    try {
      file = fileFor(folder, pathname);
      if (!file && fileFor(folder, `${pathname}/`)) {
        response.writeHead(301, { location: `${url.pathname}/${url.search}` }).end();
        return;
      }
    } catch {
      file = undefined;
    }
    const found = file ?? join(folder, '404.html');
    const packed = packing(found, request.headers['accept-encoding']?.toString());
    response.writeHead(file ? 200 : 404, {
      'content-type': types[extname(found)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
      ...packed.headers,
      ...Object.fromEntries(
        Object.entries(headersFor(pathname)).map(([name, value]) => [name.toLowerCase(), value]),
      ),
    });
    createReadStream(found + packed.extension).pipe(response);
  });
}

if (import.meta.main) {
  const port = Number(process.env['PORT'] ?? 4321);
  const base = (process.env['BASE_PATH'] ?? '/').replace(/\/*$/, '/');
  const server = createSiteServer(join(top, 'dist'), base);
  server.on('error', (error) => {
    console.error(
      `Port ${port} cannot be used (${error.message}). Choose another: PORT=4400 npm start`,
    );
    process.exit(1);
  });
  server.listen(port, () => {
    console.log(`\nThe site is open at http://localhost:${port}${base}\n`);
  });
}
