/**
 * The machine in the words of npm's `os`, `cpu` and `libc`.
 * @typedef {{ os: string, cpu: string, libc: string | undefined }} Machine
 */

/**
 * This machine. `libc` is `glibc` or `musl` on Linux and undefined elsewhere.
 * @returns {Machine}
 */
export function thisMachine() {
  return {
    os: process.platform,
    cpu: process.arch,
    libc: process.platform === 'linux' ? libc() : undefined,
  };
}

/** The C library that the running Node is linked with. */
function libc() {
  process.report.excludeNetwork = true; // otherwise the report looks up host names and takes long
  return process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
}

/**
 * Whether a package with these restrictions, as `package-lock.json` writes them, installs on the machine.
 * @param {{ os?: string | string[], cpu?: string | string[], libc?: string | string[] }} entry
 * @param {Machine} machine
 * @returns {boolean}
 */
export function fits(entry, machine) {
  return (
    admits(entry.os, machine.os) &&
    admits(entry.cpu, machine.cpu) &&
    admits(entry.libc, machine.libc)
  );
}

/** Whether a list such as `linux`, `["x64", "arm64"]` or `["!win32"]` admits a value. */
function admits(list, value) {
  if (list === undefined) return true;
  const names = [].concat(list);
  const admitted = names.filter((name) => name[0] !== '!');
  return (
    !names.includes(`!${value}`) && (admitted.length === 0 || admitted.includes(String(value)))
  );
}
