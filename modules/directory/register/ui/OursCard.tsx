import { Button, Group, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useMe } from '#platform/design/me.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { newId } from '#platform/http/client.ts';
import { directory } from '../../contract.ts';
import { register } from '../contract.ts';

/** Services that the register has under our number: taken over, linked with one we have, or left. Nothing when there is none. */
export function OursCard() {
  const { t } = useLingui();
  const read = useRead(register.ours), items = read.data?.items ?? [];
  const [linking, setLinking] = useState<string>();
  const changes = { invalidates: [register.ours, directory.services] };
  const take = useChange(register.take, { ...changes, onDone: () => said(t`Služba byla převzata.`) }), decline = useChange(register.decline, { ...changes, onDone: () => said(t`Už se nebude nabízet.`) });
  if (!items.length) return null;
  return (
    <Card title={t`V registru máte tyto služby`}>
      <div className="stack">
        <p><Trans>Registr je vede pod vaším IČO. Převezměte je jako svoje služby, nebo je spojte s těmi, které tu už máte.</Trans></p>
        <ProblemAlert problem={take.error ?? decline.error} />
        <Rows label={t`Služby z registru`}>
          {items.map((one) => (
            <Row key={one.number} title={one.name} note={[one.type, ...one.places].filter(Boolean).join(' · ')} end={
              <Group gap="xs">
                <Button variant="light" loading={take.isPending} onClick={() => take.mutate({ params: { number: one.number }, body: { id: newId() } })} aria-label={t`Převzít: ${one.name}`}><Trans>Převzít</Trans></Button>
                <Button variant="default" onClick={() => setLinking(one.number)} aria-label={t`Spojit s naší službou: ${one.name}`}><Trans>Spojit s…</Trans></Button>
                <Button variant="subtle" loading={decline.isPending} onClick={() => decline.mutate({ params: { number: one.number } })} aria-label={t`Nenabízet: ${one.name}`}><Trans>Nenabízet</Trans></Button>
              </Group>} />
          ))}
        </Rows>
      </div>
      {linking && <LinkSheet number={linking} name={items.find((one) => one.number === linking)?.name ?? ''} onClose={() => setLinking(undefined)} />}
    </Card>
  );
}

function LinkSheet({ number, name, onClose }: { number: string; name: string; onClose: () => void }) {
  const { t } = useLingui(), { membership } = useMe();
  const [service, setService] = useState<string | null>(null);
  const own = useRead(directory.services, { query: { organisationId: membership.organisation.id, ofPartners: 'false', limit: 100 } });
  const link = useChange(register.link, { invalidates: [register.ours, register.ofService], onDone: () => { said(t`Služby jsou spojené.`); onClose(); } });
  return (
    <ConfirmSheet open onClose={onClose} title={t`Spojit s naší službou`} confirm={<Trans>Spojit</Trans>} loading={link.isPending} problem={link.error} onConfirm={() => service && link.mutate({ params: { number }, body: { serviceId: service } })}>
      <p><Trans>Služba z registru: <b>{name}</b>. Co máte zapsáno, zůstane; kde registr říká něco jiného, uvidíte u služby.</Trans></p>
      <Select label={t`Naše služba`} data={(own.data?.items ?? []).map((one) => ({ value: one.id, label: one.name }))} value={service} onChange={setService} searchable nothingFoundMessage={t`Taková tu není.`} />
    </ConfirmSheet>
  );
}
