// What a page and its parts ask as soon as they are drawn, begun while their script is still on its way.
import type { QueryClient } from '@tanstack/react-query';
import { call } from '#platform/http/client.ts';
import type { Endpoint } from '#platform/http/contract.ts';
import { isAway } from '#platform/offline/connection.ts';
import { keyOf, refusedJustNow } from './query.ts';

/** A reading, by the path of its endpoint; parameters are those of the page's address. In the same words as `useRead` asks it, or it would be asked twice. */
export type Ahead = { path: string; query?: Record<string, unknown> };
/** What a page asks, first what it is about; and what its parts ask. */
export type Asks = { page: readonly Ahead[]; parts: readonly Ahead[] };

/** Milliseconds for which what came ahead is as if it had just come: on a slow line the page is drawn that much later. */
const fresh = 20_000;
/** Sends one reading and says whether its answer is there; one that does not come is asked again by whoever needs it. */
async function ask(client: QueryClient, { path, query }: Ahead, params: Record<string, string>): Promise<boolean> {
  const endpoint: Endpoint = { method: 'GET', path, summary: '', allow: 'signedIn' };
  const named = Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name]) => [name!, params[name!] ?? ''])), asked = { ...(Object.keys(named).length && { params: named }), ...(query && { query }) };
  const queryKey = keyOf(endpoint, asked), before = client.getQueryState(queryKey);
  if (refusedJustNow(before)) return false;
  const data = await client.fetchQuery({ queryKey, queryFn: () => call(endpoint, asked), staleTime: fresh, retry: false }).catch(() => undefined);
  if (data !== undefined && client.getQueryState(queryKey)?.dataUpdatedAt !== before?.dataUpdatedAt) client.setQueryData(queryKey, data, { updatedAt: Date.now() + fresh });
  return data !== undefined;
}
/** Sends what will be asked; for the parts when what the page is about was answered, so that whoever is refused is refused once. */
export function askAhead(client: QueryClient, { page, parts }: Asks, params: Record<string, string>): void {
  if (isAway()) return;
  const [about] = page.map((one) => ask(client, one, params));
  void about?.then((answered) => { if (answered) for (const one of parts) void ask(client, one, params); });
}
