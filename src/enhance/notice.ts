const place = document.querySelector<HTMLElement>('.notice');
let timer: ReturnType<typeof setTimeout> | undefined;

/** A word of the page's language that the notice brings along; empty where the page has none. */
export function word(name: string): string {
  return place?.dataset[name] ?? '';
}

/** Says a sentence once, heard and seen, and takes it away after `seconds` (0: never). */
export function say(text: string, seconds = 6, ...actions: readonly Element[]): void {
  if (!place) return;
  clearTimeout(timer);
  const sentence = document.createElement('span');
  sentence.textContent = text;
  place.replaceChildren(sentence, ...actions);
  if (seconds > 0) timer = setTimeout(hush, seconds * 1000);
}

/** Takes the sentence away. */
export function hush(): void {
  clearTimeout(timer);
  place?.replaceChildren();
}

/** Puts a text on the clipboard; false where the browser does not let us. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
