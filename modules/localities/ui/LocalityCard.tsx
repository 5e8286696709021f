import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { day, number } from '#platform/i18n/format.ts';
import { LocalitySheet } from './LocalitySheet.tsx';
import { useLocality } from './useLocality.ts';
import { useWords } from './words.ts';

/** What place it is, whose, and for how many people. */
export default function LocalityCard({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const words = useWords(), [changing, setChanging] = useState(false), found = useLocality(caseId), of = found.data;
  return (
    <Card title={<Trans>O lokalitě</Trans>} action={of?.mayWrite && <Button variant="default" size="xs" onClick={() => setChanging(true)}><Trans>Změnit</Trans></Button>}>
      <Reading of={found} rows={5}>{(one) => <>
        <Facts facts={[
          [t`Co to je`, words.kind(one.kind)], [t`Adresa`, [one.address, one.city].filter(Boolean).join(', ')], [t`Místo z adresáře`, one.place?.name], [t`Obec s rozšířenou působností`, one.orp.name],
          [t`Majitel`, [one.owner, one.ownerPartner?.name].filter(Boolean).join(' · ')], [t`Provozovatel`, [one.operator, one.operatorPartner?.name].filter(Boolean).join(' · ')], [t`Agentura nebo zaměstnavatel`, [one.agency, one.agencyPartner?.name].filter(Boolean).join(' · ')],
          [t`Kapacita`, one.capacity !== null && [number(one.capacity), one.capacitySource, one.capacityOn && day(one.capacityOn)].filter(Boolean).join(' · ')],
        ]} />
        {one.note && <p>{one.note}</p>}
      </>}</Reading>
      {changing && of && <LocalitySheet locality={of} onClose={() => setChanging(false)} />}
    </Card>
  );
}
