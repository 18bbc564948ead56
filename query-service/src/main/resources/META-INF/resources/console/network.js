import {empty, h, panel} from './dom.js';
import {get} from './api.js';
import {changed, filters, go, here} from './location.js';
import {actorName} from './names.js';

const WIDTH = 900;
const HEIGHT = 620;

/** Who is close to whom: actors, or the people who met. */
export async function network() {
  const of = here().get('of') === 'persons' ? 'persons' : 'actors';
  const parameters = filters();
  parameters.set('size', '60');
  const found = await get(`networks/${of}`, parameters);
  const toggle = h('span', {role: 'group', 'aria-label': 'Network of'}, ['actors', 'persons'].map(kind =>
    h('button', {type: 'button', class: kind === of ? '' : 'ghost quiet', 'aria-pressed': String(kind === of),
      onclick: () => go(changed({of: kind === 'actors' ? '' : kind}))}, kind === 'actors' ? 'Actors' : 'People')));
  return panel('Network', toggle, found.nodes.length ? draw(found, of) : empty('Nobody engages under these filters.'));
}

function draw(found, of) {
  const nodes = found.nodes.map(node => ({...node}));
  const edges = found.edges.map(edge => ({source: edge.from, target: edge.to, count: edge.engagements}));
  const radius = d3.scaleSqrt([0, d3.max(nodes, n => n.engagements)], [4, 26]);
  const simulation = d3.forceSimulation(nodes)
    .force('edges', d3.forceLink(edges).id(n => n.id).distance(105).strength(e => Math.min(0.6, 0.12 + e.count / 12)))
    .force('apart', d3.forceManyBody().strength(-260))
    .force('room', d3.forceCollide(n => radius(n.engagements) + 15))
    .force('x', d3.forceX(WIDTH / 2).strength(0.05)).force('y', d3.forceY(HEIGHT / 2).strength(0.08)).stop();
  // To the end at once: nothing moves on the page, and the same data always gives the same picture.
  simulation.tick(300);
  for (const node of nodes) {
    node.x = Math.max(40, Math.min(WIDTH - 60, node.x));
    node.y = Math.max(24, Math.min(HEIGHT - 24, node.y));
  }
  const svg = d3.create('svg').attr('class', 'chart').attr('viewBox', [0, 0, WIDTH, HEIGHT]).attr('role', 'group')
    .attr('aria-label', `Network of ${of}`);
  svg.append('g').selectAll('line').data(edges).join('line').attr('class', 'edge')
    .attr('x1', e => e.source.x).attr('y1', e => e.source.y).attr('x2', e => e.target.x).attr('y2', e => e.target.y)
    .attr('stroke-width', e => 1 + 1.6 * Math.sqrt(e.count))
    .append('title').text(e => `${label(e.source, of)} – ${label(e.target, of)}: ${e.count}`);
  const node = svg.append('g').selectAll('a').data(nodes).join('a').attr('data-route', '')
    .attr('href', n => of === 'actors' ? changed({actor: n.id, view: 'timeline', id: ''}) : changed({person: n.label, view: 'timeline', id: ''}))
    .attr('aria-label', n => `${label(n, of)}: ${n.engagements} engagements`);
  node.append('circle').attr('class', 'node').attr('cx', n => n.x).attr('cy', n => n.y).attr('r', n => radius(n.engagements));
  node.append('text').attr('class', 'node-label').attr('x', n => n.x + radius(n.engagements) + 4).attr('y', n => n.y).attr('dy', '.35em')
    .text(n => label(n, of));
  node.append('title').text(n => `${label(n, of)}: ${n.engagements}`);
  return svg.node();
}

const label = (node, of) => of === 'actors' ? actorName(node.id) : node.party ? `${node.label} (${node.party})` : node.label;
