import type { Thing } from './graph.ts';

/**
 * A graph as the content of a `<script type="application/ld+json">`: no sign of it can end the
 * script or begin a comment in it.
 */
export function jsonLd(graph: readonly Thing[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph })
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
