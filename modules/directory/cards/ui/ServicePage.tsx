import { Alert, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useLocation, useParams } from '@tanstack/react-router';
import { IconAlertTriangle, IconArrowForwardUp, IconPencil, IconPencilPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useMe } from '#platform/design/me.ts';
import { Loading } from '#platform/design/Loading.tsx';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { SignpostButton } from '../../signpost/ui/SignpostButton.tsx';
import { ServiceSheet } from '../../ui/sheets.tsx';
import { cards } from '../contract.ts';
import styles from './cards.module.css';
import { ContactsCard } from './ContactsCard.tsx';
import { FreeCard } from './FreeCard.tsx';
import RegisterCard from '../../register/ui/RegisterCard.tsx';
import { HistoryCard } from './HistoryCard.tsx';
import { HoursCard } from './HoursCard.tsx';
import { BasicsCard, OfferCard } from './OfferCard.tsx';
import { PlacesCard } from './PlacesCard.tsx';
import { PublishCard } from './PublishCard.tsx';
import { TellSheet } from './TellSheet.tsx';

/** Everything about one service. */
export default function ServicePage() {
  const { t } = useLingui();
  const { serviceId } = useParams({ strict: false }) as { serviceId: string };
  const { role } = useMe().membership;
  const [sheet, setSheet] = useState<'tell' | 'service'>();
  const read = useRead(cards.service, { params: { serviceId } });
  // Whoever came from a search goes back to what it found.
  const found = useLocation({ select: ({ state }) => (state as { found?: string }).found });
  const back = found === undefined ? { to: '/sit/sluzby', label: t`Služby` } : { to: `/sit${found}`, label: t`Najít pomoc` };
  if (read.error) return <Page title={t`Služba`} back={back}><ProblemAlert problem={read.error} onRetry={() => void read.refetch()} /></Page>;
  if (!read.data) return <Page title={t`Služba`} back={back}><Loading rows={8} /></Page>;
  const card = read.data, { service, offer } = card, of = { serviceId };
  return (
    <Page title={service.name} back={back} subtitle={service.partner ? <Link to={`/sit/partneri/${service.partner.id}` as string}>{service.partner.name}</Link> : service.organisation.name}
      action={{ label: t`Zapsat volná místa`, icon: <IconPencilPlus size={18} />, onClick: () => setSheet('tell') }}
      tools={<>
        <SignpostButton service={service} />
        {['worker', 'head', 'coordinator'].includes(role) && <Button variant="default" leftSection={<IconArrowForwardUp size={18} aria-hidden />} renderRoot={(props: object) => <Link to={'/sit/odkazani/nove' as never} search={{ sluzba: serviceId } as never} {...props} />}><Trans>Odkázat sem</Trans></Button>}
        {service.mine && <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setSheet('service')}><Trans>Upravit službu</Trans></Button>}
      </>}>
      {offer?.alert && <Alert color="yellow" variant="light" icon={<IconAlertTriangle />} title={offer.alert} />}
      <div className={styles.page}>
        <div className="stack">
          <BasicsCard card={card} />
          <OfferCard card={card} />
          <HoursCard card={card} />
          {card.mayPublish && <PublishCard card={card} />}
          <RegisterCard serviceId={serviceId} />
          <HistoryCard of={of} />
        </div>
        <div className={`stack ${styles.side}`}>
          <FreeCard card={card} />
          <ContactsCard of={of} contacts={service.contacts} mine={service.mine} verifications={card.verifications} />
          <PlacesCard card={card} />
        </div>
      </div>
      {sheet === 'tell' && <TellSheet service={service} last={card.told} onClose={() => setSheet(undefined)} />}
      {sheet === 'service' && <ServiceSheet service={service} partnerId={service.partner?.id ?? null} onClose={() => setSheet(undefined)} />}
    </Page>
  );
}
