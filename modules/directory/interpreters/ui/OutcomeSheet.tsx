import { NumberInput, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { Link } from '@tanstack/react-router';
import { bookings, type Booking, type InterpretingRequest } from '../contract.ts';
import type { Outcome } from '../rules.ts';
import { refreshed } from './lists.ts';

/** How it went: took place or who did not come, how long, what it cost. The cost follows from the price; another one needs a reason. */
export function OutcomeSheet({ of, booking, onClose }: { of: InterpretingRequest; booking: Booking; onClose: () => void }) {
  const { t } = useLingui();
  const before = (['done', 'client_absent', 'interpreter_absent'] as const).find((one) => one === booking.state);
  const [outcome, setOutcome] = useState<Outcome>(before ?? 'done'), [minutes, setMinutes] = useState<number | ''>(of.minutesDone || of.minutes);
  const [cost, setCost] = useState<number | ''>(of.costReason && of.cost !== null ? of.cost : ''), [costReason, setReason] = useState(of.costReason);
  const save = useChange(bookings.outcome, { invalidates: refreshed, onDone: () => { said(t`Zapsáno, jak tlumočení dopadlo.`); onClose(); } });
  const labels = { minutes: t`Kolik minut`, cost: t`Jiná cena (Kč)`, costReason: t`Proč je cena jiná` };
  return (
    <ConfirmSheet open onClose={onClose} title={t`Jak tlumočení dopadlo`} confirm={<Trans>Uložit</Trans>} loading={save.isPending} problem={save.error} labels={labels}
      onConfirm={() => save.mutate({ params: { bookingId: booking.id }, body: { outcome, minutes: outcome === 'done' ? Number(minutes) : 0, ...(cost !== '' && { cost }), costReason } })}>
      <p>{booking.interpreter.name}</p>
      <Segmented label={t`Co se stalo`} value={outcome} onChange={setOutcome} options={[{ value: 'done', label: t`proběhlo` }, { value: 'client_absent', label: t`klient nepřišel` }, { value: 'interpreter_absent', label: t`tlumočník nepřišel` }]} />
      {outcome === 'done' && <NumberInput label={labels.minutes} min={1} max={1440} value={minutes} onChange={(value) => setMinutes(typeof value === 'number' ? value : '')} />}
      {outcome !== 'interpreter_absent' && <>
        <NumberInput label={labels.cost} description={t`Prázdné: spočítá se z domluvené ceny.`} min={0} max={99999} decimalScale={2} decimalSeparator="," value={cost} onChange={(value) => setCost(typeof value === 'number' ? value : '')} />
        {cost !== '' && <TextInput label={labels.costReason} value={costReason} onChange={(event) => setReason(event.currentTarget.value)} maxLength={300} />}
      </>}
      {of.caseId && <p className="meta"><Link to="/zapsat" search={{ case: of.caseId } as never}><Trans>Zapsat k tomu i záznam o práci</Trans></Link></p>}
    </ConfirmSheet>
  );
}
