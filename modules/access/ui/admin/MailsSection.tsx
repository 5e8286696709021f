import { Alert, Button, Code, Collapse } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { dateTime } from '#platform/i18n/format.ts';
import { mails, type Mail } from '../../mails/contract.ts';

const tone = { waiting: 'waiting', sent: 'done', failed: 'late' } as const;

function MailRow({ mail, mailServer }: { mail: Mail; mailServer: boolean }) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const again = useChange(mails.sendAgain, { invalidates: [mails.list] });
  const states = { waiting: t`čeká`, sent: t`odesláno`, failed: t`neodesláno` };
  return (
    <Row title={mail.subject} note={<>
      {mail.to} · {dateTime(mail.sentAt ?? mail.createdAt)}
      {mail.problem && <><br /><Trans>Poštovní server odpověděl:</Trans> {mail.problem}</>}
      {mail.text && <Collapse expanded={open}><Code block>{mail.text}</Code></Collapse>}
    </>} end={<>
      <Tag tone={tone[mail.state]}>{states[mail.state]}</Tag>
      {mail.text && <Button variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? <Trans>Skrýt text</Trans> : <Trans>Ukázat text</Trans>}</Button>}
      {mailServer && mail.state !== 'sent' && <Button variant="default" loading={again.isPending} onClick={() => again.mutate({ params: { mailId: mail.id } }, { onSuccess: () => said(t`Zpráva se odešle znovu.`) })}><Trans>Odeslat znovu</Trans></Button>}
    </>} />
  );
}

/** What was sent by mail, what waits, and what somebody has to pass on when there is no mail server. */
export default function MailsSection() {
  const { t } = useLingui();
  const read = useRead(mails.list);
  return (
    <Card title={t`Pošta`}>
      <Reading of={read}>{({ mailServer, items }) => <>
        {!mailServer && <Alert color="yellow" mb="sm"><Trans>Poštovní server není nastaven. Zprávy čekají tady; text zprávy předejte adresátovi jinak.</Trans></Alert>}
        {items.length ? <Rows label={t`Pošta`}>{items.map((mail) => <MailRow key={mail.id} mail={mail} mailServer={mailServer} />)}</Rows> : <Empty><Trans>Zatím nebylo co posílat.</Trans></Empty>}
      </>}</Reading>
    </Card>
  );
}
