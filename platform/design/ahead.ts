// What a page and its parts ask as soon as they are drawn, begun while their script is still on its way.
import type { QueryClient } from '@tanstack/react-query';
import { call } from '#platform/http/client.ts';
import type { Endpoint } from '#platform/http/contract.ts';
import { isAway } from '#platform/offline/connection.ts';
import { keyOf } from './query.ts';

/** A reading, by the path of its endpoint; parameters are those of the page's address. In the same words as `useRead` asks it, or it would be asked twice. */
export type Ahead = { path: string; query?: Record<string, unknown> };

/** Milliseconds for which what came ahead is not asked again before the page has drawn it. */
const fresh = 30_000;
/** Sends what will be asked; an answer that does not come is asked again by whoever needs it. */
export function askAhead(client: QueryClient, asks: readonly Ahead[], params: Record<string, string>): void {
  if (isAway()) return;
  for (const { path, query } of asks) {
    const endpoint: Endpoint = { method: 'GET', path, summary: '', allow: 'signedIn' };
    const named = Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name]) => [name!, params[name!] ?? ''])), ask = { ...(Object.keys(named).length && { params: named }), ...(query && { query }) };
    void client.prefetchQuery({ queryKey: keyOf(endpoint, ask), queryFn: () => call(endpoint, ask), staleTime: fresh });
  }
}
