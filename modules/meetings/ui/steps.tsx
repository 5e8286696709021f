import { Checkbox, Textarea } from '@mantine/core';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { meetings, type Meeting } from '../contract.ts';
import { meetingInvitations } from '../invitations/contract.ts';
import { anew } from './useMeeting.ts';
import { useMeetingWords } from './words.ts';

/** Invitations: to whom they go and what stands in them, before they go. */
export function InviteSheet({ of, onClose }: { of: Meeting; onClose: () => void }) {
  const { t } = useLingui();
  const words = useMeetingWords(), [pastToo, setPast] = useState(false), past = of.onDay !== null && of.onDay < today();
  const people = useRead(meetings.attendees, { params: { meetingId: of.id } }).data?.items ?? [];
  const untold = people.filter((one) => one.toldSequence === null), reached = untold.filter(({ reachable }) => reachable).length, without = untold.filter(({ reachable }) => !reachable);
  const invite = useChange(meetingInvitations.invite, { ...anew, onDone: ({ told }) => { said(told ? plural(told, { one: 'Pozvánka se odesílá # člověku.', few: 'Pozvánky se odesílají # lidem.', many: 'Pozvánky se odesílají # lidem.', other: 'Pozvánky se odesílají # lidem.' }) : t`Setkání je svolané, všichni už o něm vědí.`); onClose(); } });
  return (
    <ConfirmSheet open onClose={onClose} title={t`Odeslat pozvánky`} confirm={<Trans>Odeslat pozvánky</Trans>} loading={invite.isPending} problem={invite.error} labels={{ onDay: t`Den`, pastToo: t`Den` }} onConfirm={() => invite.mutate({ params: { meetingId: of.id }, body: { pastToo } })}>
      <p><b>{words.when(of)}</b></p>
      <p>{plural(reached, { one: 'E-mail s pozvánkou do kalendáře a odkazem k odpovědi odejde # člověku.', few: 'E-mail s pozvánkou do kalendáře a odkazem k odpovědi odejde # lidem.', many: 'E-mail s pozvánkou do kalendáře a odkazem k odpovědi odejde # lidem.', other: 'E-mail s pozvánkou do kalendáře a odkazem k odpovědi odejde # lidem.' })}</p>
      {without.length > 0 && <p><Trans>Bez e-mailu, dejte jim vědět jinak:</Trans> {without.map(({ name }) => name).join(', ')}</p>}
      <p className="meta">{['conference', 'supervision', 'intervision'].includes(of.kind) ? <Trans>V e-mailu stojí jen den a čas. Místo a kdo zve uvidí pozvaní až pod odkazem, název setkání nikdy.</Trans> : <Trans>V e-mailu stojí den, čas, místo a vaše organizace. Název setkání ani program v něm nejsou.</Trans>}</p>
      {past && <Checkbox label={t`Vím, že den setkání už minul`} checked={pastToo} onChange={(event) => setPast(event.currentTarget.checked)} />}
    </ConfirmSheet>
  );
}

/** Cancelling: with a reason, and everybody who knows is told. */
export function CancelSheet({ of, onClose }: { of: Meeting; onClose: () => void }) {
  const { t } = useLingui();
  const cancel = useChange(meetingInvitations.cancel, anew), labels = { reason: t`Důvod` };
  return (
    <FormSheet<{ reason: string }> title={t`Zrušit setkání`} action={t`Zrušit setkání`} onClose={onClose} draft={`cancel:${of.id}`} labels={labels} done={t`Setkání je zrušené.`} initial={{ reason: '' }} schema={meetingInvitations.cancel.body} version={of.version}
      save={(body, version) => cancel.mutateAsync({ params: { meetingId: of.id }, body, version })}>
      {(form) => <>
        <p>{of.state === 'invited' ? <Trans>Kdo o setkání ví, dostane e-mail, že se ruší, a z kalendáře mu zmizí. Zrušené setkání už nejde obnovit, založte nové.</Trans> : <Trans>Nikdo o něm zatím neví. Zrušené setkání už nejde obnovit, založte nové.</Trans>}</p>
        <Textarea label={labels.reason} description={t`Zůstane v Souběhu, v e-mailu není.`} autosize minRows={2} {...form.getInputProps('reason')} />
      </>}
    </FormSheet>
  );
}
