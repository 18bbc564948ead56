import {get} from './api.js';

/** Names of actors, and words for what the service gives as codes. */
const actors = new Map();
const regions = new Intl.DisplayNames(['en'], {type: 'region'});

export async function loadNames() {
  const page = await get('actors', new URLSearchParams({page_size: '1000'}));
  for (const actor of page.items) if (actor.names?.en) actors.set(actor.id, actor.names.en);
}

export const knownActors = () => [...actors].map(([id, name]) => ({id, name}));

export const actorName = id => actors.get(id) ?? (/^[A-Z]{2}$/.test(id) ? countryName(id) : id);

export function countryName(code) {
  try {
    return regions.of(code) ?? code;
  } catch (unknown) {
    return code;
  }
}

export const words = code => code.toLowerCase().replaceAll('_', ' ');

export function when(period) {
  if (!period) return 'no date';
  const days = period.start === period.end ? period.start : `${period.start} – ${period.end}`;
  return (period.approximate ? '≈ ' : '') + days;
}

export const who = engagement => engagement.parties.map(actorName).join(' – ');

export const where = engagement =>
  [engagement.city, engagement.country && countryName(engagement.country)].filter(Boolean).join(', ');

export const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);
export const direction = language => RIGHT_TO_LEFT.has((language ?? '').split('-')[0]) ? 'rtl' : 'ltr';
