import { Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconFlag, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { goalBoard, type MeasureState } from '../../board/contract.ts';
import { goals } from '../../contract.ts';
import { goalEvaluations } from '../../evaluation/contract.ts';
import { goalMilestones } from '../contract.ts';

type Values = { reachedOn: string | null; evidence: string };

/** Says that a milestone was reached, on which day and by what it can be seen; or that it is not, after all. */
export function MilestoneButton({ of }: { of: MeasureState }) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false), set = useChange(goalMilestones.set, { invalidates: [goalBoard.year, goalBoard.goal, goalEvaluations.ofMonth, goals.year, goals.get] });
  const labels = { reachedOn: t`Dosaženo dne`, evidence: t`Z čeho je to vidět` };
  return <>
    <div><Button variant="default" size="xs" leftSection={of.reachedOn ? <IconPencil size={16} /> : <IconFlag size={16} />} onClick={() => setOpen(true)}>{of.reachedOn ? <Trans>Upravit milník</Trans> : <Trans>Milník je dosažený</Trans>}</Button></div>
    {open && (
      <FormSheet<Values> title={of.words || t`Milník`} onClose={() => setOpen(false)} draft={`milestone:${of.id}`} labels={labels} done={t`Milník je uložený.`} initial={{ reachedOn: of.reachedOn ?? today(), evidence: of.evidence }}
        save={({ reachedOn, evidence }) => set.mutateAsync({ params: { measureId: of.id }, body: { was: of.reachedOn, wasEvidence: of.evidence, reachedOn, evidence } })}>
        {(form) => <>
          <DayField label={labels.reachedOn} description={t`Prázdné: zatím dosažený není.`} {...form.getInputProps('reachedOn')} />
          <Textarea label={labels.evidence} description={t`Třeba smlouva, zápis, fotografie. Nikdy jméno klienta.`} autosize minRows={2} maxLength={2000} {...form.getInputProps('evidence')} />
        </>}
      </FormSheet>
    )}
  </>;
}
