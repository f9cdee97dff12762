/** The licence of texts, figures and data, named to machines; the footer names it to readers. */
export const licence = 'https://creativecommons.org/licenses/by/4.0/';
