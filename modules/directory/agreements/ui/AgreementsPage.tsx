import { Alert } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { More } from '#platform/design/More.tsx';
import { usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Rows } from '#platform/design/Row.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { NetworkTabs } from '../../ui/NetworkTabs.tsx';
import { agreements } from '../contract.ts';
import { AgreementRow } from './AgreementRow.tsx';
import { AgreementSheet } from './AgreementSheet.tsx';

/** What an agreement is not: said wherever agreements are read. */
export const OpensNothing = () => <Alert color="brand" variant="light"><Trans>Dohoda říká, kdo za co odpovídá. Nikomu neotevírá údaje klientů: k těm je dál potřeba souhlas klienta nebo zákonný důvod.</Trans></Alert>;

/** Dohody: agreements of our organisation with others. */
export default function AgreementsPage() {
  const { t } = useLingui();
  const { role } = useMe().membership, navigate = useNavigate(), keeps = role === 'head' || role === 'coordinator';
  const [part, setPart] = useAddress('cast', 'current'), [adding, setAdding] = useState(false);
  const found = usePages(agreements.list, { query: { part: part === 'past' ? 'past' : 'current' } });
  const title = part === 'past' ? t`Skončené dohody` : t`Naše dohody`;
  return (
    <Page title={t`Dohody`} subtitle={<Trans>Na čem jsme domluveni s jinými organizacemi</Trans>} {...(keeps && { action: { label: t`Nová dohoda`, icon: <IconPlus size={18} />, onClick: () => setAdding(true) } })}>
      <NetworkTabs />
      <div className="stack">
        <OpensNothing />
        <div><Segmented label={t`Co ukázat`} hideLabel value={part} onChange={setPart} options={[{ value: 'current', label: t`Současné` }, { value: 'past', label: t`Skončené` }]} /></div>
        <Card title={title}>
          <Reading of={found}>{({ items }) => <>
            {items.length ? <Rows label={title}>{items.map((one) => <AgreementRow key={one.id} of={one} />)}</Rows> : <Empty>{part === 'past' ? <Trans>Žádná dohoda zatím neskončila.</Trans> : <Trans>Zatím tu není žádná dohoda. Návrh píše vedení nebo koordinace, potvrzuje ho vedení každé strany.</Trans>}</Empty>}
            <More of={found} />
          </>}</Reading>
        </Card>
      </div>
      {adding && <AgreementSheet onClose={() => setAdding(false)} onMade={(id) => void navigate({ to: `/sit/dohody/${id}` as string })} />}
    </Page>
  );
}
