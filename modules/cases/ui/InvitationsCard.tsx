import { Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange, useRead } from '#platform/design/query.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { day } from '#platform/i18n/format.ts';
import type { Reply } from '#platform/http/contract.ts';
import { cases } from '../contract.ts';
import styles from './Cases.module.css';

type Invitation = Reply<typeof cases.invitations>['items'][number];

/** Invitations of my services: accepted, or declined with a reason, on the spot. Without any the card is not drawn. */
export default function InvitationsCard() {
  const { t } = useLingui();
  const items = useRead(cases.invitations).data?.items ?? [];
  if (items.length === 0) return null;
  return <Card title={t`Pozvání ke spolupráci`} count={items.length}><Rows label={t`Pozvání ke spolupráci`}>{items.map((one) => <InvitationRow key={one.id} invitation={one} />)}</Rows></Card>;
}

function InvitationRow({ invitation }: { invitation: Invitation }) {
  const { t } = useLingui();
  const decides = useMe().membership.role !== 'coordinator';
  const answer = useChange(cases.answerInvitation, { invalidates: [cases.invitations, cases.list, cases.get] });
  const [declining, setDeclining] = useState(false), [reason, setReason] = useState('');
  const send = (body: { answer: 'accepted' } | { answer: 'declined'; text: string }) => answer.mutateAsync({ params: { caseId: invitation.caseId, caseServiceId: invitation.id }, body, version: invitation.version })
    .then(() => { setDeclining(false); said(body.answer === 'accepted' ? t`Pozvání bylo přijato` : t`Odmítnutí bylo odesláno`); }, () => undefined);
  return (
    <Row to={`/pripady/${invitation.caseId}`} title={invitation.label} note={<>
      <div>{invitation.from} · {invitation.service.name} · {day(invitation.invitedOn)}</div>
      <div>{invitation.invitation}</div>
      {decides && <div className={styles.tags} style={{ paddingTop: 6 }}>
        <Button variant="light" size="compact-md" loading={answer.isPending} onClick={() => void send({ answer: 'accepted' })}><Trans>Přijmout</Trans></Button>
        <Button variant="default" size="compact-md" onClick={() => setDeclining(true)}><Trans>Odmítnout s důvodem</Trans></Button>
      </div>}
      {!declining && <ProblemAlert problem={answer.error} />}
      <ConfirmSheet open={declining} onClose={() => setDeclining(false)} title={t`Odmítnout pozvání`} confirm={t`Odmítnout`} labels={{ text: t`Důvod` }} loading={answer.isPending} problem={answer.error} onConfirm={() => void send({ answer: 'declined', text: reason })}>
        <Textarea label={t`Důvod`} description={t`Uvidí ho organizace, která vás zve.`} autosize minRows={3} maxLength={2000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />
      </ConfirmSheet>
    </>} />
  );
}
