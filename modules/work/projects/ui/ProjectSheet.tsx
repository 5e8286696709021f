import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { projects, type Project } from '../contract.ts';
import { donorKinds, type DonorKind } from '../rules.ts';
import { useProjectWords } from './words.ts';

type Values = { name: string; donorKind: DonorKind; donor: string; registrationNumber: string; startsOn: string | null; endsOn: string | null; minimumHours: number | string; note: string };

/** A new project or source of money, or its change; it ends by its last day. */
export function ProjectSheet({ project, onClose, onMade }: { project?: Project; onClose: () => void; onMade?: (id: string) => void }) {
  const { t } = useLingui();
  const words = useProjectWords(), add = useChange(projects.add, { invalidates: [projects.list] }), change = useChange(projects.change, { invalidates: [projects.list, projects.get, projects.work] });
  const labels = { name: t`Název`, donorKind: t`Kdo platí`, donor: t`Donátor`, registrationNumber: t`Registrační číslo`, startsOn: t`Začátek`, endsOn: t`Konec`, minimumHours: t`Práh podpory v hodinách`, note: t`Co vědět o vykazování` };
  const initial: Values = project ? { ...project, minimumHours: project.minimumHours ?? '' } : { name: '', donorKind: 'esf', donor: '', registrationNumber: '', startsOn: `${today().slice(0, 4)}-01-01`, endsOn: null, minimumHours: 40, note: '' };
  return (
    <FormSheet<Values> title={project ? t`Změnit projekt` : t`Přidat projekt`} onClose={onClose} draft={`project:${project?.id ?? 'new'}`} labels={labels} done={t`Projekt je uložený.`} initial={initial} version={project?.version ?? 0} shown={(field, value) => field === 'donorKind' ? words.donorKind[value as DonorKind] : undefined}
      save={async (v, version, id) => {
        const hours = v.donorKind === 'esf' && v.minimumHours !== '' ? Number(v.minimumHours) : null;
        const body = { name: v.name, donorKind: v.donorKind, donor: v.donor, registrationNumber: v.registrationNumber, startsOn: v.startsOn ?? '', endsOn: v.endsOn, minimumHours: hours, note: v.note };
        if (project) return change.mutateAsync({ params: { projectId: project.id }, body, version });
        await add.mutateAsync({ body: { id, ...body } });
        onMade?.(id);
      }}>
      {(form) => <>
        <TextInput label={labels.name} description={t`Jak mu říkáte. Nikdy jméno klienta.`} maxLength={200} {...form.getInputProps('name')} />
        <Select label={labels.donorKind} allowDeselect={false} data={donorKinds.map((value) => ({ value, label: words.donorKind[value] }))} {...form.getInputProps('donorKind')} />
        <TextInput label={labels.donor} maxLength={200} {...form.getInputProps('donor')} />
        <TextInput label={labels.registrationNumber} maxLength={60} {...form.getInputProps('registrationNumber')} />
        <div className="columns">
          <DayField label={labels.startsOn} {...form.getInputProps('startsOn')} />
          <DayField label={labels.endsOn} description={t`Po posledním dni se už nenabízí.`} {...form.getInputProps('endsOn')} />
        </div>
        {form.values.donorKind === 'esf' && <NumberInput label={labels.minimumHours} description={t`Bagatelní podpora, v OPZ+ obvykle 40 hodin; ověřte v příručce. Prázdné: počítá se každý.`} min={0} max={10000} decimalScale={1} decimalSeparator="," {...form.getInputProps('minimumHours')} />}
        <Textarea label={labels.note} autosize minRows={2} {...form.getInputProps('note')} />
      </>}
    </FormSheet>
  );
}
