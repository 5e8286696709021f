import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { documents } from '../contract.ts';
import { AddSheet } from './AddSheet.tsx';
import { DocumentList } from './DocumentList.tsx';

/** Documents that concern a person, from cases and without them. */
export default function PersonDocuments({ personId }: { personId: string }) {
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  const read = useRead(documents.ofPerson, { params: { personId } });
  return (
    <Card title={t`Dokumenty`} action={<Button variant="subtle" size="xs" leftSection={<IconPlus size={16} />} aria-label={t`Přidat dokument`} onClick={() => setAdding(true)}><Trans>Přidat</Trans></Button>}>
      <Reading of={read}>{({ items, mayWrite }) => (items.length ? <DocumentList items={items} personId={personId} mayWrite={mayWrite} /> : <Empty><Trans>Zatím žádný dokument.</Trans></Empty>)}</Reading>
      {adding && <AddSheet caseId={null} personId={personId} onClose={() => setAdding(false)} />}
    </Card>
  );
}
