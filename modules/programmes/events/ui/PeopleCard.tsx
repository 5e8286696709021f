import { Anchor, Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { address } from '#platform/http/client.ts';
import { dayShort, number, today } from '#platform/i18n/format.ts';
import { events, type Registration, type Run, type RunDay } from '../contract.ts';
import { deserves, minutesThere, minutesWhole } from '../rules.ts';
import { PresenceSheet } from './PresenceSheet.tsx';
import { anew, useEventWords } from './words.ts';

type Open = { day: RunDay } | { cancel: Registration } | { revoke: Registration['certificates'][number] };
/** Who registered, as far as I may know; for the team with who came and what they were given. */
export function PeopleCard({ of }: { of: Run }) {
  const { t } = useLingui(), found = useRead(events.registrations, { params: { runId: of.id } }), [open, setOpen] = useState<Open>(), close = () => setOpen(undefined);
  const certify = useChange(events.certify, { ...anew, onDone: ({ issued }) => said(issued ? t`Vydáno osvědčení: ${number(issued)}. Odcházejí e-mailem.` : t`Nikomu dalšímu osvědčení nenáleží.`) }), cancel = useChange(events.cancel, { ...anew, onDone: close });
  const days = of.days.filter(({ state }) => state !== 'cancelled'), past = days.filter(({ onDay }) => onDay && onDay <= today()), whole = minutesWhole(days), over = days.length > 0 && past.length === days.length;
  return (
    <Card title={of.team ? t`Přihlášení` : t`Přihlášení od nás`} {...(found.data && { count: found.data.items.filter(({ state }) => state !== 'cancelled').length })}>
      <Reading of={found}>{({ items }) => {
        const registered = items.filter(({ state, erased }) => state === 'registered' && !erased), due = registered.filter((one) => !one.certificates.length && deserves(minutesThere(days, one.came), whole, of.about.leastPercent));
        return (
          <div className="stack">
            {of.writes && registered.length > 0 && past.length > 0 && <div className="inline">{past.map((one) => <Button key={one.meetingId} variant="default" onClick={() => setOpen({ day: one })}><Trans>Účast {dayShort(one.onDay!)}</Trans></Button>)}
              {over && due.length > 0 && <Button loading={certify.isPending} onClick={() => certify.mutate({ params: { runId: of.id }, body: {} })}><Trans>Vydat osvědčení ({number(due.length)})</Trans></Button>}</div>}
            <ProblemAlert problem={certify.error} />
            {items.length ? <Rows label={t`Přihlášení`}>{items.map((one) => <PersonRow key={one.id} of={one} run={of} whole={whole} open={setOpen} again={() => certify.mutate({ params: { runId: of.id }, body: { registrationIds: [one.id] } })} />)}</Rows> : <Empty>{of.team ? <Trans>Zatím se nikdo nepřihlásil.</Trans> : <Trans>Od vás se zatím nikdo nepřihlásil. Kdo jiný přijde, ví jen tým programu.</Trans>}</Empty>}
            {open && 'day' in open && <PresenceSheet runId={of.id} of={open.day} people={registered} onClose={close} />}
          </div>
        );
      }}</Reading>
      {open && 'cancel' in open && <ConfirmSheet open onClose={close} title={t`Zrušit přihlášku: ${open.cancel.name}`} danger confirm={<Trans>Zrušit přihlášku</Trans>} loading={cancel.isPending} problem={cancel.error} onConfirm={() => cancel.mutate({ params: { registrationId: open.cancel.id }, body: {} })}><p>{of.begun ? <Trans>Běh už začal, místo nedostane nikdo další.</Trans> : <Trans>Místo dostane první z čekací listiny.</Trans>}</p></ConfirmSheet>}
      {open && 'revoke' in open && <RevokeSheet of={open.revoke} onClose={close} />}
    </Card>
  );
}
function PersonRow({ of, run, whole, open, again }: { of: Registration; run: Run; whole: number; open: (what: Open) => void; again: () => void }) {
  const { t } = useLingui(), words = useEventWords(), there = minutesThere(run.days, of.came), valid = of.certificates.find(({ revokedOn }) => !revokedOn), revoked = of.certificates.find(({ revokedOn }) => revokedOn), { details } = of;
  return (
    <Row title={of.erased ? t`jméno smazáno po uplynutí lhůty` : of.name} note={<>
      <div>{[details?.post, details?.employer, of.site?.name, of.account && run.team && t`má účet`, there > 0 && t`přítomnost ${words.hours(there)} z ${words.hours(whole)}`].filter(Boolean).join(' · ')}</div>
      {run.team && details?.email && <div><Anchor href={`mailto:${details.email}`}>{details.email}</Anchor></div>}
      {run.team && details?.needs && <div><strong><Trans>Potřebuje:</Trans></strong> {details.needs}</div>}
      {revoked && !valid && <div><Trans>Osvědčení č. {revoked.number} odvoláno: {revoked.revokedReason}</Trans></div>}
    </>} end={<>
      {of.state !== 'registered' || there === 0 ? <Tag tone={words.tones[of.state]}>{of.state === 'waiting' && of.position ? t`čeká, ${number(of.position)}. v pořadí` : words.states[of.state]}</Tag> : <Tag tone="done"><Trans>účast</Trans></Tag>}
      {valid && run.team && <Button component="a" variant="subtle" size="xs" href={address(events.certificate, { params: { certificateId: valid.id } })} target="_blank" rel="noopener"><Trans>Osvědčení č. {valid.number}</Trans></Button>}
      {valid && !run.team && <Tag><Trans>osvědčení č. {valid.number}</Trans></Tag>}
      {run.writes && valid && <Button variant="subtle" size="xs" color="red" aria-label={t`Odvolat osvědčení: ${of.name}`} onClick={() => open({ revoke: valid })}><Trans>Odvolat</Trans></Button>}
      {run.writes && revoked && !valid && !of.erased && <Button variant="subtle" size="xs" aria-label={t`Vydat nové osvědčení: ${of.name}`} onClick={again}><Trans>Vydat nové</Trans></Button>}
      {run.writes && of.state !== 'cancelled' && there === 0 && !of.erased && <Button variant="subtle" size="xs" color="red" aria-label={t`Zrušit přihlášku: ${of.name}`} onClick={() => open({ cancel: of })}><Trans>Zrušit</Trans></Button>}
    </>} />
  );
}
function RevokeSheet({ of, onClose }: { of: Registration['certificates'][number]; onClose: () => void }) {
  const { t } = useLingui(), revoke = useChange(events.revoke, anew), labels = { reason: t`Proč` };
  return <FormSheet title={t`Odvolat osvědčení č. ${of.number}`} onClose={onClose} draft={`revoke:${of.id}`} version={of.version} labels={labels} action={t`Odvolat`} done={t`Osvědčení neplatí.`} initial={{ reason: '' }} save={(body, version) => revoke.mutateAsync({ params: { certificateId: of.id }, version, body })}>{(form) => <Textarea label={labels.reason} description={t`Nové se stejnému člověku vydá tlačítkem u jeho jména.`} autosize minRows={2} maxLength={500} {...form.getInputProps('reason')} />}</FormSheet>;
}
