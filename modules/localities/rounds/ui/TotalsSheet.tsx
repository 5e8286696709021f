import { MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { z } from 'zod';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { useKindWords } from '#modules/work/ui/index.ts';
import { rounds, TotalsBody, type Round } from '../contract.ts';
import { roundKinds } from '../rules.ts';
import { GroupRows, MaterialRows, type Group, type Material } from './TotalsRows.tsx';
import styles from './Rounds.module.css';

type Values = { kind: (typeof roundKinds)[number]; onDay: string | null; atTime: string; minutes: number | string; people: number | string; languages: string[]; groups: Group[]; materials: Material[] };
const whole = (value: number | string | null) => (value === '' || value === null ? -1 : Number(value));
const bodyOf = ({ atTime, minutes, people, groups, materials, ...rest }: Values, id: string, at: string) => ({
  ...rest, id, at, atTime: atTime || null, minutes: Math.max(whole(minutes), 0), people: whole(people), groups: groups.map((one) => ({ ...one, people: whole(one.people) })), materials: materials.map((one) => ({ ...one, pieces: whole(one.pieces) })),
});
/** What the sheet begins with: the totals that count now, else nothing but the day. */
const initialOf = ({ onDay, untilDay, totals: [last] }: Round): Values => ({
  kind: 'screening', onDay: (untilDay ?? onDay) < today() ? untilDay ?? onDay : today(), atTime: '', minutes: '', people: last?.people ?? '', languages: last?.languages ?? [],
  groups: last?.groups.map(({ people, sex, ageBand, citizenship }) => ({ people, sex, ageBand, citizenship })) ?? [], materials: last?.materials ?? [],
});

/** Totals of the house: they finish the round and are the record of work, or correct both. */
export function TotalsSheet({ round, onClose }: { round: Round; onClose: () => void }) {
  const { t } = useLingui();
  const finish = useChange(rounds.finish, { invalidates: 'everything' }), kinds = useKindWords(), languages = useCodes('language').options;
  const [at] = useState(() => new Date().toISOString()), [schema] = useState(() => z.preprocess((values) => bodyOf(values as Values, newId(), new Date().toISOString()), TotalsBody));
  const labels = { kind: t`Co to bylo za práci`, onDay: t`Den`, atTime: t`Začátek`, minutes: t`Minut`, people: t`S kolika lidmi jste mluvili`, languages: t`Jakými jazyky se mluvilo`, groups: t`Lidé beze jmen`, materials: t`Materiály` };
  return (
    <FormSheet<Values> title={round.state === 'finished' ? t`Opravit součty kola` : t`Ukončit kolo`} onClose={onClose} draft={`round-totals:${round.id}`} schema={schema} labels={labels} initial={initialOf(round)} done={t`Kolo je uložené i jako záznam práce`} action={round.state === 'finished' ? t`Uložit opravu` : t`Ukončit kolo`}
      save={(values, _, id) => finish.mutateAsync({ params: { roundId: round.id }, body: bodyOf(values, id, at) as never })}>
      {(form) => <>
        <p className="meta"><Trans>Jen součty za celý dům. O jednotlivých bytech a pokojích se víc nezapisuje.</Trans></p>
        <div className={styles.pair}>
          <NumberInput label={labels.people} min={0} max={10000} allowDecimal={false} inputMode="numeric" {...form.getInputProps('people')} />
          <NumberInput label={labels.minutes} min={1} max={1440} allowDecimal={false} inputMode="numeric" {...form.getInputProps('minutes')} />
        </div>
        <MultiSelect label={labels.languages} searchable hidePickedOptions data={languages} clearButtonProps={{ 'aria-label': t`Vymazat` }} {...form.getInputProps('languages')} />
        <MaterialRows rows={form.values.materials} errors={form.errors} languages={languages} onChange={(rows) => form.setFieldValue('materials', rows)} />
        <GroupRows rows={form.values.groups} errors={form.errors} onChange={(rows) => form.setFieldValue('groups', rows)} />
        <div className={styles.pair}>
          <DayField label={labels.onDay} maxDate={today()} {...form.getInputProps('onDay')} />
          <TextInput label={labels.atTime} type="time" {...form.getInputProps('atTime')} />
        </div>
        <Select label={labels.kind} allowDeselect={false} data={roundKinds.map((value) => ({ value, label: kinds[value] }))} {...form.getInputProps('kind')} />
      </>}
    </FormSheet>
  );
}
