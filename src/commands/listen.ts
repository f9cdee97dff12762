import { createServer, type Server } from 'node:http';
import { UserError } from '../user-error.ts';

/** Opens a server on a port. Throws a `UserError` that offers a free port where this one is taken. */
export async function listen(server: Server, port: number): Promise<void> {
  try {
    await open(server, port);
  } catch (error) {
    throw await refusal(error, port);
  }
}

/** Throws a `UserError` where a port cannot be opened; else leaves it as it was. */
export async function assertPortFree(port: number): Promise<void> {
  const server = createServer();
  await listen(server, port);
  await close(server);
}

async function refusal(error: unknown, port: number): Promise<unknown> {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EACCES')
    return new UserError(
      `Port ${port} may not be opened by you. Take one above 1023: ${howToStart(4321)}`,
    );
  if (code !== 'EADDRINUSE') return error;
  const free = await freePortAfter(port);
  return new UserError(
    `Port ${port} is in use by another program. ${free ? `Port ${free} is free: ${howToStart(free)}` : 'Choose another with PORT.'}`,
  );
}

/** How a shell of this system starts the site on a port. */
export function howToStart(port: number, platform: NodeJS.Platform = process.platform): string {
  return platform === 'win32'
    ? `$env:PORT=${port}; npm start (PowerShell), or set PORT=${port}&& npm start (cmd)`
    : `PORT=${port} npm start`;
}

async function freePortAfter(port: number): Promise<number | undefined> {
  for (let next = port + 1; next <= Math.min(port + 20, 65_535); next += 1) {
    const server = createServer();
    try {
      await open(server, next);
      await close(server);
      return next;
    } catch {
      // This one is taken as well.
    }
  }
  return undefined;
}

const open = (server: Server, port: number) =>
  new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, () => {
      server.off('error', fail);
      done();
    });
  });

const close = (server: Server) => new Promise<void>((done) => server.close(() => done()));
