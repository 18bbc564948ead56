import {empty, h, panel} from './dom.js';
import {get} from './api.js';
import {changed, filters, linkTo} from './location.js';
import {actorName, words} from './names.js';

/** Who meets regularly, who has fallen silent, and the sessions of standing mechanisms. */
export async function silence() {
  const [cadences, series] = await Promise.all([get('cadences', filters()), get('series', filters())]);
  return h('div', {}, panel('Cadence of each two', h('span', {class: 'small quiet'}, 'three occasions or more'), h('div', {class: 'scroll'},
    cadences.length ? h('table', {class: 'rows'}, head('Who', 'Held', 'Usually every', 'Last', 'Next due', ''),
      h('tbody', {}, cadences.slice(0, 200).map(cadence => h('tr', {},
        h('td', {}, h('a', {href: changed({actor: cadence.parties, view: 'timeline', id: ''}), 'data-route': true}, cadence.parties.map(actorName).join(' – '))),
        ...rhythm(cadence.rhythm)))))
      : empty('No two parties have met often enough to tell a rhythm.'))),
  h('div', {class: 'gap'}), panel('Series', h('span', {class: 'small quiet'}, 'sessions of one mechanism or exercise'), h('div', {class: 'scroll'},
    series.length ? h('table', {class: 'rows'}, head('Who', 'Form', 'Sessions', ''),
      h('tbody', {}, series.slice(0, 200).map(one => h('tr', {},
        h('td', {}, one.parties.map(actorName).join(' – ')), h('td', {}, words(one.form)),
        h('td', {}, h('div', {class: 'chips'}, one.sessions.map(session => h('a', {class: `chip ${session.status.toLowerCase()}`, href: linkTo(session.engagement_id), 'data-route': true},
          `${session.number ? session.number + '. ' : ''}${session.start}`)))),
        h('td', {}, one.rhythm.overdue ? h('span', {class: 'chip cancelled'}, 'overdue') : '')))))
      : empty('No mechanism has met twice.'))));
}

const head = (...titles) => h('thead', {}, h('tr', {}, titles.map(title => h('th', {scope: 'col'}, title))));

function rhythm(rhythm) {
  return [
    h('td', {class: 'number'}, String(rhythm.held)),
    h('td', {class: 'number'}, `${rhythm.median_days_between} days`),
    h('td', {}, rhythm.last ?? ''), h('td', {}, rhythm.next_due ?? ''),
    h('td', {}, rhythm.overdue ? h('span', {class: 'chip cancelled'}, `silent for ${rhythm.days_since_last} days`) : ''),
  ];
}

