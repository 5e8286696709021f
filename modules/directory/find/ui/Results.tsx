import { Button } from '@mantine/core';
import { useInfiniteQuery, type InfiniteData, type QueryKey } from '@tanstack/react-query';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconFilterOff } from '@tabler/icons-react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { keyOf } from '#platform/design/query.ts';
import { call, type Refused, type Unreachable } from '#platform/http/client.ts';
import type { Reply } from '#platform/http/contract.ts';
import { findHelp, type FilterName } from '../contract.ts';
import { FoundCard } from './FoundCard.tsx';
import { useFilters } from './useFilters.ts';
import styles from './Find.module.css';

type Page = Reply<typeof findHelp.services>;
function useFilterNames(): Record<FilterName, string> {
  const { t } = useLingui();
  return { q: t`slova`, need: t`s čím`, place: t`kde`, language: t`jazyk`, group: t`pro koho`, age: t`věk`, form: t`forma`, attribute: t`co tu je`, free: t`volná místa`, open: t`teď otevřeno`, accepting: t`jen co přijímají` };
}

/** Nothing answers: which filter to loosen, and how many there would be then. */
function Loosen({ loosen }: { loosen: readonly { filter: FilterName; count: number }[] }) {
  const { without, clear } = useFilters();
  const names = useFilterNames();
  if (!loosen.length) return <Card><Empty action={<Button variant="default" leftSection={<IconFilterOff size={18} />} onClick={clear}><Trans>Zrušit všechny podmínky</Trans></Button>}><Trans>Takovou službu tu zatím nikdo nezapsal. Zkuste jiné slovo, větší okolí, nebo se zeptejte kolegů.</Trans></Empty></Card>;
  return (
    <Card>
      <Empty action={<div className={styles.loosen}>{loosen.map(({ filter, count }) => <Button key={filter} variant="default" onClick={() => without(filter)}><span><Trans>Bez podmínky „{names[filter]}“</Trans>: <Plural value={count} one="# služba" few="# služby" many="# služby" other="# služeb" /></span></Button>)}</div>}>
        <Trans>Všem podmínkám najednou nic neodpovídá. Uberte jednu z nich:</Trans>
      </Empty>
    </Card>
  );
}

/** What was found, page after page, the nearest first. */
export function Results() {
  const { t } = useLingui();
  const { query } = useFilters();
  const list = useInfiniteQuery<Page, Refused | Unreachable, InfiniteData<Page>, QueryKey, string>({
    queryKey: [...keyOf(findHelp.services, query), 'pages'], initialPageParam: '', placeholderData: (before) => before, getNextPageParam: (last) => last.next,
    queryFn: ({ pageParam }) => call(findHelp.services, { query: { ...query, ...(pageParam && { after: pageParam }) } }),
  });
  if (list.error) return <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Loading rows={5} />;
  const [first] = list.data.pages, items = list.data.pages.flatMap((page) => page.items);
  return (
    <section aria-label={t`Nalezené služby`} className="stack" aria-busy={list.isPlaceholderData || undefined}>
      <p role="status" className={styles.count}>
        {first!.count > 0 && <Plural value={first!.count} one="# služba" few="# služby" many="# služby" other="# služeb" />}
        {first!.near && <span className="meta"> · <Trans>přesně takhle nic není, tohle je podobné</Trans></span>}
      </p>
      {first!.count === 0 ? <Loosen loosen={first!.loosen} /> : <ul className={styles.results} role="list">{items.map((service) => <FoundCard key={service.id} service={service} />)}</ul>}
      {list.hasNextPage && <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}><Trans>Ukázat další</Trans></Button>}
    </section>
  );
}
