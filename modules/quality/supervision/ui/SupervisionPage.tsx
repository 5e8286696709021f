import { Button, NumberInput } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { MonthSquares } from '#platform/design/MonthSquares.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { QualityTabs } from '../../ui/QualityTabs.tsx';
import { supervision, type SupervisionPlan } from '../contract.ts';
import { missing } from '../rules.ts';
import { PlanSheet } from './PlanSheet.tsx';
import { useSupervisionWords } from './words.ts';

/** Supervize: what the organisation set itself and how it went, in days and numbers. */
export default function SupervisionPage() {
  const { t } = useLingui(), [said, setYear] = useAddress('rok', today().slice(0, 4)), year = Number(said) || Number(today().slice(0, 4)), [adding, setAdding] = useState(false);
  const found = useRead(supervision.list, { query: { year } }, { keepPrevious: true }), mayWrite = found.data?.mayWrite ?? false;
  return (
    <Page title={t`Supervize`} subtitle={t`Plán proti skutečnosti. Co se na supervizi říká, tu není a nikdo to odsud neuvidí.`} tools={<NumberInput label={t`Rok`} w={110} min={2000} max={2100} allowDecimal={false} value={year} onChange={(value) => { if (Number(value) >= 2000) setYear(String(value)); }} />}
      {...(mayWrite && { action: { label: t`Nový plán`, icon: <IconPlus size={18} aria-hidden />, onClick: () => setAdding(true) } })}>
      <QualityTabs />
      <Reading of={found} rows={6}>{({ items }) => items.length ? <div className="stack">{items.map((plan) => <PlanCard key={plan.id} plan={plan} year={year} />)}</div>
        : <Card><Empty>{mayWrite ? <Trans>V tomto roce tu žádný plán není. Napište, jak často má tým supervizi mít; Souběh pak sám ukáže, jak to jde.</Trans> : <Trans>V tomto roce pro vás žádný plán supervize není.</Trans>}</Empty></Card>}</Reading>
      {adding && <PlanSheet onClose={() => setAdding(false)} />}
    </Page>
  );
}
function PlanCard({ plan, year }: { plan: SupervisionPlan; year: number }) {
  const { t } = useLingui(), words = useSupervisionWords(), [changing, setChanging] = useState(false), [open, setOpen] = useState(false), { reality } = plan, lacks = words.lacks(plan);
  const me = plan.shares.find((share) => share.me);
  return (
    <Card title={words.whose(plan)} meta={`${words.kinds[plan.kind]} · ${words.often(plan)}`} action={plan.mayWrite && <Button variant="subtle" size="xs" leftSection={<IconPencil size={16} aria-hidden />} aria-label={t`Změnit plán: ${words.whose(plan)}, ${words.kinds[plan.kind]}`} onClick={() => setChanging(true)}><Trans>Změnit</Trans></Button>}>
      <div className="stack">
        <div className="inline">
          <MonthSquares months={words.months(plan)} label={t`Měsíce roku ${year}`} />
          <span><b>{reality.held}</b> <Trans>z {reality.expected} čekaných do dneška</Trans> <span className="meta"><Trans>(za rok {reality.inYear})</Trans></span></span>
          {missing(reality) > 0 ? <Tag tone="late"><Trans>pozadu</Trans></Tag> : reality.expected > 0 && <Tag tone="done"><Trans>drží plán</Trans></Tag>}
          {reality.cancelled > 0 && <span className="meta"><Plural value={reality.cancelled} one="# zrušená" few="# zrušené" many="# zrušené" other="# zrušených" /></span>}
        </div>
        {lacks.map((text) => <p key={text} style={{ margin: 0 }}>{text}</p>)}
        <Facts facts={[[t`Poslední`, reality.last ? day(reality.last) : t`zatím žádná`], [t`Další`, reality.next ? day(reality.next) : t`není domluvená`], [t`Vede`, plan.supervisor || plan.partner?.name], [t`Délka`, plan.minutes !== null && t`${plan.minutes} minut`], [t`Skupina`, plan.group?.name], [t`Lidí v týmu`, plan.people], [t`Platí`, plan.validTo ? `${day(plan.validFrom)} – ${day(plan.validTo)}` : t`od ${day(plan.validFrom)}`], [t`Moje účast`, me && t`${me.came} z ${me.of}`], [t`Poznámka`, plan.note]]} />
        {plan.onlyMine && <p className="meta"><Trans>Individuální supervize ostatních tu nevidíte: kdo kdy byl, ví vedení a každý sám za sebe.</Trans></p>}
        <div><Button variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? <Trans>Skrýt dny</Trans> : <Trans>Ukázat dny</Trans>}</Button></div>
        {open && <Days plan={plan} year={year} />}
      </div>
      {changing && <PlanSheet plan={plan} onClose={() => setChanging(false)} />}
    </Card>
  );
}
/** The days behind the numbers, and for the head who was at how many. */
function Days({ plan, year }: { plan: SupervisionPlan; year: number }) {
  const { t } = useLingui(), words = useSupervisionWords(), found = useRead(supervision.get, { params: { supervisionPlanId: plan.id }, query: { year } });
  return (
    <Reading of={found}>{({ sittings, plan: { shares } }) => <>
      {sittings.length ? <Rows label={t`Dny`}>{sittings.map((one, at) => <Row key={`${one.onDay}${at}`} title={day(one.onDay)} note={[one.minutes !== null && t`${one.minutes} minut`, one.came !== null && t`z týmu přišlo ${one.came}`].filter(Boolean).join(' · ')}
        end={<Tag tone={one.how === 'held' ? 'done' : one.how === 'planned' ? 'waiting' : one.how === 'unmarked' ? 'soon' : 'plain'}>{words.hows[one.how]}</Tag>} />)}</Rows> : <Empty><Trans>Žádné setkání, které by k plánu patřilo.</Trans></Empty>}
      {shares.some(({ me }) => !me) && <><h3><Trans>Kdo u kolika byl</Trans></h3><p className="meta"><Trans>Vidí jen vedení; každý jinak jen svou účast.</Trans></p><Rows label={t`Kdo u kolika byl`}>{shares.map(({ membershipId, name, came, of }) => <Row key={membershipId} title={name} end={t`${came} z ${of}`} />)}</Rows></>}
    </>}</Reading>
  );
}
