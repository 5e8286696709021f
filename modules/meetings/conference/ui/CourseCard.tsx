import { Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { conferences, type Conference } from '../contract.ts';
import { changed } from './useConference.ts';
import { useConferenceWords } from './words.ts';

type Values = Pick<Conference, 'clientPresent' | 'absenceChoice' | 'absenceReason'>;

/** Was the client there, and if not, why and whose choice it was. */
export function CourseCard({ of }: { of: Conference }) {
  const { t } = useLingui();
  const words = useConferenceWords(), course = useChange(conferences.course, changed);
  const [writing, setWriting] = useState(false);
  const labels = { clientPresent: t`Byl klient nebo klientka na konferenci?`, absenceChoice: t`Čí to bylo rozhodnutí`, absenceReason: t`Proč` };
  return (
    <Card title={t`Klient nebo klientka na konferenci`} action={of.runs && <Button variant="default" size="xs" onClick={() => setWriting(true)}>{of.clientPresent === 'unknown' ? <Trans>Zapsat</Trans> : <Trans>Změnit</Trans>}<span className="hidden-text"> <Trans>přítomnost klienta</Trans></span></Button>}>
      <Facts facts={[[t`Na konferenci`, words.present[of.clientPresent]], [labels.absenceChoice, of.absenceChoice && words.absence[of.absenceChoice]], [labels.absenceReason, of.absenceReason]]} />
      {writing && (
        <FormSheet<Values> title={labels.clientPresent} onClose={() => setWriting(false)} draft={`conference-course:${of.id}`} labels={labels} done={t`Uloženo.`} initial={{ clientPresent: of.clientPresent, absenceChoice: of.absenceChoice, absenceReason: of.absenceReason }} save={(body) => course.mutateAsync({ params: { meetingId: of.id }, body })}>
          {(form) => <>
            <Segmented label={labels.clientPresent} hideLabel value={form.values.clientPresent === 'unknown' ? null : form.values.clientPresent} onChange={(value) => form.setFieldValue('clientPresent', value)} options={[{ value: 'yes', label: words.present.yes }, { value: 'part', label: words.present.part }, { value: 'no', label: words.present.no }]} />
            {form.values.clientPresent === 'no' && <Segmented label={labels.absenceChoice} value={form.values.absenceChoice || null} onChange={(value) => form.setFieldValue('absenceChoice', value)} error={form.errors['absenceChoice']}
              options={(['client', 'family', 'team', 'obstacle'] as const).map((value) => ({ value, label: words.absence[value] }))} />}
            {(form.values.clientPresent === 'no' || form.values.clientPresent === 'part') && <Textarea label={labels.absenceReason} autosize minRows={2} {...form.getInputProps('absenceReason')} />}
          </>}
        </FormSheet>
      )}
    </Card>
  );
}
