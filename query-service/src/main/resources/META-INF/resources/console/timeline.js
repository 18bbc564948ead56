import {empty, h, panel} from './dom.js';
import {get} from './api.js';
import {changed, filters, go, linkTo} from './location.js';
import {actorName, when, where, words} from './names.js';

const WIDTH = 900;
const LEFT = 170;
const ROW = 30;
const MOST_ROWS = 16;

/** Engagements in time, one line a dyad; below, how many a month, where a stretch of time can be chosen. */
export async function timeline(page) {
  const months = await get('aggregates', withParameter(filters(), 'by', 'month'));
  const dated = page.engagements.filter(e => e.period);
  const chart = dated.length ? rows(dated) : empty('No engagement with a date fits these filters.');
  const overview = months.some(bucket => bucket.keys[0]) ? histogram(months) : '';
  const note = page.total_size > page.engagements.length
    ? h('p', {class: 'small quiet'}, `The latest ${page.engagements.length} are drawn.`) : '';
  return panel('Timeline', legend(), h('div', {class: 'scroll'}, chart), overview, note);
}

function withParameter(parameters, name, value) {
  const more = new URLSearchParams(parameters);
  more.append(name, value);
  return more;
}

const legend = () => h('div', {class: 'legend'}, ['held', 'planned', 'cancelled'].map(s => h('span', {class: s}, s)));

function rows(engagements) {
  const lines = d3.rollups(engagements, es => es, e => e.parties.join(' – '))
    .sort((a, b) => b[1].length - a[1].length || d3.ascending(a[0], b[0])).slice(0, MOST_ROWS);
  const shown = lines.flatMap(([, es]) => es);
  const day = d3.utcParse('%Y-%m-%d');
  const extent = [d3.min(shown, e => day(e.period.start)), d3.max(shown, e => day(e.period.end))];
  const margin = Math.max(15 * 864e5, (extent[1] - extent[0]) * 0.03);
  const x = d3.scaleUtc([new Date(+extent[0] - margin), new Date(+extent[1] + margin)], [LEFT, WIDTH - 14]);
  const height = lines.length * ROW + 34;
  const svg = d3.create('svg').attr('class', 'chart').attr('viewBox', [0, 0, WIDTH, height]).attr('role', 'group')
    .attr('aria-label', 'Timeline of engagements by sides');
  svg.append('g').attr('class', 'axis').attr('transform', 'translate(0,26)').call(d3.axisTop(x).ticks(7).tickSizeOuter(0));
  const today = new Date();
  if (today > x.domain()[0] && today < x.domain()[1])
    svg.append('line').attr('class', 'today').attr('x1', x(today)).attr('x2', x(today)).attr('y1', 26).attr('y2', height);
  const row = svg.append('g').selectAll('g').data(lines).join('g')
    .attr('transform', (d, i) => `translate(0,${34 + i * ROW + ROW / 2})`);
  row.append('line').attr('class', 'row-line').attr('x1', LEFT).attr('x2', WIDTH - 14);
  row.append('text').attr('x', LEFT - 12).attr('text-anchor', 'end').attr('dy', '.35em')
    .text(d => shorten(d[1][0].parties.map(actorName).join(' – '))).append('title').text(d => d[1][0].parties.map(actorName).join(' – '));
  const mark = row.selectAll('a').data(d => d[1]).join('a').attr('href', e => linkTo(e.id)).attr('data-route', '')
    .attr('aria-label', describe);
  mark.filter(e => e.period.start !== e.period.end).append('line')
    .attr('class', e => `span ${e.status.toLowerCase()}`)
    .attr('x1', e => x(day(e.period.start))).attr('x2', e => x(day(e.period.end)));
  mark.append('circle').attr('class', e => `point ${e.status.toLowerCase()}`).attr('r', 6.5)
    .attr('cx', e => (x(day(e.period.start)) + x(day(e.period.end))) / 2);
  mark.append('title').text(describe);
  return svg.node();
}

const describe = e => `${when(e.period)} · ${e.parties.map(actorName).join(' – ')} · ${e.forms.map(words).join(', ')}`
  + ` · ${words(e.status)}${where(e) ? ' · ' + where(e) : ''}`;

const shorten = text => text.length > 25 ? text.slice(0, 24) + '…' : text;

function histogram(months) {
  const height = 74;
  const month = d3.utcParse('%Y-%m');
  const bars = months.filter(b => b.keys[0]).map(b => ({start: month(b.keys[0]), ...b}));
  const extent = d3.extent(bars, b => b.start);
  const x = d3.scaleUtc([extent[0], d3.utcMonth.offset(extent[1], 1)], [LEFT, WIDTH - 14]);
  const y = d3.scaleLinear([0, d3.max(bars, b => b.count)], [0, height - 26]);
  const svg = d3.create('svg').attr('class', 'chart').attr('viewBox', [0, 0, WIDTH, height])
    .attr('role', 'img').attr('aria-label', 'Engagements a month; drag to choose a period');
  svg.append('text').attr('class', 'soft').attr('x', LEFT - 12).attr('y', 30).attr('text-anchor', 'end').text('a month');
  for (const [key, below] of [['held', []], ['planned', ['held']], ['cancelled', ['held', 'planned']]])
    svg.append('g').selectAll('rect').data(bars.filter(b => b[key])).join('rect').attr('class', `bar-${key}`)
      .attr('x', b => x(b.start)).attr('width', b => Math.max(1.5, x(d3.utcMonth.offset(b.start, 1)) - x(b.start) - 1))
      .attr('height', b => y(b[key])).attr('y', b => height - 22 - y(b[key]) - d3.sum(below, k => y(b[k])))
      .append('title').text(b => `${b.keys[0]}: ${b.count}`);
  svg.append('g').attr('class', 'axis').attr('transform', `translate(0,${height - 22})`).call(d3.axisBottom(x).ticks(7).tickSizeOuter(0));
  const brush = d3.brushX().extent([[LEFT, 2], [WIDTH - 14, height - 22]]).on('end', event => {
    if (!event.sourceEvent || !event.selection) return;
    const [from, until] = event.selection.map(p => d3.utcFormat('%Y-%m-%d')(x.invert(p)));
    go(changed({from, until}));
  });
  svg.append('g').attr('class', 'brush').call(brush);
  return svg.node();
}
