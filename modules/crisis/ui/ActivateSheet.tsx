import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { Segmented } from '#platform/design/Segmented.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import type { Reply } from '#platform/http/contract.ts';
import { localityWatch } from '#modules/localities/watch/contract.ts';
import { crises } from '../contract.ts';
import type { Level } from '../rules.ts';
import { usePeople } from './usePeople.ts';
import { useWords } from './words.ts';
import styles from './Crisis.module.css';

type Values = { title: string; trigger: string; level: Level; plan: string; coordinatorId: string | null; deputyId: string | null; reportEveryHours: string; emergency: boolean; hours: string; statute: string | null; reason: string };
/** A crisis plan is activated: what happened, who coordinates, on what ground the overview of households is open. */
export function ActivateSheet({ caseId, choices, signIds = [], trigger = '', onClose }: { caseId: string; choices: Reply<typeof crises.choices>; /** Early signs that it comes from. */ signIds?: string[]; trigger?: string; onClose: () => void }) {
  const { t } = useLingui();
  const words = useWords(), me = useMe(), people = usePeople(caseId, 'coordination'), activate = useChange(crises.activate, { invalidates: [crises.ofCase, crises.list, localityWatch.get, localityWatch.warned] });
  const labels = { title: t`Jak krizi říkáte`, trigger: t`Co se stalo`, level: t`Rozsah`, plan: t`Plán`, coordinatorId: t`Koordinuje`, deputyId: t`Zastupuje`, reportEveryHours: t`Situační zpráva po hodinách`, 'emergency.hours': t`Na jak dlouho`, 'emergency.statute': t`Zákon, pokud sedí`, 'emergency.reason': t`Proč` };
  const mine = people.some(({ value }) => value === me.membership.id) ? me.membership.id : null;
  return (
    <FormSheet<Values> title={t`Spustit krizový plán`} action={t`Spustit`} onClose={onClose} draft={`crisis:${caseId}`} labels={labels} done={t`Krizový plán běží`}
      initial={{ title: '', trigger, level: 'local', plan: choices.plans[0]?.versionId ?? '', coordinatorId: mine, deputyId: null, reportEveryHours: '6', emergency: false, hours: '24', statute: null, reason: '' }}
      save={(v, _, id) => activate.mutateAsync({ params: { caseId }, body: { id, title: v.title, trigger: v.trigger, level: v.level, templateVersionId: v.plan || null, coordinatorId: v.coordinatorId ?? '', deputyId: v.deputyId, reportEveryHours: Number(v.reportEveryHours), signIds, emergency: v.emergency ? { hours: Number(v.hours), statute: v.statute, reason: v.reason } : null } })}>
      {(form) => <>
        <TextInput label={labels.title} maxLength={120} {...form.getInputProps('title')} />
        <Textarea label={labels.trigger} description={t`Čtou to všechny služby v lokalitě. O klientech jménem nepište.`} autosize minRows={3} maxLength={4000} {...form.getInputProps('trigger')} />
        <Segmented label={labels.level} options={words.levels} value={form.values.level} onChange={(level) => form.setFieldValue('level', level)} error={form.errors['level']} />
        <Select label={labels.plan} allowDeselect={false} data={choices.plans.map((one) => ({ value: one.versionId ?? '', label: one.versionId ? t`${one.name}, verze ${one.number}` : t`${one.name} (dodaný)` }))} {...form.getInputProps('plan')} />
        <div className={styles.pair}>
          <Select label={labels.coordinatorId} description={people.length ? t`S platným školením pro vedení krize.` : t`Nikdo ze zapojených organizací nemá platné školení pro vedení krize. Vedení ho zapíše v Krizích.`} searchable data={people} {...form.getInputProps('coordinatorId')} />
          <Select label={labels.deputyId} description={t`Když koordinace odejde, zástup ji sám převezme.`} searchable clearable data={people} {...form.getInputProps('deputyId')} />
        </div>
        <Select label={labels.reportEveryHours} allowDeselect={false} data={['1', '2', '3', '4', '6', '8', '12', '24', '48']} {...form.getInputProps('reportEveryHours')} />
        <Checkbox label={t`Otevřít nouzový důvod pro přehled domácností`} description={t`Jen pro ty, kdo mají v krizi roli, nejdéle na tři dny.`} checked={form.values.emergency} onChange={(event) => form.setFieldValue('emergency', event.currentTarget.checked)} />
        {form.values.emergency && <>
          <div className={styles.pair}>
            <Select label={labels['emergency.hours']} allowDeselect={false} data={['6', '12', '24', '48', '72'].map((value) => ({ value, label: t`${value} hodin od teď` }))} {...form.getInputProps('hours')} error={form.errors['emergency.hours']} />
            <Select label={labels['emergency.statute']} clearable data={choices.statutes.map(({ code, section, title }) => ({ value: code, label: `${section} · ${title}` }))} {...form.getInputProps('statute')} error={form.errors['emergency.statute']} />
          </div>
          <Textarea label={labels['emergency.reason']} autosize minRows={2} maxLength={2000} {...form.getInputProps('reason')} error={form.errors['emergency.reason']} />
        </>}
      </>}
    </FormSheet>
  );
}
