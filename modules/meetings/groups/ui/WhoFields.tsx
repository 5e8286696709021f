import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useLingui } from '@lingui/react/macro';
import { Segmented } from '#platform/design/Segmented.tsx';
import { ColleaguePicker } from '#modules/access/ui/index.ts';

export type Who = { here: 'colleague' | 'other'; membershipId: string; name: string; email: string; phone: string; duty: string };
export const nobody = (colleagues: boolean): Who => ({ here: colleagues ? 'colleague' : 'other', membershipId: '', name: '', email: '', phone: '', duty: '' });
/** As it is sent: one of the two ways only. */
export const whoOf = ({ here, membershipId, name, email, phone, duty }: Who) => ({ membershipId: here === 'colleague' && membershipId ? membershipId : null, name: here === 'other' ? name : '', email: here === 'other' ? email : '', phone, duty });

export function useWhoLabels() {
  const { t } = useLingui();
  return { membershipId: t`Kdo`, name: t`Jméno`, email: t`Pracovní e-mail`, phone: t`Pracovní telefon`, duty: t`Pracovní pozice` };
}

/** Who sits there: a colleague, or somebody by name and work address. `at` is where the fields stand in what is sent. */
export function WhoFields<V extends Who>({ form, colleagues, at = '', named = true }: { form: UseFormReturnType<V>; /** My own people may be chosen. */ colleagues: boolean; at?: string; /** The name is said elsewhere. */ named?: boolean }) {
  const { t } = useLingui();
  const labels = useWhoLabels(), values = form.values as Who, set = (field: keyof Who, value: string) => form.setFieldValue(field as never, value as never), error = (field: keyof Who) => form.errors[`${at}${field}`] ?? form.errors[field];
  return <>
    {colleagues && <Segmented label={t`Kdo to je`} hideLabel value={values.here} onChange={(here) => set('here', here)} options={[{ value: 'colleague', label: t`kolegyně, kolega` }, { value: 'other', label: t`někdo bez účtu` }]} />}
    {values.here === 'colleague' ? <ColleaguePicker label={labels.membershipId} value={values.membershipId} onChange={(id) => set('membershipId', id)} error={error('membershipId') ?? error('name')} /> : <>
      {named && <TextInput label={labels.name} maxLength={120} value={values.name} onChange={(event) => set('name', event.currentTarget.value)} error={error('name')} />}
      <TextInput label={labels.email} type="email" description={t`Na něj chodí pozvánky. Má-li na něj u svého zaměstnavatele účet v Souběhu, skupinu hned uvidí.`} maxLength={200} value={values.email} onChange={(event) => set('email', event.currentTarget.value)} error={error('email')} />
    </>}
    <div className="columns">
      <TextInput label={labels.duty} maxLength={120} value={values.duty} onChange={(event) => set('duty', event.currentTarget.value)} error={error('duty')} />
      <TextInput label={labels.phone} type="tel" maxLength={40} value={values.phone} onChange={(event) => set('phone', event.currentTarget.value)} error={error('phone')} />
    </div>
  </>;
}
