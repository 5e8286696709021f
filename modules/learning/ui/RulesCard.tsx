import { ActionIcon, Button, Checkbox, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconFilePlus, IconPencil, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useRoleWords } from '#modules/access/ui/index.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { learning, type LearningRule } from '../contract.ts';
import { inHours } from '../rules.ts';
import { learningChanged, useLearningWords } from './words.ts';

/** What is required: by the act of everybody, and what the organisation adds; every wording with its days. */
export function RulesCard() {
  const { t } = useLingui(), { h } = useLearningWords(), { profession } = useRoleWords(), { label } = useCodes('learning_kind'), found = useRead(learning.rules), [sheet, setSheet] = useState<{ rule?: LearningRule; next?: boolean }>();
  const counts = (rule: LearningRule) => rule.counts.map(({ kind, most }) => most === null ? label(kind) : t`${label(kind)} (nejvýše ${h(most)})`).join(', ');
  return (
    <Card title={t`Co se vyžaduje a co se započítává`} action={found.data?.mayWrite && <Button size="xs" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setSheet({})}><Trans>Přidat požadavek</Trans></Button>}>
      <Reading of={found}>{({ items }) => <Rows label={t`Co se vyžaduje a co se započítává`}>{items.map((rule) => { const over = rule.validTo !== null && rule.validTo < today(); return <Row key={rule.id} title={`${rule.title} · ${h(rule.minutes)}`}
        note={[rule.professions.map((one) => profession[one]).join(', '), rule.source, t`započítává se: ${counts(rule)}`, rule.byMonths ? t`část roku: dvanáctina za každý měsíc` : t`část roku se nekrátí`, rule.byFte && t`krátí se úvazkem`, rule.validTo ? `${day(rule.validFrom)} – ${day(rule.validTo)}` : t`od ${day(rule.validFrom)}`].filter(Boolean).join(' · ')}
        end={<span className="inline">{rule.byLaw ? <Tag><Trans>ze zákona</Trans></Tag> : over ? <Tag><Trans>už neplatí</Trans></Tag> : rule.validFrom > today() ? <Tag tone="waiting"><Trans>bude platit</Trans></Tag> : <Tag tone="done"><Trans>naše</Trans></Tag>}
          {rule.mayWrite && <><Button size="xs" variant="subtle" leftSection={<IconFilePlus size={16} aria-hidden />} aria-label={t`Změnit od data: ${rule.title}`} onClick={() => setSheet({ rule, next: true })}><Trans>Změnit od data</Trans></Button><Button size="xs" variant="subtle" leftSection={<IconPencil size={16} aria-hidden />} aria-label={t`Opravit: ${rule.title}`} onClick={() => setSheet({ rule })}><Trans>Opravit</Trans></Button></>}</span>} />; })}</Rows>}</Reading>
      {sheet && <RuleSheet {...sheet} onClose={() => setSheet(undefined)} />}
    </Card>
  );
}
type Values = { title: string; source: string; professions: LearningRule['professions']; minutes: number | string; byMonths: boolean; byFte: boolean; counts: { kind: string; most: number | string }[]; validFrom: string | null; validTo: string | null };
/** A requirement of the organisation; with `next` a wording of it from a later day. */
function RuleSheet({ rule, next = false, onClose }: { rule?: LearningRule; next?: boolean; onClose: () => void }) {
  const { t } = useLingui(), { h } = useLearningWords(), { profession } = useRoleWords(), { options, label } = useCodes('learning_kind', null, rule?.counts.map(({ kind }) => kind) ?? []), again = { invalidates: learningChanged };
  const add = useChange(learning.addRule, again), change = useChange(learning.changeRule, again), changing = rule && !next;
  const labels = { title: t`Co se vyžaduje`, source: t`Kde je to napsané`, professions: t`Kterých profesí se to týká`, minutes: t`Hodin za celý rok`, byMonths: t`Za část roku dvanáctina za každý měsíc`, byFte: t`Krátí se úvazkem`, counts: t`Co se započítává`, validFrom: t`Platí od`, validTo: t`Platí do` };
  return (
    <FormSheet<Values> title={changing ? t`Opravit požadavek` : next ? t`Změnit požadavek od data` : t`Nový požadavek`} onClose={onClose} draft={`learning-rule:${rule?.id ?? 'new'}:${next ? 'next' : ''}`} labels={labels} version={rule?.version ?? 0} done={t`Požadavek je uložený.`} shown={(field, value) => field === 'minutes' ? h(Number(value)) : field === 'professions' ? (value as Values['professions']).map((one) => profession[one]).join(', ') : field === 'counts' ? (value as Values['counts']).map(({ kind }) => label(kind)).join(', ') : undefined}
      initial={{ title: rule?.title ?? '', source: rule?.source ?? '', professions: rule?.professions ?? [], minutes: rule ? inHours(rule.minutes) : 24, byMonths: rule?.byMonths ?? true, byFte: rule?.byFte ?? false, counts: rule?.counts.map(({ kind, most }) => ({ kind, most: most === null ? '' : inHours(most) })) ?? [{ kind: 'accredited_course', most: '' }], validFrom: next ? today() : rule?.validFrom ?? `${today().slice(0, 4)}-01-01`, validTo: next ? null : rule?.validTo ?? null }}
      save={({ minutes, counts, ...values }, version, id) => {
        const body = { ...values, minutes: Math.round(Number(minutes) * 60), counts: counts.map(({ kind, most }) => ({ kind, most: most === '' ? null : Math.round(Number(most) * 60) })), validFrom: values.validFrom ?? '' };
        return changing ? change.mutateAsync({ params: { learningRuleId: rule.id }, version, body }) : add.mutateAsync({ body: { id, lineId: rule?.lineId ?? null, ...body } });
      }}>
      {(form) => <>
        {next && <p className="meta"><Trans>Dosavadní znění platí do dne předtím. Za měsíce roku se počítá vždy to, které v nich platilo.</Trans></p>}
        <TextInput label={labels.title} maxLength={200} {...form.getInputProps('title')} />
        <TextInput label={labels.source} maxLength={300} {...form.getInputProps('source')} />
        <MultiSelect label={labels.professions} hidePickedOptions data={Object.entries(profession).map(([value, name]) => ({ value, label: name }))} {...form.getInputProps('professions')} />
        <NumberInput label={labels.minutes} min={1} max={1000} decimalScale={2} decimalSeparator="," allowedDecimalSeparators={[',', '.']} {...form.getInputProps('minutes')} />
        <Checkbox label={labels.byMonths} {...form.getInputProps('byMonths', { type: 'checkbox' })} /><Checkbox label={labels.byFte} {...form.getInputProps('byFte', { type: 'checkbox' })} />
        <fieldset className="stack" style={{ border: 0, padding: 0, margin: 0 }}><legend>{labels.counts}</legend>
          {form.values.counts.map((one, at) => <div key={at} className="inline">
            <Select aria-label={t`Způsob ${at + 1}`} data={options.filter(({ value }) => value === one.kind || !form.values.counts.some(({ kind }) => kind === value))} allowDeselect={false} value={one.kind} onChange={(kind) => kind && form.setFieldValue(`counts.${at}.kind`, kind as never)} />
            <NumberInput aria-label={t`Nejvýše hodin: ${label(one.kind)}`} placeholder={t`bez limitu`} w="9rem" min={0.5} max={1000} decimalSeparator="," allowedDecimalSeparators={[',', '.']} value={one.most} onChange={(most) => form.setFieldValue(`counts.${at}.most`, most as never)} />
            {form.values.counts.length > 1 && <ActionIcon variant="subtle" color="gray" size={44} aria-label={t`Odebrat: ${label(one.kind)}`} onClick={() => form.removeListItem('counts', at)}><IconX size={18} aria-hidden /></ActionIcon>}
          </div>)}
          {form.values.counts.length < options.length && <div><Button variant="default" size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => { const free = options.find(({ value }) => !form.values.counts.some(({ kind }) => kind === value)); if (free) form.insertListItem('counts', { kind: free.value, most: '' }); }}><Trans>Přidat způsob</Trans></Button></div>}
        </fieldset>
        <div className="columns"><DayField label={labels.validFrom} {...form.getInputProps('validFrom')} /><DayField label={labels.validTo} description={t`Nevyplněno: bez konce.`} {...form.getInputProps('validTo')} /></div>
      </>}
    </FormSheet>
  );
}
