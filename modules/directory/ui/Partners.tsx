import { Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { More } from '#platform/design/More.tsx';
import { usePages } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { directory, type Partner, type PartnerKind } from '../contract.ts';
import { ContactLines } from './ContactLines.tsx';
import { useLabels } from './labels.ts';

function PartnerRow({ partner }: { partner: Partner }) {
  const { partnerKind } = useLabels();
  return <Row title={partner.name} to={`/sit/partneri/${partner.id}`} note={<>
    {partner.services.length > 0 && <span style={{ display: 'block' }}>{partner.services.map(({ name }) => name).join(' · ')}</span>}
    <ContactLines contacts={partner.contacts} />
    {!partner.mine && <span style={{ display: 'block' }}><Trans>vede {partner.organisation.name}</Trans></span>}
  </>} end={<><Tag>{partnerKind[partner.kind]}</Tag>{partner.mine && partner.open && <Tag tone="waiting"><Trans>vidí všichni</Trans></Tag>}</>} />;
}

/** Bodies without accounts here: ours, and those that others opened to everybody. */
export function Partners({ q, kind }: { q: string; kind: PartnerKind | null }) {
  const { t } = useLingui();
  const partners = usePages(directory.partners, { query: { ...(q && { q }), ...(kind && { kind }) } }, { keepPrevious: true });
  if (partners.error) return <ProblemAlert problem={partners.error} onRetry={() => void partners.refetch()} />;
  if (!partners.data) return <Loading rows={5} />;
  const { items } = partners.data;
  return (
    <Card title={t`Partneři`} {...(!partners.more && { count: items.length })}>
      {items.length ? <Rows label={t`Partneři`}>{items.map((partner) => <PartnerRow key={partner.id} partner={partner} />)}</Rows>
        : <Empty>{q || kind ? <Trans>Žádný partner neodpovídá.</Trans> : <Trans>Zatím tu nemáte žádnou školu, lékaře ani úřad. Přidejte prvního partnera.</Trans>}</Empty>}
      <More of={partners} />
    </Card>
  );
}

/** Which kind of partner to show. */
export function PartnerKindFilter({ value, onChange }: { value: string; onChange: (kind: string) => void }) {
  const { t } = useLingui();
  return <Select clearable aria-label={t`Co to je`} placeholder={t`Co to je`} data={useLabels().partnerKinds} value={value || null} onChange={(kind) => onChange(kind ?? '')} />;
}
