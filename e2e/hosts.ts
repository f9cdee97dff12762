import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a host hears the height of a frame: four listeners, each after the kind's published rules. */
const listeners = {
  /** Looks for the frame that spoke, and sets its height as style. */
  datawrapper: `addEventListener('message', ({ data, source }) => {
    for (const height of Object.values(data?.['datawrapper-height'] ?? {}))
      for (const frame of document.querySelectorAll('iframe'))
        if (frame.contentWindow === source) frame.style.height = height + 'px';
  });`,
  /** Newswire frames hear what AMP hears. */
  newswire: `addEventListener('message', ({ data, source }) => {
    if (data?.sentinel !== 'amp' || data.type !== 'embed-size') return;
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === source) frame.height = data.height;
  });`,
  /** Gives each frame a name in its query and hears only that name. */
  pym: `addEventListener('message', ({ data }) => {
    const said = /^pymxPYMx(\\S+?)xPYMxheightxPYMx(\\d+)$/.exec(data);
    const frame = said && document.getElementById(said[1]);
    if (frame) frame.height = said[2];
  });`,
  /**
   * Hears a secret, holds heights between 200 and 1000, follows links. (It follows only those to
   * the host of the frame; the site under test stands at another port than the one it was built for.)
   */
  wordpress: `addEventListener('message', ({ data, source }) => {
    if (!data?.secret || /[^a-zA-Z0-9]/.test(data.secret)) return;
    for (const quote of document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]'))
      quote.style.display = 'none';
    for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
      if (frame.contentWindow !== source) continue;
      frame.removeAttribute('style');
      frame.style.border = 0;
      if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, data.value));
      if (data.message === 'link' && document.activeElement === frame)
        document.body.dataset.link = data.value;
    }
  });
  addEventListener('DOMContentLoaded', () => {
    for (const frame of document.querySelectorAll('iframe.wp-embedded-content'))
      frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
  });`,
} as const;
export type HostKind = keyof typeof listeners;
export const hostKinds = Object.keys(listeners) as HostKind[];

/** The code by which a kind of host shows a frame, sandboxed with script and nothing else. */
export function frameIn(kind: Exclude<HostKind, 'wordpress'>, src: string, id: string): string {
  const address =
    kind === 'pym' ? `${src}?initialWidth=400&amp;childId=${id}&amp;parentUrl=x` : src;
  return `<iframe id="${id}" src="${address}" sandbox="allow-scripts" height="150" style="width:100%;border:0"></iframe>`;
}

/** A plain site of another origin that shows pages written by the test. */
export async function openHost() {
  const pages = new Map<string, string>();
  const server: Server = createServer((request, response) => {
    // Browsers with a window ask for it by themselves; a 404 would stand in the console as an error.
    if (request.url === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const html = pages.get(request.url ?? '');
    response.writeHead(html ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html);
  });
  await new Promise<void>((open) => server.listen(0, open));
  const { port } = server.address() as AddressInfo;
  return {
    /** Puts up a page, in a language, and returns its address. */
    show(name: string, body: string, kind?: HostKind, lang = 'en'): string {
      const script = kind ? `<script>${listeners[kind]}</script>` : '';
      pages.set(
        `/${name}`,
        `<!doctype html><html lang="${lang}"><title>Host</title>${script}<body>${body}</body></html>`,
      );
      return `http://127.0.0.1:${port}/${name}`;
    },
    close: () => server.close(),
  };
}
