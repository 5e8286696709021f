import { ActionIcon, Button, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { newId } from '#platform/http/client.ts';
import { agenda } from '../../agenda/contract.ts';
import type { Meeting } from '../../contract.ts';
import { anew } from '../useMeeting.ts';

/** What the group wants to talk about some time: everybody in it proposes, whoever runs the meeting takes it over. */
export function Backlog({ meeting, groupId, writes }: { meeting: Meeting; groupId: string; writes: boolean }) {
  const { t } = useLingui();
  const found = useRead(agenda.backlog, { query: { groupId } }), take = useChange(agenda.takeOver, anew), drop = useChange(agenda.drop, anew);
  const [title, setTitle] = useState(''), [id, setId] = useState(newId), propose = useChange(agenda.propose, { ...anew, onDone: () => { setTitle(''); setId(newId()); said(t`Návrh je v zásobníku.`); } });
  // Whoever was invited and does not sit in the group sees no backlog.
  if (found.error) return null;
  const submit = (event: FormEvent) => { event.preventDefault(); if (title.trim()) propose.mutate({ body: { id, groupId, title } }); };
  return (
    <Card title={t`Zásobník skupiny`} {...(found.data && { count: found.data.items.length })}>
      <div className="stack"><Reading of={found} rows={2}>{({ items }) => items.length ? <Rows label={t`Zásobník skupiny`}>{items.map((one) => <Row key={one.id} title={one.title} note={one.proposedBy ?? undefined}
        end={<>{writes && <Button variant="default" size="xs" leftSection={<IconArrowUp size={16} />} loading={take.isPending} onClick={() => take.mutate({ params: { meetingId: meeting.id }, body: { ids: [one.id] } })}><Trans>Do programu</Trans></Button>}{(writes || one.mine) && <ActionIcon variant="subtle" color="red" aria-label={t`Zahodit návrh: ${one.title}`} onClick={() => drop.mutate({ params: { itemId: one.id } })}><IconTrash size={18} /></ActionIcon>}</>} />)}</Rows>
        : <Empty><Trans>V zásobníku nic nečeká.</Trans></Empty>}</Reading>
      <form className="inline" style={{ alignItems: 'end' }} onSubmit={submit}>
        <TextInput style={{ flex: 1, minWidth: '14rem' }} label={t`O čem příště mluvit`} maxLength={300} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
        <Button type="submit" variant="default" loading={propose.isPending}><Trans>Navrhnout</Trans></Button>
      </form>
      <ProblemAlert problem={propose.error ?? take.error ?? drop.error} /></div>
    </Card>
  );
}
