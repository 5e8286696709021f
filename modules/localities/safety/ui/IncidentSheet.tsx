import { Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { CheckChips } from '#platform/design/CheckChips.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { addDays, today } from '#platform/i18n/format.ts';
import { PlacePicker } from '#modules/directory/ui/index.ts';
import { localities } from '../../contract.ts';
import { incidents, visits, type Incident } from '../contract.ts';
import { longestReview, usualReview, type IncidentKind, type Measure, type Severity } from '../rules.ts';
import { useWords } from './words.ts';
import styles from './Safety.module.css';

type Values = { caseId: string | null; placeId: string | null; kind: IncidentKind | null; severity: Severity | null; happenedOn: string | null; facts: string; source: string; measures: Measure[]; advice: string; reviewOn: string | null; opinion: string; who: string };

/** A new warning, or another wording of one: what others read stands apart from what stays with us. */
export function IncidentSheet({ incident, caseId, onClose }: { incident?: Incident; caseId?: string; onClose: () => void }) {
  const { t } = useLingui();
  const words = useWords(), houses = useRead(localities.list, { query: { limit: 100 } }, { enabled: !incident && !caseId }).data?.items ?? [], invalidates = [incidents.list, incidents.ofCase, incidents.get, visits.mine];
  const add = useChange(incidents.add, { invalidates }), change = useChange(incidents.change, { invalidates });
  const labels = { caseId: t`Lokalita`, placeId: t`Místo z adresáře`, kind: t`Co se stalo`, severity: t`Jak je to vážné`, happenedOn: t`Kdy`, facts: t`Fakta`, source: t`Odkud to víme`, measures: t`Než tam někdo půjde`, advice: t`Co ještě udělat, komu volat`, reviewOn: t`Znovu posoudit do`, opinion: t`Náš názor`, who: t`Kdo to byl` };
  const initial: Values = incident
    ? { ...incident, placeId: incident.place?.id ?? null }
    : { caseId: caseId ?? null, placeId: null, kind: null, severity: null, happenedOn: today(), facts: '', source: '', measures: [], advice: '', reviewOn: addDays(today(), usualReview), opinion: '', who: '' };
  return (
    <FormSheet<Values> title={incident ? t`Změnit výstrahu` : t`Nová výstraha`} onClose={onClose} draft={`incident:${incident?.id ?? caseId ?? 'new'}`} labels={labels} initial={initial} version={incident?.version ?? 0} done={t`Výstraha je uložená`}
      save={async ({ caseId: at, placeId, kind, severity, happenedOn, facts, source, measures, advice, reviewOn, opinion, who }, version, id) => {
        const body = { placeId, kind: kind ?? '' as IncidentKind, severity: severity ?? '' as Severity, happenedOn: happenedOn ?? '', facts, source, measures, advice, reviewOn: reviewOn ?? '', opinion, who };
        return incident ? change.mutateAsync({ params: { incidentId: incident.id }, body, version }) : add.mutateAsync({ body: { id, caseId: at, ...body } });
      }}>
      {(form) => <>
        {!incident && !caseId && <>
          <Select label={labels.caseId} clearable searchable data={houses.map((one) => ({ value: one.caseId, label: one.label }))} {...form.getInputProps('caseId')} />
          <PlacePicker label={t`Místo z adresáře, když to není lokalita`} clearable value={form.values.placeId} onChange={(id) => form.setFieldValue('placeId', id)} error={form.errors['placeId']} />
        </>}
        <Segmented label={labels.kind} options={words.kinds} value={form.values.kind} onChange={(value) => form.setFieldValue('kind', value)} error={form.errors['kind']} />
        <Segmented label={labels.severity} options={words.severities} value={form.values.severity} onChange={(value) => form.setFieldValue('severity', value)} error={form.errors['severity']} />
        <Textarea label={labels.facts} description={<Trans>Přečte si je každý, kdo se tam chystá, i z jiné organizace. Žádná jména, žádné domněnky.</Trans>} required autosize minRows={3} maxLength={4000} {...form.getInputProps('facts')} />
        <div className={styles.pair}>
          <DayField label={labels.happenedOn} maxDate={today()} {...form.getInputProps('happenedOn')} />
          <TextInput label={labels.source} description={t`Třeba: vlastní zkušenost, dopis majitele.`} required maxLength={200} {...form.getInputProps('source')} />
        </div>
        <CheckChips label={labels.measures} description={t`„Jít ve dvou“ a „nevstupovat“ Souběh hlídá, když se někdo přihlašuje na návštěvu.`} options={words.measures} value={form.values.measures} onChange={(value) => form.setFieldValue('measures', value)} error={form.errors['measures']} />
        <Textarea label={labels.advice} autosize minRows={1} maxLength={1000} {...form.getInputProps('advice')} />
        <DayField label={labels.reviewOn} description={t`Po tomto dni výstraha varuje ještě měsíc a pak přestane, dokud ji znovu nepotvrdíte.`} minDate={incident ? incident.reviewOn : addDays(today(), 1)} maxDate={addDays(today(), longestReview)} {...form.getInputProps('reviewOn')} />
        <TextInput label={labels.who} description={t`Zůstává jen ve vaší organizaci.`} maxLength={200} {...form.getInputProps('who')} />
        <Textarea label={labels.opinion} description={t`Zůstává jen ve vaší organizaci.`} autosize minRows={2} maxLength={4000} {...form.getInputProps('opinion')} />
      </>}
    </FormSheet>
  );
}
