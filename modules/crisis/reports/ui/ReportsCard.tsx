import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconFileText } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { More } from '#platform/design/More.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { newId } from '#platform/http/client.ts';
import { dateTime } from '#platform/i18n/format.ts';
import { useLive } from '#platform/live/browser/live.ts';
import { crisisReports } from '../contract.ts';
import { DueIn } from './due.tsx';
import { RecipientsSheet } from './RecipientsSheet.tsx';

/** „Situační zprávy“: when the next one is due, the draft, and those that were approved. */
export default function ReportsCard({ caseId, activationId }: { caseId: string; activationId: string }) {
  const { t } = useLingui();
  const params = { caseId, activationId }, list = usePages(crisisReports.list, { params, query: {} }), navigate = useNavigate(), [listing, setListing] = useState(false);
  const open = (id: string) => void navigate({ to: `/lokality/${caseId}/krize/${activationId}/zprava/${id}` as never });
  const draft = useChange(crisisReports.draft, { invalidates: [crisisReports.list], onDone: ({ id }) => open(id) });
  useLive(`crisis:${activationId}`, [crisisReports.list]);
  const { dueAt = null, draftId = null, mayWrite = false, everyHours = 0 } = list.data ?? {};
  return (
    <Card title={<Trans>Situační zprávy</Trans>} action={mayWrite && !draftId && <Button variant="default" size="xs" loading={draft.isPending} leftSection={<IconFileText size={16} aria-hidden />} onClick={() => draft.mutate({ params, body: { id: newId() } })}><Trans>Sepsat z časové osy</Trans></Button>}>
      <ProblemAlert problem={draft.error} />
      <Reading of={list}>{({ items }) => (
        <>
          {dueAt && <p className="inline"><Trans>Další</Trans> <DueIn at={dueAt} /> <span className="meta"><Plural value={everyHours} one="každou hodinu" few="každé # hodiny" many="každé # hodiny" other="každých # hodin" /></span></p>}
          {items.length === 0 ? <Empty>{mayWrite ? <Trans>Zatím žádná. První se sepíše z toho, co stojí v časové ose.</Trans> : <Trans>Zatím žádná schválená.</Trans>}</Empty>
            : <Rows label={t`Situační zprávy`}>{items.map((one) => (
              <Row key={one.id} to={`/lokality/${caseId}/krize/${activationId}/zprava/${one.id}`} title={one.number === null ? <Trans>Návrh</Trans> : <Trans>Zpráva č. {one.number}</Trans>} note={t`stav k ${dateTime(one.toAt)}`}
                end={one.state === 'draft' ? <Tag tone="soon"><Trans>čeká na schválení</Trans></Tag> : <span className="inline"><Tag><Plural value={one.sent} _0="zatím nepředáno" one="předáno # místu" few="předáno # místům" many="předáno # místu" other="předáno # místům" /></Tag></span>} />
            ))}</Rows>}
          <More of={list} />
          <Button variant="subtle" size="xs" onClick={() => setListing(true)}><Trans>Komu zprávy chodí</Trans></Button>
        </>
      )}</Reading>
      {listing && <RecipientsSheet caseId={caseId} activationId={activationId} onClose={() => setListing(false)} />}
    </Card>
  );
}
