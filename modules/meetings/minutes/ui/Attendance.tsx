import { Button, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconChecks, IconChevronDown, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { meetings, type Attendee } from '../../contract.ts';
import { useMeetingWords } from '../../ui/words.ts';
import { minutes, type Attended, type Minutes } from '../contract.ts';
import { CameSheet } from './CameSheet.tsx';
import styles from './Minutes.module.css';

const fits = /^([01]?\d|2[0-3]):[0-5]\d$/;
const of = ({ id, presence, cameAt, leftAt }: Attendee): Attended => ({ id, presence, cameAt, leftAt });

/** A time of somebody: saved when the hands leave it, and only when it is one. */
function Time({ label, value, onSave }: { label: string; value: string | null; onSave: (time: string | null) => void }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState(value ?? ''), trimmed = typed.trim().replace('.', ':'), wrong = trimmed !== '' && !fits.test(trimmed);
  const leave = () => { if (!wrong && trimmed.padStart(trimmed ? 5 : 0, '0') !== (value ?? '')) onSave(trimmed ? trimmed.padStart(5, '0') : null); };
  return <TextInput label={label} value={typed} inputMode="numeric" className={styles.time ?? ''} error={wrong && t`třeba 9:05`} onChange={({ currentTarget }) => setTyped(currentTarget.value)} onBlur={leave} />;
}

/** Who came: everybody in one tap, exceptions one by one, and who came uninvited. */
export function Attendance({ data }: { data: Minutes }) {
  const { t } = useLingui();
  const { attendees } = data, words = useMeetingWords(), [open, setOpen] = useState(false), [adding, setAdding] = useState(false);
  const save = useChange(minutes.attendance, { invalidates: [minutes.get, meetings.attendees] });
  const may = data.runs && ['invited', 'running', 'written'].includes(data.state), count = (presence: string) => attendees.filter((one) => one.presence === presence).length;
  const send = (those: readonly Attended[]) => { if (those.length) save.mutate({ params: { meetingId: data.id }, body: { attendees: [...those] } }); };
  const said = { present: t`účast`, excused: t`omluva`, absent: t`neúčast`, unknown: t`nezapsáno` };
  const unknown = attendees.filter(({ presence }) => presence === 'unknown');
  // Before it begins there is nothing to read for those who do not write it.
  if (!may && ['draft', 'invited'].includes(data.state)) return null;
  return (
    <Card title={t`Docházka`} meta={<span className="inline">{(['present', 'excused', 'absent', 'unknown'] as const).filter((one) => one === 'present' || count(one) > 0).map((one) => <span key={one}>{said[one]}{' '}<span className="strong">{count(one)}</span></span>)}</span>} action={<div className="inline">
      {may && unknown.length > 0 && <Button variant="default" size="xs" leftSection={<IconChecks size={16} />} loading={save.isPending} onClick={() => send(unknown.map((one) => ({ ...of(one), presence: 'present' })))}><Trans>Všichni přítomni</Trans></Button>}
      {may && data.state === 'running' && <Button variant="default" size="xs" leftSection={<IconUserPlus size={16} />} onClick={() => setAdding(true)}><Trans>Přidat do docházky</Trans></Button>}
      <Button variant="subtle" size="xs" aria-expanded={open} onClick={() => setOpen(!open)} rightSection={<IconChevronDown size={16} className={styles.chevron ?? ''} data-open={open || undefined} />}>{open ? <Trans>Sbalit</Trans> : <Trans>Po jednom</Trans>}</Button>
    </div>}>
      <ProblemAlert problem={save.error} />
      {open && (
        <ul role="list" className={styles.people} aria-label={t`Docházka`}>
          {attendees.map((one) => (
            <li key={one.id} className={styles.person}>
              <div><div className="strong">{one.name}</div><div className="meta">{[one.organisation?.shortName ?? one.memberName, one.part !== 'member' && words.part[one.part], one.voting && t`hlasuje`].filter(Boolean).join(' · ')}</div></div>
              {may ? <div className="inline">
                <Segmented hideLabel label={one.name} options={(['present', 'excused', 'absent'] as const).map((value) => ({ value, label: said[value] }))} value={one.presence === 'unknown' ? null : one.presence} onChange={(presence) => send([{ id: one.id, presence, cameAt: presence === 'present' ? one.cameAt : null, leftAt: presence === 'present' ? one.leftAt : null }])} />
                {one.presence === 'present' && <>
                  <Time key={`c${one.cameAt}`} label={t`příchod`} value={one.cameAt} onSave={(cameAt) => send([{ ...of(one), cameAt }])} />
                  <Time key={`l${one.leftAt}`} label={t`odchod`} value={one.leftAt} onSave={(leftAt) => send([{ ...of(one), leftAt }])} />
                </>}
              </div> : <span className="meta">{said[one.presence]}</span>}
            </li>
          ))}
        </ul>
      )}
      {adding && <CameSheet meetingId={data.id} onClose={() => setAdding(false)} />}
    </Card>
  );
}
