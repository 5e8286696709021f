import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { useAudit } from '#modules/audits/ui/index.ts';
import { following, type OfAudit } from '../contract.ts';
import { AuditItem } from './AuditItem.tsx';
import { DraftSheet } from './DraftSheet.tsx';
import styles from './Following.module.css';
import { OpenBefore } from './OpenBefore.tsx';

/** Tab „Doporučení“ of an audit: what it recommends, and in a follow-up what earlier audits left open. */
export default function AuditTab({ auditId }: { auditId: string }) {
  const { t } = useLingui(), found = useRead(following.ofAudit, { params: { auditId } }), [changing, setChanging] = useState<OfAudit>(), [adding, setAdding] = useState(false), audit = useAudit(auditId).data;
  return (
    <div className="stack">
      <OpenBefore auditId={auditId} />
      <Card title={t`Doporučení auditu`} {...(found.data && found.data.items.length > 0 && { count: found.data.items.length })} action={found.data?.mayAdd && <Button variant="default" size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}><Trans>Přidat doporučení</Trans></Button>}>
        <Reading of={found}>{({ items, mayAdd }) => (items.length === 0 ? <Empty>{mayAdd ? <Trans>Zatím žádné doporučení. Píší se u zjištění, nebo tady k celému auditu; předají se, až bude audit dokončený.</Trans> : audit?.state === 'final' ? audit.kind === 'follow_up' ? <Trans>Z auditu nevyplývá žádné nové doporučení.</Trans> : <Trans>Z auditu nevyplývá žádné doporučení.</Trans> : <Trans>Doporučení uvidíte, až bude audit dokončený.</Trans>}</Empty>
          : <>{mayAdd && <p className="meta"><Trans>Rozepsaná doporučení vidí jen tým auditu a vedení organizace, která audituje. Předají se s dokončením auditu a pak už se jejich znění nemění.</Trans></p>}<ul className={styles.items}>{items.map((one) => <AuditItem key={one.id} of={one} onChange={() => setChanging(one)} />)}</ul></>)}</Reading>
      </Card>
      {adding && <DraftSheet auditId={auditId} onClose={() => setAdding(false)} />}
      {changing && <DraftSheet auditId={auditId} of={changing} onClose={() => setChanging(undefined)} />}
    </div>
  );
}
