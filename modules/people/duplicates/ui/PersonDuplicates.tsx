import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { dateTime } from '#platform/i18n/format.ts';
import { duplicates, type Merge } from '../contract.ts';
import type { Takeable } from '../rules.ts';
import { PairRow } from './PairRow.tsx';
import { useDuplicateWords } from './words.ts';

function Joined({ merge }: { merge: Merge }) {
  const { t } = useLingui();
  const words = useDuplicateWords();
  const undo = useChange(duplicates.undo, { invalidates: 'everything', onDone: () => said(t`Sloučení je vráceno. Obě karty jsou jako dřív.`) });
  const taken = merge.taken.map((field) => words.field[field as Takeable]).join(', ');
  return <>
    <Row title={merge.merged.name} note={<>
      <div><Trans>Sloučeno {dateTime(merge.at)}</Trans>{', '}{merge.by}: {merge.reason}</div>
      {taken && <div><Trans>Převzato: {taken}</Trans></div>}
      {merge.undoneAt && <div><Trans>Vráceno {dateTime(merge.undoneAt)}</Trans>{', '}{merge.undoneBy}{merge.undoneReason && `: ${merge.undoneReason}`}</div>}
    </>} end={merge.undoneAt ? <Tag><Trans>vráceno</Trans></Tag> : <Button variant="default" size="xs" loading={undo.isPending} aria-label={t`Vrátit sloučení: ${merge.merged.name}`} onClick={() => undo.mutate({ params: { mergeId: merge.id }, body: {} })}><Trans>Vrátit sloučení</Trans></Button>} />
    <ProblemAlert problem={undo.error} />
  </>;
}

/** The mark of a joined card with its history and undo, and cards that may be of the same person. Nothing when there is neither. */
export function PersonDuplicates({ personId }: { personId: string }) {
  const { t } = useLingui();
  const { pairs = [], merges = [] } = useRead(duplicates.ofPerson, { params: { personId } }).data ?? {};
  return <>
    {pairs.length > 0 && <Card title={t`Možná je tu dvakrát`} count={pairs.length}><ul role="list">{pairs.map((pair) => <PairRow key={pair.one.id + pair.other.id} pair={pair} />)}</ul></Card>}
    {merges.length > 0 && <Card title={t`Sloučené karty`} count={merges.filter(({ undoneAt }) => !undoneAt).length}><Rows label={t`Sloučené karty`}>{merges.map((merge) => <Joined key={merge.id} merge={merge} />)}</Rows></Card>}
  </>;
}
