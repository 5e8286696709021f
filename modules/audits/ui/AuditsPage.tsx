import { Button, Checkbox, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { More } from '#platform/design/More.tsx';
import { Page } from '#platform/design/Page.tsx';
import { usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Rows } from '#platform/design/Row.tsx';
import { QualityTabs } from '#modules/quality/ui/index.ts';
import { audits, type AuditState } from '../contract.ts';
import { planners, states } from '../rules.ts';
import { AuditRow } from './AuditRow.tsx';
import { PlanSheet } from './PlanSheet.tsx';
import { RoundsCard } from './RoundsCard.tsx';
import { useAuditWords } from './words.ts';

/** Audits that I lead, plan, or may read: those that wait for me first. */
export default function AuditsPage() {
  const { t } = useLingui(), words = useAuditWords(), plans = (planners as readonly string[]).includes(useMe().membership.role), [planning, setPlanning] = useState(false);
  const [state, setState] = useAddress('stav'), [roundId, setRound] = useAddress('kolo'), [serviceId] = useAddress('sluzba'), [mine, setMine] = useAddress('moje', 'ne'), narrowed = Boolean(state || roundId || serviceId || mine === 'ano');
  const list = usePages(audits.list, { query: { ...(state && { state: state as AuditState }), ...(roundId && { roundId }), ...(serviceId && { serviceId }), mine: mine === 'ano' ? 'yes' : 'no' } }, { keepPrevious: true });
  return (
    <Page title={t`Audity`} subtitle={t`Pohled zvenčí na to, jak služba pracuje: podle metodiky, s doklady a se slovem služby`} {...(plans && { action: { label: t`Naplánovat audit`, icon: <IconPlus size={18} aria-hidden />, onClick: () => setPlanning(true) } })}
      tools={<>
        <Select aria-label={t`Stav`} placeholder={t`všechny stavy`} clearable clearButtonProps={{ 'aria-label': t`Všechny stavy` }} data={states.map((value) => ({ value, label: words.states[value] }))} value={state || null} onChange={(value) => setState(value ?? '')} />
        <Checkbox label={t`Jen které audituji`} checked={mine === 'ano'} onChange={(event) => setMine(event.currentTarget.checked ? 'ano' : 'ne')} />
      </>}>
      <QualityTabs />
      <Card title={t`Co čeká nejdřív`}>
        <Reading of={list}>{({ items }) => items.length ? <Rows label={t`Audity`}>{items.map((one) => <AuditRow key={one.id} of={one} />)}</Rows>
          : narrowed ? <Empty><Trans>Takový audit tu není.</Trans></Empty>
            : <Empty {...(plans && { action: <Button variant="default" onClick={() => setPlanning(true)}><Trans>Naplánovat audit</Trans></Button> })}><Trans>Zatím žádný audit. Kdo audituje, naplánuje ho; služba ho tu uvidí, jakmile ji auditoři pustí dovnitř.</Trans></Empty>}</Reading>
        <More of={list} />
      </Card>
      {plans && <RoundsCard current={roundId} onOpen={setRound} />}
      {planning && <PlanSheet onClose={() => setPlanning(false)} {...(roundId && { roundId })} />}
    </Page>
  );
}
