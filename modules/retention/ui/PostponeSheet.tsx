import { Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { addDays, today } from '#platform/i18n/format.ts';
import { retention, type DueItem } from '../contract.ts';

const anew = { invalidates: [retention.due, retention.counts] };

/** Holds an item back until a day: a court case, a complaint, an audit. */
export function PostponeSheet({ item, name, onClose }: { item: DueItem; name: string; onClose: () => void }) {
  const { t } = useLingui();
  const postpone = useChange(retention.postpone, anew), resume = useChange(retention.resume, { ...anew, onDone: onClose });
  const labels = { until: t`Odložit do`, reason: t`Proč` };
  return (
    <FormSheet title={t`Odložit smazání`} onClose={onClose} draft={`postpone:${item.id}`} labels={labels} done={t`Smazání je odloženo.`} version={item.version} initial={{ until: item.postponedUntil ?? addDays(today(), 365) as string | null, reason: item.reason }}
      save={({ until, reason }, version) => postpone.mutateAsync({ params: { itemId: item.id }, version, body: { until: until ?? '', reason } })}>
      {(form) => <>
        <p><b>{name}</b></p>
        <DayField label={labels.until} minDate={addDays(today(), 1)} {...form.getInputProps('until')} />
        <Textarea label={labels.reason} description={t`Třeba soud, stížnost, kontrola. Po tom dni se položka vrátí na seznam.`} autosize minRows={2} {...form.getInputProps('reason')} />
        {item.state === 'postponed' && <div><Button variant="default" loading={resume.isPending} onClick={() => resume.mutate({ params: { itemId: item.id }, version: item.version })}><Trans>Zrušit odložení</Trans></Button></div>}
        <ProblemAlert problem={resume.error} />
      </>}
    </FormSheet>
  );
}
