import { asNumber, readState, writeState } from './address-state.ts';
import type { Guess } from './split-figure.ts';

/** A guess before the answer: compared on demand, undone at will, kept only in the address. */
class SplitGuess extends HTMLElement {
  connectedCallback(): void {
    const template = this.parentElement?.querySelector<HTMLTemplateElement>(
      'template[data-part=guess]',
    );
    if (!template || this.firstElementChild) return;
    this.append(template.content.cloneNode(true));
    const form = this.querySelector('form')!;
    const [range, number] = [...this.querySelectorAll('input')] as [
      HTMLInputElement,
      HTMLInputElement,
    ];
    range.addEventListener('input', () => (number.value = range.value));
    number.addEventListener('input', () => (range.value = number.value));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#compare(number.valueAsNumber, true);
      this.querySelector<HTMLElement>('[data-do=again]')!.focus();
    });
    this.querySelector('[data-do=again]')!.addEventListener('click', () => {
      this.#undo();
      range.focus();
    });
    this.parentElement!.addEventListener('reset', () => this.#undo());
    const kept = asNumber(readState('guess'));
    if (kept !== undefined && kept <= Number(this.dataset['whole'])) {
      range.value = number.value = String(kept);
      void customElements.whenDefined('split-figure').then(() => this.#compare(kept, false));
    }
  }

  #compare(guess: number, moved: boolean): void {
    const words = this.querySelector('form')!.dataset;
    const write = (key: string, n: number) => (words[key] ?? '').replace('{n}', String(n));
    const gap = guess - Number(this.dataset['answer']);
    const key = gap === 0 ? 'exact' : gap > 0 ? 'over' : 'under';
    const difference = write(Math.abs(gap) === 1 ? `${key}One` : key, Math.abs(gap));
    this.querySelector('[data-gap]')!.textContent = `${write('yours', guess)} ${difference}`;
    writeState('guess', String(guess));
    this.#turn(true);
    this.#tell({ share: guess / Number(this.dataset['whole']), text: write('mark', guess), moved });
    if (moved)
      this.querySelector('[role=status]')!.textContent = [...this.querySelectorAll('.told p')]
        .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
        .join(' ');
  }

  #undo(): void {
    if (readState('guess') === undefined) return;
    writeState('guess', undefined);
    this.#turn(false);
    this.querySelector('[role=status]')!.textContent = '';
    this.#tell({ share: undefined, text: '', moved: true });
  }

  /** Shows the question or the answer; both keep their room. */
  #turn(told: boolean): void {
    this.querySelector('.ask')!.toggleAttribute('inert', told);
    this.querySelector('.told')!.toggleAttribute('inert', !told);
  }

  #tell(detail: Guess): void {
    this.dispatchEvent(new CustomEvent('guess', { detail, bubbles: true }));
  }
}

customElements.define('split-guess', SplitGuess);
