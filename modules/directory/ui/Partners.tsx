import { ActionIcon, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPencil, IconPhonePlus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { directory, type DirectoryContact, type Partner } from '../contract.ts';
import { ContactLines } from './ContactLines.tsx';
import { useLabels } from './labels.ts';
import { DirectoryContactSheet, PartnerSheet, ServiceSheet } from './sheets.tsx';

function PartnerRow({ partner }: { partner: Partner }) {
  const { t } = useLingui();
  const { partnerKind } = useLabels();
  const [sheet, setSheet] = useState<'partner' | 'contact' | 'service' | DirectoryContact>();
  const close = () => setSheet(undefined);
  return (
    <>
      <Row title={partner.name} note={<div className="stack" style={{ gap: 2 }}>
        {partner.services.length > 0 && <span>{partner.services.map(({ name }) => name).join(' · ')}</span>}
        {partner.note && <span>{partner.note}</span>}
        <ContactLines contacts={partner.contacts} onEdit={setSheet} />
        <div className="inline">
          <Button variant="subtle" size="xs" leftSection={<IconPhonePlus size={16} />} onClick={() => setSheet('contact')}><Trans>Přidat kontakt</Trans></Button>
          <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setSheet('service')}><Trans>Přidat službu</Trans></Button>
        </div>
      </div>} end={<><Tag>{partnerKind[partner.kind]}</Tag><ActionIcon variant="subtle" aria-label={`${t`Upravit partnera`}: ${partner.name}`} onClick={() => setSheet('partner')}><IconPencil size={18} /></ActionIcon></>} />
      {sheet === 'partner' && <PartnerSheet partner={partner} onClose={close} />}
      {sheet === 'service' && <ServiceSheet partnerId={partner.id} onClose={close} />}
      {sheet && sheet !== 'partner' && sheet !== 'service' && <DirectoryContactSheet of={{ partnerId: partner.id }} {...(sheet !== 'contact' && { contact: sheet })} onClose={close} />}
    </>
  );
}

/** Bodies without accounts here, as our organisation knows them. */
export function Partners({ q }: { q: string }) {
  const { t } = useLingui();
  const partners = useRead(directory.partners, { query: { ...(q && { q }), limit: 100 } }, { keepPrevious: true });
  if (partners.error) return <ProblemAlert problem={partners.error} onRetry={() => void partners.refetch()} />;
  if (!partners.data) return <Loading rows={5} />;
  return (
    <Card title={t`Naši partneři`} meta={<Trans>vidí je jen naše organizace</Trans>} count={partners.data.items.length}>
      {partners.data.items.length ? <Rows label={t`Naši partneři`}>{partners.data.items.map((partner) => <PartnerRow key={partner.id} partner={partner} />)}</Rows>
        : <Empty>{q ? <Trans>Žádný partner neodpovídá.</Trans> : <Trans>Zatím tu nemáte žádnou školu, lékaře ani úřad. Přidejte prvního partnera.</Trans>}</Empty>}
    </Card>
  );
}
