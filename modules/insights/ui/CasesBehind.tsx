import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Plural, Trans } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { Loading } from '#platform/design/Loading.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { insights } from '../contract.ts';
import type { Narrowing } from './FiguresView.tsx';
import styles from './insights.module.css';

export type Behind = { table: string; row: string | undefined; column: string | undefined; title: string };

/** Cases that a number was counted from: those one sees by name, the others as a number. */
export function CasesBehind({ of: { table, row, column, title }, query, onClose }: { of: Behind; query: Narrowing; onClose: () => void }) {
  const found = useRead(insights.cases, { query: { ...query, table, ...(row !== undefined && { row }), ...(column !== undefined && { column }) } }), heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.behind} aria-label={title}>
      <header><h3 ref={heading} tabIndex={-1}>{title}</h3><Button variant="default" size="xs" onClick={onClose}><Trans>Skrýt</Trans></Button></header>
      <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Loading rows={3} height={36} />}
      {found.data && <>
        <ul role="list">{found.data.items.map(({ id, label, number }) => <li key={id}><Link to={`/pripady/${id}` as never}>{label || <Trans>bez názvu</Trans>}</Link>{number && <span className="meta">{number}</span>}</li>)}</ul>
        {found.data.more > 0 && <p className="meta"><Plural value={found.data.more} one="A # další případ; zužte výběr." few="A # další případy; zužte výběr." many="A # dalšího případu; zužte výběr." other="A # dalších případů; zužte výběr." /></p>}
        {found.data.hidden > 0 && <p className="meta"><Plural value={found.data.hidden} one="# případ je započítaný, ale nevidíte ho." few="# případy jsou započítané, ale nevidíte je." many="# případu je započítáno, ale nevidíte je." other="# případů je započítáno, ale nevidíte je." /></p>}
        {found.data.without > 0 && <p className="meta"><Plural value={found.data.without} one="# zápis je bez případu." few="# zápisy jsou bez případu." many="# zápisu je bez případu." other="# zápisů je bez případu." /></p>}
      </>}
    </section>
  );
}
