import {empty, h, panel} from './dom.js';
import {changed, filters, linkTo} from './location.js';
import {direction, when, where, who, words} from './names.js';

const EXPORTS = [['csv', 'CSV'], ['json_lines', 'JSON Lines'], ['icalendar', 'Calendar'], ['geojson', 'GeoJSON'], ['coded_events', 'PLOVER / CAMEO']];

export const statusChip = status => h('span', {class: `chip ${status.toLowerCase()}`}, words(status));

/** What the filters let through, latest first, beside every view. */
export function listPanel(page) {
  const total = page.total_size > 1_000 ? 'more than 1,000' : page.total_size.toLocaleString('en');
  const body = page.engagements.length
    ? h('ul', {class: 'list'}, page.engagements.slice(0, 100).map(item))
    : empty('Nothing fits these filters.');
  const downloads = h('p', {class: 'small quiet'}, 'Download: ',
    EXPORTS.flatMap(([format, name], i) => [i ? ' · ' : '', h('a', {href: `v1/exports/${format}?${filters()}`, download: ''}, name)]));
  return panel('Engagements', h('span', {class: 'quiet small', id: 'total'}, total), h('div', {class: 'scroll'}, body), downloads);
}

function item(engagement) {
  const source = engagement.sources[0];
  const quote = source?.evidence?.[0]?.quote;
  return h('li', {}, h('a', {href: linkTo(engagement.id), 'data-route': true},
    h('div', {class: 'chips'}, h('span', {class: 'when'}, when(engagement.period)), statusChip(engagement.status),
      h('span', {class: 'quiet small'}, engagement.forms.map(words).join(', '))),
    h('div', {class: 'who'}, who(engagement)),
    h('div', {class: 'small quiet'}, [where(engagement), sources(engagement)].filter(Boolean).join(' · ')),
    quote ? h('div', {class: 'quote', dir: direction(source.language), lang: source.language}, quote) : null));
}

function sources(engagement) {
  const documents = engagement.sources.length;
  const told = `${documents} ${documents === 1 ? 'document' : 'documents'}`;
  return engagement.independent_sources < documents ? `${told}, ${engagement.independent_sources} independent` : told;
}

/** The address of the view without an engagement. */
export const back = () => changed({id: '', document: ''});
