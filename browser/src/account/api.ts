import { NoNetwork, Refused } from './refused.ts';
import { ServerClock } from './server-clock.ts';

/** How long a call may take before it counts as unanswered. A phone in a lift should not wait for minutes. */
const PATIENCE = 30_000;

/** The calls of protocol/HTTP.md. They throw `Refused` with the server's word, or `NoNetwork`. */
export class Api {
  readonly clock = new ServerClock();

  get<T>(path: string): Promise<T> {
    return call<T>(this.clock, path, { method: 'GET', headers: language() });
  }

  post<T = void>(path: string, body: unknown = {}): Promise<T> {
    return call<T>(this.clock, path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Morrow-Request': '1', ...language() },
      body: JSON.stringify(body),
    });
  }
}

/** The page's own: refusals are told in sentences. */
function language(): Record<string, string> {
  return { 'Accept-Language': document.documentElement.lang || 'en' };
}

async function call<T>(clock: ServerClock, path: string, options: RequestInit): Promise<T> {
  const asked = Date.now();
  let response: Response;
  let text: string;
  try {
    response = await fetch(path, {
      ...options,
      cache: 'no-store',
      credentials: 'same-origin',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    clock.heard(response.headers.get('Date'), asked);
    text = await response.text();
  } catch {
    throw new NoNetwork();
  }
  const answer = text === '' ? undefined : parsed(text);
  if (response.ok) return answer as T;
  // A proxy in between answers with a page of its own: that is no answer of ours.
  if (!isRefusal(answer)) throw new NoNetwork();
  const { error, ...details } = answer;
  throw new Refused(response.status, error, details);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NoNetwork();
  }
}

function isRefusal(answer: unknown): answer is { readonly error: string } & Record<string, unknown> {
  return (
    typeof answer === 'object' && answer !== null && typeof (answer as { error?: unknown }).error === 'string'
  );
}
