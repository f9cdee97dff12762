import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idFault } from './ids.ts';

const codes = ['xx', 'yy'];

test('a short ASCII word may be an id', () => {
  for (const id of ['plan', 'h20', 'cons', 'com10', 'com', 'lpts', 'console', 'a-b', 'brief'])
    assert.equal(idFault(id, codes), undefined, id);
});

test('what no folder on Windows can be called is no id', () => {
  for (const id of ['con', 'prn', 'aux', 'nul', 'com1', 'com9', 'lpt1', 'lpt9'])
    assert.match(idFault(id, codes) ?? '', /a device on Windows/, id);
});

test('addresses of the site, those that are promised and the codes of languages are no ids', () => {
  for (const id of ['embed', 'corrections', 'newsrooms', 'parallel', 'feed', 'units', 'sitemap'])
    assert.match(idFault(id, codes) ?? '', /an address that the site itself uses/, id);
  for (const id of ['check', 'editions', 'changes', 'republish', 'llms', 'xx', 'yy'])
    assert.match(idFault(id, codes) ?? '', /an address that the site itself uses/, id);
});

test('words that YAML or a program reads as something else are no ids', () => {
  for (const id of ['null', 'true', 'false', 'constructor'])
    assert.match(idFault(id, codes) ?? '', /YAML or programs/, id);
});
