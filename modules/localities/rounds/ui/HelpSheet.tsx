import { Checkbox, NumberInput, Select, TextInput, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { z } from 'zod';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { asksUnderstanding, understandings, type Understood } from '#modules/work/ui/index.ts';
import { useWorkWords } from '#modules/work/ui/index.ts';
import { HelpBody, rounds } from '../contract.ts';

type Values = { name: string; language: string | null; understood: Understood | null; request: string; phone: string; minutes: number | string; opens: boolean; agrees: boolean };
const bodyOf = ({ opens, minutes, ...rest }: Values, ids: { id: string; recordId: string; caseId: string }) => ({ ...rest, id: ids.id, recordId: ids.recordId, caseId: opens ? ids.caseId : null, onDay: today(), minutes: minutes === '' ? 0 : Number(minutes) });

/** Somebody asks for help: a few words make the person and the record. Nothing of the door goes along. */
export function HelpSheet({ roundId, languages, onClose }: { roundId: string; languages: readonly string[]; onClose: () => void }) {
  const { t } = useLingui();
  const help = useChange(rounds.help, { invalidates: 'everything' }), words = useWorkWords(), codes = useCodes('language');
  // The same until it is saved: an answer lost on the way makes no second person.
  const [made] = useState(() => ({ recordId: newId(), caseId: newId() })), [schema] = useState(() => z.preprocess((values) => bodyOf(values as Values, { id: newId(), recordId: newId(), caseId: newId() }), HelpBody));
  const usual = codes.options.filter(({ value }) => languages.includes(value)), rest = codes.options.filter(({ value }) => !languages.includes(value));
  const labels = { name: t`Jméno nebo přezdívka`, language: t`Jazyk`, understood: t`Umí klient nebo klientka zopakovat dohodu vlastními slovy?`, request: t`Oč žádá, vlastními slovy`, phone: t`Telefon (nemusí být)`, minutes: t`Minut rozhovoru`, opens: t`Otevřít rovnou případ v lokalitě`, agrees: t`Souhlasí, že si to zapíšeme` };
  return (
    <FormSheet<Values> title={t`Někdo žádá o pomoc`} onClose={onClose} draft={`round-help:${roundId}`} schema={schema} labels={labels} done={t`Člověk i záznam jsou zapsané`} action={t`Zapsat`}
      initial={{ name: '', language: null, understood: null, request: '', phone: '', minutes: 10, opens: false, agrees: false }}
      save={(values, _, id) => help.mutateAsync({ params: { roundId }, body: bodyOf(values, { ...made, id }) as never })}>
      {(form) => <>
        <TextInput label={labels.name} maxLength={100} autoComplete="off" {...form.getInputProps('name')} />
        <Select label={labels.language} searchable clearable clearButtonProps={{ 'aria-label': t`Vymazat` }} data={[...usual, ...rest]} {...form.getInputProps('language')} />
        <Textarea label={labels.request} autosize minRows={2} maxLength={500} {...form.getInputProps('request')} />
        {asksUnderstanding({ interpreter: '', language: form.values.language }) && (
          <div data-path="understood" tabIndex={-1}><Segmented label={labels.understood} value={form.values.understood} error={form.errors['understood']} options={understandings.map((value) => ({ value, label: words.understood[value] }))} onChange={(value) => form.setFieldValue('understood', value)} /></div>
        )}
        <TextInput label={labels.phone} type="tel" inputMode="tel" maxLength={40} {...form.getInputProps('phone')} />
        <NumberInput label={labels.minutes} min={1} max={1440} allowDecimal={false} inputMode="numeric" {...form.getInputProps('minutes')} />
        <Checkbox label={labels.opens} {...form.getInputProps('opens', { type: 'checkbox' })} />
        <Checkbox label={labels.agrees} description={<Trans>Zůstane to v naší organizaci. Kde člověk bydlí, se nezapisuje.</Trans>} {...form.getInputProps('agrees', { type: 'checkbox' })} />
      </>}
    </FormSheet>
  );
}
