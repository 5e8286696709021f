import { Button, Menu } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconArrowsExchange, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { anew } from '../../ui/useMeeting.ts';
import { minutes, type Minutes } from '../contract.ts';
import { FinishSheet } from './FinishSheet.tsx';
import { TurnsNote } from './TurnsNote.tsx';
import type { Desk } from './useWriter.ts';
import styles from './Minutes.module.css';

const after = { invalidates: [minutes.get, ...anew.invalidates] };

/** Who writes, how far it is saved, and the one step that comes next. */
export function NoteBar({ data, desk: { state, elsewhere }, onItem }: { data: Minutes; desk: Desk; onItem: (id: string) => void }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState<'take' | 'finish'>();
  const ask = { params: { meetingId: data.id } }, versioned = { ...ask, version: data.version };
  const start = useChange(minutes.start, after), reopen = useChange(minutes.reopen, after), take = useChange(minutes.takeNotes, { ...after, onDone: () => setAsking(undefined) }), hand = useChange(minutes.handNotes, after);
  const running = data.state === 'running', holder = data.noteTaker?.name ?? t`někdo jiný`, mine = running && data.takesNotes && !elsewhere;
  const others = data.attendees.filter((one) => one.membershipId && !one.mine).toSorted((a, b) => Number(b.presence === 'present') - Number(a.presence === 'present'));
  const free = running && !data.noteTaker;
  return (
    <div className={styles.bar}>
      <div className="inline">
        {running && <span role="status">{data.takesNotes ? elsewhere ? <Trans>Zapisujete v jiném panelu tohoto prohlížeče.</Trans> : <Trans>Zapisujete vy.</Trans> : free ? <Trans>Zápis teď nikdo nepíše.</Trans> : <><span className="strong">{holder}</span> {data.silent ? <Trans>– pět minut ticho</Trans> : <Trans>– právě zapisuje</Trans>}</>}</span>}
        {mine && <span className="meta" role="status">{state.waiting ? <Trans>Bez signálu. Pište dál, vše je uložené v tomto zařízení a odešle se samo.</Trans> : state.pending ? <Trans>Ukládá se…</Trans> : <Trans>Vše uloženo</Trans>}</span>}
        <TurnsNote turns={data.turns} />
      </div>
      <div className="inline">
        {data.runs && ['draft', 'invited'].includes(data.state) && <Button leftSection={<IconPencil size={18} />} loading={start.isPending} onClick={() => start.mutate(versioned)}><Trans>Začít zápis</Trans></Button>}
        {mine && others.length > 0 && (
          <Menu>
            <Menu.Target><Button variant="default" leftSection={<IconArrowsExchange size={18} />} loading={hand.isPending}><Trans>Předat zápis</Trans></Button></Menu.Target>
            <Menu.Dropdown>{others.slice(0, 60).map((one) => <Menu.Item key={one.id} onClick={() => hand.mutate({ ...ask, body: { to: one.membershipId! } })}>{one.name}</Menu.Item>)}</Menu.Dropdown>
          </Menu>
        )}
        {running && !data.takesNotes && data.runs && free && <Button leftSection={<IconPencil size={18} />} loading={take.isPending} onClick={() => take.mutate({ ...ask, body: { from: null } })}><Trans>Zapisovat</Trans></Button>}
        {running && !data.takesNotes && data.runs && !free && data.silent && <Button variant="default" onClick={() => setAsking('take')}><Trans>Převzít zápis</Trans></Button>}
        {running && data.runs && (data.takesNotes || free) && <Button variant={mine ? 'filled' : 'default'} onClick={() => setAsking('finish')}><Trans>Dokončit zápis</Trans></Button>}
        {data.state === 'written' && data.runs && <Button variant="default" loading={reopen.isPending} onClick={() => reopen.mutate(versioned)}><Trans>Psát dál</Trans></Button>}
      </div>
      <ProblemAlert problem={start.error ?? reopen.error ?? hand.error ?? (asking ? null : take.error)} />
      <ConfirmSheet open={asking === 'take'} onClose={() => setAsking(undefined)} title={t`Převzít zápis?`} confirm={<Trans>Převzít</Trans>} loading={take.isPending} problem={take.error} onConfirm={() => take.mutate({ ...ask, body: { from: data.noteTaker?.membershipId ?? null } })}>
        <p><Trans>Zapisuje:</Trans> <span className="strong">{holder}</span></p>
        <p><Trans>Pět minut tam nikdo nic nepsal. Co je rozepsané bez signálu, se neztratí: ukáže se vedle vašeho znění. V historii zápisu zůstane, že jste zápis převzali.</Trans></p>
      </ConfirmSheet>
      {asking === 'finish' && <FinishSheet data={data} unsent={state.pending + state.drafts.filter(({ stood }) => stood).length} onClose={() => setAsking(undefined)} onItem={(id) => { setAsking(undefined); onItem(id); }} />}
    </div>
  );
}
