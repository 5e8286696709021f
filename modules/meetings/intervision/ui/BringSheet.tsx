import { Button, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { anonymising } from '#modules/cases/anonymising/contract.ts';
import { cases } from '#modules/cases/contract.ts';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { newId } from '#platform/http/client.ts';
import { day } from '#platform/i18n/format.ts';
import { intervision } from '../contract.ts';

/** Which of my cases to bring: a story confirmed before, or a new one. */
export function BringSheet({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const { t } = useLingui();
  const [caseId, setCaseId] = useState(''), [id] = useState(newId);
  const mine = useRead(cases.list, { query: { mine: 'true', limit: 100 } as never }), stories = useRead(anonymising.list, { params: { caseId } }, { enabled: caseId !== '' });
  const bring = useChange(intervision.bring, { invalidates: [intervision.ofMeeting, intervision.mine, anonymising.list], onDone: () => { said(t`Případ je přinesený na setkání`); onClose(); } });
  return (
    <ConfirmSheet open onClose={onClose} title={t`Přinést případ`}>
      <p className="meta"><Trans>Ostatní uvidí jen potvrzený příběh beze jmen a to, že ho přinášíte vy. O který případ jde, se nedozvědí.</Trans></p>
      <Select label={t`Případ`} searchable data={(mine.data?.items ?? []).filter((one) => one.subjectKind !== 'locality').map((one) => ({ value: one.id, label: [one.label, one.number].filter(Boolean).join(' · ') }))} value={caseId || null} onChange={(next) => setCaseId(next ?? '')} nothingFoundMessage={t`Nic takového tu není`} />
      <ProblemAlert problem={mine.error} />
      {caseId && <Reading of={stories} rows={1}>{({ items }) => items.length > 0 && (
        <Rows label={t`Potvrzené příběhy`}>{items.map((one) => <Row key={one.id} title={one.title} note={t`potvrzeno ${day(one.confirmedOn)}`}
          end={<Button size="xs" variant="light" loading={bring.isPending} onClick={() => bring.mutate({ params: { meetingId }, body: { id, storyId: one.id } })}><Trans>Přinést<span className="hidden-text"> {one.title}</span></Trans></Button>} />)}</Rows>
      )}</Reading>}
      <ProblemAlert problem={bring.error} labels={{ text: t`Příběh` }} />
      {caseId && <Button variant="default" renderRoot={(props: object) => <Link to={`/pripady/${caseId}/anonymizace` as string} search={{ setkani: meetingId } as never} {...props} />}><Trans>Připravit nový příběh</Trans></Button>}
    </ConfirmSheet>
  );
}
