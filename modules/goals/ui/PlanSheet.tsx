import { Select, Textarea, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { useColleagues } from '#modules/access/ui/index.ts';
import { goals, type GoalPlan } from '../contract.ts';
import { isDrafted } from '../rules.ts';
import { anew } from './invalidates.ts';

type Values = { responsibleId: string | null; responsible: string; rhythm: string; dueOn: string | null; title: string; preamble: string };
/** Who answers for the goals of the year, when they are evaluated, until when; begins the year when there is none. */
export function PlanSheet({ plan, centreId, year, onClose }: { plan?: GoalPlan | undefined; centreId: string; year: number; onClose: () => void }) {
  const { t } = useLingui();
  const colleagues = useColleagues(), begin = useChange(goals.begin, anew), change = useChange(goals.change, anew), free = !plan || isDrafted(plan.state);
  const labels = { responsibleId: t`Kdo za cíle odpovídá`, responsible: t`Kdo odpovídá, slovy`, rhythm: t`Kdy a kde se vyhodnocují`, dueOn: t`Do kdy`, title: t`Nadpis`, preamble: t`Úvod` };
  const initial: Values = plan ? { responsibleId: plan.responsibleId, responsible: plan.responsible, rhythm: plan.rhythm, dueOn: plan.dueOn, title: plan.title, preamble: plan.preamble } : { responsibleId: null, responsible: '', rhythm: '', dueOn: `${year}-12-31`, title: '', preamble: '' };
  return (
    <FormSheet<Values> title={plan ? t`Odpovědnost a úvod` : t`Začít cíle na rok ${String(year)}`} onClose={onClose} draft={`goal-plan:${plan?.id ?? `${centreId}:${year}`}`} initial={initial} labels={labels} done={t`Uloženo.`} version={plan?.version ?? 0}
      shown={(field, value) => field === 'responsibleId' ? colleagues.find(({ membershipId }) => membershipId === value)?.name ?? '' : undefined}
      save={(values, version, id) => plan ? change.mutateAsync({ params: { planId: plan.id }, version, body: { ...values, dueOn: values.dueOn ?? '' } }) : begin.mutateAsync({ body: { ...values, id, centreId, year } })}>
      {(form) => <>
        <Select label={labels.responsibleId} description={t`Bez odpovědné osoby se cíle nepředloží.`} searchable clearable data={colleagues.map(({ membershipId, name }) => ({ value: membershipId, label: name }))} {...form.getInputProps('responsibleId')} />
        {!form.values.responsibleId && <TextInput label={labels.responsible} description={t`Třeba vedoucí centra, když nemá účet.`} maxLength={200} {...form.getInputProps('responsible')} />}
        <TextInput label={labels.rhythm} description={t`Třeba jednou měsíčně na poradě týmu nad statistikou.`} maxLength={300} {...form.getInputProps('rhythm')} />
        {free && <>
          <DayField label={labels.dueOn} minDate={`${year}-01-01`} maxDate={`${year}-12-31`} {...form.getInputProps('dueOn')} />
          <TextInput label={labels.title} description={t`Na veřejné stránce a na papíře; prázdné: Operační cíle a rok.`} maxLength={200} {...form.getInputProps('title')} />
          <Textarea label={labels.preamble} autosize minRows={3} maxLength={5000} {...form.getInputProps('preamble')} />
        </>}
      </>}
    </FormSheet>
  );
}
