// What a page and its parts ask as soon as they are drawn, begun while their script is still on its way.
import type { QueryClient } from '@tanstack/react-query';
import { call, Refused } from '#platform/http/client.ts';
import type { Endpoint } from '#platform/http/contract.ts';
import { isAway } from '#platform/offline/connection.ts';
import { keyOf, refusedAhead, wasRefusedAhead } from './query.ts';

/** A reading, by the path of its endpoint; parameters are those of the page's address. In the same words as `useRead` asks it, or it would be asked twice; `staleTime` where it says one. */
export type Ahead = { path: string; query?: Record<string, unknown>; staleTime?: number };
/** What a page asks, first what it is about; and what its parts ask. */
export type Asks = { page: readonly Ahead[]; parts: readonly Ahead[] };

/** Milliseconds by which what came ahead stays fresh longer than what a page asked itself: on a slow line the page is drawn that much later. */
const drawn = 10_000;
/** Sends one reading and says whether its answer is there; one that does not come is asked again by whoever needs it. */
async function ask(client: QueryClient, { path, query, staleTime }: Ahead, params: Record<string, string>): Promise<boolean> {
  const endpoint: Endpoint = { method: 'GET', path, summary: '', allow: 'signedIn' };
  const named = Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name]) => [name!, params[name!] ?? ''])), asked = { ...(Object.keys(named).length && { params: named }), ...(query && { query }) };
  const queryKey = keyOf(endpoint, asked), before = client.getQueryState(queryKey)?.dataUpdatedAt;
  if (wasRefusedAhead(client, queryKey)) return false;
  try {
    const data = await client.fetchQuery({ queryKey, queryFn: () => call(endpoint, asked), ...(staleTime !== undefined && { staleTime }) });
    if (client.getQueryState(queryKey)?.dataUpdatedAt !== before) client.setQueryData(queryKey, data, { updatedAt: Date.now() + drawn });
    return true;
  } catch (error) {
    if (error instanceof Refused) refusedAhead(queryKey, error);
    return false;
  }
}
/** Sends what will be asked; for the parts when what the page is about was answered, so that whoever is refused is refused once. */
export function askAhead(client: QueryClient, { page, parts }: Asks, params: Record<string, string>): void {
  if (isAway()) return;
  const [about] = page.map((one) => ask(client, one, params));
  void about?.then((answered) => { if (answered) for (const one of parts) void ask(client, one, params); });
}
