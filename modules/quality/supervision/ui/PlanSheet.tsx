import { ActionIcon, MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconX } from '@tabler/icons-react';
import { DayField } from '#platform/design/DayField.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange, useRead } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { useColleagues } from '#modules/access/ui/index.ts';
import { PartnerPicker } from '#modules/directory/ui/index.ts';
import { groups } from '#modules/meetings/groups/contract.ts';
import { useOwnServices } from '../../ui/useOwnServices.ts';
import { supervision, type SupervisionKind, type SupervisionPlan } from '../contract.ts';
import { kinds, periods, type Per } from '../rules.ts';
import { useSupervisionWords } from './words.ts';

type Values = { whose: 'service' | 'people'; serviceId: string | null; workers: string[]; kind: SupervisionKind; times: number | string; per: Per; minutes: number | string; supervisor: string; partnerId: string | null; groupId: string | null; plannedDays: string[]; validFrom: string | null; validTo: string | null; note: string };
const initialOf = (of: SupervisionPlan | undefined): Values => ({
  whose: of && !of.service ? 'people' : 'service', serviceId: of?.service?.id ?? null, workers: of?.team.map(({ id }) => id) ?? [], kind: of?.kind ?? 'group', times: of?.times ?? 1, per: of?.per ?? 'month', minutes: of?.minutes ?? 120, supervisor: of?.supervisor ?? '', partnerId: of?.partner?.id ?? null, groupId: of?.group?.id ?? null,
  plannedDays: of?.plannedDays ?? [], validFrom: of?.validFrom ?? `${today().slice(0, 4)}-01-01`, validTo: of?.validTo ?? null, note: of?.note ?? '',
});
const anew = { invalidates: [supervision.list, supervision.get] } as const;

/** A plan of supervision: for whom, how often, with whom, since when. */
export function PlanSheet({ plan, onClose }: { plan?: SupervisionPlan; onClose: () => void }) {
  const { t } = useLingui(), words = useSupervisionWords(), head = useMe().membership.role === 'head', services = useOwnServices(), colleagues = useColleagues(), teams = useRead(groups.list, { query: { limit: 100 } }).data?.items ?? [];
  const add = useChange(supervision.add, anew), change = useChange(supervision.change, anew), drop = useChange(supervision.drop, anew);
  const labels = { serviceId: t`Služba`, workers: t`Lidé z týmu`, kind: t`Co to je`, times: t`Kolikrát`, per: t`Za jakou dobu`, minutes: t`Jak dlouho v minutách`, supervisor: t`Kdo vede (zvenku)`, partnerId: t`Partner v síti`, groupId: t`Skupina, jejíž setkání to jsou`, plannedDays: t`Domluvené termíny`, validFrom: t`Platí od`, validTo: t`Platí do`, note: t`Co ještě platí` };
  return (
    <FormSheet<Values> title={plan ? t`Změnit plán supervize` : t`Nový plán supervize`} onClose={onClose} draft={`supervision:${plan?.id ?? 'new'}`} initial={initialOf(plan)} labels={labels} done={t`Plán je uložený.`} version={plan?.version ?? 0}
      {...(plan && { remove: { ask: t`Smazat plán, který vznikl omylem? Plán, který platil, raději ukončete posledním dnem.`, run: () => drop.mutateAsync({ params: { supervisionPlanId: plan.id }, version: plan.version }) } })}
      save={({ whose, ...values }, version, id) => {
        const body = { ...values, serviceId: whose === 'service' ? values.serviceId : null, workers: whose === 'people' ? values.workers : [], times: Number(values.times), minutes: values.minutes === '' ? null : Number(values.minutes), validFrom: values.validFrom ?? '' };
        return plan ? change.mutateAsync({ params: { supervisionPlanId: plan.id }, version, body }) : add.mutateAsync({ body: { id, ...body } });
      }}>
      {(form) => <>
        {head && <Segmented<Values['whose']> label={t`Pro koho`} value={form.values.whose} onChange={(whose) => form.setFieldValue('whose', whose)} options={[{ value: 'service', label: t`celá služba` }, { value: 'people', label: t`jmenovaní lidé` }]} />}
        {form.values.whose === 'service' ? <Select label={labels.serviceId} searchable data={services} {...form.getInputProps('serviceId')} />
          : <MultiSelect label={labels.workers} searchable hidePickedOptions data={colleagues.map(({ membershipId, name }) => ({ value: membershipId, label: name }))} {...form.getInputProps('workers')} error={form.errors['workers'] ?? form.errors['serviceId']} />}
        <Segmented<SupervisionKind> label={labels.kind} value={form.values.kind} onChange={(kind) => form.setFieldValue('kind', kind)} options={kinds.map((value) => ({ value, label: words.kinds[value] }))} />
        <div className="columns">
          <NumberInput label={labels.times} min={1} max={60} allowDecimal={false} {...form.getInputProps('times')} description={form.values.kind === 'individual' ? t`Pro každého z týmu.` : undefined} />
          <Select label={labels.per} allowDeselect={false} data={(Object.keys(periods) as Per[]).map((value) => ({ value, label: words.periods[value] }))} {...form.getInputProps('per')} />
        </div>
        <p className="meta"><Trans>Jak často to má být, si určuje organizace sama. Metodika procesního auditu se v oblasti supervize a podpory pracovníků ptá, zda to vašemu týmu stačí.</Trans></p>
        <NumberInput label={labels.minutes} min={15} max={960} step={15} allowDecimal={false} {...form.getInputProps('minutes')} />
        <TextInput label={labels.supervisor} maxLength={200} {...form.getInputProps('supervisor')} />
        <PartnerPicker label={labels.partnerId} clearable value={form.values.partnerId} known={plan?.partner?.name} onChange={(id) => form.setFieldValue('partnerId', id)} error={form.errors['partnerId']} />
        <Select label={labels.groupId} description={t`Nevyplněno: počítají se supervize (nebo intervize) vaší organizace, na které byli pozvaní aspoň dva lidé z týmu.`} clearable searchable data={teams.map(({ id, name }) => ({ value: id, label: name }))} {...form.getInputProps('groupId')} />
        <DayField label={labels.plannedDays} description={t`Vyberte den a přidá se.`} value={null} minDate={today()} onChange={(on) => { if (on && !form.values.plannedDays.includes(on)) form.setFieldValue('plannedDays', [...form.values.plannedDays, on].toSorted()); }} />
        {form.values.plannedDays.length > 0 && <ul className="inline" style={{ listStyle: 'none', margin: 0, padding: 0 }}>{form.values.plannedDays.map((on) => <li key={on} className="inline">{day(on)}<ActionIcon variant="subtle" color="gray" size={44} aria-label={t`Odebrat ${day(on)}`} onClick={() => form.setFieldValue('plannedDays', form.values.plannedDays.filter((one) => one !== on))}><IconX size={18} aria-hidden /></ActionIcon></li>)}</ul>}
        <div className="columns"><DayField label={labels.validFrom} {...form.getInputProps('validFrom')} /><DayField label={labels.validTo} description={t`Nevyplněno: bez konce.`} {...form.getInputProps('validTo')} /></div>
        <Textarea label={labels.note} description={t`Třeba kdo zve a kdo platí. Nikdy to, o čem se mluví.`} autosize minRows={2} maxLength={2000} {...form.getInputProps('note')} />
      </>}
    </FormSheet>
  );
}
