// A tie in one line: name, group, strength, direction, Enter; then the next one. Group and people stay for the next.
import { Button, Checkbox, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { z } from 'zod';
import { Card } from '#platform/design/Card.tsx';
import { useChange } from '#platform/design/query.ts';
import { DraftNotice } from '#platform/forms/DraftNotice.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { newId } from '#platform/http/client.ts';
import { line, prose } from '#platform/http/contract.ts';
import { ConfidenceField, CasePeoplePicker, useCasePeople } from '../../ui/index.ts';
import { cases } from '../../contract.ts';
import { Direction, network, Strength, type Sector } from '../contract.ts';
import { usuallyPrivate } from '../rules.ts';
import { DirectionField, SectorField, StrengthField } from './Choices.tsx';
import styles from './network.module.css';

const Written = z.object({ name: line(120), detail: prose(200), strength: Strength, direction: Direction });
type Values = { name: string; detail: string; strength: Strength | ''; direction: Direction; privatePerson: boolean | null; confidenceOf: string | null };
const initial: Values = { name: '', detail: '', strength: '', direction: 'both', privatePerson: null, confidenceOf: null };

export function AddTie({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useLingui(), { people } = useCasePeople(caseId), nameField = useRef<HTMLInputElement>(null), id = useRef(newId());
  const [sector, setSector] = useState<Sector>('family'), [chosen, setChosen] = useState<string[] | null>(null), [nobody, setNobody] = useState(false);
  // A household's tie usually concerns its adults; whoever writes says otherwise.
  const about = chosen ?? people.filter(({ part }) => part !== 'child').map((person) => person.id);
  const add = useChange(network.addTie, { invalidates: [network.get, cases.get] });
  const draft = useDraftForm<Values>({ key: `tie:${caseId}`, initial, schema: Written, save: async (values) => {
    if (!about.length) { setNobody(true); throw new Error('nobody chosen'); }
    await add.mutateAsync({ params: { caseId }, body: { ...values, id: id.current, about, sector, strength: values.strength as Strength, privatePerson: values.privatePerson ?? usuallyPrivate(sector) } });
    id.current = newId();
    nameField.current?.focus();
  } });
  const { form } = draft, given = <K extends keyof Values>(field: K) => ({ value: form.values[field], onChange: (value: Values[K]) => form.setFieldValue(field, value as never), error: form.errors[field] });
  return (
    <Card title={<Trans>Přidat vazbu</Trans>} action={<Button variant="subtle" size="xs" onClick={onClose}><Trans>Hotovo</Trans></Button>}>
      <form onSubmit={draft.submit} className="stack" noValidate>
        <DraftNotice of={draft} />
        <div className={styles.quick}>
          <TextInput ref={nameField} label={<Trans>Kdo</Trans>} data-path="name" {...form.getInputProps('name')} autoFocus maxLength={120} autoComplete="off" />
          <TextInput label={<Trans>Kdo to je</Trans>} data-path="detail" {...form.getInputProps('detail')} maxLength={200} autoComplete="off" />
          <SectorField value={sector} onChange={setSector} />
          <StrengthField {...given('strength')} />
          <DirectionField {...given('direction')} />
          <Button type="submit" variant="light" loading={draft.saving} leftSection={<IconPlus size={18} />}><Trans>Přidat</Trans></Button>
        </div>
        <CasePeoplePicker caseId={caseId} label={t`Koho se týká`} value={about} onChange={(next) => { setChosen(next); setNobody(false); }} />
        {nobody && <p role="alert" className={styles.tense}><Trans>Vyberte aspoň jednoho člověka.</Trans></p>}
        <div className={styles.fields}>
          <Checkbox label={<Trans>Soukromá osoba: jiné organizaci se zpřístupňuje jen jednotlivě</Trans>} checked={form.values.privatePerson ?? usuallyPrivate(sector)} onChange={(event) => form.setFieldValue('privatePerson', event.currentTarget.checked)} />
          <ConfidenceField caseId={caseId} value={form.values.confidenceOf} onChange={(value) => form.setFieldValue('confidenceOf', value)} />
        </div>
        {!nobody && <ErrorSummary of={draft} labels={{ name: t`Kdo`, strength: t`Vazba`, direction: t`Kam jde pomoc` }} />}
      </form>
    </Card>
  );
}
