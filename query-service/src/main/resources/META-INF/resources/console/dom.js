/** Makes an element: h('a', {href: '#'}, 'text', child). Text is always text, never markup. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== ''));
  return element;
}

/** A panel with a heading; what stands at the end of its head line may be given. */
export function panel(title, end, ...children) {
  return h('section', {class: 'panel'},
    h('header', {}, h('h2', {}, title), end ? h('div', {class: 'end'}, end) : null), ...children);
}

export const empty = text => h('p', {class: 'empty'}, text);
