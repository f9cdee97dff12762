import { copied, say, word } from './notice.ts';

/**
 * A read-only field with a button that copies it. Without a clipboard the field is selected, ready
 * for the keyboard; without script there is no button.
 */
class CopyField extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    if (!field || this.querySelector('button')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = word('copy');
    button.ariaLabel = `${word('copy')}: ${this.querySelector('span')?.textContent ?? ''}`;
    button.addEventListener('click', () => {
      void copied(field.value).then((done) => {
        if (!done) {
          field.focus();
          field.select();
        }
        say(word(done ? 'copied' : 'selected'));
      });
    });
    this.append(button);
  }
}
customElements.define('copy-field', CopyField);
