import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useRead } from '#platform/design/query.ts';
import { following, type OfAudit } from '../contract.ts';
import { AuditItem } from './AuditItem.tsx';
import { DraftSheet } from './DraftSheet.tsx';
import styles from './Following.module.css';

/** Under a finding: what is recommended because of it. Nothing while there is nothing to read and nothing to write. */
export default function FindingPart({ auditId, findingId, theme }: { auditId: string; findingId: string; theme: string }) {
  const { t } = useLingui(), found = useRead(following.ofAudit, { params: { auditId } }).data, items = found?.items.filter((one) => one.findingId === findingId) ?? [], [changing, setChanging] = useState<OfAudit>(), [adding, setAdding] = useState(false);
  if (!found || !found.mayAdd && items.length === 0) return null;
  return (
    <div className={styles.under}>
      {items.length > 0 && <ul className={styles.items} aria-label={t`Doporučení ke zjištění`}>{items.map((one) => <AuditItem key={one.id} of={one} onChange={() => setChanging(one)} />)}</ul>}
      {found.mayAdd && <div><Button variant="subtle" size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}><Trans>Přidat doporučení</Trans></Button></div>}
      {adding && <DraftSheet auditId={auditId} findingId={findingId} theme={theme} onClose={() => setAdding(false)} />}
      {changing && <DraftSheet auditId={auditId} of={changing} onClose={() => setChanging(undefined)} />}
    </div>
  );
}
