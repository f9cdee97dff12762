/** Every sign that the fonts of the site are cut to, and its cards can show: Latin with Western European accents, quotes, dashes, sums. */
export const signs: string =
  Array.from({ length: 0x7e - 0x20 + 1 }, (_, i) => String.fromCodePoint(0x20 + i)).join('') +
  '\u00a0«»“”‘’–—…·×÷±°º€£ÀÈÉÌÒÙàáâãäçèéêëìíîïñòóôöùúûüÇÖÜß−';
