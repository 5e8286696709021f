import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { Rows, Row } from '#platform/design/Row.tsx';
import { useRead } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { dayShort } from '#platform/i18n/format.ts';
import { commitments, type Commitment } from '../contract.ts';
import { CommitmentMenu } from './CommitmentMenu.tsx';
import styles from './Commitments.module.css';
import { SaySheet, type Saying } from './SaySheet.tsx';
import { useCommitmentChange } from './useCommitmentChange.ts';
import { Due, Waiting } from './words.tsx';

/** What others want from us, answered on the spot; and what we offered that nobody has answered. */
export default function TodayOffers() {
  const { t } = useLingui();
  const offers = useRead(commitments.offers);
  return (
    <Reading of={offers} rows={2}>
      {({ toUs, ours }) => toUs.length + ours.length > 0 && (
        <Card title={toUs.length ? t`Nabídky čekající na odpověď` : t`Bez odpovědi`} count={toUs.length || ours.length}>
          {toUs.length > 0 && <ul className={styles.offers} role="list">{toUs.map((one) => <Offer key={one.id} of={one} />)}</ul>}
          {ours.length > 0 && (
            <section className={styles.part}>
              {toUs.length > 0 && <h3 className={styles.heading}><Trans>Bez odpovědi</Trans></h3>}
              <Rows label={t`Bez odpovědi`}>{ours.map((one) => <Ours key={one.id} of={one} />)}</Rows>
            </section>
          )}
        </Card>
      )}
    </Reading>
  );
}

function Offer({ of }: { of: Commitment }) {
  const { t } = useLingui();
  const [saying, setSaying] = useState<Saying | null>(null);
  const answer = useCommitmentChange(commitments.answer, () => said(t`Závazek byl přijat.`));
  const from = [of.organisation.shortName, of.authorName, of.caseLabel, of.meeting?.title].filter(Boolean).join(' · ');
  return (
    <li className={styles.offer}>
      <div className="inline" style={{ flexWrap: 'nowrap', alignItems: 'baseline' }}><span className="strong">{of.what} <span className="meta"><Due of={of} /></span></span></div>
      <p className="meta">{from}</p>
      {of.proposedOn ? <p><Trans>Navrhli jsme {dayShort(of.proposedOn)}, čeká se na souhlas.</Trans></p> : null}
      <div className="inline">
        {of.may.includes('accept') && <Button variant="light" size="xs" loading={answer.isPending} onClick={() => answer.mutate({ params: { commitmentId: of.id }, version: of.version, body: { answer: 'accept' } })}><Trans>Přijmout</Trans></Button>}
        {of.may.includes('decline') && <Button variant="default" size="xs" onClick={() => setSaying('decline')}><Trans>Odmítnout s důvodem</Trans></Button>}
        {of.may.includes('propose') && <Button variant="subtle" size="xs" onClick={() => setSaying('propose')}><Trans>Jiný termín</Trans></Button>}
        <Waiting since={of.since} />
      </div>
      <ProblemAlert problem={answer.error} />
      <SaySheet of={of} saying={saying} onClose={() => setSaying(null)} />
    </li>
  );
}

function Ours({ of }: { of: Commitment }) {
  const { t } = useLingui();
  const [saying, setSaying] = useState<Saying | null>(null);
  const answer = useCommitmentChange(commitments.answer, () => said(t`Termín je dohodnutý.`));
  const to = [of.owner.organisation?.shortName, of.owner.name, of.caseLabel, of.meeting?.title].filter(Boolean).join(' · ');
  return (
    <>
      <Row title={of.what} note={to} end={<><Waiting since={of.since} /><CommitmentMenu of={of} leaveOut={['agree', 'disagree']} /></>} />
      {of.proposedOn && (
        <li className={styles.offer}>
          <p><Trans>Navrhují jiný termín: <b>{dayShort(of.proposedOn)}</b></Trans>{of.lastText && <>. {of.lastText}</>}</p>
          <div className="inline">
            {of.may.includes('agree') && <Button variant="light" size="xs" loading={answer.isPending} onClick={() => answer.mutate({ params: { commitmentId: of.id }, version: of.version, body: { answer: 'agree' } })}><Trans>Souhlasím</Trans></Button>}
            {of.may.includes('disagree') && <Button variant="default" size="xs" onClick={() => setSaying('disagree')}><Trans>Nesouhlasím</Trans></Button>}
          </div>
          <ProblemAlert problem={answer.error} />
          <SaySheet of={of} saying={saying} onClose={() => setSaying(null)} />
        </li>
      )}
    </>
  );
}
