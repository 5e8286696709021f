import { Button, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { DayField } from '#platform/design/DayField.tsx';
import { newId } from '#platform/http/client.ts';
import { useColleagues } from '#modules/access/ui/index.ts';
import { PartnerPicker } from '#modules/directory/ui/index.ts';
import { proposeKind } from '../content.ts';
import type { GoalContent, PartContent } from '../contract.ts';
import type { GoalKind } from '../rules.ts';
import { MeasureFields } from './MeasureFields.tsx';
import { useGoalWords } from './words.ts';
import styles from './Goal.module.css';

/** What stands in the form of a goal. `reason` only where a change is proposed; `auto`: the kind follows the measures until somebody chooses one. */
export type GoalValues = Omit<GoalContent, 'id'> & { reason: string; auto: boolean };
export const emptyPart = (): PartContent => ({ id: newId(), text: '', kind: 'text', responsibleId: null, partnerId: null, partner: '', from: null, dueOn: null, measures: [] });
export const valuesOf = (of: Omit<GoalContent, 'id'> | undefined): GoalValues => {
  const { text, kind, responsibleId, partnerId, partner, from, dueOn, measures, parts } = of ?? { ...emptyPart(), parts: [] };
  return { text, kind, responsibleId, partnerId, partner, from, dueOn, measures, parts, reason: '', auto: !of };
};
export const contentOf = (id: string, { reason: _, auto: __, ...content }: GoalValues): GoalContent => ({ id, ...content });

type Props = { value: PartContent; auto: boolean; onChange: (value: PartContent, auto: boolean) => void; error: (path: string) => React.ReactNode; year: number; centreId: string | null; part: boolean };
function One({ value, auto, onChange, error, year, centreId, part }: Props) {
  const { t } = useLingui();
  const words = useGoalWords(), colleagues = useColleagues();
  const set = (change: Partial<PartContent>) => onChange({ ...value, ...change }, auto);
  return <>
    <Textarea label={part ? t`Znění části` : t`Znění cíle`} description={part ? undefined : t`Jedna věta, jak ji bude číst tým i veřejnost. Nikdy jméno klienta.`} autosize minRows={2} maxLength={2000} value={value.text} onChange={(event) => set({ text: event.currentTarget.value })} error={error('text')} />
    <MeasureFields year={year} centreId={centreId} value={value.measures} errors={(path) => error(`measures.${path}`)} onChange={(measures) => onChange({ ...value, measures, kind: auto ? proposeKind(measures) : value.kind }, auto)} />
    <Select label={t`Druh`} description={words.kind[value.kind][1]} allowDeselect={false} data={words.kindOptions} value={value.kind} onChange={(kind) => kind && onChange({ ...value, kind: kind as GoalKind }, false)} error={error('kind')} />
    <div className="columns">
      <Select label={t`Kdo za něj odpovídá`} description={t`Nevyplněno: kdo odpovídá za všechny.`} searchable clearable data={colleagues.map(({ membershipId, name }) => ({ value: membershipId, label: name }))} value={value.responsibleId} onChange={(responsibleId) => set({ responsibleId })} error={error('responsibleId')} />
      <PartnerPicker label={t`Partner ze sítě`} value={value.partnerId} onChange={(partnerId) => set({ partnerId })} error={error('partnerId')} />
    </div>
    {!value.partnerId && <TextInput label={t`Partner slovy`} maxLength={200} value={value.partner} onChange={(event) => set({ partner: event.currentTarget.value })} error={error('partner')} />}
    <div className="columns">
      <DayField label={t`Od kdy, když ne od ledna`} value={value.from} onChange={(from) => set({ from })} error={error('from')} />
      <DayField label={t`Do kdy, když ne do konce roku`} value={value.dueOn} onChange={(dueOn) => set({ dueOn })} error={error('dueOn')} />
    </div>
  </>;
}

/** The goal and its parts in one form. */
export function GoalFields({ form, year, centreId }: { form: UseFormReturnType<GoalValues>; year: number; centreId: string | null }) {
  const { t } = useLingui();
  const { parts } = form.values, whole = { id: '', ...form.values };
  const put = (at: number, part: PartContent) => form.setFieldValue('parts', parts.map((one, i) => (i === at ? part : one)));
  return <>
    <One part={false} year={year} centreId={centreId} value={whole} auto={form.values.auto} error={(path) => form.errors[path]} onChange={({ id: _, ...value }, auto) => form.setValues({ ...value, auto })} />
    {parts.map((part, at) => (
      <fieldset key={part.id} className={styles.field} style={{ margin: 0 }}>
        <legend className="strong"><Trans>Část {at + 1}</Trans></legend>
        <One part year={year} centreId={centreId} value={part} auto={false} error={(path) => form.errors[`parts.${at}.${path}`]} onChange={(value) => put(at, value)} />
        <div><Button variant="subtle" color="red" size="xs" leftSection={<IconTrash size={16} />} onClick={() => form.setFieldValue('parts', parts.filter((_, i) => i !== at))}><Trans>Odebrat část {at + 1}</Trans></Button></div>
      </fieldset>
    ))}
    {parts.length < 20 && <div><Button variant="default" size="xs" leftSection={<IconPlus size={16} />} onClick={() => form.setFieldValue('parts', [...parts, emptyPart()])} aria-label={t`Přidat část cíle`}><Trans>Rozdělit na části</Trans></Button></div>}
  </>;
}
