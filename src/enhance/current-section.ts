/** Marks in the contents the section being read: `aria-current` on its link, as the page moves. */
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.contents a[href^="#"]')].map((link) => [
    link.hash.slice(1),
    link,
  ]),
);
const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries)
      if (isIntersecting)
        for (const [id, link] of links)
          if (id === target.id) link.setAttribute('aria-current', 'location');
          else link.removeAttribute('aria-current');
  },
  { rootMargin: '-30% 0px -65%' },
);
for (const id of links.keys()) {
  const section = document.getElementById(id);
  if (section) observer.observe(section);
}
