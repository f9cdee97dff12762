// @ts-check
// Of every embed: tells the host how tall it is, in the four ways that hosts listen to and in that
// of our own element (src/embeds/host-element.js), and hands links to WordPress. A classic script,
// written as it is served: a frame with sandbox="allow-scripts" has no origin and may not fetch a
// module.
{
  const unit = document.querySelector('main');
  const secret = /[?&#]secret=([a-z0-9]+)/i.exec(location.hash)?.[1];
  const child = new URLSearchParams(location.search).get('childId');
  /** @param {unknown} message */
  const send = (message) => parent.postMessage(message, '*');
  let told = 0;

  const tell = () => {
    if (!unit) return;
    // Measured as the content has it, not the frame; in a host that hears nothing it fills the frame.
    const { classList } = document.documentElement;
    classList.add('told');
    const height = Math.ceil(unit.getBoundingClientRect().height);
    classList.remove('told');
    if (height === told) return;
    told = height;
    send({ 'datawrapper-height': { [unit.id]: height } });
    send({ sentinel: 'amp', type: 'embed-size', height });
    send({ 'dodici-miliardi': { height, title: document.title } });
    if (child) send(['pym', child, 'height', height].join('xPYMx'));
    if (secret) send({ message: 'height', value: height, secret });
  };

  if (unit && parent !== window) {
    new ResizeObserver(tell).observe(unit);
    tell();
    // A frame that is out of view observes nothing: it measures when its families have come.
    addEventListener('load', tell);
    // What closes leaves the frame as tall as it was.
    addEventListener('toggle', tell, true);
    document.fonts.addEventListener('loadingdone', tell);
    // A host that was not listening yet says when it is ready, and is told once more.
    addEventListener('message', ({ source }) => {
      if (source !== parent) return;
      told = 0;
      tell();
    });
    if (secret)
      addEventListener('click', (event) => {
        const link = event.target instanceof Element ? event.target.closest('a') : null;
        if (!link) return;
        event.preventDefault();
        send({ message: 'link', value: link.href, secret });
      });
  }
}
