import { Button, Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useCodes } from '#modules/directory/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useChange } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { learning, type LearnedRow, type PlanItem } from '../contract.ts';
import { inHours, payers } from '../rules.ts';
import { learningChanged, useLearningWords } from './words.ts';

/** The education plan of a year: a point is done when something written down stands behind it. */
export function PlanCard({ items, rows, membershipId, year }: { items: readonly PlanItem[]; rows: readonly LearnedRow[]; membershipId: string; year: number }) {
  const { t } = useLingui(), words = useLearningWords(), { label } = useCodes('learning_kind'), [sheet, setSheet] = useState<PlanItem | 'new'>();
  const late = (one: PlanItem) => one.state === 'planned' && one.dueOn !== null && one.dueOn < today();
  return (
    <Card title={t`Vzdělávací plán ${year}`} count={items.length} action={<Button size="xs" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setSheet('new')}><Trans>Přidat do plánu</Trans></Button>}>
      {items.length ? <Rows label={t`Vzdělávací plán ${year}`}>{items.map((one) => { const behind = rows.find(({ id }) => id === one.learnedId); return <Row key={one.id} title={one.topic}
        note={[label(one.kind), words.h(one.minutes), one.dueOn && t`do ${day(one.dueOn)}`, t`platí: ${words.payers[one.payer]}`, one.note, behind && t`doloženo: ${behind.title || label(behind.kind)}, ${day(behind.onDay)}`].filter(Boolean).join(' · ')}
        end={<span className="inline"><Tag tone={one.state === 'done' ? 'done' : one.state === 'dropped' ? 'plain' : late(one) ? 'late' : 'waiting'}>{words.states[one.state]}</Tag><Button size="xs" variant="subtle" leftSection={<IconPencil size={16} aria-hidden />} aria-label={t`Upravit: ${one.topic}`} onClick={() => setSheet(one)}><Trans>Upravit</Trans></Button></span>} />; })}</Rows>
        : <Empty><Trans>Plán na tento rok zatím není. Domluvte se spolu, čemu se kdo bude věnovat, a zapište to.</Trans></Empty>}
      {sheet && <ItemSheet item={sheet === 'new' ? undefined : sheet} rows={rows} membershipId={membershipId} year={year} onClose={() => setSheet(undefined)} />}
    </Card>
  );
}
type Values = { topic: string; kind: string | null; minutes: number | string; dueOn: string | null; payer: PlanItem['payer']; note: string; learnedId: string | null; dropped: boolean };
function ItemSheet({ item, rows, membershipId, year, onClose }: { item: PlanItem | undefined; rows: readonly LearnedRow[]; membershipId: string; year: number; onClose: () => void }) {
  const { t } = useLingui(), words = useLearningWords(), { options, label } = useCodes('learning_kind', null, item ? [item.kind] : []), again = { invalidates: learningChanged };
  const add = useChange(learning.addItem, again), change = useChange(learning.changeItem, again), drop = useChange(learning.dropItem, again);
  const labels = { topic: t`Čemu se věnovat a proč`, kind: t`Způsob`, minutes: t`Hodin`, dueOn: t`Do kdy`, payer: t`Kdo platí`, note: t`Poznámka`, learnedId: t`Co za tím stojí`, dropped: t`Upuštěno od toho` };
  return (
    <FormSheet<Values> title={item ? t`Upravit bod plánu` : t`Nový bod plánu`} onClose={onClose} draft={`learning-plan:${item?.id ?? `${membershipId}:${year}`}`} version={item?.version ?? 0} labels={labels} done={t`Plán je uložený.`} shown={(field, value) => field === 'minutes' ? words.h(Number(value)) : undefined}
      initial={{ topic: item?.topic ?? '', kind: item?.kind ?? null, minutes: item ? inHours(item.minutes) : 8, dueOn: item?.dueOn ?? null, payer: item?.payer ?? 'employer', note: item?.note ?? '', learnedId: item?.learnedId ?? null, dropped: Boolean(item?.droppedOn) }}
      {...(item && { remove: { ask: t`Smazat bod, který vznikl omylem?`, run: () => drop.mutateAsync({ params: { planItemId: item.id }, version: item.version }) } })}
      save={({ minutes, dropped, learnedId, ...values }, version, id) => {
        const body = { ...values, kind: values.kind ?? '', minutes: Math.round(Number(minutes) * 60) };
        return item ? change.mutateAsync({ params: { planItemId: item.id }, version, body: { ...body, learnedId, droppedOn: dropped ? item.droppedOn ?? today() : null } }) : add.mutateAsync({ body: { id, membershipId, year, ...body } });
      }}>
      {(form) => <>
        <TextInput label={labels.topic} maxLength={300} {...form.getInputProps('topic')} />
        <div className="columns"><Select label={labels.kind} data={options} {...form.getInputProps('kind')} /><NumberInput label={labels.minutes} min={0.25} max={1000} decimalScale={2} decimalSeparator="," allowedDecimalSeparators={[',', '.']} {...form.getInputProps('minutes')} /></div>
        <div className="columns"><DayField label={labels.dueOn} {...form.getInputProps('dueOn')} /><Select label={labels.payer} allowDeselect={false} data={payers.map((value) => ({ value, label: words.payers[value] }))} {...form.getInputProps('payer')} /></div>
        <Textarea label={labels.note} autosize minRows={2} maxLength={1000} {...form.getInputProps('note')} />
        {item && <Select label={labels.learnedId} description={t`Bod je splněný, až za ním stojí něco zapsaného.`} clearable searchable data={rows.filter((one) => !one.provedBy).map((one) => ({ value: one.id, label: `${day(one.onDay)} · ${one.title || label(one.kind)} · ${words.h(one.minutes)}` }))} {...form.getInputProps('learnedId')} />}
        {item && <Checkbox label={labels.dropped} {...form.getInputProps('dropped', { type: 'checkbox' })} />}
      </>}
    </FormSheet>
  );
}
