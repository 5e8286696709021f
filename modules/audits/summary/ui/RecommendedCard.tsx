import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { number } from '#platform/i18n/format.ts';
import type { Summary } from '../contract.ts';
import { useSummaryWords } from './words.ts';

/** How recommendations out of these audits stand: by addressee and state, and how long they have been waiting. */
export function RecommendedCard({ of: { recommended: { states, byAddressee, ages } } }: { of: Summary }) {
  const { t } = useLingui(), words = useSummaryWords(), present = states.map(({ state }) => state);
  return (
    <Card title={t`Doporučení`}>
      {!states.length ? <Empty><Trans>Z těchto auditů zatím žádné doporučení nebylo dáno.</Trans></Empty> : <div className="stack">
        {byAddressee.length > 0 ? <ResponsiveTable caption={t`Doporučení podle adresáta a stavu`} rows={byAddressee} rowId={({ kind }) => kind} columns={[{ id: 'kind', title: t`Adresát`, cell: ({ kind }) => words.addressee[kind] }, ...present.map((state) => ({ id: state, title: words.state[state]!, numeric: true, cell: (row: (typeof byAddressee)[number]) => (row.states[state] ? number(row.states[state]) : '–') }))]} />
          : <ResponsiveTable caption={t`Doporučení podle stavu`} rows={states} rowId={({ state }) => state} columns={[{ id: 'state', title: t`Stav`, cell: ({ state }) => words.state[state] }, { id: 'n', title: t`Doporučení`, numeric: true, cell: ({ n }) => words.shown(n) }]} />}
        {ages.length > 0 && <ResponsiveTable caption={t`Jak dlouho doporučení čekají`} showCaption rows={ages} rowId={({ age }) => age} columns={[{ id: 'age', title: t`Dáno před`, cell: ({ age }) => words.age[age] }, { id: 'n', title: t`Otevřená`, numeric: true, cell: ({ n }) => number(n) }, { id: 'late', title: t`Z toho po termínu`, numeric: true, cell: ({ late }) => number(late) }]} />}
      </div>}
    </Card>
  );
}
