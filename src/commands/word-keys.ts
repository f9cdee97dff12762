import type { AstroIntegration } from 'astro';
import { languages, sourceLanguage } from '../i18n/languages.ts';
import { wordKeyTypes } from '../i18n/word-keys.ts';
import { readModel } from '../model/model.ts';
import { readContentFiles } from './content-files.ts';

/** Writes `Words.Key` from the words of the source language, so that types know every key. */
export const wordKeys: AstroIntegration = {
  name: 'word-keys',
  hooks: {
    'astro:config:done': ({ injectTypes }) => {
      const { model } = readModel(readContentFiles().files, languages);
      const resources = model?.editions.get(sourceLanguage.code)?.resources ?? {};
      const { steps = [], layers = [], beside = [] } = model?.chain ?? {};
      const places = [...steps, ...layers, ...beside].flatMap((stage) => stage.places);
      const ids = new Set([...(model?.units.keys() ?? []), ...places]);
      injectTypes({ filename: 'word-keys.d.ts', content: wordKeyTypes(resources, ids) });
    },
  },
};
