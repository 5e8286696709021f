import { Button, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useCasePeople, useMarks } from '#modules/cases/ui/index.ts';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { usePhone } from '#platform/design/phone.ts';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { documents } from '../contract.ts';
import { AddSheet } from './AddSheet.tsx';
import { DocumentList } from './DocumentList.tsx';
import { useDrop } from './FileChoice.tsx';
import styles from './documents.module.css';
import { useDocumentWords } from './words.ts';

/** Documents of a case: what is here, and a place to drop another one. */
export default function DocumentsTab({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const words = useDocumentWords(), { nameOf } = useCasePeople(caseId), markOf = useMarks(caseId), phone = usePhone();
  const [kind, setKind] = useAddress('druh');
  const [adding, setAdding] = useState<{ file: File | null } | null>(null);
  const drop = useDrop((file) => setAdding({ file }));
  const read = useRead(documents.ofCase, { params: { caseId } });
  const open = () => setAdding({ file: null });
  return (
    <Card title={t`Dokumenty`} {...(read.data && { count: read.data.items.length })} action={read.data?.mayWrite && <Button size={phone ? 'md' : 'sm'} leftSection={<IconPlus size={18} aria-hidden />} onClick={open}><Trans>Přidat dokument</Trans></Button>}>
      <Reading of={read}>
        {({ items, mayWrite }) => {
          const kinds = [...new Set(items.map((one) => one.kind))];
          return (
            <div className="stack">
              {kinds.length > 1 && items.length > 5 && <Select label={t`Druh`} size="xs" w="14rem" clearable data={kinds.map((value) => ({ value, label: words.kind(value) }))} value={kind || null} onChange={(value) => setKind(value ?? '')} clearButtonProps={{ 'aria-label': t`Vymazat` }} />}
              {items.length === 0 ? <Empty><Trans>Zatím tu není žádný dokument, který smíte vidět.</Trans></Empty> : <DocumentList items={items.filter((one) => !kind || one.kind === kind)} mayWrite={mayWrite} nameOf={nameOf} markOf={markOf} />}
              {mayWrite && !phone && <div className={styles.zone} {...drop}><Trans>Přetáhněte sem soubor.</Trans></div>}
              <p className="meta"><Trans>Dokumenty vidí jen vaše organizace. Jiné organizaci se předávají po jednom, souhlasem ve Sdílení. Každé otevření se zapisuje.</Trans></p>
            </div>
          );
        }}
      </Reading>
      {adding && <AddSheet caseId={caseId} file={adding.file} onClose={() => setAdding(null)} />}
    </Card>
  );
}
