import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { CheckChips } from '#platform/design/CheckChips.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { dateTime } from '#platform/i18n/format.ts';
import { useLive } from '#platform/live/browser/live.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { crisisHouseholds, type Household } from '../contract.ts';
import { ClientSheet } from './ClientSheet.tsx';
import { HouseholdSheet } from './HouseholdSheet.tsx';
import NumbersCard from './NumbersCard.tsx';
import { shelterTone, useShelterWords } from './words.ts';

const filters = ['nocleh', 'deti', 'zdravi', 'nikdo'] as const;
type Filter = (typeof filters)[number];
const passes: Record<Filter, (one: Household) => boolean> = {
  nocleh: ({ shelter, leftAt }) => leftAt === null && ['not_known', 'needed', 'offered'].includes(shelter), deti: ({ children }) => children > 0, zdravi: ({ healthSupport }) => healthSupport, nikdo: ({ cares, leftAt }) => leftAt === null && cares === null,
};

/** „Domácnosti“: who has nowhere to sleep first, what each needs, and numbers of the whole house. */
export default function HouseholdsTab(params: { caseId: string; activationId: string }) {
  const { t } = useLingui();
  const words = useShelterWords(), languages = useCodes('language'), found = useRead(crisisHouseholds.list, { params }), [writing, setWriting] = useState<Household | 'new'>(), [linking, setLinking] = useState<Household>();
  const [only, setOnly] = useAddress('jen'), chosen = only.split(',').filter((one): one is Filter => (filters as readonly string[]).includes(one));
  useLive(`crisis:${params.activationId}`, [crisisHouseholds.list]);
  return (
    <Reading of={found} rows={6}>{({ items, hidden, byRole, mayAdd }) => {
      const shown = items.filter((one) => chosen.every((filter) => passes[filter](one)));
      return <div className="stack">
        <NumbersCard {...params} />
        <Card title={<Trans>Domácnosti</Trans>} action={mayAdd && <Button size="xs" onClick={() => setWriting('new')}><Trans>Zapsat domácnost</Trans></Button>}>
          <p className="meta">{byRole ? <Trans>Vidíte všechny domácnosti: máte v krizi roli a platí nouzový důvod. Každé otevření se zapisuje.</Trans>
            : hidden === 0 ? <Trans>Vidíte domácnosti, které zapsala vaše organizace, nebo které jsou vám sdílené.</Trans>
            : <Trans>Vidíte domácnosti, které zapsala vaše organizace, nebo které jsou vám sdílené. Ostatní: {hidden === 'under' ? t`méně než 5` : hidden === 'hidden' ? t`neuvádí se` : hidden}.</Trans>}</p>
          <CheckChips label={t`Jen`} value={chosen} onChange={(value) => setOnly(value.join(','))} options={[{ value: 'nocleh', label: t`bez noclehu` }, { value: 'deti', label: t`s dětmi` }, { value: 'zdravi', label: t`zdravotní podpora` }, { value: 'nikdo', label: t`nikdo k nim nechodí` }]} />
          {shown.length === 0 ? <Empty>{items.length ? <Trans>Tomuto výběru žádná domácnost neodpovídá.</Trans> : <Trans>Zatím tu není žádná domácnost. Zapisujte po dveřích: kolik jich je, kde budou spát, jak s nimi mluvit.</Trans>}</Empty>
            : <Rows label={t`Domácnosti`}>{shown.map((one) => (
              <Row key={one.id} title={<span className="inline">{one.unit}<span className="meta"><Plural value={one.adults + one.children} one="# člověk" few="# lidé" many="# člověka" other="# lidí" />{one.children > 0 && <> · <Plural value={one.children} one="# dítě" few="# děti" many="# dítěte" other="# dětí" /></>}{one.pets > 0 && <> · <Plural value={one.pets} one="# zvíře" few="# zvířata" many="# zvířete" other="# zvířat" /></>}</span></span>}
                note={<>{[one.language && languages.label(one.language), one.interpreter && t`s tlumočením`, one.cares ? `${one.cares.name} · ${one.cares.organisation}` : t`nikdo k nim nechodí`].filter(Boolean).join(' · ')}{one.needs && <><br />{one.needs}</>}<br />{t`stav z ${dateTime(one.updatedAt)}`}{one.client && <> · <Link to={`/pripady/${one.client.caseId}` as never}>{one.client.label}</Link></>}</>}
                end={<span className="inline">{one.leftAt ? <Tag><Trans>odešli</Trans></Tag> : <Tag tone={shelterTone[one.shelter]}>{words.shelter(one.shelter)}{one.shelterWhere && `: ${one.shelterWhere}`}</Tag>}{one.healthSupport && <Tag tone="waiting"><Trans>zdravotní podpora</Trans></Tag>}
                  {one.mayChange && <Button variant="default" size="xs" aria-label={t`Změnit: ${one.unit}`} onClick={() => setWriting(one)}><Trans>Změnit</Trans></Button>}{one.own && <Button variant="subtle" size="xs" aria-label={t`Náš případ: ${one.unit}`} onClick={() => setLinking(one)}><Trans>Náš případ</Trans></Button>}</span>} />
            ))}</Rows>}
        </Card>
        {writing && <HouseholdSheet {...params} household={writing === 'new' ? undefined : writing} onClose={() => setWriting(undefined)} />}
        {linking && <ClientSheet {...params} household={linking} onClose={() => setLinking(undefined)} />}
      </div>;
    }}</Reading>
  );
}
