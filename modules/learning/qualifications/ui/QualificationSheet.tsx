import { Checkbox, Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useCodes } from '#modules/directory/ui/index.ts';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { addDays, today } from '#platform/i18n/format.ts';
import type { Qualification } from '../../contract.ts';
import { learningChanged } from '../../ui/words.ts';
import { qualifications } from '../contract.ts';

type Values = { kind: string | null; title: string; obtainedOn: string | null; validUntil: string | null; proof: string; ended: boolean };
/** A qualification, its correction, or another one that renews it. */
export function QualificationSheet({ membershipId, of, renews, onClose }: { membershipId: string; of?: Qualification; renews?: Qualification; onClose: () => void }) {
  const { t } = useLingui(), from = of ?? renews, { options } = useCodes('qualification_kind', null, from ? [from.kind] : []), again = { invalidates: learningChanged };
  const add = useChange(qualifications.add, again), change = useChange(qualifications.change, again);
  const labels = { kind: t`Co to je`, title: t`Upřesnění`, obtainedOn: t`Od`, validUntil: t`Platí do`, proof: t`Čím je doložená`, ended: t`Už se nevede` };
  return (
    <FormSheet<Values> title={of ? t`Upravit způsobilost` : renews ? t`Obnovit způsobilost` : t`Zapsat způsobilost`} onClose={onClose} draft={`qualification:${of?.id ?? renews?.id ?? membershipId}`} labels={labels} version={of?.version ?? 0} done={t`Způsobilost je uložená.`}
      initial={{ kind: from?.kind ?? null, title: from?.title ?? '', obtainedOn: of ? of.obtainedOn : today(), validUntil: of ? of.validUntil : addDays(today(), 730), proof: of?.proof ?? '', ended: Boolean(of?.endedOn) }}
      save={({ ended, ...values }, version, id) => {
        const body = { ...values, kind: values.kind ?? '', obtainedOn: values.obtainedOn ?? '' };
        return of ? change.mutateAsync({ params: { qualificationId: of.id }, version, body: { ...body, endedOn: ended ? of.endedOn ?? today() : null } }) : add.mutateAsync({ body: { id, membershipId, followsId: renews?.id ?? null, ...body } });
      }}>
      {(form) => <>
        <Select label={labels.kind} data={options} {...form.getInputProps('kind')} />
        {form.values.kind === 'health' && <p className="meta"><Trans>Jen že platí a do kdy. Nikdy, co v posudku je.</Trans></p>}
        <TextInput label={labels.title} maxLength={200} {...form.getInputProps('title')} />
        <div className="columns"><DayField label={labels.obtainedOn} maxDate={today()} {...form.getInputProps('obtainedOn')} /><DayField label={labels.validUntil} description={t`Nevyplněno: bez konce.`} {...form.getInputProps('validUntil')} /></div>
        <TextInput label={labels.proof} description={t`Číslo, kdo ji vydal, kde je uložená.`} maxLength={300} {...form.getInputProps('proof')} />
        <p className="meta"><Trans>Na konec upozorníme 60 a 14 dní předem vás i vedení.</Trans></p>
        {of && <Checkbox label={labels.ended} {...form.getInputProps('ended', { type: 'checkbox' })} />}
      </>}
    </FormSheet>
  );
}
