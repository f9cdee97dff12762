import type { APIRoute } from 'astro';
import { day, words } from '../../content.ts';
import { desk } from '../../queries/desk.ts';
import { languages } from '../../i18n/languages.ts';
import { deskMarkdown } from '../../newsrooms/markdown.ts';

export const getStaticPaths = () => languages.map(({ code }) => ({ params: { lang: code } }));

/** The link desk as text to paste. */
export const GET: APIRoute = ({ params, site }) => {
  const locale = params['lang']!;
  const t = words(locale);
  const text = deskMarkdown(desk(locale, site), {
    title: t('interface:newsrooms.title'),
    lead: t('interface:newsrooms.lead'),
    section: (id) => t(id === '' ? 'interface:newsrooms.other' : `sections:${id}.title`),
    field: (name) => t(`interface:newsrooms.field.${name}`),
    day: (iso) => day(locale, iso),
  });
  return new Response(text);
};
