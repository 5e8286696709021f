import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { useLabels } from '../../ui/labels.ts';
import { PartnerSheet, ServiceSheet } from '../../ui/sheets.tsx';
import { AgreementsOf } from '../../agreements/ui/AgreementsOf.tsx';
import { cards } from '../contract.ts';
import styles from './cards.module.css';
import { ContactsCard } from './ContactsCard.tsx';
import { HistoryCard } from './HistoryCard.tsx';
import { addressOf } from './MapLinks.tsx';
import { OpenCard } from './OpenCard.tsx';
import { ServiceRows } from './ServiceRows.tsx';
import { Verified } from './Verified.tsx';

/** Everything about a body without an account here: school, doctor, employer, dormitory, office, donor. */
export default function PartnerPage() {
  const { t } = useLingui();
  const { partnerKind } = useLabels();
  const { partnerId } = useParams({ strict: false }) as { partnerId: string };
  const [sheet, setSheet] = useState<'partner' | 'service'>();
  const read = useRead(cards.partner, { params: { partnerId } });
  const back = { to: '/sit/partneri', label: t`Partneři` };
  if (read.error) return <Page title={t`Partner`} back={back}><ProblemAlert problem={read.error} onRetry={() => void read.refetch()} /></Page>;
  if (!read.data) return <Page title={t`Partner`} back={back}><Loading rows={8} /></Page>;
  const { partner, services, places, verifications } = read.data, of = { partnerId };
  const ended = partner.endsOn !== null && partner.endsOn < today();
  return (
    <Page title={partner.name} back={back} subtitle={partnerKind[partner.kind]} tools={partner.mine && <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setSheet('partner')}><Trans>Upravit partnera</Trans></Button>}>
      <div className={styles.page}>
        <div className="stack">
          <Card title={t`O partnerovi`}>
            {ended && <Tag><Trans>skončil {day(partner.endsOn!)}</Trans></Tag>}
            <Facts facts={[[t`IČO`, partner.ico], [t`Co je dobré vědět`, partner.note && <span className={styles.words}>{partner.note}</span>]]} />
            <Verified of={of} aspect="basics" all={verifications} />
          </Card>
          <Card title={t`Služby`} count={services.length} action={partner.mine && <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setSheet('service')}><Trans>Přidat službu</Trans></Button>}>
            {services.length ? <ServiceRows services={services} /> : <Empty><Trans>Žádnou jeho službu tu nikdo nezapsal. Bez ní se nedá najít podle potřeby.</Trans></Empty>}
          </Card>
          {places.length > 0 && <Card title={t`Místa`} count={places.length}><Rows label={t`Místa`}>{places.map((place) => <Row key={place.id} title={place.name} to={`/sit/mista/${place.id}`} note={addressOf(place)} />)}</Rows></Card>}
          <HistoryCard of={of} />
        </div>
        <div className={`stack ${styles.side}`}>
          <ContactsCard of={of} contacts={partner.contacts} mine={partner.mine} verifications={verifications} />
          <AgreementsOf of={of} />
          <OpenCard partner={partner} />
        </div>
      </div>
      {sheet === 'partner' && <PartnerSheet partner={partner} onClose={() => setSheet(undefined)} />}
      {sheet === 'service' && <ServiceSheet partnerId={partner.id} onClose={() => setSheet(undefined)} />}
    </Page>
  );
}
