import { ActionIcon, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPencil, IconPhonePlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Row } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, today } from '#platform/i18n/format.ts';
import type { DirectoryContact, Service } from '../contract.ts';
import { ContactLines } from './ContactLines.tsx';
import { useLabels } from './labels.ts';
import { useTerritory } from './pickers.tsx';
import { DirectoryContactSheet, ServiceSheet } from './sheets.tsx';

/** A service with what it does, where, how to reach it, and whether it takes new people. */
export function ServiceRow({ service }: { service: Service }) {
  const { t } = useLingui();
  const { form } = useLabels();
  const { nameOf } = useTerritory();
  const [sheet, setSheet] = useState<'service' | 'contact' | DirectoryContact>();
  const close = () => setSheet(undefined);
  const ended = service.endsOn !== null && service.endsOn < today();
  const what = [service.type?.name, service.forms.map((one) => form[one]).join(', '), service.orpCodes.map(nameOf).join(', ')].filter(Boolean).join(' · ');
  return (
    <>
      <Row title={service.name} note={<div className="stack" style={{ gap: 2 }}>
        {what && <span>{what}</span>}
        {service.description && <span>{service.description}</span>}
        <ContactLines contacts={service.contacts} {...(service.mine && { onEdit: setSheet })} />
        {service.mine && <div><Button variant="subtle" size="xs" leftSection={<IconPhonePlus size={16} />} onClick={() => setSheet('contact')}><Trans>Přidat kontakt</Trans></Button></div>}
      </div>} end={<>
        {ended ? <Tag><Trans>skončila {day(service.endsOn!)}</Trans></Tag> : service.acceptsReferrals ? <Tag tone="done"><Trans>přijímá</Trans></Tag> : <Tag tone="soon"><Trans>teď nepřijímá</Trans></Tag>}
        {service.mine && <ActionIcon variant="subtle" aria-label={`${t`Upravit službu`}: ${service.name}`} onClick={() => setSheet('service')}><IconPencil size={18} /></ActionIcon>}
      </>} />
      {sheet === 'service' && <ServiceSheet service={service} partnerId={service.partner?.id ?? null} onClose={close} />}
      {sheet && sheet !== 'service' && <DirectoryContactSheet of={{ serviceId: service.id }} {...(sheet !== 'contact' && { contact: sheet })} onClose={close} />}
    </>
  );
}
