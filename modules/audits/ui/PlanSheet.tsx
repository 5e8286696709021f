import { Select, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { useChange, usePages, useRead } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { Day, Id } from '#platform/http/contract.ts';
import { day, today } from '#platform/i18n/format.ts';
import { ServicePicker } from '#modules/directory/ui/index.ts';
import { audits } from '../contract.ts';
import { CriteriaPicker } from './CriteriaPicker.tsx';
import { anew } from './useAudit.ts';
import { useMethodContent, useMethods } from './useMethods.ts';

type Values = { serviceId: string | null; versionId: string; roundId: string | null; followsId: string | null; scope: string; criteria: string[] | null; beginsOn: string | null; endsOn: string | null };
type Props = { roundId?: string; onClose: () => void };

/** Of which service, by which method, when and what of it. */
export function PlanSheet(props: Props) {
  const { t } = useLingui(), methods = useMethods();
  if (methods?.length) return <Form {...props} methods={methods} />;
  return <ConfirmSheet open onClose={props.onClose} title={t`Naplánovat audit`}>{methods ? <Empty><Trans>Není podle čeho: žádná metodika auditu není vydaná. Napište ji v Metodikách.</Trans></Empty> : <Loading rows={3} />}</ConfirmSheet>;
}
function Form({ methods, roundId = '', onClose }: Props & { methods: { value: string; label: string }[] }) {
  const { t } = useLingui(), navigate = useNavigate(), plan = useChange(audits.plan, anew), rounds = usePages(audits.rounds, { query: { limit: 100 } }).data?.items ?? [];
  return (
    <FormSheet<Values> title={t`Naplánovat audit`} onClose={onClose} draft={`audit-plan:${roundId}`} initial={{ serviceId: null, versionId: methods[0]!.value, roundId: roundId || null, followsId: null, scope: '', criteria: null, beginsOn: today(), endsOn: null }}
      schema={z.object({ serviceId: Id, versionId: Id, beginsOn: Day })} labels={{ serviceId: t`Služba`, versionId: t`Metodika`, roundId: t`Kolo`, followsId: t`Navazuje na`, beginsOn: t`Od`, endsOn: t`Do`, scope: t`Rozsah slovy`, criteria: t`Která kritéria` }} action={t`Naplánovat`} done={t`Audit je naplánovaný`}
      save={async ({ serviceId, beginsOn, ...rest }, _, id) => { await plan.mutateAsync({ body: { id, serviceId: serviceId ?? '', beginsOn: beginsOn ?? '', ...rest } }); await navigate({ to: `/kvalita/audity/${id}` }); }}>
      {(form) => <>
        <ServicePicker required value={form.values.serviceId} error={form.errors.serviceId} description={t`Služba organizace, která tu pracuje, nebo partnera z naší sítě. Vlastní ne.`} onChange={(serviceId) => form.setValues({ serviceId, followsId: null })} />
        {form.values.serviceId && <Follows serviceId={form.values.serviceId} value={form.values.followsId} onChange={(followsId) => form.setValues({ followsId, criteria: null })} />}
        {rounds.length > 0 && <Select label={t`Kolo`} placeholder={t`mimo kola`} clearable clearButtonProps={{ 'aria-label': t`Mimo kola` }} data={rounds.map(({ id, name }) => ({ value: id, label: name }))} value={form.values.roundId} error={form.errors.roundId}
          onChange={(id) => { const of = rounds.find((one) => one.id === id)?.method?.versionId; form.setValues({ roundId: id, ...(of && methods.some(({ value }) => value === of) && { versionId: of, criteria: null }) }); }} />}
        <Select label={t`Metodika`} description={t`Audit si nechá verzi, podle které začal.`} allowDeselect={false} data={methods} value={form.values.versionId} error={form.errors.versionId} onChange={(versionId) => versionId && form.setValues({ versionId, criteria: null })} />
        <div className="columns"><DayField label={t`Od`} required {...form.getInputProps('beginsOn')} /><DayField label={t`Do`} {...form.getInputProps('endsOn')} /></div>
        <Textarea label={t`Rozsah slovy`} description={t`Na co se díváme a na co ne.`} autosize minRows={2} maxLength={4000} {...form.getInputProps('scope')} />
        {!form.values.followsId && <Criteria versionId={form.values.versionId} value={form.values.criteria} error={form.errors.criteria} onChange={(criteria) => form.setFieldValue('criteria', criteria)} />}
      </>}
    </FormSheet>
  );
}
function Criteria({ versionId, ...rest }: { versionId: string } & Omit<Parameters<typeof CriteriaPicker>[0], 'content'>) {
  const content = useMethodContent(versionId);
  return content && <CriteriaPicker content={content} {...rest} />;
}
function Follows({ serviceId, value, onChange }: { serviceId: string; value: string | null; onChange: (id: string | null) => void }) {
  const { t } = useLingui(), earlier = useRead(audits.list, { query: { serviceId, state: 'final', limit: 50 } }).data?.items.filter(({ part }) => part === 'auditor' || part === 'planner') ?? [];
  return earlier.length > 0 && <Select label={t`Navazuje na dřívější audit`} placeholder={t`nový audit`} description={t`Následný audit se dívá na to, co dřívější nechal otevřené.`} clearable clearButtonProps={{ 'aria-label': t`Nový audit` }} data={earlier.map(({ id, finalAt }) => ({ value: id, label: t`dokončený ${day(finalAt!)}` }))} value={value} onChange={onChange} />;
}
