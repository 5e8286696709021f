// Today: somebody used emergency access to a person of ours. Stays until it is confirmed.
import { Button, Switch, Textarea } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useMe } from '#platform/design/me.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { dateTime } from '#platform/i18n/format.ts';
import { emergency, type EmergencyNotice } from '../../emergency/contract.ts';
import { useDangerWords } from './words.ts';

function ConfirmNotice({ of, onClose }: { of: EmergencyNotice; onClose: () => void }) {
  const { t } = useLingui();
  const words = useDangerWords();
  const [comment, setComment] = useState(''), [end, setEnd] = useState(false);
  const confirm = useChange(emergency.confirm, { invalidates: [emergency.notices], onDone: () => { said(t`Potvrzeno.`); onClose(); } });
  const submit = (event: FormEvent) => { event.preventDefault(); confirm.mutate({ params: { emergencyNoticeId: of.id }, body: { end, ...(comment.trim() && { comment }) } }); };
  return (
    <ConfirmSheet open onClose={onClose} title={t`Mimořádný přístup`}>
      <form className="stack" onSubmit={submit}>
        <p><b>{of.personName ?? t`člověk, kterého vedete`}</b><br />{of.reader}, {of.organisation}, {dateTime(of.at)}</p>
        <p><b>{words[of.danger]}</b>: {of.reason}</p>
        <p className="meta">{of.lasts ? <Trans>Trvá do {dateTime(of.endsAt)}.</Trans> : <Trans>Skončil {dateTime(of.endsAt)}.</Trans>} <Plural value={of.looks} one="Otevřeno #krát." few="Otevřeno #krát." many="Otevřeno #krát." other="Otevřeno #krát." /></p>
        <Textarea label={t`Poznámka (nepovinná)`} value={comment} onChange={(event) => setComment(event.currentTarget.value)} autosize minRows={2} maxLength={1000} />
        {of.lasts && <Switch label={t`Ukončit přístup hned`} checked={end} onChange={(event) => setEnd(event.currentTarget.checked)} />}
        <ProblemAlert problem={confirm.error} />
        <Button type="submit" loading={confirm.isPending}><Trans>Potvrdit přečtení</Trans></Button>
      </form>
    </ConfirmSheet>
  );
}

export default function NoticesCard() {
  const { t } = useLingui();
  const { role } = useMe().membership;
  const words = useDangerWords();
  const [confirming, setConfirming] = useState<EmergencyNotice | null>(null);
  const read = useRead(emergency.notices, {}, { enabled: role === 'worker' || role === 'head' || role === 'coordinator', refetchInterval: 60_000 });
  const unread = read.data?.items.filter((one) => one.confirmedAt === null) ?? [];
  if (read.error) return <Card title={t`Mimořádný přístup`}><ProblemAlert problem={read.error} onRetry={() => void read.refetch()} /></Card>;
  if (!unread.length) return null;
  return (
    <Card title={t`Mimořádný přístup k vašim lidem`} count={unread.length}>
      <Rows label={t`Mimořádný přístup k vašim lidem`}>{unread.map((one) => (
        <Row key={one.id} title={one.personName ?? t`člověk, kterého vedete`} note={<>{one.reader}, {one.organisation} · {words[one.danger]} · {dateTime(one.at)}</>}
          end={<>{one.lasts && <Tag tone="late"><Trans>trvá</Trans></Tag>}<Button variant="default" onClick={() => setConfirming(one)}><Trans>Přečíst</Trans></Button></>} />
      ))}</Rows>
      {confirming && <ConfirmNotice of={confirming} onClose={() => setConfirming(null)} />}
    </Card>
  );
}
