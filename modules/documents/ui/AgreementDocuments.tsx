import { ActionIcon, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconDownload, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { address } from '#platform/http/client.ts';
import { day } from '#platform/i18n/format.ts';
import { documents, type DocumentRow } from '../contract.ts';
import { AddSheet } from './AddSheet.tsx';
import { RemoveSheet } from './EditSheet.tsx';
import { fileSize, useDocumentWords } from './words.ts';

/** Documents of an agreement between organisations: its parties see them all, and add their own. */
export function AgreementDocuments({ agreementId }: { agreementId: string }) {
  const { t } = useLingui();
  const words = useDocumentWords(), head = useMe().membership.role === 'head', [adding, setAdding] = useState(false), [removing, setRemoving] = useState<DocumentRow>();
  const read = useRead(documents.ofAgreement, { params: { agreementId } });
  return (
    <Card title={t`Dokumenty`} meta={<Trans>vidí je všechny strany</Trans>} action={read.data?.mayWrite && <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} />} aria-label={t`Přidat dokument`} onClick={() => setAdding(true)}><Trans>Přidat</Trans></Button>}>
      <Reading of={read}>{({ items, mayWrite }) => (items.length ? (
        <Rows label={t`Dokumenty`}>{items.map((one) => <Row key={one.id} title={one.title} note={[words.kind(one.kind), day(one.onDay), one.organisation.name, `${one.extension.toUpperCase()} ${fileSize(one.size)}`].filter(Boolean).join(' · ')}
          end={<>
            <ActionIcon component="a" variant="subtle" size={44} href={address(documents.contentOfAgreement, { params: { agreementId, documentId: one.id } })} download aria-label={t`Stáhnout: ${one.title}`}><IconDownload size={20} aria-hidden /></ActionIcon>
            {one.own && mayWrite && (one.mine || head) && <ActionIcon variant="subtle" color="gray" size={44} aria-label={t`Smazat: ${one.title}`} onClick={() => setRemoving(one)}><IconTrash size={20} aria-hidden /></ActionIcon>}
          </>} />)}</Rows>
      ) : <Empty><Trans>Zatím žádný dokument.</Trans></Empty>)}</Reading>
      {adding && <AddSheet caseId={null} agreementId={agreementId} onClose={() => setAdding(false)} />}
      {removing && <RemoveSheet document={removing} onClose={() => setRemoving(undefined)} />}
    </Card>
  );
}
