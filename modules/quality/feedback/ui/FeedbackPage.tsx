import { Trans, useLingui } from '@lingui/react/macro';
import { IconMoodPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, number } from '#platform/i18n/format.ts';
import { QualityTabs } from '#modules/quality/ui/index.ts';
import { feedback, type Campaign } from '../contract.ts';
import { CampaignSheet } from './CampaignSheet.tsx';

export function StateTag({ of }: { of: Campaign }) {
  return of.state === 'running' ? <Tag tone="waiting"><Trans>běží do {day(of.endsOn)}</Trans></Tag> : of.state === 'early' ? <Tag><Trans>začne {day(of.beginsOn)}</Trans></Tag> : <Tag tone="done"><Trans>skončila {day(of.endsOn)}</Trans></Tag>;
}
export function CampaignRow({ of }: { of: Campaign }) {
  const { t } = useLingui();
  return <Row to={`/kvalita/zpetna-vazba/${of.id}`} title={of.name} note={[of.of, of.shown > 0 ? t`odpovědí ve výsledcích: ${number(of.shown)}` : t`zatím méně než 5 odpovědí, které lze ukázat`].join(' · ')} end={<StateTag of={of} />} />;
}

/** Zpětná vazba: when clients of our services were asked, and what they said. */
export default function FeedbackPage() {
  const { t } = useLingui(), found = useRead(feedback.list), [adding, setAdding] = useState(false), services = found.data?.services ?? [];
  return (
    <Page title={t`Zpětná vazba`} subtitle={<Trans>Co klienti říkají o službě, anonymně a ve svém jazyce</Trans>} {...(services.length > 0 && { action: { label: t`Zeptat se klientů`, icon: <IconMoodPlus size={18} />, onClick: () => setAdding(true) } })}>
      <QualityTabs />
      <Card title={t`Kampaně`}>
        <Reading of={found}>{({ items }) => items.length ? <Rows label={t`Kampaně`}>{items.map((one) => <CampaignRow key={one.id} of={one} />)}</Rows> : <Empty><Trans>Klientů jste se zatím nezeptali. Kampaň je plakát s kódem, který si klient namíří telefonem.</Trans></Empty>}</Reading>
      </Card>
      {adding && <CampaignSheet services={services} onClose={() => setAdding(false)} />}
    </Page>
  );
}
