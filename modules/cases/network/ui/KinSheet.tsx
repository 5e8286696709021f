import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { z } from 'zod';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { newId } from '#platform/http/client.ts';
import { line } from '#platform/http/contract.ts';
import { CasePeoplePicker } from '../../ui/index.ts';
import { cases } from '../../contract.ts';
import { kinRelations, network, type Kin, type NetworkMap } from '../contract.ts';
import styles from './network.module.css';

/** What a relative is to the one named after the colon. */
export function useRelationWords(): Record<Kin['relation'], string> {
  const { t } = useLingui();
  return { parent: t`rodič`, partner: t`partner/ka`, former_partner: t`bývalý partner/ka`, sibling: t`sourozenec`, child: t`dítě` };
}

type Values = { name: string; sex: Kin['sex']; birthYear: number | ''; deathYear: number | ''; relation: Kin['relation']; of: string; about: string[] };
const year = z.union([z.literal(''), z.int().min(1850).max(2200)]);
const Written = z.object({ name: line(120), birthYear: year, deathYear: year, of: z.string().min(1), about: z.array(z.string()).min(1) });

export function KinSheet({ kin, map, caseId, onClose }: { kin: Kin | null; map: NetworkMap; caseId: string; onClose: () => void }) {
  const { t } = useLingui(), relations = useRelationWords(), [id] = useState(newId);
  const add = useChange(network.addKin, { invalidates: [network.get, cases.get] }), change = useChange(network.changeKin, { invalidates: [network.get, cases.get] });
  const initial: Values = { name: kin?.name ?? '', sex: kin?.sex ?? 'unstated', birthYear: kin?.birthYear ?? '', deathYear: kin?.deathYear ?? '', relation: kin?.relation ?? 'parent', of: kin?.ofPersonId ?? kin?.ofKinId ?? map.people[0]?.id ?? '', about: kin?.about ?? map.people.slice(0, 1).map((one) => one.id) };
  const draft = useDraftForm<Values>({ key: `kin:${kin?.id ?? caseId}`, initial, schema: Written, onSaved: onClose, save: ({ of, birthYear, deathYear, ...values }) => {
    const person = map.people.some((one) => one.id === of);
    const body = { ...values, birthYear: birthYear === '' ? null : birthYear, deathYear: deathYear === '' ? null : deathYear, ofPersonId: person ? of : null, ofKinId: person ? null : of };
    return kin ? change.mutateAsync({ params: { caseId, kinId: kin.id }, version: kin.version, body }) : add.mutateAsync({ params: { caseId }, body: { ...body, id } });
  } });
  const { form } = draft;
  return (
    <ConfirmSheet open onClose={onClose} title={kin ? kin.name : t`Přidat příbuzné`}>
      <form onSubmit={draft.submit} className="stack" noValidate>
        <TextInput label={<Trans>Jméno, jak se v rodině říká</Trans>} data-path="name" {...form.getInputProps('name')} maxLength={120} />
        <div className={styles.fields}>
          <NativeSelect label={<Trans>Je to</Trans>} {...form.getInputProps('relation')} data={kinRelations.map((relation) => ({ value: relation, label: relations[relation] }))} />
          <NativeSelect label={<Trans>Čí</Trans>} data-path="of" {...form.getInputProps('of')} data={[...map.people, ...map.kin.filter((one) => one.id !== kin?.id)].map(({ id: value, name }) => ({ value, label: name }))} />
        </div>
        <Segmented label={<Trans>Pohlaví</Trans>} value={form.values.sex} onChange={(value) => form.setFieldValue('sex', value)} options={[{ value: 'female', label: <Trans>žena</Trans> }, { value: 'male', label: <Trans>muž</Trans> }, { value: 'unstated', label: <Trans>neuvedeno</Trans> }]} />
        <div className={styles.fields}>
          <NumberInput label={<Trans>Rok narození</Trans>} data-path="birthYear" hideControls allowDecimal={false} allowNegative={false} {...form.getInputProps('birthYear')} />
          <NumberInput label={<Trans>Rok úmrtí</Trans>} data-path="deathYear" hideControls allowDecimal={false} allowNegative={false} {...form.getInputProps('deathYear')} />
        </div>
        <CasePeoplePicker caseId={caseId} label={t`Koho se týká`} value={form.values.about} onChange={(value) => form.setFieldValue('about', value)} error={form.errors['about']} />
        <ErrorSummary of={draft} labels={{ name: t`Jméno`, of: t`Čí`, birthYear: t`Rok narození`, deathYear: t`Rok úmrtí`, about: t`Koho se týká` }} />
        <Button type="submit" loading={draft.saving}><Trans>Uložit</Trans></Button>
      </form>
    </ConfirmSheet>
  );
}
