import { Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { DayField } from '#platform/design/DayField.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange, useRead } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { Day, line } from '#platform/http/contract.ts';
import { today } from '#platform/i18n/format.ts';
import { questionnaires } from '#modules/questionnaires/contract.ts';
import { textOf } from '#modules/questionnaires/index.ts';
import { useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import { projects } from '#modules/work/projects/contract.ts';
import { programmes, type Programme } from '../contract.ts';
import { anew } from './useProgramme.ts';

type Values = { name: string; shortName: string; registrationNumber: string; funder: string; beginsOn: string | null; endsOn: string | null; about: string; projectId: string | null; modelVersionId: string | null };
const readsProjects: readonly string[] = projects.list.allow;
type Option = { value: string; label: string };
/** What is chosen stays among the options, also when it is no longer offered. */
const withChosen = (options: readonly Option[], chosen: Option | undefined) => (chosen && !options.some(({ value }) => value === chosen.value) ? [chosen, ...options] : [...options]);

/** Begins a programme, or changes what is said of one. */
export function ProgrammeSheet({ of, onClose }: { of?: Programme; onClose: () => void }) {
  const { t } = useLingui(), navigate = useNavigate(), begin = useChange(programmes.begin, anew), change = useChange(programmes.change, anew), language = useReaderTongue();
  const paying = useRead(projects.list, { query: { limit: 100 } }, { enabled: readsProjects.includes(useMe().membership.role) }).data?.items ?? [], models = useRead(questionnaires.list, { query: { purpose: 'maturity', limit: 100 } }).data?.items ?? [];
  const payers = withChosen(paying.map(({ id, name }) => ({ value: id, label: name })), of?.project ? { value: of.project.id, label: of.project.name } : undefined);
  const model = of?.model, named = (title: Record<string, string>, number: number) => t`${textOf(title, language)}, verze ${number}`;
  const offered = withChosen(models.flatMap(({ title, published }) => (published ? [{ value: published.id, label: named(title, published.number) }] : [])), model ? { value: model.versionId, label: named(model.title, model.number) } : undefined);
  const labels = { name: t`Název`, shortName: t`Krátký název`, registrationNumber: t`Registrační číslo`, funder: t`Kdo platí`, beginsOn: t`Od`, endsOn: t`Do`, about: t`O čem je`, projectId: t`Projekt, ze kterého se platí podpora`, modelVersionId: t`Model spolupráce` };
  return (
    <FormSheet<Values> title={of ? t`Změnit program` : t`Založit program`} onClose={onClose} draft={`programme:${of?.id ?? 'new'}`} labels={labels} version={of?.version ?? 0} done={t`Program je uložený`} {...(!of && { action: t`Založit` })}
      initial={{ name: of?.name ?? '', shortName: of?.shortName ?? '', registrationNumber: of?.registrationNumber ?? '', funder: of?.funder ?? '', beginsOn: of?.beginsOn ?? today(), endsOn: of?.endsOn ?? null, about: of?.about ?? '', projectId: of?.project?.id ?? null, modelVersionId: model?.versionId ?? null }}
      schema={z.object({ name: line(300), shortName: line(60), beginsOn: Day })} shown={(field, value) => (field === 'projectId' ? payers : field === 'modelVersionId' ? offered : []).find((one) => one.value === value)?.label}
      save={async ({ beginsOn, ...values }, version, id) => {
        const body = { ...values, beginsOn: beginsOn ?? '' };
        if (of) return change.mutateAsync({ params: { programmeId: of.id }, version, body });
        await begin.mutateAsync({ body: { ...body, id } });
        await navigate({ to: `/programy/${id}` });
      }}>
      {(form) => <>
        <TextInput label={labels.name} required maxLength={300} {...form.getInputProps('name')} />
        <TextInput label={labels.shortName} description={t`Jak se mu říká: stojí v nabídkách a v záhlaví míst.`} required maxLength={60} {...form.getInputProps('shortName')} />
        <div className="columns"><DayField label={labels.beginsOn} required {...form.getInputProps('beginsOn')} /><DayField label={labels.endsOn} description={t`Nevyplněno: konec zatím není známý.`} {...form.getInputProps('endsOn')} /></div>
        <div className="columns"><TextInput label={labels.registrationNumber} maxLength={100} {...form.getInputProps('registrationNumber')} /><TextInput label={labels.funder} maxLength={200} {...form.getInputProps('funder')} /></div>
        {payers.length > 0 && <Select label={labels.projectId} clearable clearButtonProps={{ 'aria-label': t`Bez projektu` }} searchable data={payers} {...form.getInputProps('projectId')} />}
        {offered.length > 0 ? <Select label={labels.modelVersionId} description={t`Podle jeho úrovní se místa hodnotí. Kolo, které už začalo, si svou verzi nechá.`} clearable clearButtonProps={{ 'aria-label': t`Bez modelu` }} data={offered} {...form.getInputProps('modelVersionId')} />
          : <p className="meta"><Trans>Model spolupráce půjde vybrat, až bude vydaný dotazník s jeho úrovněmi.</Trans></p>}
        <Textarea label={labels.about} description={t`Slovy pro kohokoli: čtou to i místa.`} autosize minRows={3} maxLength={10_000} {...form.getInputProps('about')} />
      </>}
    </FormSheet>
  );
}
