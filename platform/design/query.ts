// Reading and changing through the contract. The key of a query is its endpoint's path and what was asked.
import { hashKey, keepPreviousData, QueryClient, useInfiniteQuery, useMutation, useQueries, useQuery, useQueryClient, type QueryKey, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call, Refused, Unreachable } from '#platform/http/client.ts';
import { isAway } from '#platform/offline/connection.ts';
import { hasVault } from '#platform/offline/present.ts';
import type { Ask, Endpoint, Reply } from '#platform/http/contract.ts';

declare module '@tanstack/react-query' {
  interface Register { defaultError: Refused | Unreachable }
}

const send = call as (endpoint: Endpoint, ask?: unknown) => Promise<unknown>;
export const keyOf = (endpoint: Endpoint, ask: unknown = {}) => [endpoint.path, ask] as const;

/** Milliseconds for which a page that was refused ahead is not asked for again when it is drawn. */
const told = 10_000;
const refused = new Set<string>();
/** What is not ours to see was asked ahead of its page and refused: each refusal is a line in a log that heads read, so the page takes it and does not ask anew. */
export const refusedAhead = (key: QueryKey, { problem: { status } }: Refused): void => { if (status === 403 || status === 404) refused.add(hashKey(key)); };
export const wasRefusedAhead = (client: QueryClient, key: QueryKey): boolean => refused.has(hashKey(key)) && Date.now() - (client.getQueryState(key)?.errorUpdatedAt ?? 0) < told;

type ReadOptions = { enabled?: boolean; /** Shows the previous page of a list until the next one comes. */ keepPrevious?: boolean; refetchInterval?: number };
type AskArguments<E extends Endpoint, Rest> = object extends Ask<E> ? [ask?: Ask<E>, rest?: Rest] : [ask: Ask<E>, rest?: Rest];

/** Reads an endpoint: `const cases = useRead(cases.list, { query })`. */
export function useRead<E extends Endpoint>(endpoint: E, ...[ask, options = {}]: AskArguments<E, ReadOptions>): UseQueryResult<Reply<E>> {
  const { keepPrevious, ...rest } = options, client = useQueryClient(), queryKey = keyOf(endpoint, ask);
  const query = useQuery({
    retryOnMount: !(refused.size && wasRefusedAhead(client, queryKey)),
    queryKey, queryFn: () => send(endpoint, ask) as Promise<Reply<E>>,
    ...rest, ...(keepPrevious && { placeholderData: keepPreviousData }),
  }) as UseQueryResult<Reply<E>>;
  // Taken once: whoever comes again asks again.
  const failed = query.isError;
  useEffect(() => { if (failed && refused.size) refused.delete(hashKey(queryKey)); });
  return query;
}

type Paged = { items: readonly unknown[]; next: string | null };
/** A list as far as it was read: what the first page says besides, and the items of all pages. `more` is there while another page is. */
export type Pages<R extends Paged> = { data: R | undefined; error: Refused | Unreachable | null; refetch: () => unknown; isPlaceholderData: boolean; more: { load: () => void; loading: boolean } | undefined };

/** Reads a list page after page, for `<More of={list} />`: `const list = usePages(people.list, { query })`. The only way lists go on. */
export function usePages<E extends Endpoint>(endpoint: E, ask: Ask<E>, { enabled = true, keepPrevious = false }: Pick<ReadOptions, 'enabled' | 'keepPrevious'> = {}): Pages<Reply<E> & Paged> {
  type Page = Reply<E> & Paged;
  const { query } = ask as { query?: object };
  const list = useInfiniteQuery({
    queryKey: [...keyOf(endpoint, ask), 'pages'], initialPageParam: '', enabled, getNextPageParam: (last: Page) => last.next,
    queryFn: ({ pageParam }) => send(endpoint, { ...(ask as object), query: { ...query, ...(pageParam && { after: pageParam }) } }) as Promise<Page>,
    ...(keepPrevious && { placeholderData: keepPreviousData }),
  });
  const pages = list.data?.pages;
  return {
    data: pages && { ...pages[0]!, items: pages.flatMap(({ items }) => items), next: pages.at(-1)!.next }, error: list.error, refetch: list.refetch, isPlaceholderData: list.isPlaceholderData,
    more: list.hasNextPage ? { load: () => void list.fetchNextPage(), loading: list.isFetchingNextPage } : undefined,
  };
}

/** Reads the same endpoint for each of several asks. */
export const useReads = <E extends Endpoint>(endpoint: E, asks: readonly Ask<E>[]): UseQueryResult<Reply<E>>[] =>
  useQueries({ queries: asks.map((ask) => ({ queryKey: keyOf(endpoint, ask), queryFn: () => send(endpoint, ask) as Promise<Reply<E>> })) }) as UseQueryResult<Reply<E>>[];

type ChangeOptions<E extends Endpoint> = { /** What is read anew afterwards, whatever was asked. */ invalidates?: readonly Endpoint[] | 'everything'; onDone?: (reply: Reply<E>, ask: Ask<E>) => void };

/** Changes by an endpoint: `const add = useChange(work.add, { invalidates: [work.list] }); await add.mutateAsync({ body })`. */
export function useChange<E extends Endpoint>(endpoint: E, { invalidates = [], onDone }: ChangeOptions<E> = {}): UseMutationResult<Reply<E>, Refused | Unreachable, Ask<E>> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ask: Ask<E>) => send(endpoint, ask) as Promise<Reply<E>>,
    onSuccess: async (reply, ask) => {
      await (invalidates === 'everything' ? client.invalidateQueries() : Promise.all(invalidates.map(({ path }) => client.invalidateQueries({ queryKey: [path] }))));
      onDone?.(reply, ask);
    },
  });
}

const again = (failures: number, error: Error) => error instanceof Unreachable && failures < 3;
/** Where a vault stands in, a page does not wait for what has no answer: it is read anew once the server is back. */
const readAgain = (failures: number, error: Error) => !(hasVault() && isAway()) && again(failures, error);

/** One client for the whole web: tries again only when no answer came, and never waits for `navigator.onLine`, which lies. */
export const makeQueryClient = () => new QueryClient({
  defaultOptions: {
    queries: { staleTime: 5_000, retry: readAgain, networkMode: 'always' },
    mutations: { retry: again, retryDelay: (attempt) => 1_000 * 2 ** attempt, networkMode: 'always' },
  },
});
