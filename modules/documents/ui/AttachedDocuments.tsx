import { ActionIcon, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconDownload, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { day } from '#platform/i18n/format.ts';
import type { DocumentRow } from '../contract.ts';
import type { AttachedKind } from '../owners.ts';
import { AddSheet } from './AddSheet.tsx';
import { RemoveSheet } from './EditSheet.tsx';
import { fileSize, useDocumentWords } from './words.ts';

type Props = {
  title: string; /** Who sees them. */ meta: ReactNode; read: Parameters<typeof Reading<{ items: DocumentRow[]; mayWrite: boolean }>>[0]['of'];
  hrefOf: (documentId: string) => string; /** What they belong to. */ of: { agreementId: string } | { meetingId: string } | { recommendationId: string } | { auditId: string; team?: readonly { id: string; name: string }[] } | { of: { kind: AttachedKind; id: string } };
  /** More about one of them, after what it is. */ more?: (documentId: string) => string; /** More to do with one of them. */ tool?: (document: DocumentRow) => ReactNode;
};
/** Documents about no client, seen by everybody who sees what they belong to: a list to download from and to add to. */
export function AttachedDocuments({ title, meta, read, hrefOf, of, more, tool }: Props) {
  const { t } = useLingui();
  const words = useDocumentWords(), head = useMe().membership.role === 'head', [adding, setAdding] = useState(false), [removing, setRemoving] = useState<DocumentRow>();
  return (
    <Card title={title} meta={meta} action={read.data?.mayWrite && <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} />} aria-label={t`Přidat dokument`} onClick={() => setAdding(true)}><Trans>Přidat</Trans></Button>}>
      <Reading of={read}>{({ items, mayWrite }) => (items.length ? (
        <Rows label={title}>{items.map((one) => <Row key={one.id} title={one.title} note={[words.kind(one.kind), day(one.onDay), one.organisation.name, `${one.extension.toUpperCase()} ${fileSize(one.size)}`, more?.(one.id)].filter(Boolean).join(' · ')}
          end={<>
            {tool?.(one)}
            <ActionIcon component="a" variant="subtle" size={44} href={hrefOf(one.id)} download aria-label={t`Stáhnout: ${one.title}`}><IconDownload size={20} aria-hidden /></ActionIcon>
            {one.own && mayWrite && (one.mine || head) && <ActionIcon variant="subtle" color="gray" size={44} aria-label={t`Smazat: ${one.title}`} onClick={() => setRemoving(one)}><IconTrash size={20} aria-hidden /></ActionIcon>}
          </>} />)}</Rows>
      ) : <Empty><Trans>Zatím žádný dokument.</Trans></Empty>)}</Reading>
      {adding && <AddSheet caseId={null} {...of} onClose={() => setAdding(false)} />}
      {removing && <RemoveSheet document={removing} onClose={() => setRemoving(undefined)} />}
    </Card>
  );
}
