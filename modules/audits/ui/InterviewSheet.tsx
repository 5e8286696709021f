import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { z } from 'zod';
import { DayField } from '#platform/design/DayField.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { Day } from '#platform/http/contract.ts';
import { day, today } from '#platform/i18n/format.ts';
import { audits, type Consent, type Interview, type Visit, type WithWhom } from '../contract.ts';
import { consents, withWhom } from '../rules.ts';
import { useAuditWords } from './words.ts';

type Values = { onDay: string | null; visitId: string | null; withWhom: WithWhom; consent: Consent | null; anonymous: boolean; name: string; notes: string };
const written = { invalidates: [audits.interviews] } as const;

/** A talk: with whom, how they agreed (nobody agrees beforehand), what was said. Without a signal it waits in the device and gets its label when it arrives. */
export function InterviewSheet({ auditId, of, labels, visits, onClose }: { auditId: string; of?: Interview; labels: Record<WithWhom, string> | undefined; visits: readonly Visit[]; onClose: () => void }) {
  const { t } = useLingui(), words = useAuditWords(), add = useChange(audits.addInterview, written), change = useChange(audits.changeInterview, written);
  const here = visits.find(({ onDay, cancelled }) => onDay === today() && !cancelled)?.id ?? null;
  return (
    <FormSheet<Values> title={of ? t`Upravit rozhovor ${of.label}` : t`Zapsat rozhovor`} onClose={onClose} draft={`audit-interview:${of?.id ?? auditId}`} {...(of && { version: of.version })}
      initial={{ onDay: of?.onDay ?? today(), visitId: of ? of.visitId : here, withWhom: of?.withWhom ?? 'client', consent: of?.consent ?? null, anonymous: of?.anonymous ?? true, name: of?.name ?? '', notes: of?.notes ?? '' }} schema={z.object({ onDay: Day, consent: z.enum(consents) })}
      labels={{ withWhom: t`S kým`, consent: t`Souhlas`, onDay: t`Den`, visitId: t`Návštěva`, anonymous: t`Bez jména`, name: t`Jméno`, notes: t`Co zaznělo` }} done={t`Rozhovor je uložený`} shown={(field, value) => (field === 'withWhom' ? words.withWhom[value as WithWhom] : field === 'consent' ? words.consents[value as Consent] : undefined)}
      save={async ({ onDay, consent, ...rest }, version, id) => { const body = { ...rest, onDay: onDay ?? '', consent: consent! }; await (of ? change.mutateAsync({ params: { auditId, interviewId: of.id }, version, body }) : add.mutateAsync({ params: { auditId }, body: { id, ...body } })); }}>
      {(form) => <>
        <Segmented label={t`S kým`} options={withWhom.map((value) => ({ value, label: words.withWhom[value] }))} value={form.values.withWhom} onChange={(value) => form.setFieldValue('withWhom', value)} />
        {!of && labels && <p className="meta"><Trans>Rozhovor dostane označení {labels[form.values.withWhom]}.</Trans></p>}
        <Segmented label={t`Souhlas`} options={consents.map((value) => ({ value, label: words.consents[value] }))} value={form.values.consent} error={form.errors['consent']} onChange={(value) => form.setFieldValue('consent', value)} />
        <div className="columns">
          <DayField label={t`Den`} required maxDate={today()} {...form.getInputProps('onDay')} />
          {visits.length > 0 && <Select label={t`Návštěva`} placeholder={t`mimo návštěvu`} clearable clearButtonProps={{ 'aria-label': t`Mimo návštěvu` }} data={visits.map(({ id, onDay }) => ({ value: id, label: day(onDay) }))} {...form.getInputProps('visitId')} />}
        </div>
        {form.values.consent === 'refused' ? <p><Trans>Kdo rozhovor odmítl, nic neřekl: uloží se jen, že byl osloven.</Trans></p> : <>
          <Checkbox label={t`Bez jména`} description={t`U klienta vždy, pokud si sám nepřeje jinak.`} checked={form.values.anonymous} onChange={(event) => form.setFieldValue('anonymous', event.currentTarget.checked)} />
          {!form.values.anonymous && <TextInput label={t`Jméno`} maxLength={300} {...form.getInputProps('name')} />}
          <Textarea label={t`Co zaznělo`} description={t`Bez jmen a bez toho, z čeho se dá člověk poznat.`} autosize minRows={6} maxLength={20_000} {...form.getInputProps('notes')} />
        </>}
      </>}
    </FormSheet>
  );
}
