import { NumberInput, Select, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { day, number, today } from '#platform/i18n/format.ts';
import { useColleagues } from '#modules/access/ui/index.ts';
import { complaints } from '../contract.ts';
import { usualDays, usualExtension } from '../rules.ts';

/** How complaints are handled by the own rules of the organisation, from a day on. */
export function RuleSheet({ onClose }: { onClose: () => void }) {
  const { t } = useLingui(), found = useRead(complaints.rules), set = useChange(complaints.setRule, { invalidates: [complaints.rules, complaints.get, complaints.list] }), colleagues = useColleagues();
  if (!found.data) return <Loading rows={3} />;
  const rules = found.data.items, now = rules.find(({ validFrom }) => validFrom <= today());
  const labels = { validFrom: t`Pro stížnosti přijaté od`, days: t`Dní na odpověď`, extensionDays: t`O kolik dní lze lhůtu jednou prodloužit`, trustedId: t`Pověřená osoba`, appeal: t`Kam se obrátit, když člověk s odpovědí nesouhlasí` };
  return (
    <FormSheet<{ validFrom: string | null; days: number; extensionDays: number; trustedId: string | null; appeal: string }> title={t`Pravidla pro stížnosti`} onClose={onClose} draft="complaint-rule" labels={labels} done={t`Pravidla jsou nastavená.`}
      initial={{ validFrom: today(), days: now?.days ?? usualDays, extensionDays: now?.extensionDays ?? usualExtension, trustedId: now?.trusted?.membershipId ?? null, appeal: now?.appeal ?? '' }} save={(values, _, id) => set.mutateAsync({ body: { ...values, id } as never })}>
      {(form) => <>
        <DayField label={labels.validFrom} minDate={today()} {...form.getInputProps('validFrom')} />
        <NumberInput label={labels.days} min={1} max={90} allowDecimal={false} {...form.getInputProps('days')} />
        <NumberInput label={labels.extensionDays} min={0} max={90} allowDecimal={false} {...form.getInputProps('extensionDays')} />
        <Select label={labels.trustedId} clearable searchable description={t`Vyřizuje stížnosti, které jmenují vedoucí nebo vedoucího. Ti se o nich nedozvědí.`} data={colleagues.map((one) => ({ value: one.membershipId, label: one.name }))} {...form.getInputProps('trustedId')} />
        <Textarea label={labels.appeal} autosize minRows={2} description={t`Tiskne se pod odpověď.`} {...form.getInputProps('appeal')} />
        {rules.length > 0 && <ul>{rules.map((one) => <li key={one.id} className="meta"><Trans>od {day(one.validFrom)}: {number(one.days)} dní, prodloužit lze o {number(one.extensionDays)} · {one.by}</Trans></li>)}</ul>}
      </>}
    </FormSheet>
  );
}
