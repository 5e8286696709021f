// Mimořádný přístup: whoever stands beside a person in danger learns whom to call.
import { Alert, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { dateTime } from '#platform/i18n/format.ts';
import { emergency } from '../../emergency/contract.ts';
import { EmergencyForm } from './EmergencyForm.tsx';
import { EmergencyFound } from './EmergencyFound.tsx';

type Step = { is: 'asking' } | { is: 'found'; accessId: string } | { is: 'nobody' };

export default function EmergencyPage() {
  const { t } = useLingui();
  const [step, setStep] = useState<Step>({ is: 'asking' });
  const lasting = useRead(emergency.mine).data?.items ?? [];
  const again = () => setStep({ is: 'asking' });
  return (
    <Page title={t`Mimořádný přístup`} subtitle={<Trans>Když je člověk v nebezpečí a nevíte, komu volat</Trans>}>
      {step.is === 'found' ? <EmergencyFound accessId={step.accessId} onEnd={again} /> : step.is === 'nobody' ? (
        <Card>
          <div className="stack" role="status">
            <Alert color="brand" variant="light" title={t`Nikoho takového jsme nenašli.`}><Trans>Zkontrolujte celé jméno a datum narození. Volejte 112, nebo orgán sociálně-právní ochrany dětí, když jde o dítě.</Trans></Alert>
            <Button variant="default" onClick={again}><Trans>Zkusit znovu</Trans></Button>
          </div>
        </Card>
      ) : (
        <div className="stack">
          {lasting.length > 0 && <Card title={t`Trvající mimořádné přístupy`}><Rows label={t`Trvající mimořádné přístupy`}>{lasting.map((one) => (
            <Row key={one.id} title={t`Do ${dateTime(one.endsAt)}`} end={<Button variant="default" onClick={() => setStep({ is: 'found', accessId: one.id })}><Trans>Otevřít</Trans></Button>} />
          ))}</Rows></Card>}
          <Card><EmergencyForm onAnswer={(accessId) => setStep(accessId ? { is: 'found', accessId } : { is: 'nobody' })} /></Card>
        </div>
      )}
    </Page>
  );
}
