import { Anchor, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { useRead } from '#platform/design/query.ts';
import { documents } from '../contract.ts';
import { AddSheet } from './AddSheet.tsx';
import { linkOf } from './links.ts';
import styles from './documents.module.css';

/** Documents that a record of work carries, and a button to add one to our own record. */
export function RecordDocuments({ caseId, recordId, about, own }: { caseId: string; recordId: string; about: string[]; own: boolean }) {
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  const read = useRead(documents.ofCase, { params: { caseId } }).data;
  const items = read?.items.filter((one) => one.recordId === recordId) ?? [];
  if (!items.length && !(own && read?.mayWrite)) return null;
  return (
    <div className={styles.record}>
      {items.map((one) => <Anchor key={one.id} href={linkOf(one)} download aria-label={t`Stáhnout: ${one.title}`}><IconPaperclip size={16} aria-hidden />{one.title}</Anchor>)}
      {own && read?.mayWrite && <Button variant="subtle" size="xs" leftSection={<IconPaperclip size={16} aria-hidden />} onClick={() => setAdding(true)}><Trans>Přiložit</Trans></Button>}
      {adding && <AddSheet caseId={caseId} recordId={recordId} about={about} onClose={() => setAdding(false)} />}
    </div>
  );
}
