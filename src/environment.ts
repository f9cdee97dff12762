import { UserError } from './user-error.ts';

/** One variable: reads a trimmed value, not empty; throws what it takes instead, as half a sentence. */
type Reader<Value> = (given: string) => Value;

const localPort = 4321;

/** Every variable that the project reads to build and serve the site. A new one is one entry here. */
const readers = {
  /** Where the site is served and developed: 1 to 65535. */
  PORT: readPort,
  /** The origin of the published site, without a slash at the end. */
  SITE_URL: readOrigin,
  /** The folder of the site under its origin, with a slash on both ends. */
  BASE_PATH: readBasePath,
} satisfies Readonly<Record<string, Reader<unknown>>>;

type Name = keyof typeof readers;

/** The variables that are set, read; what is unset, empty or blank is left out. */
export type Given = { readonly [Key in Name]?: ReturnType<(typeof readers)[Key]> };

/** What the project does with the environment: each variable read, or its default. */
export interface Environment {
  readonly given: Given;
  readonly port: number;
  /** The origin of every absolute address; that of this machine where `SITE_URL` is not set. */
  readonly site: string;
  /** `/`, or `/folder/`. */
  readonly base: string;
}

/**
 * Reads the environment. Throws a `UserError` with a line for every variable that is wrong: its name,
 * what was given, what it takes.
 */
export function readEnvironment(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Environment {
  const given: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const [name, read] of Object.entries(readers)) {
    const text = env[name]?.trim() ?? '';
    if (text === '') continue;
    try {
      given[name] = read(text);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      wrong.push(`${name} is ${JSON.stringify(env[name])}: ${error.message}.`);
    }
  }
  if (wrong.length > 0) throw new UserError(wrong.join('\n'));
  const { PORT: port = localPort, SITE_URL: site, BASE_PATH: base = '/' } = given as Given;
  return {
    given,
    port,
    site: site ?? `http://localhost:${port}`,
    base,
  };
}

class Refusal extends Error {}

function refuse(message: string): never {
  throw new Refusal(message);
}

function readPort(given: string): number {
  const port = Number(given);
  return /^[1-9]\d*$/.test(given) && port <= 65_535
    ? port
    : refuse('it takes a whole number from 1 to 65535, such as 4321');
}

function readOrigin(given: string): string {
  const example = 'such as https://example.org';
  if (!/^https?:\/\//i.test(given))
    refuse(`it takes an origin that begins with https:// or http://, ${example}`);
  const [, rest = ''] = /^[^/]*\/\/[^/\\?#]*\/?(.*)$/s.exec(given) ?? [];
  if (/[?#]/.test(given)) refuse(`it takes an origin without ? and #, ${example}`);
  if (rest !== '') refuse(`it takes an origin alone, ${example}; the path belongs in BASE_PATH`);
  if (given.includes('@')) refuse(`it takes an origin without a user, ${example}`);
  if (unseen.test(given) || !URL.canParse(given)) refuse(`it is no address; it takes ${example}`);
  return new URL(given).origin;
}

function readBasePath(given: string): string {
  const example = 'such as /dodici/';
  if (/^[a-z][a-z\d+.-]*:/i.test(given))
    refuse(`it takes the folder alone, ${example}; the origin belongs in SITE_URL`);
  const parts = given.replace(/^\/|\/$/g, '').split('/');
  if (given !== '/' && parts.some((part) => !/^[\w.~-]+$/.test(part) || /^\.\.?$/.test(part)))
    refuse(
      `it takes a folder of letters a–z, digits and - . _ ~ between single slashes, ${example}`,
    );
  return given === '/' ? given : `/${parts.join('/')}/`;
}

/** White space and control characters. */
const unseen = /[\s\p{Cc}\p{Cf}]/u;
