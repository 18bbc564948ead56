import {get} from './api.js';
import {h} from './dom.js';
import {engagementPage} from './engagement.js';
import {showFilters} from './filters.js';
import {back, listPanel} from './list.js';
import {changed, filters, go, here, view, VIEWS} from './location.js';
import {map} from './map.js';
import {matrix} from './matrix.js';
import {loadNames} from './names.js';
import {network} from './network.js';
import {silence} from './silence.js';
import {timeline} from './timeline.js';

const DRAW = {timeline, matrix, network, map, silence};
const main = document.getElementById('main');
let shown = 0;

async function show() {
  const turn = ++shown;
  document.title = here().get('id') ? 'Engagement – Parley' : `${title(view())} – Parley`;
  document.getElementById('views').replaceChildren(...VIEWS.map(name => h('a', {
    href: changed({view: name === VIEWS[0] ? '' : name, id: '', document: ''}), 'data-route': true,
    'aria-current': !here().get('id') && name === view() ? 'page' : null,
  }, title(name))));
  showFilters(document.getElementById('filters'));
  main.setAttribute('aria-busy', 'true');
  let content;
  try {
    content = here().get('id') ? await engagementPage(here().get('id')) : await overview();
  } catch (problem) {
    content = h('p', {class: 'problem', role: 'alert'}, `${problem.message} (${problem.reason ?? problem.name})`);
  }
  // A slower answer to an older question must not replace a newer one.
  if (turn !== shown) return;
  main.replaceChildren(content);
  main.removeAttribute('aria-busy');
}

async function overview() {
  const wanted = filters();
  wanted.set('page_size', '500');
  const page = await get('engagements', wanted);
  return h('div', {class: 'split'}, await DRAW[view()](page), listPanel(page));
}

const title = name => name[0].toUpperCase() + name.slice(1);

async function showProjection() {
  const place = document.getElementById('projection');
  try {
    const state = await get('projection');
    const behind = state.lag > 0 ? ` · ${state.lag} waiting` : '';
    const failed = state.failed_document_count ? ` · ${state.failed_document_count} failed` : '';
    const rebuilding = state.rebuild.under_way ? ` · rebuilding: ${state.rebuild.documents}` : '';
    place.textContent = `${state.engagements.toLocaleString('en')} engagements from ${state.projected_documents.toLocaleString('en')} documents${behind}${failed}${rebuilding}`;
  } catch (problem) {
    place.textContent = problem.message;
  }
}

function switchTheme() {
  const root = document.documentElement;
  root.dataset.theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
  localStorage.setItem('parley.theme', root.dataset.theme);
}

function moveInList(step) {
  const links = [...main.querySelectorAll('.list a')];
  const at = links.indexOf(document.activeElement);
  links[Math.max(0, Math.min(links.length - 1, at + step))]?.focus();
}

document.addEventListener('click', event => {
  const link = event.target.closest('[data-route]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  go(link.getAttribute('href'));
});
document.addEventListener('keydown', event => {
  if (event.target.matches('input, select, textarea') || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === '/') {
    event.preventDefault();
    document.querySelector('#filters [name=text]').focus();
  } else if (/^[1-5]$/.test(event.key)) go(changed({view: VIEWS[event.key - 1], id: '', document: ''}));
  else if (event.key === 'j') moveInList(1);
  else if (event.key === 'k') moveInList(-1);
  else if (event.key === 't') switchTheme();
  else if (event.key === 'Escape' && here().get('id') && !document.getElementById('shortcuts').open) go(back());
});
document.getElementById('theme').addEventListener('click', switchTheme);
document.getElementById('help').addEventListener('click', () => document.getElementById('shortcuts').showModal());
window.addEventListener('popstate', show);
window.addEventListener('parley:moved', show);

loadNames().catch(() => {}).finally(show);
showProjection();
setInterval(showProjection, 5000);
