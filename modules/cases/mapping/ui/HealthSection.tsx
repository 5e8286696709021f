import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { NothingSeen } from '#modules/cases/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { useRead } from '#platform/design/query.ts';
import { day } from '#platform/i18n/format.ts';
import { vulnerability, type HealthFact } from '../contract.ts';
import { FactSource, OneByOne } from './FactSource.tsx';
import { HealthForm } from './HealthForm.tsx';
import styles from './mapping.module.css';

/** Health and special needs, each a sentence of its own so that each can be shared alone. */
export function HealthSection({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const [edited, setEdited] = useState<HealthFact | 'new' | null>(null);
  const read = useRead(vulnerability.list, { params: { caseId } });
  const add = read.data?.mayWrite && <Button variant="light" onClick={() => setEdited('new')}><Trans>Zapsat</Trans></Button>;
  return (
    <Card title={t`Zdraví a zvláštní potřeby`} meta={<OneByOne />} action={read.data?.health.length ? add : undefined}>
      <Reading of={read}>
        {({ health, mayWrite }) => (health.length === 0
          ? <NothingSeen caseId={caseId} action={add}><Trans>Nic zatím není zapsané.</Trans></NothingSeen>
          : <Rows>{health.map((one) => (
            <Row key={one.id} title={<span className={one.endedOn ? styles.ended : styles.words}>{one.text}</span>}
              note={<>{one.endedOn ? t`od ${day(one.notedOn)} do ${day(one.endedOn)}` : t`od ${day(one.notedOn)}`}{one.inEmergency && <> · <Trans>řekne se při mimořádném přístupu</Trans></>}<FactSource caseId={caseId} of={one} /></>}
              end={one.own && mayWrite && <Button variant="subtle" size="xs" onClick={() => setEdited(one)}><Trans>Upravit</Trans></Button>} />
          ))}</Rows>)}
      </Reading>
      {edited && <HealthForm key={edited === 'new' ? 'new' : edited.id} caseId={caseId} row={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Card>
  );
}
