import { hush, say, word } from './notice.ts';

/** Tells who followed a link to something that is not on this page, and where to look. */
export function tellLost(): void {
  const link = document.createElement('a');
  const to = word('to');
  link.href = to.startsWith('#') ? to : to + location.hash;
  link.textContent = word('go');
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = word('close');
  const away = () => {
    hush();
    removeEventListener('hashchange', away);
    removeEventListener('keydown', escape);
  };
  const escape = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') away();
  };
  close.addEventListener('click', away);
  addEventListener('hashchange', away);
  addEventListener('keydown', escape);
  say(word('lost'), 0, link, close);
}
