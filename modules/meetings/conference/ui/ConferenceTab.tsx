import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Empty } from '#platform/design/Empty.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { useMeeting } from '../../ui/useMeeting.ts';
import type { Conference } from '../contract.ts';
import { AimCard } from './AimCard.tsx';
import { CourseCard } from './CourseCard.tsx';
import { DatesCard } from './DatesCard.tsx';
import { DistributionCard } from './DistributionCard.tsx';
import { InviteesCard } from './InviteesCard.tsx';
import { InvitePage } from './InvitePage.tsx';
import { OutcomeCard } from './OutcomeCard.tsx';
import { Steps } from './Steps.tsx';
import styles from './Conference.module.css';
import { useConference } from './useConference.ts';

function Opened({ of }: { of: Conference }) {
  const [inviting, setInviting] = useState(false);
  if (inviting) return <InvitePage of={of} onDone={() => setInviting(false)} />;
  const before = of.state === 'draft' || of.state === 'invited', after = ['written', 'approved', 'published'].includes(of.state);
  return (
    <div className="stack">
      <Steps of={of} />
      {/* What comes first changes with the day: before it who comes, after it what came of it. */}
      <div className={styles.columns}>
        <div className="stack">{!before && <>{of.hasGoal && !of.common && <CourseCard of={of} />}<OutcomeCard of={of} /></>}<InviteesCard of={of} onInvite={() => setInviting(true)} /></div>
        <div className="stack">{before && <DatesCard of={of} />}<AimCard of={of} />{after && of.own && <DistributionCard of={of} />}</div>
      </div>
    </div>
  );
}

/** „Příprava“: from whether a conference suits to who reads what was agreed. */
export default function ConferenceTab({ meetingId }: { meetingId: string }) {
  const caseId = useMeeting(meetingId).data?.caseId ?? '';
  const read = useConference(caseId, meetingId);
  return <Reading of={read} rows={6}>{(of) => of.state === 'cancelled' ? <Empty><Trans>Konference se nekoná.</Trans> {of.cancelReason}</Empty> : <Opened of={of} />}</Reading>;
}
