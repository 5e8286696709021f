import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { dayLong } from '#platform/i18n/format.ts';
import { events, type Registration, type RunDay } from '../contract.ts';
import styles from './Events.module.css';
import { anew } from './words.ts';

/** Who came on a day: large targets for a hand that stands at the door. */
export function PresenceSheet({ runId, of, people, onClose }: { runId: string; of: RunDay; people: readonly Registration[]; onClose: () => void }) {
  const { t } = useLingui(), [came, setCame] = useState<readonly string[]>(() => people.filter((one) => one.came.includes(of.meetingId)).map(({ id }) => id)), save = useChange(events.presence, { ...anew, onDone: () => { said(t`Účast je zapsaná.`); onClose(); } });
  const toggle = (id: string) => setCame(came.includes(id) ? came.filter((one) => one !== id) : [...came, id]);
  return (
    <ConfirmSheet open onClose={onClose} title={of.onDay ? t`Kdo přišel ${dayLong(of.onDay)}` : t`Kdo přišel`} confirm={<Trans>Uložit ({came.length})</Trans>} loading={save.isPending} problem={save.error}
      onConfirm={() => save.mutate({ params: { runId, meetingId: of.meetingId }, body: { came: [...came], missed: people.filter(({ id }) => !came.includes(id)).map(({ id }) => id) } })}>
      <div><Button variant="default" onClick={() => setCame(came.length === people.length ? [] : people.map(({ id }) => id))}>{came.length === people.length ? <Trans>Nikdo</Trans> : <Trans>Přišli všichni</Trans>}</Button></div>
      <ul className={styles.ticks}>{people.map((one) => <li key={one.id}><label className={styles.tick}><input type="checkbox" checked={came.includes(one.id)} onChange={() => toggle(one.id)} /><span>{one.name}</span></label></li>)}</ul>
    </ConfirmSheet>
  );
}
