import { Button, MultiSelect, Select, Switch, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import type { UseFormReturnType } from '@mantine/form';
import { Card } from '#platform/design/Card.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { useCodes } from '#modules/directory/ui/index.ts';
import { BirthFields } from './BirthFields.tsx';
import { asOptions, useLabels } from './labels.ts';
import type { NewFamilyValues } from './member.ts';
import { NameFields } from './NameFields.tsx';
import styles from './people.module.css';
import { Similar } from './Similar.tsx';

/** One person of the form; the others also say what they are to the first. */
export function MemberFields({ form, at, family }: { form: UseFormReturnType<NewFamilyValues>; at: number; family: boolean }) {
  const { t } = useLingui();
  const { sex, familyRole } = useLabels();
  const languages = useCodes('language'), countries = useCodes('citizenship');
  const member = form.values.members[at]!, path = `members.${at}.`;
  const set = (field: string, value: unknown) => form.setFieldValue(`${path}${field}`, value as never);
  const first = at === 0, partner = form.values.members.some(({ role }) => role === 'partner');
  const title = first ? (family ? t`První osoba` : t`Kdo to je`) : member.givenName || member.nativeName || t`Další člen rodiny`;
  return (
    <Card title={title} action={!first && <Button variant="subtle" color="red" size="xs" onClick={() => form.removeListItem('members', at)}><Trans>Ubrat</Trans></Button>}>
      <div className="stack">
        {!first && (
          <div className={styles.pair}>
            <Select label={t`Vztah k první osobě`} allowDeselect={false} data={asOptions(familyRole).filter(({ value }) => value !== 'self')} {...form.getInputProps(`${path}role`)} />
            {member.role === 'child' && partner && <Switch label={t`Dítě obou partnerů`} checked={member.alsoPartners} onChange={(event) => set('alsoPartners', event.currentTarget.checked)} className={styles.low ?? ''} />}
          </div>
        )}
        <NameFields form={form} path={path} values={member} />
        {!member.anonymous && <Similar givenName={member.givenName} familyName={member.familyName} nativeName={member.nativeName} birthDate={member.birthPrecision === 'known' ? member.birthDate : null} phone={member.phone} />}
        <BirthFields birthDate={member.birthDate} birthPrecision={member.birthPrecision} onChange={(birth) => { set('birthDate', birth.birthDate); set('birthPrecision', birth.birthPrecision); }} error={form.errors[`${path}birthDate`]} />
        <Segmented label={t`Pohlaví`} options={asOptions(sex)} value={member.sex} onChange={(value) => set('sex', value)} />
        <div className={styles.pair}>
          <MultiSelect label={t`Jazyky, první je hlavní`} searchable hidePickedOptions data={languages.options} {...form.getInputProps(`${path}languages`)} />
          <MultiSelect label={t`Státní občanství`} searchable hidePickedOptions data={countries.options} {...form.getInputProps(`${path}citizenships`)} />
          <Select label={t`Potřebuje tlumočení do`} searchable clearable data={languages.options} {...form.getInputProps(`${path}interpreterLanguage`)} />
          <TextInput label={t`Telefon`} type="tel" {...form.getInputProps(`${path}phone`)} />
        </div>
      </div>
    </Card>
  );
}
