import { UserError } from '../user-error.ts';

/**
 * Throws a `UserError` where the path of the project has a sign that addresses read as something else:
 * the site's builder then loses files on the way, fonts among them.
 */
export function assertFolderName(path: string): void {
  const [sign] = /[%#?]/.exec(path) ?? [];
  if (sign)
    throw new UserError(
      `The project lies in "${path}", and the "${sign}" in it means something else in an address: files of the site would be lost. Rename the folder, or move the project to another.`,
    );
}
