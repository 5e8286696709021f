import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { NothingSeen } from '#modules/cases/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { useRead } from '#platform/design/query.ts';
import { requests, type ClientRequest } from '../contract.ts';
import { FactSource } from './FactSource.tsx';
import { RequestForm } from './RequestForm.tsx';
import { RequestView } from './RequestView.tsx';
import styles from './mapping.module.css';

/** All requests over time, newest first, those of earlier episodes marked. */
export function RequestSection({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const [edited, setEdited] = useState<ClientRequest | 'new' | null>(null);
  const read = useRead(requests.list, { params: { caseId } });
  const write = read.data?.mayWrite && <Button variant="light" onClick={() => setEdited('new')}><Trans>Zapsat zakázku</Trans></Button>;
  return (
    <Card title={t`Zakázka`} action={read.data?.items.length ? write : undefined}>
      <Reading of={read}>
        {({ items, episode, mayWrite }) => (items.length === 0
          ? <NothingSeen caseId={caseId} action={write}><Trans>Zakázka zatím není zapsaná. Patří sem slova klienta v jeho jazyce.</Trans></NothingSeen>
          : <ul className={styles.list}>{items.map((one) => (
            <li key={one.id}>
              {one.episode !== episode && <Tag><Trans>{one.episode}. spolupráce</Trans></Tag>}
              <RequestView caseId={caseId} of={one} />
              <FactSource caseId={caseId} of={one} />
              {one.own && mayWrite && <Button variant="subtle" size="xs" px={0} onClick={() => setEdited(one)}><Trans>Upravit</Trans></Button>}
            </li>
          ))}</ul>)}
      </Reading>
      {edited && <RequestForm key={edited === 'new' ? 'new' : edited.id} caseId={caseId} row={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Card>
  );
}
