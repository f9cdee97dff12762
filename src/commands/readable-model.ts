import { languages } from '../i18n/languages.ts';
import { readModel, type Model } from '../model/model.ts';
import { formatProblem } from '../model/problem.ts';
import { UserError } from '../user-error.ts';
import { readContentFiles } from './content-files.ts';

/**
 * The content under `root` for a command that writes a record of it. Throws a `UserError` with all that
 * cannot be read: a file left out would seem to have lost its passages, and the record would forget them.
 */
export function readableModel(root: string): Model {
  const { files, problems: unread } = readContentFiles(root);
  const { model, problems } = readModel(files, languages);
  const all = [...unread, ...problems];
  if (!model || all.length > 0) throw new UserError(all.map(formatProblem).join('\n'));
  return model;
}
