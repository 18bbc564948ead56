import {empty, h, panel} from './dom.js';
import {get} from './api.js';
import {changed, filters} from './location.js';
import {actorName} from './names.js';

const MOST_ACTORS = 22;

/** Who engages with whom, as a table of counts; every cell leads to what it counts. */
export async function matrix() {
  const parameters = filters();
  parameters.append('by', 'dyad');
  const buckets = await get('aggregates', parameters);
  if (!buckets.length) return panel('Who with whom', '', empty('No two parties engage under these filters.'));
  const counts = new Map();
  const totals = new Map();
  for (const bucket of buckets) {
    const [a, b] = bucket.keys[0].split('-');
    counts.set(`${a}-${b}`, bucket).set(`${b}-${a}`, bucket);
    for (const actor of [a, b]) totals.set(actor, (totals.get(actor) ?? 0) + bucket.count);
  }
  const actors = [...totals].sort((a, b) => b[1] - a[1] || d3.ascending(a[0], b[0])).slice(0, MOST_ACTORS).map(([id]) => id);
  const largest = d3.max(buckets, b => b.count);
  const heat = d3.scaleQuantize([0, Math.sqrt(largest)], [1, 2, 3, 4, 5]);
  const table = h('table', {class: 'matrix'},
    h('caption', {class: 'quiet small'}, `The ${actors.length} most active of ${totals.size} actors`),
    h('thead', {}, h('tr', {}, h('td'), actors.map(id => h('th', {scope: 'col'}, actorName(id))))),
    h('tbody', {}, actors.map(row => h('tr', {}, h('th', {scope: 'row'}, actorName(row)),
      actors.map(column => cell(row, column, counts.get(`${row}-${column}`), heat))))));
  return panel('Who with whom', h('span', {class: 'small quiet'}, `${buckets.length} dyads`), h('div', {class: 'scroll'}, table));
}

function cell(row, column, bucket, heat) {
  if (row === column) return h('td', {class: 'self'});
  if (!bucket) return h('td', {class: 'none'});
  const told = `${actorName(row)} and ${actorName(column)}: ${bucket.count} (${bucket.held} held, ${bucket.planned} planned, ${bucket.cancelled} cancelled)`;
  return h('td', {}, h('a', {
    class: `heat-${heat(Math.sqrt(bucket.count))}`, href: changed({actor: [row, column], view: 'timeline', id: ''}),
    'data-route': true, title: told, 'aria-label': told,
  }, String(bucket.count)));
}
