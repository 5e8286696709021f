import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { IconClipboardPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { day } from '#platform/i18n/format.ts';
import { textOf } from '#modules/questionnaires/index.ts';
import { useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import { conditions } from '../contract.ts';
import { BeginSheet } from './BeginSheet.tsx';

/** Begins a sheet or goes on with one, also without a signal: what went along and what was begun in this device. */
export default function NewSheetPage() {
  const { caseId = '' } = useParams({ strict: false }) as { caseId?: string };
  const { t } = useLingui(), language = useReaderTongue(), [beginning, setBeginning] = useState(false), list = useRead(conditions.list, { params: { caseId }, query: { limit: 100 } });
  return (
    <Page title={t`List podmínek`} back={{ to: `/lokality/${caseId}`, label: t`Lokalita` }} narrow action={{ label: t`Začít nový list`, icon: <IconClipboardPlus size={20} aria-hidden />, onClick: () => setBeginning(true) }}>
      <Card title={t`Rozepsané listy`}>
        <Reading of={list}>{({ items }) => {
          const drafts = items.filter(({ state, mine }) => state === 'draft' && mine);
          return drafts.length ? <Rows>{drafts.map((sheet) => <Row key={sheet.id} to={`/lokality/${caseId}/podminky/${sheet.id}`} title={day(sheet.onDay)} note={[textOf(sheet.questionnaire.title, language), sheet.author].filter(Boolean).join(' · ')} />)}</Rows>
            : <Empty action={<Button variant="default" onClick={() => setBeginning(true)}><Trans>Začít nový list</Trans></Button>}><Trans>Žádný rozepsaný list tu není.</Trans></Empty>;
        }}</Reading>
      </Card>
      {beginning && <BeginSheet caseId={caseId} onClose={() => setBeginning(false)} />}
    </Page>
  );
}
