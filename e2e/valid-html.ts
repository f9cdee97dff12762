import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const rules = new StaticConfigLoader({
  root: true,
  extends: ['html-validate:standard'],
  rules: {
    'no-inline-style': 'error',
    'no-dup-id': 'error',
    // The text says what a control is; a longer title is no fault of a page.
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
  },
});

/** Every fault of pages as HTML: its page, line, rule and what is wrong. */
export async function htmlFaults(
  pages: Iterable<{ readonly path: string; readonly html: string }>,
): Promise<readonly string[]> {
  // The rules are resolved once: doing it for each page takes as long as the validation itself.
  const resolved = await rules.getConfigFor('page.html');
  rules.getConfigFor = () => resolved;
  const validator = new HtmlValidate(rules);
  const faults: string[] = [];
  for (const { path, html } of pages) {
    const { results } = await validator.validateString(html, path);
    for (const { messages } of results)
      for (const { message, ruleId, line } of messages)
        faults.push(`${path}:${line} ${ruleId}: ${message}`);
  }
  return faults;
}
