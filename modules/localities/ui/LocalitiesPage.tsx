import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconMapPin, IconMapPinPlus, IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { CheckChips } from '#platform/design/CheckChips.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { More } from '#platform/design/More.tsx';
import { Page } from '#platform/design/Page.tsx';
import { usePages, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { phases, usePhaseWords, type Phase } from '#modules/cases/ui/index.ts';
import { cards } from '#modules/directory/cards/contract.ts';
import { localities } from '../contract.ts';
import { LocalitySheet } from './LocalitySheet.tsx';
import { LocalityTabs } from './LocalityTabs.tsx';
import { useWords } from './words.ts';
import styles from './Localities.module.css';

/** Localities that my services take part in; every filter stands in the address. */
export default function LocalitiesPage() {
  const { t } = useLingui();
  const words = useWords(), phaseWord = usePhaseWords('locality');
  const [q, setQ] = useAddress('hledat'), [phase, setPhase] = useAddress('faze'), [only, setOnly] = useAddress('jen');
  const [text, setText] = useState(q), find = useDebouncedCallback(setQ, 300);
  const [making, setMaking] = useState(false), navigate = useNavigate();
  // Founded from the card of a place.
  const [placeId, setPlaceId] = useAddress('misto'), place = useRead(cards.place, { params: { placeId } }, { enabled: placeId !== '' }).data?.place;
  const closeNew = () => { setMaking(false); setPlaceId(''); };
  const list = usePages(localities.list, { query: { ...(q && { q }), ...(phase && { phase: phase as Phase }), ...(only && { closed: 'true' }) } });
  return (
    <Page title={t`Lokality`} action={{ label: t`Nová lokalita`, icon: <IconMapPinPlus size={18} />, onClick: () => setMaking(true) }}>
      <LocalityTabs />
      <div className={styles.filters} role="search">
        <TextInput label={t`Hledat v lokalitách`} leftSection={<IconSearch size={16} />} value={text} maxLength={100} onChange={(event) => { setText(event.currentTarget.value); find(event.currentTarget.value); }} />
        <Select label={t`Fáze`} placeholder={t`všechny`} clearable value={phase || null} onChange={(value) => setPhase(value ?? '')} data={phases.filter((one) => one !== 'closed').map((value) => ({ value, label: phaseWord(value) }))} />
        <CheckChips label={t`Jen`} value={only ? ['uzavrene'] : []} onChange={(value) => setOnly(value.join(','))} options={[{ value: 'uzavrene', label: t`uzavřené` }]} />
      </div>
      <Card>
        <Reading of={list} rows={5}>
          {({ items }) => items.length === 0
            ? <Empty>{q || phase || only ? <Trans>Tomuto výběru žádná lokalita neodpovídá.</Trans> : <Trans>Zatím tu není žádná lokalita. Založte ubytovnu nebo dům, kam chodíte, a přizvěte služby, které tam pracují taky.</Trans>}</Empty>
            : <>
                <Rows label={t`Lokality`}>{items.map((one) => (
                  <Row key={one.caseId} to={`/lokality/${one.caseId}`} lead={<IconMapPin size={18} aria-hidden />} title={one.label} note={[words.kind(one.kind), [one.address, one.city].filter(Boolean).join(', '), one.orp.name, !one.own && t`vede ${one.lead}`].filter(Boolean).join(' · ')}
                    end={<span className="inline">{one.warned && <Tag tone="soon"><Trans>znaků přibývá</Trans></Tag>}<Tag><Plural value={one.services} one="# služba" few="# služby" many="# služby" other="# služeb" /></Tag>{one.episode > 1 && <Tag tone="soon"><Trans>{one.episode}. období</Trans></Tag>}<Tag>{phaseWord(one.phase)}</Tag></span>} />
                ))}</Rows>
                <More of={list} />
              </>}
        </Reading>
      </Card>
      {(making || place) && <LocalitySheet from={place} onClose={closeNew} onMade={(id) => void navigate({ to: `/lokality/${id}` as never })} />}
    </Page>
  );
}
