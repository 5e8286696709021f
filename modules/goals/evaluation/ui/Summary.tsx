import { Button, Group } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconFileTypePdf, IconNotes, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { minutes } from '#modules/meetings/minutes/contract.ts';
import { Card } from '#platform/design/Card.tsx';
import { Copy } from '#platform/design/Copy.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { newId } from '#platform/http/client.ts';
import { hardSpaces } from '#platform/i18n/format.ts';
import type { MonthEvaluation } from '../contract.ts';
import { goalInCzech, summaryText } from '../words.ts';
import styles from './Evaluation.module.css';

/** Puts the whole evaluation into the minutes that I write, as one passage; at the point that speaks of goals, when there is one. */
function IntoMinutes({ found, meetingId, behind }: { found: MonthEvaluation; meetingId: string; behind: boolean }) {
  const read = useRead(minutes.get, { params: { meetingId } }), [passageId] = useState(newId), [problem, setProblem] = useState<unknown>(), { t } = useLingui();
  const write = useChange(minutes.write, { invalidates: [minutes.get], onDone: () => said(t`Vloženo do zápisu`) }), of = read.data;
  if (!of?.takesNotes || of.state !== 'running') return null;
  const item = of.items.find(({ title }) => /cíl/i.test(title)), put = () => {
    setProblem(undefined);
    write.mutateAsync({ params: { meetingId, passageId }, body: { itemId: item?.id ?? null, kind: 'text', text: summaryText(found), position: Math.max(0, ...of.passages.map(({ position }) => position)) + 10, about: null, base: 0 } }).catch(setProblem);
  };
  const there = of.passages.some(({ id }) => id === passageId);
  return <><Button variant="light" leftSection={<IconNotes size={18} />} loading={write.isPending} disabled={there || behind} onClick={put}>{there ? <Trans>Je v zápisu</Trans> : <Trans>Vložit do zápisu</Trans>}</Button><ProblemAlert problem={problem} /></>;
}

/** Everything that was said, for the minutes and for paper. `behind`: something said is not in it yet; it does not go into the minutes without it. */
export function Summary({ found, behind }: { found: MonthEvaluation; behind: boolean }) {
  const { t } = useLingui();
  const { goals, meeting, centre, plan, month } = found, done = goals.filter(({ now }) => now).length;
  return (
    <Card title={t`Souhrn do zápisu`} meta={t`vyhodnoceno ${done} z ${goals.length}`}>
      <div className="stack">
        <ol className={styles.summary}>{goals.map((goal, at) => { const { title, lines } = goalInCzech(goal, at); return <li key={goal.id}><p className="strong">{hardSpaces(title)}</p>{lines.map((line, n) => <p key={n} className={n ? styles.words : 'meta'}>{hardSpaces(line)}</p>)}</li>; })}</ol>
        <Group gap="sm">
          {meeting && <IntoMinutes found={found} meetingId={meeting.id} behind={behind} />}
          <Copy value={summaryText(found)}><Trans>Kopírovat text</Trans></Copy>
          <Button variant="default" leftSection={<IconPrinter size={18} />} onClick={() => window.print()}><Trans>Vytisknout</Trans></Button>
          <Button variant="default" component="a" href={`/api/goal-centres/${centre.id}/years/${plan.year}/evaluation.pdf?month=${month}`} target="_blank" leftSection={<IconFileTypePdf size={18} />}><Trans>PDF</Trans></Button>
        </Group>
      </div>
    </Card>
  );
}
