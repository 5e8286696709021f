import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { dateTime } from '#platform/i18n/format.ts';
import { logs, type Opening } from '../logs/contract.ts';
import { useWords } from './words.ts';

/** Who looked, when and why, as a table that becomes labelled rows on a phone. */
function Openings({ items }: { items: readonly Opening[] }) {
  const { t } = useLingui();
  const words = useWords();
  if (!items.length) return <Empty><Trans>Zatím nikdo.</Trans></Empty>;
  return <ResponsiveTable caption={t`Kdo se díval, kdy a proč`} rows={items} rowId={(row) => row.id} columns={[
    { id: 'who', title: t`Kdo`, cell: (row) => row.reader }, { id: 'organisation', title: t`Organizace`, cell: (row) => row.organisation },
    { id: 'when', title: t`Kdy`, cell: (row) => `${dateTime(row.at)}${row.count > 1 ? ` (${row.count}×)` : ''}` }, { id: 'what', title: t`Co`, cell: (row) => row.document ? `${words.what[row.what]} „${row.document}“` : words.what[row.what] },
    { id: 'why', title: t`Proč`, cell: (row) => [words.ground[row.ground], row.reason && `„${row.reason}“`].filter(Boolean).join(', ') },
  ]} />;
}

/** Newest first; older lines on request, a page at a time. */
function Paged({ more, items }: { items: readonly Opening[]; more: (() => void) | undefined }) {
  return <><Openings items={items} />{more && <Button variant="subtle" onClick={more}><Trans>Starší</Trans></Button>}</>;
}

export function CaseOpenings({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const [limit, setLimit] = useState(20);
  const read = useRead(logs.ofCase, { params: { caseId }, query: { limit } }, { keepPrevious: true });
  return <Card title={t`Kdo se díval, kdy a proč`}><Reading of={read}>{({ items, next }) => <Paged items={items} more={next && limit < 100 ? () => setLimit(100) : undefined} />}</Reading></Card>;
}
export function PersonOpeningList({ personId }: { personId: string }) {
  const { t } = useLingui();
  const [limit, setLimit] = useState(50);
  const read = useRead(logs.ofPerson, { params: { personId }, query: { limit } }, { keepPrevious: true });
  return <Card title={t`Kdo se díval, kdy a proč`}><Reading of={read}>{({ items, next }) => <Paged items={items} more={next && limit < 100 ? () => setLimit(100) : undefined} />}</Reading></Card>;
}
/** What own people opened, and who was refused: for heads. */
export default function OurOpenings() {
  const { t } = useLingui();
  const [limit, setLimit] = useState(30);
  const read = useRead(logs.ofOurs, { query: { limit } }, { keepPrevious: true });
  return <Card title={t`Nahlížení našich lidí a odmítnuté pokusy`}><Reading of={read}>{({ items, next }) => <Paged items={items} more={next && limit < 100 ? () => setLimit(100) : undefined} />}</Reading></Card>;
}
