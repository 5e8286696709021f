import { Button, Progress } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPrinter } from '@tabler/icons-react';
import { useCodes } from '#modules/directory/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { address } from '#platform/http/client.ts';
import { QualificationsCard } from '../qualifications/ui/QualificationsCard.tsx';
import { learning, type LearningWorker, type Requirement } from '../contract.ts';
import { LearnedCard } from './LearnedCard.tsx';
import { PlanCard } from './PlanCard.tsx';
import { useLearningWords } from './words.ts';

/** The year of one worker: numbers, the rows they are made of, the plan, what ends. */
export function WorkerYear({ membershipId, year }: { membershipId: string; year: number }) {
  const found = useRead(learning.worker, { params: { membershipId }, query: { year } }, { keepPrevious: true });
  return (
    <Reading of={found} rows={6}>{(of) => <div className="stack">
      <Numbers of={of.worker} year={year} />
      <LearnedCard rows={of.rows} worker={of.worker} mayWrite={of.mayWrite} />
      <PlanCard items={of.plan} rows={of.rows} membershipId={membershipId} year={year} />
      <QualificationsCard items={of.qualifications} crisis={of.crisis} membershipId={membershipId} mayWrite={of.mayWrite} />
    </div>}</Reading>
  );
}
function Numbers({ of, year }: { of: LearningWorker; year: number }) {
  const { t } = useLingui(), { h } = useLearningWords();
  return (
    <Card title={t`Hodiny v roce ${year}`} action={<Button component="a" size="xs" variant="default" leftSection={<IconPrinter size={16} aria-hidden />} href={address(learning.summary, { params: { membershipId: of.membershipId }, query: { year } })} target="_blank"><Trans>Souhrn na A4</Trans></Button>}>
      <div className="stack">
        {of.requirements.map((one) => <Required key={one.lineId} of={one} planned={of.planned} />)}
        {of.requirements.length === 0 && <Empty><Trans>Pro tuto profesi se rozsah nevyžaduje. Zapsáno je {h(of.learned)}.</Trans></Empty>}
        {of.withoutSupervision && <p className="meta"><Trans>Bez hodin supervize: účast na ní zná jen každý sám za sebe a vedení.</Trans></p>}
      </div>
    </Card>
  );
}
function Required({ of, planned }: { of: Requirement; planned: number }) {
  const { t } = useLingui(), { h } = useLearningWords(), { label } = useCodes('learning_kind'), part = of.required ? Math.min(100, Math.round(of.done / of.required * 100)) : 100;
  return (
    <div className="stack">
      <div className="inline"><b>{of.title}</b>{of.source && <span className="meta">{of.source}</span>}</div>
      <Progress value={part} size="lg" aria-label={t`Splněno ${h(of.done)} z ${h(of.required)}`} />
      <div className="inline"><span><Trans>Splněno <b>{h(of.done)}</b> z {h(of.required)}</Trans></span>
        {of.missing === 0 ? <Tag tone="done"><Trans>splněno</Trans></Tag> : of.missing <= planned ? <Tag tone="waiting"><Trans>chybí {h(of.missing)}, v plánu</Trans></Tag> : <Tag tone="late"><Trans>chybí {h(of.missing)}</Trans></Tag>}
        {of.months < 12 && <span className="meta"><Trans>za {of.months}/12 roku</Trans></span>}</div>
      {of.byKind.length > 0 && <p className="meta" style={{ margin: 0 }}>{of.byKind.map((one) => one.minutes > one.counted ? t`${label(one.kind)} ${h(one.counted)} (zapsáno ${h(one.minutes)}, započítá se nejvýše ${h(one.most ?? 0)})` : `${label(one.kind)} ${h(one.counted)}`).join(' · ')}</p>}
    </div>
  );
}
