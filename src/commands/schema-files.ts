import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { languages } from '../i18n/languages.ts';
import { readModel } from '../model/model.ts';
import { contentSchemas } from '../schemas/content-schemas.ts';
import { readContentFiles, top } from './content-files.ts';

/** Where the JSON Schemas of the content lie. */
export const schemaFolder = '.schemas';
const settingsFile = '.vscode/settings.json';

/**
 * The JSON Schemas of the content, and the settings of Visual Studio Code that say which file each
 * is for, by path from the top of the repository; undefined while the content cannot be read.
 */
export async function schemaFiles(root: string = top): Promise<Map<string, string> | undefined> {
  const { files } = readContentFiles(root);
  const { model } = readModel(files, languages);
  if (!model) return undefined;
  const schemas = contentSchemas(model, files, languages);
  const path = (name: string) => `${schemaFolder}/${name}.json`;
  const settings = join(root, settingsFile);
  const others = existsSync(settings)
    ? (JSON.parse(readFileSync(settings, 'utf8')) as Readonly<Record<string, unknown>>)
    : {};
  const mapping = Object.fromEntries(schemas.map(({ name, files }) => [`./${path(name)}`, files]));
  const made: (readonly [string, object])[] = [
    ...schemas.map(({ name, schema }) => {
      const draft = { $schema: 'http://json-schema.org/draft-07/schema#', ...schema };
      return [path(name), draft] as const;
    }),
    [settingsFile, { ...others, 'yaml.schemas': mapping }],
  ];
  return new Map(
    await Promise.all(made.map(async ([name, data]) => [name, await pretty(name, data)] as const)),
  );
}

async function pretty(path: string, data: object): Promise<string> {
  const config = await resolveConfig(join(top, path));
  return format(JSON.stringify(data), { ...config, filepath: path });
}
