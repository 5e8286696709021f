import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPencil } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { number } from '#platform/i18n/format.ts';
import { useLabels } from '../../ui/labels.ts';
import { useTerritory } from '../../ui/useTerritory.ts';
import { useCodes } from '../../ui/useCodes.ts';
import type { Offer, ServiceCard } from '../contract.ts';
import styles from './cards.module.css';
import { OfferSheet } from './OfferSheet.tsx';
import { Verified } from './Verified.tsx';
import { useWords } from './words.ts';

const Words = ({ title, children }: { title: ReactNode; children: string }) => children && <div className={styles.block}><h3>{title}</h3><p className={styles.words}>{children}</p></div>;
function Age({ from, to }: Readonly<{ from: number | null; to: number | null }>) {
  if (from !== null && to !== null) return <Trans>{from}–{to} let</Trans>;
  if (from !== null) return <Trans>od {from} let</Trans>;
  return <Trans>do {to} let</Trans>;
}

/** For whom it is, on what conditions, at what cost, in what languages. */
export function OfferCard({ card }: { card: ServiceCard }) {
  const { t } = useLingui();
  const { service, offer, verifications } = card;
  const [editing, setEditing] = useState(false);
  return (
    <Card title={t`Pro koho a za jakých podmínek`} action={service.mine && <Button variant="subtle" size="xs" leftSection={<IconPencil size={16} />} onClick={() => setEditing(true)}><Trans>Upravit nabídku</Trans></Button>}>
      {offer ? <Content offer={offer} /> : <Empty>{service.mine ? <Trans>Zatím tu není, pro koho služba je a jak se k ní dostat. Doplňte aspoň potřeby a jazyky, podle nich se hledá.</Trans> : <Trans>Podrobnosti zatím nikdo nezapsal.</Trans>}</Empty>}
      {offer && <Verified of={{ serviceId: service.id }} aspect="offer" all={verifications} />}
      {editing && <OfferSheet service={service} offer={offer} onClose={() => setEditing(false)} />}
    </Card>
  );
}

/** What it is and where it works. */
export function BasicsCard({ card: { service, verifications } }: { card: ServiceCard }) {
  const { t } = useLingui();
  const { form } = useLabels();
  const { nameOf } = useTerritory();
  return (
    <Card title={t`O službě`}>
      {service.description && <p className={styles.words}>{service.description}</p>}
      <Facts facts={[[t`Druh`, service.type?.name], [t`Forma`, service.forms.map((one) => form[one]).join(', ')], [t`Kde působí`, service.orpCodes.map(nameOf).join(', ') || t`kdekoli`]]} />
      <Verified of={{ serviceId: service.id }} aspect="basics" all={verifications} />
      {service.orpCodes.length > 0 && verifications.some(({ aspect }) => aspect === 'area') && <Verified of={{ serviceId: service.id }} aspect="area" all={verifications} />}
    </Card>
  );
}

function Content({ offer }: { offer: Offer }) {
  const { t } = useLingui();
  const words = useWords();
  const need = useCodes('need_domain'), group = useCodes('target_group'), language = useCodes('language'), attribute = useCodes('service_attribute');
  return (
    <>
      <Facts facts={[
        [t`S čím pomáhá`, offer.needs.map((code) => need.label(code)).join(', ')],
        [t`Cílové skupiny`, offer.targetGroups.map((code) => group.label(code)).join('; ')],
        [t`Věk`, (offer.ageFrom ?? offer.ageTo) !== null && <Age from={offer.ageFrom} to={offer.ageTo} />],
        [t`Kapacita`, offer.capacity !== null && <>{number(offer.capacity)}{offer.capacityUnit && ` · ${words.unit[offer.capacityUnit]}`}</>],
        [t`Cena`, [offer.costKind && words.cost[offer.costKind], offer.cost].filter(Boolean).join(': ')],
        [t`Jazyky`, offer.languages.map((code) => language.label(code)).join(', ')],
        [t`Tlumočení`, offer.interpreting !== 'unknown' && words.interpreting[offer.interpreting]],
      ].map(([label, value]) => [label, value || null] as const)} />
      {offer.attributes.length > 0 && <div className="inline" style={{ margin: 'var(--space-2) 0 0' }}>{offer.attributes.map((code) => <Tag key={code}>{attribute.label(code)}</Tag>)}</div>}
      <Words title={<Trans>Podmínky</Trans>}>{offer.conditions}</Words>
      <Words title={<Trans>Jak se přihlásit</Trans>}>{offer.application}</Words>
      <Words title={<Trans>Co vzít s sebou</Trans>}>{offer.bring}</Words>
    </>
  );
}
