import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { UserError } from '../user-error.ts';

/** A build takes a minute; a lock older than this is one that nobody took away, in milliseconds. */
const longest = 30 * 60_000;
/** A lock that cannot be read is being written, unless it is older than this. */
const longestWrite = 10_000;

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Where the lock was written: one that came along when the project was copied is nobody's. */
  readonly file: string;
}

/**
 * Takes the lock of builds, a file; gives what to call to leave it, which an end of the process does as
 * well. Throws a `UserError` while another build has it. A lock that a killed build left is taken over.
 */
export function lockBuild(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true });
  const own: Holder = { pid: process.pid, host: hostname(), file };
  const text = JSON.stringify(own);
  while (!written(file, text)) takeAway(file);
  const leave = () => {
    process.off('exit', leave);
    if (textOf(file) === text) rmSync(file, { force: true });
  };
  process.on('exit', leave);
  return leave;
}

/** Writes a lock where there is none; false where there is one. */
function written(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    rmSync(file, { force: true });
    throw error;
  }
}

/** Takes a stale lock away; throws a `UserError` where it is not stale. */
function takeAway(file: string): void {
  const text = textOf(file);
  if (text === undefined) return;
  assertStale(file, text);
  // Moved before it is deleted: another process may have taken the lock over since it was read.
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (textOf(aside) !== text) renameSync(aside, file);
  else rmSync(aside, { force: true });
}

function assertStale(file: string, text: string): void {
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  const holder = holderOf(text);
  if (!holder ? age > longestWrite : age > longest || isGone(holder, file)) return;
  throw new UserError(
    `Another build is running${holder ? ` (process ${holder.pid})` : ''}. Wait until it has ended. If there is none, delete ${file}`,
  );
}

/** Whether the process that took a lock has ended, as far as this machine can tell. */
function isGone({ pid, host, file }: Holder, here: string): boolean {
  if (host !== hostname()) return false;
  if (file !== here || pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function holderOf(text: string): Holder | undefined {
  try {
    const { pid, host, file } = JSON.parse(text) as Partial<Holder>;
    if (typeof pid !== 'number' || typeof host !== 'string' || typeof file !== 'string')
      return undefined;
    return { pid, host, file };
  } catch {
    return undefined;
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
