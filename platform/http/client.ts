// The typed client: `call(cases.get, { params: { caseId } })`. Used by the web and by tests; knows no framework.
import type { Ask, Endpoint, Problem, Reply } from './contract.ts';

/** A refused request. `problem.code` is stable, `problem.title` is in the reader's language. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) { super(problem.title); this.problem = problem; }
}
/** No answer came: the request may be sent again with the same id. */
export class Unreachable extends Error {}

export type Fetch = (url: string, init: { method: string; headers: Record<string, string>; body?: string; signal?: AbortSignal }) => Promise<Response>;
/** What the document asked before this script ran (`bin/web-hints.ts`), by address: each answer is given once. */
const ahead = (globalThis as { ahead?: Map<string, Promise<Response>> }).ahead;
/** Nothing that was asked ahead and not needed is held any longer. */
export const forgetAhead = (): void => { ahead?.clear(); delete (globalThis as { ahead?: unknown }).ahead; };
function asked(url: string, method: string): Promise<Response> | undefined {
  const answer = method === 'GET' ? ahead?.get(url) : undefined;
  if (answer) ahead?.delete(url);
  return answer;
}
let transport: Fetch = (url, init) => asked(url, init.method) ?? fetch(url, { ...init, credentials: 'same-origin' });
let language = 'cs';
export const languageAsked = () => language;
/** The web says in which language problems are wanted; tests replace the transport. */
export const configureClient = (with_: { send?: Fetch; language?: string }) => { transport = with_.send ?? transport; language = with_.language ?? language; };

/** What stands in when no answer comes; `platform/offline` fills it in on a device with a vault. */
export type Instead = {
  /** The reply taken along, or undefined. */
  answer(endpoint: Endpoint, ask: unknown): unknown;
  /** Something waits already: what is written now goes behind it. */
  behind(): boolean;
  /** Keeps it under the key to be sent later, and says what to go on with; undefined when it cannot be kept. */
  keep(endpoint: Endpoint, ask: unknown, key: string): Promise<{ reply: unknown } | undefined>;
};
let instead: Instead | undefined;
export const standIn = (given: Instead | undefined) => { instead = given; };
/** Milliseconds after which no answer is taken for none, where something else can stand in. */
const patience = 10_000;

const hearers = new Set<(answered: boolean) => void>();
/** Told of every request whether anything answered. */
export const onAnswer = (listener: (answered: boolean) => void) => { hearers.add(listener); return () => { hearers.delete(listener); }; };
const heard = (answered: boolean) => { for (const listener of hearers) listener(answered); };

/** Address of an endpoint with its parameters and query filled in, e.g. for a download link. */
export function address(endpoint: Endpoint, ask: { params?: unknown; query?: unknown } = {}): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String((ask.params as Record<string, unknown>)[name])));
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(ask.query ?? {})) if (value !== undefined && value !== null && value !== '') query.set(key, String(value));
  return `/api${path}${query.size ? `?${query}` : ''}`;
}

type Given = { params?: unknown; query?: unknown; body?: unknown; version?: number };

/** Sends a request as it is and returns the reply. Throws `Refused` with the problem document, or `Unreachable` when no answer came. */
export async function transmit(endpoint: Endpoint, given: Given, more: { headers?: Record<string, string>; within?: number } = {}): Promise<unknown> {
  const headers: Record<string, string> = { 'accept-language': language, ...more.headers };
  if (given.body !== undefined) headers['content-type'] = 'application/json';
  if (given.version !== undefined) headers['if-match'] = `"${given.version}"`;
  const response = await transport(address(endpoint, given), { method: endpoint.method, headers, ...(given.body !== undefined && { body: JSON.stringify(given.body) }), ...(more.within && { signal: AbortSignal.timeout(more.within) }) })
    .catch((error: unknown) => { heard(false); throw new Unreachable(String(error)); });
  heard(true);
  if (!response.ok) throw new Refused(await response.json().catch(() => ({ type: 'about:blank', title: response.statusText, status: response.status, code: 'unreachable' })) as Problem);
  if (endpoint.file) return response.blob();
  return response.status === 204 ? undefined : response.json();
}

/** Calls an endpoint. Without an answer, what was taken along or the outbox stands in, where there is a vault and the contract says `offline`. Throws `Refused` or `Unreachable`. */
export async function call<E extends Endpoint>(endpoint: E, ...[ask]: object extends Ask<E> ? [Ask<E>?] : [Ask<E>]): Promise<Reply<E>> {
  const given = (ask ?? {}) as Given, stands = instead && (endpoint.method === 'GET' || endpoint.offline) ? instead : undefined;
  // The same key now and later: an answer lost on the way makes no second change.
  const key = newId();
  if (stands && endpoint.offline && stands.behind()) {
    const kept = await stands.keep(endpoint, given, key);
    if (kept) return kept.reply as Reply<E>;
  }
  try { return await transmit(endpoint, given, stands ? { within: patience, ...(endpoint.offline && !endpoint.creates && { headers: { 'idempotency-key': key } }) } : {}) as Reply<E>; } catch (error) {
    if (!(error instanceof Unreachable) || !stands) throw error;
    const kept = endpoint.offline ? await stands.keep(endpoint, given, key) : { reply: stands.answer(endpoint, given) };
    if (kept === undefined || (!endpoint.offline && kept.reply === undefined)) throw error;
    return kept.reply as Reply<E>;
  }
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
