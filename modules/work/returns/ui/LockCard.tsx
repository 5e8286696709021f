import { Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { useChange } from '#platform/design/query.ts';
import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { said } from '#platform/design/said.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { newId } from '#platform/http/client.ts';
import type { Reply } from '#platform/http/contract.ts';
import { dateTime, day, number } from '#platform/i18n/format.ts';
import { inHours } from '../../ui/words.tsx';
import { returns, type ReturnLock } from '../contract.ts';
import { compared, moved, type Compared, type ReturnNumbers } from '../numbers.ts';

type State = Reply<typeof returns.state>;
const anew = { invalidates: [returns.state] } as const;

function useNames(): Record<Compared, string> {
  const { t } = useLingui();
  return { clients: t`Klienti`, anonymousClients: t`Anonymní klienti`, groupPeople: t`Osob ve skupinách beze jmen`, records: t`Záznamů`, minutes: t`Hodin`, kontakt: t`Kontakty`, intervence: t`Intervence`, withoutPerson: t`Záznamů bez osoby` };
}
const shown = (of: ReturnNumbers, one: Compared) => number(one === 'minutes' ? inHours(of.minutes) : of[one]);

/** This year beside the year before; when locked, also what stands frozen. */
export function YearsCard({ of, year }: { of: State; year: number }) {
  const { t } = useLingui();
  const names = useNames(), { lock, now, before } = of;
  const change = (one: Compared) => { const [was, is] = [before.numbers[one], (lock?.numbers ?? now)[one]], hours = one === 'minutes' ? inHours(is - was) : is - was; return hours === 0 ? '0' : `${hours > 0 ? '+' : '−'}${number(Math.abs(hours))}`; };
  return (
    <Card title={t`Proti loňsku`}>
      <ResponsiveTable caption={t`Proti loňsku`} rows={compared} rowId={(one) => one} columns={[
        { id: 'what', title: t`Co`, cell: (one) => names[one] }, { id: 'before', title: before.locked ? t`${before.year} (uzamčeno)` : String(before.year), numeric: true, cell: (one) => shown(before.numbers, one) },
        ...(lock ? [{ id: 'lock', title: t`${year} (uzamčeno)`, numeric: true, cell: (one: Compared) => shown(lock.numbers, one) }] : []), { id: 'now', title: lock ? t`${year} dnes` : String(year), numeric: true, cell: (one) => shown(now, one) }, { id: 'change', title: t`Změna proti roku ${before.year}`, numeric: true, cell: change },
      ]} />
    </Card>
  );
}

function Unlock({ lock, onClose }: { lock: ReturnLock; onClose: () => void }) {
  const { t } = useLingui();
  const unlock = useChange(returns.unlock, anew), labels = { reason: t`Proč` };
  return (
    <FormSheet title={t`Odemknout výkaz`} onClose={onClose} draft={`unlock:${lock.id}`} labels={labels} initial={{ reason: '' }} version={lock.version} action={t`Odemknout`} done={t`Výkaz je odemčený.`} save={({ reason }, version) => unlock.mutateAsync({ params: { lockId: lock.id }, version, body: { reason } })}>
      {(form) => <Textarea label={labels.reason} description={t`Třeba: kraj výkaz vrátil. Nikdy nic o klientovi.`} autosize minRows={2} {...form.getInputProps('reason')} />}
    </FormSheet>
  );
}
function Submitted({ lock, onClose }: { lock: ReturnLock; onClose: () => void }) {
  const { t } = useLingui();
  const submit = useChange(returns.submit, anew), labels = { submittedOn: t`Odevzdáno dne` };
  return (
    <FormSheet<{ submittedOn: string | null }> title={t`Odevzdání výkazu`} onClose={onClose} draft={`submit:${lock.id}`} labels={labels} initial={{ submittedOn: lock.submittedOn }} version={lock.version} done={t`Uloženo.`} save={(body, version) => submit.mutateAsync({ params: { lockId: lock.id }, version, body })}>
      {(form) => <DayField label={labels.submittedOn} {...form.getInputProps('submittedOn')} />}
    </FormSheet>
  );
}

/** Locked or not: by whom and when, whether it was submitted, what moved since, and why it was opened before. */
export function LockCard({ of, serviceId, year }: { of: State; serviceId: string; year: number }) {
  const { t } = useLingui();
  const [sheet, setSheet] = useState<'lock' | 'unlock' | 'submit' | null>(null), [id] = useState(newId), close = () => setSheet(null), names = useNames();
  const lock = useChange(returns.lock, { ...anew, onDone: () => { said(t`Výkaz je uzamčený.`); close(); } });
  const { lock: held, history, mayLock } = of, since = held ? moved(of.now, held.numbers) : [];
  if (!held && !mayLock && !history.length) return null;
  return (
    <Card title={held ? t`Uzamčený výkaz` : t`Uzamčení výkazu`} action={held && mayLock ? <Button variant="default" leftSection={<IconLockOpen size={18} aria-hidden />} onClick={() => setSheet('unlock')}><Trans>Odemknout</Trans></Button> : !held && mayLock ? <Button variant="default" leftSection={<IconLock size={18} aria-hidden />} onClick={() => setSheet('lock')}><Trans>Uzamknout</Trans></Button> : undefined}>
      {held ? <>
        <Facts facts={[[t`Uzamčeno`, `${dateTime(held.lockedAt)}, ${held.lockedBy}`], [t`Odevzdáno`, <span key="s" className="inline">{held.submittedOn ? day(held.submittedOn) : t`zatím ne`}{mayLock && <Button variant="subtle" size="xs" onClick={() => setSheet('submit')}>{held.submittedOn ? <Trans>Změnit den</Trans> : <Trans>Zapsat odevzdání</Trans>}</Button>}</span>],
          [t`Od uzamčení se změnilo`, since.length > 0 ? since.map((one) => `${names[one]}: ${shown(held.numbers, one)} → ${shown(of.now, one)}`).join(' · ') : t`nic`]]} />
        <p className="meta"><Trans>Čísla jsou zmrazená, jak byla. Záznamy se psát a opravovat dají dál.</Trans></p>
      </> : mayLock && <p className="meta"><Trans>Až bude výkaz zkontrolovaný, uzamkněte ho: čísla zůstanou, jak byla, i když se záznamy ještě opraví.</Trans></p>}
      {history.length > 0 && <ul>{history.map((one) => <li key={one.id} className="meta">{[t`uzamčeno ${dateTime(one.lockedAt)}, ${one.lockedBy}`, one.submittedOn && t`odevzdáno ${day(one.submittedOn)}`, one.unlockedAt && t`odemčeno ${dateTime(one.unlockedAt)}, ${one.unlockedBy ?? ''}: ${one.unlockReason}`].filter(Boolean).join(' · ')}</li>)}</ul>}
      {sheet === 'lock' && <ConfirmSheet open onClose={close} title={t`Uzamknout výkaz`} confirm={<Trans>Uzamknout</Trans>} loading={lock.isPending} problem={lock.error} onConfirm={() => lock.mutate({ body: { id, serviceId, year } })}><p><Trans>Uloží se součty bez jmen tak, jak jsou teď, a kdo je uzamkl. Odemknout jde s důvodem.</Trans></p></ConfirmSheet>}
      {sheet === 'unlock' && held && <Unlock lock={held} onClose={close} />}
      {sheet === 'submit' && held && <Submitted lock={held} onClose={close} />}
    </Card>
  );
}
