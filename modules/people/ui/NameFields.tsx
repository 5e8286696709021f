import { ActionIcon, Switch, TagsInput, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconArrowsExchange } from '@tabler/icons-react';
import type { UseFormReturnType } from '@mantine/form';
import { useRef, useState } from 'react';
import styles from './people.module.css';
import { suggestLatin } from './transliteration.ts';

type AnyForm = UseFormReturnType<Record<string, unknown>>;
type Props = { form: unknown; /** Where the names lie in the form: `members.0.` or nothing. */ path?: string; values: { nativeName: string; givenName: string; familyName: string; patronymic: string; anonymous: boolean; aliases: string[] }; more?: boolean };

/** The name as the person writes it, then in Latin. The Latin is suggested, and follows the name, only while nobody has written it. */
export function NameFields({ form: given, path = '', values, more = false }: Props) {
  const form = given as AnyForm;
  const { t } = useLingui();
  const [suggested, setSuggested] = useState(false);
  const set = (field: string, value: unknown) => form.setFieldValue(`${path}${field}`, value as never);
  /** What was suggested last: while it stands as it was, nobody has written the Latin by hand. */
  const last = useRef<{ native: string } & ReturnType<typeof suggestLatin>>(null);
  // A draft comes back without what was suggested then; what the old native name would give was suggested too.
  const begun = useRef(values.nativeName);
  const suggest = () => {
    const native = values.nativeName.trim(), before = last.current ?? { native: begun.current.trim(), ...suggestLatin(begun.current) };
    if (values.anonymous || !native) return;
    const stands = [values.givenName, values.familyName].toSorted().join() === [before.givenName, before.familyName].toSorted().join();
    if ((values.givenName || values.familyName) && (native === before.native || !stands)) return;
    const latin = suggestLatin(native);
    set('givenName', latin.givenName);
    set('familyName', latin.familyName);
    if (values.patronymic === before.patronymic || !values.patronymic) set('patronymic', latin.patronymic);
    last.current = { native, ...latin };
    setSuggested(true);
  };
  const swap = () => { set('givenName', values.familyName); set('familyName', values.givenName); };
  const native = form.getInputProps(`${path}nativeName`);
  return (
    <>
      <TextInput label={values.anonymous ? t`Jak osobě říkat` : t`Jméno v písmu osoby`} description={values.anonymous ? undefined : t`Celé jméno tak, jak se osoba sama píše, třeba cyrilicí.`} {...native} onBlur={(event) => { native.onBlur?.(event); suggest(); }} autoComplete="off" />
      {!values.anonymous && (
        <div className={styles.latin}>
          <TextInput label={t`Jméno latinkou`} {...form.getInputProps(`${path}givenName`)} autoComplete="off" />
          <ActionIcon variant="default" size="lg" aria-label={t`Prohodit jméno a příjmení`} onClick={swap}><IconArrowsExchange size={18} /></ActionIcon>
          <TextInput label={t`Příjmení latinkou`} {...form.getInputProps(`${path}familyName`)} autoComplete="off" />
        </div>
      )}
      {suggested && !values.anonymous && <p className="meta" role="status"><Trans>Latinka je jen návrh podle pasových pravidel. Opravte ji podle dokladu.</Trans></p>}
      {more && !values.anonymous && (
        <div className={styles.pair}>
          <TextInput label={t`Titul`} {...form.getInputProps(`${path}title`)} autoComplete="off" />
          <TextInput label={t`Jméno po otci`} {...form.getInputProps(`${path}patronymic`)} autoComplete="off" />
          <TagsInput label={t`Jiné zápisy jména`} description={t`Každý potvrďte klávesou Enter.`} value={values.aliases} onChange={(aliases) => set('aliases', aliases)} maxTags={10} />
        </div>
      )}
      <Switch label={t`Bez totožnosti (anonymní klient)`} checked={values.anonymous} onChange={(event) => set('anonymous', event.currentTarget.checked)} />
    </>
  );
}
