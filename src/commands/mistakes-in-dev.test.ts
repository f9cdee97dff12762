import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mistakesInDev } from './mistakes-in-dev.ts';

const mistake = { file: 'content/it/plan.mdx', line: 6, message: 'wrong', remedy: 'mend it' };
/** The plugin in a server whose check finds these mistakes. */
const developing = (problems: readonly object[]) => {
  const plugin = mistakesInDev();
  const asked: string[] = [];
  plugin.configureServer({
    ssrLoadModule: (path) => {
      asked.push(path);
      return Promise.resolve({ contentMistakes: () => ({ problems }) });
    },
  });
  return { plugin, asked };
};
const environment = { mode: 'dev', moduleGraph: { getModuleById: () => 'the list' } };
/** What the content imports, in an environment of Vite. */
const loaded = ({ load }: ReturnType<typeof mistakesInDev>, mode = 'dev') =>
  ({ ...load, environment: { ...environment, mode } }).handler();
/** Which modules a change of a file makes anew, where the list of mistakes has been loaded. */
const remade = (plugin: ReturnType<typeof mistakesInDev>, file: string) =>
  ({ ...plugin, environment }).hotUpdate({
    file,
    modules: ['its own'],
  });

test('in development the content gets the mistakes that the check finds', async () => {
  const { plugin, asked } = developing([mistake]);
  assert.equal(await loaded(plugin), `export default ${JSON.stringify([mistake])};`);
  assert.deepEqual(asked, ['/src/commands/check-content.ts']);
});

test('a build gets none: it has checked the content before', async () => {
  const { plugin, asked } = developing([mistake]);
  assert.equal(await loaded(plugin, 'build'), 'export default undefined;');
  assert.deepEqual(asked, []);
});

test('a change of content has the list made again, and one of code while there are mistakes', async () => {
  const { plugin } = developing([mistake]);
  const both = ['its own', 'the list'];
  assert.deepEqual(remade(plugin, '/site/content/it/plan.mdx'), both);
  assert.deepEqual(remade(plugin, '/site/content/facts/claims.yaml'), both);
  assert.deepEqual(remade(plugin, '/site/src/figures/split.ts'), ['its own']);
  await loaded(plugin);
  assert.deepEqual(remade(plugin, '/site/src/figures/split.ts'), both);
  assert.deepEqual(remade(plugin, '/site/public/icon.svg'), ['its own']);
});
