import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a site makes of a request: a file below its folder, an address to go to, or neither. */
export type Answer =
  | { readonly file: string; readonly path: string }
  | { readonly location: string }
  | { readonly status: 400 | 404 };

const badRequest: Answer = { status: 400 };
const notFound: Answer = { status: 404 };

/**
 * What is at the target of a request, in the site that lies in `folder` and is served under `base`
 * (a slash on both ends). `file` is relative to the folder, `path` is from the top of the site. A
 * location is always a path on this host: `//x` would be another one.
 */
export function answerFor(folder: string, base: string, target: string): Answer {
  const address = target.startsWith('/') ? `http://localhost${target}` : target;
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return badRequest;
  const { pathname, search } = new URL(address);
  const whole = pathname.replace(/\/{2,}/g, '/');
  if (whole === '/' || `${whole}/` === base) {
    if (whole !== base) return { location: base + search };
  } else if (!whole.startsWith(base)) return notFound;
  const path = decoded(`/${whole.slice(base.length)}`);
  if (path === undefined) return badRequest;
  if (/%2f|%5c/i.test(whole) || /\/\.(?!well-known\/)/.test(path)) return notFound;
  const file = path.slice(1) + (path.endsWith('/') ? 'index.html' : '');
  if (isFile(folder, file))
    return whole === pathname ? { file, path } : { location: whole + search };
  return isFile(folder, `${file}/index.html`) ? { location: `${whole}/${search}` } : notFound;
}

function decoded(path: string): string | undefined {
  try {
    const text = decodeURIComponent(path);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/**
 * Whether a file lies in a folder under exactly this name. Some disks take other names for it as well
 * (of another case, with a dot at the end); a host of the published site does not.
 */
function isFile(folder: string, file: string): boolean {
  try {
    const found = realpathSync.native(join(folder, file));
    return found === join(realpathSync.native(folder), file) && statSync(found).isFile();
  } catch {
    return false;
  }
}
