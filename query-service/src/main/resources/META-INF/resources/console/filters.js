import {h} from './dom.js';
import {changed, FILTERS, filters, go, here} from './location.js';
import {actorName, knownActors, words} from './names.js';

const FORMS = ['VISIT', 'MEETING', 'DIALOGUE', 'CONFERENCE', 'CALL', 'AGREEMENT', 'EXERCISE', 'PORT_CALL', 'TRAINING'];
const STATUSES = ['HELD', 'PLANNED', 'CANCELLED'];

/** The line of filters; it shows what the address says and changes nothing but the address. */
export function showFilters(form) {
  const now = filters();
  form.replaceChildren(
    field('Words in the evidence', h('input', {type: 'search', name: 'text', value: now.get('text') ?? '', placeholder: 'any language'}), 'wide'),
    actorField(),
    field('Person', h('input', {type: 'search', name: 'person', value: now.get('person') ?? '', placeholder: 'any script'})),
    field('Form', choice('form', FORMS, now.get('form'))),
    field('Status', choice('status', STATUSES, now.get('status'))),
    field('From', h('input', {type: 'date', name: 'from', value: now.get('from') ?? ''})),
    field('Until', h('input', {type: 'date', name: 'until', value: now.get('until') ?? ''})),
    field('As known on', h('input', {type: 'date', name: 'as_known_on', value: now.get('as_known_on') ?? ''})),
    h('button', {type: 'submit'}, 'Apply'),
    chips(now));
  form.onsubmit = event => {
    event.preventDefault();
    apply(new FormData(form));
  };
  form.onchange = event => {
    if (event.target.matches('select, input[type=date]')) apply(new FormData(form));
  };
}

function apply(entered) {
  const added = idOf(entered.get('add_actor') ?? '');
  const actors = here().getAll('actor');
  const changes = {id: '', document: '', actor: added && !actors.includes(added) ? [...actors, added] : actors};
  for (const name of FILTERS) if (name !== 'actor' && entered.has(name)) changes[name] = entered.get(name);
  go(changed(changes));
}

function idOf(text) {
  const wanted = text.trim();
  const known = knownActors().find(actor => actor.name.toLowerCase() === wanted.toLowerCase());
  return known ? known.id : wanted.toUpperCase();
}

function actorField() {
  const list = h('datalist', {id: 'actors'}, knownActors().map(actor => h('option', {value: actor.name})));
  return field('Party', h('input', {name: 'add_actor', list: 'actors', placeholder: 'add a party', autocomplete: 'off'}), '', list);
}

const field = (label, input, kind = '', ...more) => h('label', {class: kind}, label, input, ...more);

function choice(name, values, chosen) {
  return h('select', {name}, h('option', {value: ''}, 'any'),
    values.map(value => h('option', {value, selected: value === chosen}, words(value))));
}

/** What has no field of its own in the line can be taken away as a chip. */
function chips(now) {
  const shown = ['actor', 'country', 'topic'].flatMap(name => now.getAll(name).map(value => [name, value]));
  const bar = shown.map(([name, value]) => h('button', {
    type: 'button', class: 'chip', 'aria-label': `Without ${value}`,
    onclick: () => go(changed({[name]: here().getAll(name).filter(other => other !== value), id: ''})),
  }, name === 'actor' ? actorName(value) : words(value), h('span', {'aria-hidden': 'true'}, '×')));
  const clear = now.size
    ? h('button', {type: 'button', class: 'ghost quiet', onclick: () => go(changed(Object.fromEntries([...FILTERS, 'id'].map(f => [f, '']))))}, 'Clear')
    : null;
  return h('div', {class: 'chips'}, ...bar, clear);
}
