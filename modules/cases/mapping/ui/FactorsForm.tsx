import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { z } from 'zod';
import { ConfidenceField, CasePeoplePicker, useCasePeople } from '#modules/cases/ui/index.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { CheckChips } from '#platform/design/CheckChips.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { cases } from '../../contract.ts';
import { About, ConfidenceOf, PastDay, vulnerability } from '../contract.ts';
import { setKey } from '../rules.ts';
import { FactSheet } from './FactSheet.tsx';
import { capital } from './scale.ts';
import { useFactForm } from './useFactForm.ts';

const schema = z.strictObject({ about: About, notedOn: PastDay, confidenceOf: ConfidenceOf, factors: z.array(z.string()).min(1) });

/** Several factors of a person at once, as chips. Those that already hold are not offered again. */
export function FactorsForm({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useLingui();
  const { people } = useCasePeople(caseId);
  const known = useRead(vulnerability.list, { params: { caseId } }).data?.factors ?? [];
  const [ids] = useState(() => new Map<string, string>());
  const idOf = (factor: string) => { const id = ids.get(factor) ?? newId(); ids.set(factor, id); return id; };
  const add = useChange(vulnerability.add, { invalidates: [vulnerability.list, cases.get] });
  const initial = { about: people.length === 1 ? people.map(({ id }) => id) : [], notedOn: today(), confidenceOf: null as string | null, factors: [] as string[] };
  const of = useFactForm({
    key: `factors:${caseId}`, row: null, initial, schema, toValues: () => initial,
    add: (id, { factors, ...values }) => add.mutateAsync({ params: { caseId }, body: { id, ...values, factors: factors.map((factor) => ({ id: idOf(factor), factor, note: '' })) } }),
    change: () => Promise.resolve(), onSaved: () => { said(t`Faktory byly uloženy`); onClose(); },
  });
  const { form } = of, { values } = form, { options } = useCodes('vulnerability_factor', values.notedOn, values.factors);
  const holding = known.filter((one) => one.own && !one.endedOn && setKey(one.about) === setKey(values.about)).map(({ factor }) => factor);
  const offered = options.filter(({ value }) => !holding.includes(value)).map(({ value, label }) => ({ value, label: capital(label) }));
  return (
    <FactSheet title={t`Přidat faktory zranitelnosti`} onClose={onClose} of={of} labels={{ about: t`Koho se to týká`, notedOn: t`Od kdy to víme`, factors: t`Faktory` }} versions={null}>
      <CasePeoplePicker caseId={caseId} {...of.field('about')} />
      <CheckChips label={t`Faktory`} description={t`Sdílí se jen po jednotlivých položkách, nikdy najednou.`} options={offered} {...of.field('factors')} />
      <DayField label={t`Od kdy to víme`} maxDate={today()} {...form.getInputProps('notedOn')} />
      <ConfidenceField caseId={caseId} {...of.field('confidenceOf')} />
    </FactSheet>
  );
}
