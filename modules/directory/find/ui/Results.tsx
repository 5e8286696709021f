import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconFilterOff } from '@tabler/icons-react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { More } from '#platform/design/More.tsx';
import { usePages } from '#platform/design/query.ts';
import { findHelp, type FilterName } from '../contract.ts';
import { FoundCard } from './FoundCard.tsx';
import { useFilters } from './useFilters.ts';
import styles from './Find.module.css';

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
  const list = usePages(findHelp.services, { query }, { keepPrevious: true });
  if (list.error) return <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Loading rows={5} />;
  const { count, near, loosen, items } = list.data;
  return (
    <section aria-label={t`Nalezené služby`} className="stack" aria-busy={list.isPlaceholderData || undefined}>
      <p role="status" className={styles.count}>
        {count > 0 && <Plural value={count} one="# služba" few="# služby" many="# služby" other="# služeb" />}
        {near && <span className="meta"> · <Trans>přesně takhle nic není, tohle je podobné</Trans></span>}
      </p>
      {count === 0 ? <Loosen loosen={loosen} /> : <ul className={styles.results} role="list">{items.map((service) => <FoundCard key={service.id} service={service} />)}</ul>}
      <More of={list} />
    </section>
  );
}
