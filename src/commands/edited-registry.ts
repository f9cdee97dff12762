import { languages } from '../i18n/languages.ts';
import { editRegistry, type RegistryChange } from '../model/edit-registry.ts';
import { UserError } from '../user-error.ts';

/** The registry after a change; what the registry refuses is told to whoever asked for it. */
export function edited(text: string, change: RegistryChange, today: string): string {
  try {
    return editRegistry(
      text,
      change,
      today,
      languages.map(({ code }) => code),
    );
  } catch (error) {
    throw new UserError((error as Error).message, { cause: error });
  }
}
