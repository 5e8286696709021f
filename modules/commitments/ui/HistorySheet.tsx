import { Trans, useLingui } from '@lingui/react/macro';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { useRead } from '#platform/design/query.ts';
import { dateTime, day } from '#platform/i18n/format.ts';
import { commitments, type Commitment, type Event } from '../contract.ts';

/** What happened to it, each line with whose word it is. */
export function HistorySheet({ of, caseId, open, onClose }: { of: Commitment; caseId: string; open: boolean; onClose: () => void }) {
  const { t } = useLingui();
  return <ConfirmSheet open={open} onClose={onClose} title={t`Historie závazku`}>{open && <Events of={of} caseId={caseId} />}</ConfirmSheet>;
}

function Events({ of, caseId }: { of: Commitment; caseId: string }) {
  const { t } = useLingui();
  const events = useRead(commitments.history, { params: { caseId, commitmentId: of.id } });
  const words: Record<Event['kind'], string> = { offered: t`nabídnuto`, accepted: t`přijato`, declined: t`odmítnuto`, proposed: t`navržen jiný termín`, agreed: t`termín dohodnut`, done: t`hotovo`, reopened: t`znovu otevřeno`, handed_over: t`předáno`, asked: t`požádáno`, cancelled: t`zrušeno`, note: t`poznámka` };
  return (
    <div className="stack">
      <p className="strong">{of.what}</p>
      <Reading of={events}>
        {({ items }) => items.length === 0 ? <Empty><Trans>Zatím se s tím nic nestalo.</Trans></Empty> : (
          <Rows>{items.map((event) => (
            <Row key={event.id} title={<>{words[event.kind]}{event.proposedOn && <> {day(event.proposedOn)}</>}{event.toName && <> · {event.toName}</>}</>}
              note={<>{event.text && <>{event.text}<br /></>}{dateTime(event.at)} · {event.byGuest ? (event.guestName ? t`${event.guestName} (odkazem bez účtu)` : t`partner bez účtu`) : [event.authorName, event.organisation.shortName].filter(Boolean).join(', ')}</>} />
          ))}</Rows>
        )}
      </Reading>
    </div>
  );
}
