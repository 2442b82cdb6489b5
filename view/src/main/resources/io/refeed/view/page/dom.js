// Elements, made without markup: whatever a stranger's game is called stays text.

export function element(tag, attributes = {}, ...children) {
  const made = tag === 'svg' || tag === 'path' || tag === 'rect'
      ? document.createElementNS('http://www.w3.org/2000/svg', tag)
      : document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) {
      made.addEventListener(key.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? '' : value);
    }
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

/** Says a text, if that is news. */
export function say(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}

export const colour = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();

let popovers = 0;

/** A word with its explanation where it stands. */
export function term([title, meaning]) {
  const id = 'term-' + ++popovers;
  return [
    element('button', {type: 'button', class: 'term', popovertarget: id}, title.toLowerCase()),
    element('div', {id, popover: 'auto'}, element('h3', {}, title), element('p', {}, meaning)),
  ];
}

/** The line of a trend, in thousandths; negative ones are unknown. */
export function sparkline(trend, name, label) {
  const width = 64;
  const height = 24;
  const known = trend.map((value, place) => [place, value]).filter(([, value]) => value >= 0);
  const x = place => trend.length < 2 ? width / 2 : 1 + place / (trend.length - 1) * (width - 2);
  const y = value => height - 2 - value / 1000 * (height - 4);
  const path = known.map(([place, value], i) => `${i ? 'L' : 'M'}${x(place).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  const single = known.length === 1 ? `M${x(known[0][0]) - 3} ${y(known[0][1])}h6` : path;
  return element('svg', {width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label},
      element('path', {d: `M0 ${height - 1}H${width}`, stroke: `var(--line)`, fill: 'none'}),
      element('path', {d: single, stroke: `var(--${name})`, 'stroke-width': 1.8, fill: 'none'}));
}
