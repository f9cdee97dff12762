import type { AstroLoggerDestination } from 'astro';
import nodeLog from 'astro/logger/node';

/** The terminal of `npm run dev`: as Astro's own, but a mistake is told once, not for every request. */
export default function devLog(config?: object): AstroLoggerDestination {
  const terminal = nodeLog(config);
  let told: string | undefined;
  return {
    ...terminal,
    write: (message) => {
      if (message.level === 'error' && message.message === told) return;
      if (message.level === 'error') told = message.message;
      // A page came, so the mistake is mended; if it is made again, it is told again.
      else if (/^\W*\[200\]/.test(message.message.replace(/\u001b\[\d+m/g, ''))) told = undefined;
      terminal.write(message);
    },
  };
}
