import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { contentType } from 'mime-types';
import send from 'send';
import { readEnvironment } from '../environment.ts';
import { headersFor } from '../hosting/headers.ts';
import { UserError } from '../user-error.ts';
import { dist } from './build-places.ts';
import { flagsGiven } from './flags.ts';
import { listen } from './listen.ts';
import { encodings } from './precompress.ts';
import { runCommand } from './run-command.ts';
import { answerFor } from './site-path.ts';
import { tellError } from './tell-error.ts';

/**
 * Serves a built site as a static host does: files, slashes added, 404.html, the site’s headers, and
 * compressed files where they lie beside the others. `base` has a slash on both ends. No request ends
 * it, and it may be open while the folder is replaced.
 */
export function createSiteServer(folder: string, base = '/'): Server {
  return createServer((request, response) => {
    try {
      answer(folder, base, request, response);
    } catch (error) {
      console.error(tellError(error));
      say(response, 500, 'The preview server has a fault.');
    }
  });
}

function answer(
  folder: string,
  base: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return say(response, 405, 'Only GET and HEAD are answered.', { allow: 'GET, HEAD' });
  const found = answerFor(folder, base, request.url ?? '');
  if ('location' in found)
    return say(response, 301, `It is at ${found.location}`, { location: found.location });
  if ('file' in found) return sendFile(folder, found.file, found.path, request, response);
  response.statusCode = found.status;
  sendFile(folder, '404.html', '/404.html', request, response);
}

/** Sends a file of the folder, compressed where the client takes it; of the page for lost addresses, all. */
function sendFile(
  folder: string,
  file: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const found = response.statusCode === 200;
  const packed = packing(join(folder, file), request.headers['accept-encoding']);
  const type = contentType(extname(file)) || 'application/octet-stream';
  response.setHeaders(
    new Map(
      Object.entries({
        'Content-Type': type,
        'Cache-Control': 'no-cache',
        ...packed.headers,
        ...headersFor(path),
      }),
    ),
  );
  send(request, encodeURI(file + packed.extension), {
    root: folder,
    index: false,
    dotfiles: 'allow',
    cacheControl: false,
    acceptRanges: found,
  })
    .on('error', ({ status = 500, headers }: SendError) => {
      const gone = !found || status === 404;
      say(response, gone ? 404 : status, gone ? 'There is no such page.' : 'Not sent.', headers);
    })
    .pipe(response);
}

interface SendError {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers with a sentence in place of a file. */
function say(
  response: ServerResponse,
  status: number,
  sentence: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent) return void response.destroy();
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers });
  response.end(`${sentence}\n`);
}

/** The headers that tell how a file is sent, and what to add to its name: compressed, where it is. */
function packing(
  file: string,
  accept = '',
): { extension: string; headers: Readonly<Record<string, string>> } {
  const there = Object.entries(encodings).filter(([, { extension }]) =>
    existsSync(file + extension),
  );
  const taken = accept.split(',').filter((each) => !/;\s*q=0(?:\.0*)?\s*$/.test(each));
  const names = taken.map((each) => each.split(';')[0]!.trim().toLowerCase());
  const best = there.find(([name]) => names.includes(name));
  return {
    extension: best?.[1].extension ?? '',
    headers: {
      ...(there.length > 0 ? { Vary: 'Accept-Encoding' } : {}),
      ...(best ? { 'Content-Encoding': best[0] } : {}),
    },
  };
}

/** Serves `dist/` until the process is told to end. */
export async function serveSite(folder: string, port: number, base: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html')))
    throw new UserError('There is no site in dist/. Build it first: npm run build');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
  await listen(createSiteServer(folder, base), port);
  console.log(`\nThe site is open at http://localhost:${port}${base}\n`);
}

if (import.meta.main)
  await runCommand(() => {
    flagsGiven([]);
    const { port, base } = readEnvironment();
    return serveSite(dist, port, base);
  });
