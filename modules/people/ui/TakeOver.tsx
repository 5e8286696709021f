import { Alert, Button, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { people } from '../contract.ts';

/** The identity is only lent: with an own profile it stays also after the release ends. */
export function TakeOver({ personId }: { personId: string }) {
  const { t } = useLingui();
  const services = useRead(people.services).data?.items ?? [];
  const [serviceId, setService] = useState<string | null>(null);
  const take = useChange(people.takeOver, { invalidates: [people.get, people.list, people.search], onDone: () => said(t`Totožnost je ve vaší evidenci.`) });
  return (
    <Alert color="brand" variant="light" title={t`Tuto osobu vidíte jen díky sdílení`}>
      <div className="stack">
        <p><Trans>Pokud s ní vaše služba uzavřela dohodu, převezměte totožnost do vlastní evidence. Zůstane vám, i když sdílení skončí.</Trans></p>
        <div className="inline">
          {services.length > 1 && <Select aria-label={t`Služba`} placeholder={t`Která služba`} data={services.map(({ id, name }) => ({ value: id, label: name }))} value={serviceId} onChange={setService} />}
          <Button variant="default" loading={take.isPending} onClick={() => take.mutate({ params: { personId }, body: { serviceId } })}><Trans>Převzít do evidence</Trans></Button>
        </div>
        <ProblemAlert problem={take.error} />
      </div>
    </Alert>
  );
}
