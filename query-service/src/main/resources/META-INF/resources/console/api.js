/** An error of the service, as problem+json tells it. */
export class Problem extends Error {
  constructor(problem) {
    super(problem.detail ?? 'The service did not answer.');
    this.reason = problem.reason ?? 'UNREACHABLE';
  }
}

/** Asks the service that this page came from; no other is ever asked. */
export async function get(path, parameters = new URLSearchParams()) {
  const query = parameters.toString();
  let response;
  try {
    response = await fetch(`v1/${path}${query ? '?' + query : ''}`, {headers: {accept: 'application/json, */*;q=0.5'}});
  } catch (offline) {
    throw new Problem({});
  }
  if (!response.ok) throw new Problem(await response.json().catch(() => ({})));
  return response.json();
}
