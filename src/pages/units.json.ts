import type { APIRoute } from 'astro';
import { units } from '../content.ts';
import { addressOf } from '../queries/gone-units.ts';
import { absolute, sitePath } from '../i18n/address.ts';
import { languages } from '../i18n/languages.ts';
import { updatedOn } from '../queries/changes.ts';
import { publishRegistry } from '../registry/published-registry.ts';
import { atAddress } from '../queries/at-address.ts';
import { goneUnits, pageUnits } from '../queries/units.ts';

/** `/units.json`: every id ever published. A moved or retired one keeps the address that it had. */
export const GET: APIRoute = ({ site }) => {
  const withPage = new Set([...pageUnits, ...goneUnits].map(({ id }) => id));
  const urls = {
    site: absolute(sitePath(), site),
    schema: absolute(sitePath('units.schema.json'), site),
  };
  const dated = new Map(
    [...units].map(([id, unit]) => {
      const changed = withPage.has(id) ? updatedOn(id) : unit.changed;
      return [id, changed === undefined || changed === unit.since ? unit : { ...unit, changed }];
    }),
  );
  const registry = publishRegistry(dated, urls, (id) =>
    Object.fromEntries(
      languages.map(({ code }) => {
        const url = absolute(addressOf(code, id), site);
        return [code, withPage.has(id) ? { url, title: atAddress(code, id).title } : { url }];
      }),
    ),
  );
  return new Response(`${JSON.stringify(registry)}\n`);
};
