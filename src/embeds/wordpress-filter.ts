/**
 * What WordPress does to the code of a provider that is not on its list (5.x and 6.x,
 * `wp_filter_oembed_result`), told in our own words, for the tests: three elements survive with a
 * few attributes each; the code must hold a frame; a quotation before it is what readers see until
 * the frame has told its height; the frame is sandboxed and gets a secret in its fragment.
 * Returns undefined where WordPress would show nothing but the bare address.
 */
export function filterAsWordPress(html: string, secret: string): string | undefined {
  const kept = keepAllowed(html);
  const frame = /<iframe[^>]*><\/iframe>/.exec(kept)?.[0];
  if (!frame) return undefined;
  const before = kept.slice(0, kept.indexOf(frame));
  const quotation = /<blockquote>[\s\S]*?<\/blockquote>/.exec(before)?.[0] ?? '';
  const hidden = quotation ? ' style="position: absolute; clip: rect(1px, 1px, 1px, 1px);"' : '';
  return [
    quotation.replace(
      '<blockquote>',
      `<blockquote class="wp-embedded-content" data-secret="${secret}">`,
    ),
    frame
      .replace(/ src="([^"]*)"/, ` src="$1#?secret=${secret}" data-secret="${secret}"`)
      .replace(
        '<iframe',
        `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${hidden}`,
      ),
  ].join('');
}

const allowed: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  blockquote: [],
  iframe: 'src width height frameborder marginwidth marginheight scrolling title'.split(' '),
};

/** Takes away every tag and attribute that is not allowed; the text between tags stays. */
function keepAllowed(html: string): string {
  return html.replaceAll(
    /<(\/?)([a-z]+)([^>]*)>/g,
    (_, slash: string, name: string, rest: string) => {
      const names = allowed[name];
      if (!names) return '';
      if (slash) return `</${name}>`;
      const attributes = [...rest.matchAll(/\s([a-z-]+)="([^"]*)"/g)]
        .filter(([, attribute]) => names.includes(attribute!))
        .map(([, attribute, value]) => ` ${attribute}="${value}"`);
      return `<${name}${attributes.join('')}>`;
    },
  );
}
