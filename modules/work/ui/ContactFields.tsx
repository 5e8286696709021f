import { Button, MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconLanguage } from '@tabler/icons-react';
import { useState } from 'react';
import { DayField } from '#platform/design/DayField.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { today } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { asksUnderstanding, directnesses, modes, understandings } from '../rules.ts';
import type { contentOf } from './useContactForm.ts';
import { modeIcons, useWorkWords } from './words.tsx';
import styles from './Contact.module.css';

type Content = ReturnType<typeof contentOf>;
type Form = Pick<UseFormReturnType<Content>, 'values' | 'errors' | 'getInputProps'> & { setFieldValue: <K extends keyof Content>(field: K, value: Content[K]) => void };
const contactLengths: readonly string[] = ['15', '30', '45', '60'];

/** How and how long: two taps on a phone. */
export function WayAndLength({ form, lengths = contactLengths }: { form: Form; lengths?: readonly string[] }) {
  const { t } = useLingui();
  const words = useWorkWords();
  const { minutes } = form.values;
  const usual = lengths.find((length) => Number(length) === minutes);
  const [other, setOther] = useState(minutes !== null && !usual);
  return (
    <>
      <div data-path="mode" tabIndex={-1}><Segmented label={<Trans>Jak</Trans>} value={form.values.mode} error={form.errors.mode} onChange={(mode) => form.setFieldValue('mode', mode)}
        options={modes.map((mode) => { const Icon = modeIcons[mode]; return { value: mode, label: words.mode[mode], icon: <Icon size={18} aria-hidden /> }; })} /></div>
      <div className={styles.minutes} data-path="minutes" tabIndex={-1}>
        <Segmented label={<Trans>Minut</Trans>} value={other ? 'other' : usual ?? null} error={other ? undefined : form.errors.minutes}
          options={[...lengths.map((length) => ({ value: length, label: length })), { value: 'other', label: t`jiná` }]}
          onChange={(length) => { setOther(length === 'other'); form.setFieldValue('minutes', length === 'other' ? null : Number(length)); }} />
        {other && <NumberInput label={t`Kolik minut`} min={1} max={1440} allowDecimal={false} w="8rem" autoFocus value={minutes ?? ''} error={form.errors.minutes} onChange={(value) => form.setFieldValue('minutes', typeof value === 'number' ? value : null)} />}
      </div>
    </>
  );
}

/** When: today unless said otherwise. */
export const When = ({ form }: { form: Form }) => {
  const { t } = useLingui();
  return (
    <div className={styles.when}>
      <DayField label={t`Den`} maxDate={today()} {...form.getInputProps('onDay')} value={form.values.onDay || null} onChange={(day) => form.setFieldValue('onDay', day ?? '')} />
      <TextInput label={t`Začátek`} type="time" {...form.getInputProps('atTime')} value={form.values.atTime ?? ''} onChange={(event) => form.setFieldValue('atTime', event.currentTarget.value || null)} />
    </div>
  );
};

/** The back-check, asked only when there was something between the two; nothing is chosen beforehand. */
export function BackCheck({ form, kind = null }: { form: Form; /** Of an activity, which asks only when it concerns clients. */ kind?: string | null }) {
  const words = useWorkWords();
  if (!asksUnderstanding({ ...form.values, kind })) return null;
  return <div data-path="understood" tabIndex={-1}><Segmented label={<Trans>Umí klient nebo klientka zopakovat dohodu vlastními slovy?</Trans>} value={form.values.understood} error={form.errors.understood}
    options={understandings.map((value) => ({ value, label: words.understood[value] }))} onChange={(understood) => form.setFieldValue('understood', understood)} /></div>;
}

/** In what language and through whom: one line taken from the last visit, fields when it was otherwise. */
export function Interpreting({ form }: { form: Form }) {
  const { t } = useLingui();
  const { language, interpreter, onDay } = form.values;
  const { options, label } = useCodes('language', onDay, [language]);
  const [open, setOpen] = useState(false);
  const wrong = form.errors.language ?? form.errors.interpreter;
  if (!open && !wrong) {
    const said = [language ? label(language) : t`jazyk neuveden`, interpreter ? t`tlumočí ${interpreter}` : t`bez tlumočení`].join(', ');
    return <div className={styles.chosen}><IconLanguage size={18} aria-hidden /><span className={styles.grows}>{said}</span><Button variant="subtle" size="xs" aria-label={t`Změnit jazyk a tlumočení`} onClick={() => setOpen(true)}><Trans>Změnit</Trans></Button></div>;
  }
  return (
    <div className="columns">
      <Select label={t`Jazyk rozhovoru`} data={options} searchable clearable clearButtonProps={{ 'aria-label': t`Vymazat jazyk` }} {...form.getInputProps('language')} />
      <TextInput label={t`Tlumočí`} {...form.getInputProps('interpreter')} />
    </div>
  );
}

export const Facts = ({ form, autoFocus = false }: { form: Form; autoFocus?: boolean }) => {
  const { t } = useLingui();
  return <Textarea autoFocus={autoFocus} label={t`Co se stalo a co je domluveno`} description={t`klient nebo klientka smí číst`} autosize minRows={3} maxRows={16} {...form.getInputProps('facts')} />;
};

/** Folded: the opinion, which never leaves the organisation. */
export function Opinion({ form }: { form: Form }) {
  const { t } = useLingui();
  return (
    <details className={styles.details} open={form.values.opinion !== '' || undefined}>
      <summary><Trans>Můj názor</Trans> <span className="meta"><Trans>jen pro nás</Trans></span></summary>
      <Textarea label={t`Odborný názor`} description={t`Odděleně od faktů; jiná organizace ho neuvidí nikdy`} autosize minRows={2} maxRows={12} {...form.getInputProps('opinion')} />
    </details>
  );
}

/** Folded: what is seldom asked. */
export function More({ form }: { form: Form }) {
  const { t } = useLingui();
  const words = useWorkWords();
  const { options } = useCodes('activity', form.values.onDay, form.values.activities);
  return (
    <details className={styles.details}>
      <summary><Trans>Místo, činnosti, druh práce</Trans></summary>
      <div className="stack">
        <Segmented label={<Trans>Druh práce</Trans>} value={form.values.directness} options={directnesses.map((value) => ({ value, label: words.directness[value] }))} onChange={(directness) => form.setFieldValue('directness', directness)} />
        <MultiSelect label={t`Činnosti`} data={options} searchable {...form.getInputProps('activities')} />
        <TextInput label={t`Místo`} {...form.getInputProps('place')} />
      </div>
    </details>
  );
}
