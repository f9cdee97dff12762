import { relative } from 'node:path';
import { UserError } from '../user-error.ts';
import { top } from './content-files.ts';

/**
 * What to tell of an error: its cause first, then what to do. What an author, an environment or a disk
 * can cause is a sentence; the rest is a fault of the code, with its stack where `verbose` asks for it.
 */
export function tellError(error: unknown, verbose = false): string {
  // By its name: the code that renders the pages has a copy of the class.
  if (error instanceof Error && error.name === UserError.name) return error.message;
  const system = systemFault(error);
  if (system) return verbose ? `${system}\n\n${stackOf(error)}` : system;
  if (verbose) return stackOf(error);
  return `${placeOf(error)}${messageOf(error)}
    → this looks like a fault in the code of the project; --verbose shows where it lies`;
}

/** What a code of the operating system means to whoever runs a command; `at` names the file. */
const faults: Readonly<Record<string, (at: string) => string>> = {
  ENOSPC: (at) => `The disk is full${at}. Free some space, then run this again.`,
  EDQUOT: (at) => `Your share of the disk is full${at}. Free some space, then run this again.`,
  EROFS: (at) => `The disk is read-only${at}. Run this where it may write.`,
  EACCES: (at) => `Permission denied${at}. Check whose it is and who may write it.`,
  EPERM: (at) => `Not permitted${at}. Close what uses it, or check who may write it.`,
  EBUSY: (at) => `In use${at}. Close the program that holds it, then run this again.`,
  EMFILE: (at) => `Too many files are open${at}. Close programs, or raise the limit (ulimit -n).`,
  ENFILE: (at) => `The system has too many files open${at}. Close programs, then run this again.`,
  ENOMEM: () => 'There is not enough memory. Close programs, then run this again.',
  EIO: (at) => `The disk cannot be read or written${at}: it may be damaged.`,
  ENOENT: (at) => `A file or folder is missing${at}. Restore it: git status names what is gone.`,
  ENOTDIR: (at) => `A file stands where a folder is wanted${at}. Move it away.`,
  EISDIR: (at) => `A folder stands where a file is wanted${at}. Move it away.`,
  EEXIST: (at) => `Something is in the way${at}. Move it away.`,
  ENAMETOOLONG: (at) => `A path is too long for this system${at}. Move the project nearer the top.`,
  ERR_WORKER_OUT_OF_MEMORY: () => faults['ENOMEM']!(''),
};

/** The same, as programs that are not Node write it into their messages (by errno of Linux and macOS). */
const written: readonly (readonly [RegExp, string])[] = [
  [/no space left on device/i, 'ENOSPC'],
  [/disk quota exceeded/i, 'EDQUOT'],
  [/read-only file system/i, 'EROFS'],
  [/permission denied/i, 'EACCES'],
  [/too many open files in system/i, 'ENFILE'],
  [/too many open files/i, 'EMFILE'],
  [/cannot allocate memory/i, 'ENOMEM'],
];

/** The sentence for an error that the operating system raised, here or in a cause of it. */
function systemFault(error: unknown): string | undefined {
  for (const each of withCauses(error)) {
    const { code, path, dest, syscall } = each as NodeJS.ErrnoException & { dest?: string };
    if (code === 'ENOENT' && syscall?.startsWith('spawn '))
      return `The program "${path ?? syscall.slice('spawn '.length)}" is not installed, or not in PATH. Install it, then run this again.`;
    if (code && faults[code]) return faults[code](named(dest ?? path));
  }
  for (const each of withCauses(error)) {
    const message = messageOf(each);
    const [, code, path] = /\b(E[A-Z]{3,}): [^']*(?:'([^']+)')?/.exec(message) ?? [];
    if (code && faults[code]) return faults[code](named(path));
    const found = written.find(([words]) => words.test(message));
    if (found) return faults[found[1]]!('');
  }
  return undefined;
}

function named(path: string | undefined): string {
  if (!path) return '';
  const short = relative(top, path);
  return ` (${short === '' || short.startsWith('..') ? path : short})`;
}

/** An error, its causes, and the errors that it gathers; a circle of them is walked once. */
function withCauses(error: unknown): readonly unknown[] {
  const found = new Set<unknown>();
  const walk = (each: unknown) => {
    if (each === null || typeof each !== 'object' || found.has(each)) return;
    found.add(each);
    const { cause, errors } = each as { cause?: unknown; errors?: unknown };
    walk(cause);
    if (Array.isArray(errors)) errors.forEach(walk);
  };
  walk(error);
  return [...found];
}

/** Where an error of the site's builder lies, `file:line  `; nothing where it does not say. */
function placeOf(error: unknown): string {
  const { loc } = (error ?? {}) as { loc?: { file?: string; line?: number } };
  if (!loc?.file) return '';
  return `${relative(top, loc.file)}:${loc.line ?? 1}  `;
}

function messageOf(error: unknown): string {
  return error instanceof Error && error.message ? error.message : String(error);
}

function stackOf(error: unknown): string {
  return error instanceof Error && error.stack ? error.stack : messageOf(error);
}
