import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { sheetLater } from '#platform/design/sheetLater.tsx';
import { NothingSeen, useCase } from '#modules/cases/ui/index.ts';
import { interpreting } from '../contract.ts';
import styles from './Interpreting.module.css';
import { RequestItem } from './RequestItem.tsx';

const ConflictSheet = sheetLater(async () => (await import('./ConflictSheet.tsx')).ConflictSheet);
const RequestSheet = sheetLater(async () => (await import('./RequestSheet.tsx')).RequestSheet);

const few = 3;

/** Interpreting of the case: what is being arranged, what took place, with whom not. */
export default function CaseCard({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const found = useRead(interpreting.ofCase, { params: { caseId } });
  const writable = useCase(caseId).data?.writable ?? false;
  const [asking, setAsking] = useState(false), [all, setAll] = useState(false), [conflict, setConflict] = useState<{ id: string; name: string } | null>(null);
  const items = found.data?.items ?? [], shown = all ? items : items.slice(0, few);
  const known = [...new Map(items.flatMap((one) => one.booking ? [one.booking.interpreter] : []).map((one) => [one.id, one])).values()];
  return (
    <Card title={<Trans>Tlumočení</Trans>} action={writable && <Button variant="default" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setAsking(true)}><Trans>Žádost</Trans><span className="hidden-text"> <Trans>o tlumočení</Trans></span></Button>}>
      <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Loading rows={1} />}
      {found.data && (items.length === 0 ? <NothingSeen caseId={caseId}><Trans>Zatím se tu nic netlumočilo.</Trans></NothingSeen> : <>
        <ul className={styles.list} aria-label={t`Tlumočení`}>{shown.map((one) => <RequestItem key={one.id} of={one} />)}</ul>
        <div className="inline">
          {items.length > few && <Button variant="subtle" size="xs" onClick={() => setAll(!all)}>{all ? <Trans>Méně</Trans> : t`Všechna (${items.length})`}</Button>}
          {writable && known.map((one) => <Button key={one.id} variant="subtle" size="xs" onClick={() => setConflict(one)}>{t`S kým ne: ${one.name}`}</Button>)}
        </div>
      </>)}
      {asking && <RequestSheet caseId={caseId} onClose={() => setAsking(false)} />}
      {conflict && <ConflictSheet interpreterId={conflict.id} name={conflict.name} caseId={caseId} onClose={() => setConflict(null)} />}
    </Card>
  );
}
