import {h, panel} from './dom.js';
import {get} from './api.js';
import {changed, filters, go, here} from './location.js';
import {back, statusChip} from './list.js';
import {actorName, countryName, direction, when, where, who, words} from './names.js';

const FIELD_NAMES = {PARTIES: 'Who', FORMS: 'Form', STATUS: 'Status', DATE: 'When', PLACE: 'Where', PERSONS: 'People', TOPICS: 'About', SESSION: 'Session', OCCASION: 'Occasion'};
const CIRCLED = number => String(number + 1);

/** One engagement: what is known, who says it, and the sentences that prove it in the original text. */
export async function engagementPage(id) {
  const parameters = new URLSearchParams();
  if (filters().get('as_known_on')) parameters.set('as_known_on', filters().get('as_known_on'));
  const dossier = await get(`engagements/${encodeURIComponent(id)}`, parameters);
  const engagement = dossier.engagement;
  const numbers = new Map(engagement.sources.map((source, i) => [source.document_id, i]));
  const texts = h('div', {});
  const facts = h('div', {class: 'facts'}, dossier.ledger.map(entry => fact(entry, numbers, engagement)));
  const page = h('article', {},
    h('p', {}, h('a', {href: back(), 'data-route': true, class: 'small'}, '← all engagements')),
    h('div', {class: 'panel case-head'},
      h('h1', {}, who(engagement)),
      h('span', {}, when(engagement.period)), where(engagement) ? h('span', {}, where(engagement)) : null,
      statusChip(engagement.status), engagement.forms.map(form => h('span', {class: 'chip'}, words(form))),
      engagement.session ? h('span', {class: 'chip plain'}, `session ${engagement.session}`) : null,
      h('span', {class: 'quiet small'}, `confidence ${Math.round(engagement.confidence * 100)} % · ${documents(engagement)} · known like this since ${engagement.known_from}`),
      dossier.redirected_from ? h('span', {class: 'small quiet'}, `${dossier.redirected_from} was merged into this one`) : null),
    h('div', {class: 'case'},
      h('div', {},
        panel('What is known, and who says it', h('span', {class: 'small quiet'}, 'choose a field to see its proof'), facts),
        dossier.status_history.length > 1 ? h('div', {class: 'gap'}, panel('How the status came about', '', history(dossier, numbers))) : ''),
      panel('Sources', '', texts)));
  await showSource(texts, engagement, here().get('document'));
  for (const button of facts.querySelectorAll('button'))
    button.addEventListener('click', () => prove(button, facts, texts));
  return page;
}

function documents(engagement) {
  const count = engagement.sources.length;
  return count === 1 ? 'one document' : `${count} documents, ${engagement.independent_sources} independent`;
}

function fact(entry, numbers, engagement) {
  const claims = entry.claims.map(claim => h('span', {class: `claim${claim.accepted ? '' : ' rejected'}`},
    h('span', {class: 'value'}, shown(entry.field, claim.value, engagement)),
    claim.documents.map(document => h('span', {class: 'says', title: `document ${numbers.get(document) + 1}`}, CIRCLED(numbers.get(document))))));
  return h('button', {type: 'button', class: 'fact', 'data-field': entry.field, 'aria-pressed': 'false'},
    h('span', {class: 'name'}, FIELD_NAMES[entry.field], entry.contested ? h('span', {class: 'contested'}, ' contested') : null),
    h('span', {}, claims));
}

function shown(field, value, engagement) {
  if (field === 'PARTIES') return actorName(value);
  if (field === 'PLACE') return value.includes('/') ? value.split('/')[1] : countryName(value);
  if (field === 'PERSONS') {
    const person = engagement.persons.find(p => p.name === value);
    // Each in its own direction: an Arabic name beside an English country must not change places with it.
    return [value, person?.title, person?.party && actorName(person.party)].filter(Boolean)
      .flatMap((part, i) => [i ? ', ' : '', h('bdi', {}, part)]);
  }
  if (field === 'DATE') return value.replace('~', '≈ ').replace('/', ' – ');
  return words(value);
}

function history(dossier, numbers) {
  return h('ol', {class: 'history'}, dossier.status_history.map(step => h('li', {}, statusChip(step.status), ' ',
    h('span', {class: 'small quiet'}, step.since ?? 'no date'), ' ',
    step.documents.map(document => h('span', {class: 'says'}, CIRCLED(numbers.get(document)))))));
}

async function showSource(place, engagement, wanted) {
  const chosen = engagement.sources.find(source => source.document_id === wanted) ?? engagement.sources[0];
  const tabs = h('div', {class: 'tabs', role: 'tablist', 'aria-label': 'Documents'}, engagement.sources.map((source, i) => h('button', {
    type: 'button', role: 'tab', 'aria-selected': String(source === chosen),
    onclick: () => go(changed({document: source.document_id})),
  }, h('span', {class: 'says'}, CIRCLED(i)), ' ', source.names[0] || source.outlet || source.document_id.slice(0, 8))));
  const about = h('p', {class: 'small quiet'}, [source(chosen)].filter(Boolean));
  place.replaceChildren(tabs, about, await original(chosen));
}

const source = chosen => [chosen.outlet, chosen.published_at, chosen.language, chosen.uri].filter(Boolean).join(' · ');

/** The text as ingest keeps it; the quotes alone when it cannot be reached. */
async function original(chosen) {
  const attributes = {class: 'original', dir: direction(chosen.language), lang: chosen.language, tabindex: '0', role: 'document', 'aria-label': 'Original text'};
  try {
    const document = await get(`documents/${chosen.document_id}`);
    return h('div', attributes, highlighted(document.text, chosen.evidence));
  } catch (away) {
    return h('div', {}, h('p', {class: 'problem small'}, `The original text cannot be shown at present: ${away.message}`),
      h('div', attributes, chosen.evidence.map(e => h('p', {}, h('mark', {'data-fields': e.field}, e.quote)))));
  }
}

/** Cuts the text where a sentence of evidence begins or ends. Offsets count code points, not UTF-16 units. */
function highlighted(text, evidence) {
  const points = Array.from(text);
  const cuts = [...new Set([0, points.length, ...evidence.flatMap(e => [e.start, e.end])])].filter(c => c <= points.length).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const piece = points.slice(start, cuts[i + 1]).join('');
    const fields = [...new Set(evidence.filter(e => e.start <= start && start < e.end).map(e => e.field))];
    return fields.length ? h('mark', {'data-fields': fields.join(' '), title: fields.map(f => FIELD_NAMES[f]).join(', ')}, piece) : piece;
  });
}

function prove(button, facts, texts) {
  const on = button.getAttribute('aria-pressed') !== 'true';
  for (const other of facts.querySelectorAll('button')) other.setAttribute('aria-pressed', String(on && other === button));
  let first = null;
  for (const mark of texts.querySelectorAll('mark')) {
    const proves = on && mark.dataset.fields.split(' ').includes(button.dataset.field);
    mark.classList.toggle('strong', proves);
    if (proves && !first) first = mark;
  }
  first?.scrollIntoView({block: 'nearest'});
}
