import { Select, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { programmePlan } from '../contract.ts';
import type { Said } from './GoalSheet.tsx';
import { stepped } from './words.ts';

type Props = { programmeId: string; siteId: string; onClose: () => void; goalId?: string; from?: Said };
/** A step: a commitment of somebody of the support team or of the site; of the other organisation it is an offer. */
export function StepSheet({ programmeId, siteId, onClose, goalId, from }: Props) {
  const { t } = useLingui(), params = { programmeId, siteId }, add = useChange(programmePlan.addStep, stepped), doers = useRead(programmePlan.doers, { params }).data?.items ?? [];
  const labels = { what: t`Co udělat`, membershipId: t`Kdo`, dueOn: t`Do kdy` }, group = (side: 'team' | 'site', name: string) => ({ group: name, items: doers.filter((one) => one.side === side).map(({ membershipId, name: label }) => ({ value: membershipId, label })) });
  return (
    <FormSheet<{ what: string; membershipId: string; dueOn: string | null }> title={t`Nový krok`} onClose={onClose} draft={`change-step:${siteId}:${goalId ?? ''}:${from?.question ?? ''}`} labels={labels} done={t`Krok je zadaný.`} initial={{ what: '', membershipId: '', dueOn: null }}
      save={({ what, membershipId, dueOn }, _, id) => add.mutateAsync({ params, body: { id, what, membershipId, dueOn, goalId: goalId ?? null, ...(from && { sheetId: from.sheetId, question: from.question }) } })}>
      {(form) => <>
        {from && <p className="meta">{t`Vychází z hodnocení: ${from.words}`}</p>}
        <TextInput label={labels.what} description={t`Krok i to, jak stojí, uvidí tým podpory i lidé z místa. Nikdy o klientech.`} maxLength={500} data-autofocus {...form.getInputProps('what')} />
        <div className="columns"><Select label={labels.membershipId} description={t`Kdo je z druhé organizace, ten krok nejdřív přijme.`} searchable data={[group('team', t`Tým podpory`), group('site', t`Místo`)].filter(({ items }) => items.length > 0)} {...form.getInputProps('membershipId')} /><DayField label={labels.dueOn} minDate={today()} {...form.getInputProps('dueOn')} /></div>
      </>}
    </FormSheet>
  );
}
