import type { AstroLoggerDestination, AstroLoggerMessage } from 'astro';

let told: ((message: AstroLoggerMessage) => void) | undefined;

/** Whom to tell what Astro says. */
export function onAstroMessage(tell: (message: AstroLoggerMessage) => void): void {
  told = tell;
}

/** Whether a message says that a file of the site was made. */
export function isFileMade({ message }: AstroLoggerMessage): boolean {
  return /^\W*├─ /.test(message.replace(/\u001b\[\d+m/g, ''));
}

/**
 * The destination of Astro's messages, as its setting `logger` wants it. In the code that renders the
 * pages it is a copy of its own, which nobody listens to: there, what is wrong goes to the terminal.
 */
export default function astroLog(): AstroLoggerDestination {
  return {
    write: (message) => {
      if (told) told(message);
      else if (message.level === 'warn' || message.level === 'error')
        console.error(message.message);
    },
  };
}
