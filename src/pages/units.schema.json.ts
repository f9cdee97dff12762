import type { APIRoute } from 'astro';
import { absolute, sitePath } from '../i18n/address.ts';
import { registrySchema } from '../registry/published-registry.ts';

/** `/units.schema.json`: what `/units.json` promises, for machines. */
export const GET: APIRoute = ({ site }) => {
  const schema = registrySchema(absolute(sitePath('units.schema.json'), site));
  return new Response(`${JSON.stringify(schema, null, 2)}\n`);
};
