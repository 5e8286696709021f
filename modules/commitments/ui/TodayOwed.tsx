import { Checkbox } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { usePhone } from '#platform/design/phone.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { useRead } from '#platform/design/query.ts';
import { dayShort, today } from '#platform/i18n/format.ts';
import { commitments, type Commitment } from '../contract.ts';
import { sunday, whenOf, type When } from '../rules.ts';
import { CommitmentMenu } from './CommitmentMenu.tsx';
import { DoneForm } from './DoneForm.tsx';
import styles from './Commitments.module.css';
import { DueTag } from './words.tsx';

/** What I owe: overdue, today, by Sunday. Checked off with a result on the spot. */
export default function TodayOwed() {
  const { t } = useLingui();
  const mine = useRead(commitments.mine, { query: {} });
  return (
    <Reading of={mine} rows={6}>
      {({ items, more }) => {
        // Visits of today and later stand in the day's way, not among tasks; one that was missed comes back here.
        const soon = items.filter((one) => whenOf(dayToAct(one), today()) !== 'later' && !isVisitAhead(one));
        return (
          <Card title={t`Co čeká na mě`} count={soon.length} action={items.length + more > soon.length ? <Link to="/prace/ukoly" className={styles.all}><Trans>Všech {items.length + more}</Trans></Link> : undefined}>
            {soon.length === 0 ? <Empty><Trans>Do neděle nemáte nic slíbeného.</Trans></Empty> : <Owed items={soon} />}
          </Card>
        );
      }}
    </Reading>
  );
}

const isVisitAhead = (one: Commitment) => one.kind === 'promised_contact' && one.dueTime !== null && one.dueOn !== null && one.dueOn >= today();

/** A body is asked again on the day of the reminder; anything else has its date. */
const dayToAct = (one: Commitment) => one.owner.remindOn ?? one.dueOn;

/** Commitments under headings of when they are due. */
export function Owed({ items }: { items: readonly Commitment[] }) {
  const { t } = useLingui();
  const headings: [When, string][] = [['overdue', t`Po termínu`], ['today', t`Dnes`], ['week', t`Do neděle ${dayShort(sunday(today()))}`], ['later', t`Později`]];
  return headings.map(([when, heading]) => {
    const those = items.filter((one) => whenOf(dayToAct(one), today()) === when);
    return those.length > 0 && (
      <section key={when} className={styles.part} aria-label={heading}>
        <h3 className={styles.heading} data-late={when === 'overdue' || undefined}>{heading}</h3>
        <Rows label={heading}>{those.map((one) => <OwedRow key={one.id} of={one} />)}</Rows>
      </section>
    );
  });
}

function OwedRow({ of }: { of: Commitment }) {
  const { t } = useLingui();
  const [finishing, setFinishing] = useState(false);
  const what = of.what, phone = usePhone(), due = <DueTag of={{ dueOn: dayToAct(of), dueTime: of.dueTime }} />;
  const kinds: Partial<Record<Commitment['kind'], string>> = { promised_contact: t`slíbený kontakt`, review: t`přehodnocení`, follow_up: t`ověření po ukončení` };
  const note: ReactNode[] = [of.caseLabel, of.owner.kind === 'body' && t`připomenout: ${of.owner.name ?? ''}`, of.owner.kind === 'service' && of.owner.name, kinds[of.kind], !of.own && of.organisation.shortName, of.meeting?.title].filter(Boolean);
  return (
    <>
      <Row lead={<Checkbox checked={finishing} disabled={!of.may.includes('done')} onChange={() => setFinishing(!finishing)} aria-label={t`Hotovo: ${what}`} />}
        title={of.what} note={phone ? <span className="inline" style={{ gap: '0.125rem var(--space-2)' }}><span>{note.join(' · ')}</span>{due}</span> : note.join(' · ') || undefined} {...(of.caseId ? { to: `/pripady/${of.caseId}` } : of.meeting && { to: `/setkani/${of.meeting.id}` })}
        end={<>{!phone && due}<CommitmentMenu of={of} leaveOut={['done']} /></>} />
      {finishing && <li><DoneForm of={of} onClose={() => setFinishing(false)} /></li>}
    </>
  );
}
