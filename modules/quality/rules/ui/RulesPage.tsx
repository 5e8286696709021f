import { Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
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
import { Row, Rows } from '#platform/design/Row.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import { QualityTabs } from '../../ui/QualityTabs.tsx';
import { useStandardNames } from '../../standards/ui/names.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { qualityRules, type QualityRule, type RuleKind } from '../contract.ts';
import { RuleSheet } from './RuleSheet.tsx';
import { ReviewTag } from './words.tsx';

/** One rule in a list. */
export function RuleRow({ rule }: { rule: QualityRule }) {
  const { t } = useLingui(), { label } = useCodes('work_topic'), { services, standards, owner, now, comes } = rule;
  return <Row to={`/kvalita/pravidla/${rule.id}`} title={rule.title} note={[rule.topic && label(rule.topic), rule.law, services.length ? services.map(({ name }) => name).join(', ') : t`celá organizace`, standards.length > 0 && t`standard ${standards.join(', ')}`, t`na starosti: ${owner.name}`, now ? t`znění ${now.number} od ${day(now.validFrom)}` : comes && t`bude platit od ${day(comes)}`].filter(Boolean).join(' · ')}
    end={<>{rule.concernsMe && !rule.confirmedOn && <Tag tone="waiting"><Trans>k přečtení</Trans></Tag>}{(rule.unread ?? 0) > 0 && <Tag><Trans>nepotvrzeno: {rule.unread}</Trans></Tag>}<ReviewTag rule={rule} /></>} />;
}
/** Pravidla a metodické poznámky: those that hold, and those that ended. */
export default function RulesPage() {
  const { t } = useLingui(), [kindSaid, setKind] = useAddress('druh', 'rule'), kind: RuleKind = kindSaid === 'note' ? 'note' : 'rule', notes = kind === 'note', topics = useCodes('work_topic'), [topic, setTopic] = useAddress('tema', ''), { role } = useMe().membership, leads = role === 'head' || role === 'methodologist' || role === 'coordinator', navigate = useNavigate(), names = useStandardNames();
  const [part, setPart] = useAddress('cast', 'current'), [standard, setStandard] = useAddress('standard', ''), [adding, setAdding] = useState(false), title = notes ? part === 'ended' ? t`Poznámky, které už neplatí` : t`Poznámky, které platí` : part === 'ended' ? t`Pravidla, která už neplatí` : t`Pravidla, která platí`;
  const found = usePages(qualityRules.list, { query: { kind, part: part === 'ended' ? 'ended' : 'current', ...(notes ? topic && { topic } : Number(standard) && { standard: Number(standard) }) } }, { keepPrevious: true });
  return (
    <Page title={t`Pravidla`} subtitle={notes ? t`Práva a povinnosti, dávky, pobyt: co platí, na kterém zákoně to stojí a do kdy` : t`Vnitřní pravidla a postupy organizace: co platí, kdo je má na starosti a kdy se revidují`} {...(leads && { action: { label: notes ? t`Nová poznámka` : t`Nové pravidlo`, icon: <IconPlus size={18} aria-hidden />, onClick: () => setAdding(true) } })}>
      <QualityTabs />
      <div className="stack">
        <div className="inline"><Segmented<RuleKind> label={t`Pravidla, nebo poznámky`} hideLabel value={kind} onChange={setKind} options={[{ value: 'rule', label: t`Pravidla` }, { value: 'note', label: t`Metodické poznámky` }]} />
          <Segmented label={t`Co ukázat`} hideLabel value={part} onChange={setPart} options={[{ value: 'current', label: t`Platí` }, { value: 'ended', label: t`Už neplatí` }]} />
          {notes ? <Select aria-label={t`Téma`} placeholder={t`Všechna témata`} clearable searchable w={280} maw="100%" value={topic || null} onChange={(value) => setTopic(value ?? '')} data={topics.options} />
          : <Select aria-label={t`Standard`} placeholder={t`Všechny standardy`} clearable searchable w={280} maw="100%" value={standard || null} onChange={(value) => setStandard(value ?? '')} data={Object.entries(names).map(([value, name]) => ({ value, label: `${value}. ${name}` }))} />}</div>
        <Card title={title}>
          <Reading of={found}>{({ items }) => items.length ? <Rows label={title}>{items.map((rule) => <RuleRow key={rule.id} rule={rule} />)}</Rows> : <Empty>{notes ? part === 'ended' ? <Trans>Žádná poznámka zatím neskončila.</Trans> : <Trans>Tady zatím žádná poznámka není.</Trans> : part === 'ended' ? <Trans>Žádné pravidlo zatím neskončilo.</Trans> : <Trans>Tady zatím žádné pravidlo není.</Trans>}</Empty>}</Reading>
          <More of={found} />
        </Card>
      </div>
      {adding && <RuleSheet kind={kind} onClose={() => setAdding(false)} onMade={(id) => void navigate({ to: `/kvalita/pravidla/${id}` as string })} />}
    </Page>
  );
}
