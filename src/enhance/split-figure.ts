import { readState, writeState } from './address-state.ts';
import { setBracket } from './guess-bracket.ts';
import { Squares } from './move-squares.ts';
import './split-guess.ts';

const start = 'place';

/** The squares regrouped by a native radio group; the grouping is kept in the address. */
class SplitFigure extends HTMLElement {
  #drawings: Squares[] = [];
  #radios: HTMLInputElement[] = [];
  #view = start;

  connectedCallback(): void {
    const control = this.querySelector('.control');
    const template = this.querySelector<HTMLTemplateElement>('template[data-part=control]');
    if (!control || !template || this.#radios.length > 0) return;
    control.append(template.content.cloneNode(true));
    this.#drawings = [...this.querySelectorAll<SVGSVGElement>('.drawings svg')].map(
      (svg) => new Squares(svg),
    );
    this.#radios = [...control.querySelectorAll('input')];
    control.addEventListener('change', () => {
      this.#choose(this.#radios.find(({ checked }) => checked)!.value);
    });
    control.querySelector('button')!.addEventListener('click', () => {
      this.dispatchEvent(new Event('reset'));
      this.#choose(start);
    });
    this.addEventListener('show', (event) => {
      this.#choose(String((event as CustomEvent<unknown>).detail));
    });
    this.addEventListener('guess', (event) => {
      const { share, text, moved } = (event as CustomEvent<Guess>).detail;
      for (const drawing of this.#drawings) setBracket(drawing, share, text);
      if (moved) this.#choose(share === undefined ? start : 'together');
      else if (readState('split') === undefined) this.#show('together', false);
    });
    addEventListener('beforeprint', () => this.#draw(start, false));
    addEventListener('afterprint', () => this.#draw(this.#view, false));
    this.#show(readState('split') ?? start, false);
  }

  /** A change that the reader made: it moves, is said, and stands in the address. */
  #choose(view: string): void {
    if (!this.#show(view, !matchMedia('(prefers-reduced-motion: reduce)').matches)) return;
    writeState('split', this.#view === start && !readState('guess') ? undefined : this.#view);
    const chosen = this.#radios.find(({ checked }) => checked);
    this.querySelector('.control [role=status]')!.textContent = chosen?.dataset['said'] ?? '';
  }

  /** Whether there is such a grouping; anything else in an address changes nothing. */
  #show(view: string, moving: boolean): boolean {
    const radio = this.#radios.find(({ value }) => value === view);
    if (!radio) return false;
    radio.checked = true;
    if (this.#view !== view) this.#draw(view, moving);
    this.#view = view;
    return true;
  }

  #draw(view: string, moving: boolean): void {
    for (const drawing of this.#drawings) drawing.show(view, moving);
  }
}

/** What `split-guess` tells: the share guessed, as a part of one, and the words for its bracket. */
export interface Guess {
  readonly share: number | undefined;
  readonly text: string;
  /** Whether the reader did it just now; false when it was in the address. */
  readonly moved: boolean;
}

customElements.define('split-figure', SplitFigure);
