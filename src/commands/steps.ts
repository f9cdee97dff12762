/** Where the steps of a command are told; `live` where lines may be written over. */
export interface Screen {
  readonly write: (text: string) => void;
  readonly live: boolean;
}

/** A step that was begun. */
export interface Step {
  /** Tells how far it is, where that can be seen. */
  readonly count: (progress: string) => void;
  /** Ends it with what came of it. */
  readonly end: (outcome: string) => void;
}

/** The terminal; in a log of CI or a pipe nothing is written over, and there are no control characters. */
export const terminal: Screen = {
  write: (text) => void process.stdout.write(text),
  live: process.stdout.isTTY && !process.env['CI'],
};

/** Columns of the names of steps. */
const width = 10;

/** How often a counter is written, at most, in milliseconds. */
const interval = 100;

/** Begins a step; it takes one line, with its name, what came of it, and the seconds that it took. */
export function beginStep(name: string, screen: Screen = terminal): Step {
  const began = performance.now();
  let last = -interval;
  const label = name.padEnd(width);
  // The cursor goes back to the beginning of the line, so that what is told next covers it.
  const over = (text: string) => void screen.write(`\u001b[K${label} ${text}\r`);
  if (screen.live) over('…');
  return {
    count: (progress) => {
      const now = performance.now();
      if (!screen.live || now - last < interval) return;
      last = now;
      over(`… ${progress}`);
    },
    end: (outcome) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      screen.write(`${screen.live ? '\u001b[K' : ''}${label} ${outcome} (${seconds} s)\n`);
    },
  };
}
