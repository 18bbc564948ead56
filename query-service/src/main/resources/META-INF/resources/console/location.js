/** What is shown stands in the address, so that it can be bookmarked, shared and gone back to. */
export const FILTERS = ['text', 'actor', 'person', 'form', 'status', 'topic', 'country', 'from', 'until', 'as_known_on'];
export const VIEWS = ['timeline', 'matrix', 'network', 'map', 'silence'];

export const here = () => new URLSearchParams(window.location.search);

/** The part of the address that the service understands. */
export function filters(address = here()) {
  const found = new URLSearchParams();
  for (const name of FILTERS) for (const value of address.getAll(name)) if (value) found.append(name, value);
  return found;
}

export const view = (address = here()) => VIEWS.includes(address.get('view')) ? address.get('view') : VIEWS[0];

/** The address with some parameters changed; an empty value takes one away, a list repeats it. */
export function changed(changes, address = here()) {
  const next = new URLSearchParams(address);
  for (const [name, value] of Object.entries(changes)) {
    next.delete(name);
    for (const one of [value].flat()) if (one) next.append(name, one);
  }
  const query = next.toString();
  return query ? '?' + query : './';
}

export const linkTo = id => changed({id, document: ''});

export function go(address) {
  history.pushState(null, '', address);
  window.dispatchEvent(new Event('parley:moved'));
}
