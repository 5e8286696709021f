import { NumberInput, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { More } from '#platform/design/More.tsx';
import { useChange, usePages, useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import { OrpPicker } from '../../ui/pickers.tsx';
import { NetworkTabs } from '../../ui/NetworkTabs.tsx';
import { cards, type Aspect, type StaleFact } from '../contract.ts';
import { aspects } from '../rules.ts';
import styles from './cards.module.css';
import { StillTrue } from './Verified.tsx';
import { useWords } from './words.ts';

const pathOf = { service: '/sit/sluzby', partner: '/sit/partneri', place: '/sit/mista' } as const;
const refOf = ({ kind, id }: StaleFact) => (kind === 'service' ? { serviceId: id } : kind === 'partner' ? { partnerId: id } : { placeId: id });

/** What we keep and nobody made sure of for too long, the oldest first; made sure of with one tap. */
export default function StalePage() {
  const { t } = useLingui();
  const { aspect: aspectName, source } = useWords();
  const { membership } = useMe();
  const [orp, setOrp] = useAddress('orp'), [kind, setKind] = useAddress('co'), [aspect, setAspect] = useAddress('udaj');
  const stale = usePages(cards.stale, { query: { ...(orp && { orp }), ...(kind && { kind: kind as StaleFact['kind'] }), ...(aspect && { aspect: aspect as Aspect }), limit: 30 } }, { keepPrevious: true });
  const kinds: Record<StaleFact['kind'], string> = { service: t`služba`, partner: t`partner`, place: t`místo` };
  return (
    <Page title={t`K ověření`} subtitle={<Trans>Co je čas znovu ověřit</Trans>}>
      <NetworkTabs />
      <div className={styles.two}>
        <OrpPicker value={orp || null} onChange={(code) => setOrp(code ?? '')} label={t`Obec s rozšířenou působností`} placeholder={t`všechny`} />
        <Select clearable label={t`Co`} placeholder={t`všechno`} data={Object.entries(kinds).map(([value, label]) => ({ value, label }))} value={kind || null} onChange={(value) => setKind(value ?? '')} />
        <Select clearable label={t`Který údaj`} placeholder={t`všechny`} data={aspects.map((value) => ({ value, label: aspectName[value] }))} value={aspect || null} onChange={(value) => setAspect(value ?? '')} />
      </div>
      {stale.error ? <ProblemAlert problem={stale.error} onRetry={() => void stale.refetch()} /> : !stale.data ? <Loading rows={6} /> : (
        <Card title={t`K ověření`} count={stale.data.count} meta={<Trans>nejstarší první, jen co vede naše organizace</Trans>}>
          {stale.data.items.length ? <Rows label={t`K ověření`}>{stale.data.items.map((fact) => (
            <Row key={`${fact.id}${fact.aspect}`} title={`${fact.name}: ${aspectName[fact.aspect]}`} to={`${pathOf[fact.kind]}/${fact.id}`}
              note={[fact.note, fact.never ? t`zapsáno ${day(fact.since)}, od té doby neověřeno` : t`ověřeno ${day(fact.since)}`, fact.source && source[fact.source]].filter(Boolean).join(' · ')}
              end={<><Tag>{kinds[fact.kind]}</Tag><StillTrue of={refOf(fact)} aspect={fact.aspect} last={fact.source} /></>} />
          ))}</Rows> : <Empty><Trans>Všechno, co vedete, je ověřené.</Trans></Empty>}
          <More of={stale} />
        </Card>
      )}
      {(membership.role === 'head' || membership.role === 'administrator') && <Lasting />}
    </Page>
  );
}

/** How long each kind of fact is believed: the organisation's own number. */
function Lasting() {
  const { t } = useLingui();
  const { aspect: aspectName } = useWords();
  const lasting = useRead(cards.lasting);
  const put = useChange(cards.putLasting, { invalidates: [cards.lasting, cards.stale, cards.service, cards.partner, cards.place], onDone: () => said(t`Uloženo.`) });
  const [typed, setTyped] = useState<Partial<Record<Aspect, number>>>({});
  if (!lasting.data) return null;
  const save = (aspect: Aspect) => { const days = typed[aspect]; if (days !== undefined && days !== lasting.data.days[aspect]) put.mutate({ params: { aspect }, body: { days } }); };
  return (
    <Card title={t`Po kolika dnech znovu ověřit`} meta={<Trans>platí pro naši organizaci</Trans>}>
      <div className={styles.two}>{aspects.map((aspect) => <NumberInput key={aspect} label={aspectName[aspect]} min={7} max={1830} allowDecimal={false} value={typed[aspect] ?? lasting.data.days[aspect]} onChange={(value) => setTyped({ ...typed, ...(value !== '' && { [aspect]: Number(value) }) })} onBlur={() => save(aspect)} />)}</div>
      <ProblemAlert problem={put.error} />
    </Card>
  );
}
