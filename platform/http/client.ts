// The typed client: `call(cases.get, { params: { caseId } })`. Used by the web and by tests; knows no framework.
import type { Ask, Endpoint, Problem, Reply } from './contract.ts';

/** A refused request. `problem.code` is stable, `problem.title` is in the reader's language. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) { super(problem.title); this.problem = problem; }
}
/** No answer came: the request may be sent again with the same id. */
export class Unreachable extends Error {}

export type Fetch = (url: string, init: { method: string; headers: Record<string, string>; body?: string }) => Promise<Response>;
let transport: Fetch = (url, init) => fetch(url, { ...init, credentials: 'same-origin' });
let language = 'cs';
export const languageAsked = () => language;
/** The web says in which language problems are wanted; tests replace the transport. */
export const configureClient = (with_: { send?: Fetch; language?: string }) => { transport = with_.send ?? transport; language = with_.language ?? language; };

/** Address of an endpoint with its parameters and query filled in, e.g. for a download link. */
export function address(endpoint: Endpoint, ask: { params?: unknown; query?: unknown } = {}): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String((ask.params as Record<string, unknown>)[name])));
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(ask.query ?? {})) if (value !== undefined && value !== null && value !== '') query.set(key, String(value));
  return `/api${path}${query.size ? `?${query}` : ''}`;
}

/** Calls an endpoint. Throws `Refused` with the problem document, or `Unreachable` when no answer came. */
export async function call<E extends Endpoint>(endpoint: E, ...[ask]: object extends Ask<E> ? [Ask<E>?] : [Ask<E>]): Promise<Reply<E>> {
  const given = (ask ?? {}) as { params?: unknown; query?: unknown; body?: unknown; version?: number };
  const headers: Record<string, string> = { 'accept-language': language };
  if (given.body !== undefined) headers['content-type'] = 'application/json';
  if (given.version !== undefined) headers['if-match'] = `"${given.version}"`;
  const response = await transport(address(endpoint, given), { method: endpoint.method, headers, ...(given.body !== undefined && { body: JSON.stringify(given.body) }) })
    .catch((error: unknown) => { throw new Unreachable(String(error)); });
  if (!response.ok) throw new Refused(await response.json().catch(() => ({ type: 'about:blank', title: response.statusText, status: response.status, code: 'unreachable' })) as Problem);
  if (endpoint.file) return await response.blob() as Reply<E>;
  return (response.status === 204 ? undefined : await response.json()) as Reply<E>;
}

/** A client-made UUIDv7: 48 bits of time, so that new rows lie together in the index. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let now = Date.now();
  for (let i = 5; i >= 0; i--) { bytes[i] = now % 256; now = Math.floor(now / 256); }
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
