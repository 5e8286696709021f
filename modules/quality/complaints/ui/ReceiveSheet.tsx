import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { useColleagues, useOrganisations } from '#modules/access/ui/index.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { PersonSearch } from '#modules/people/ui/index.ts';
import { complaints } from '../contract.ts';
import { inNames, ways, type InName } from '../rules.ts';
import { useComplaintWords } from './words.ts';

type Values = { serviceId: string; receivedOn: string | null; way: string; inName: InName; personId: string | null; name: string; contact: string; subject: string; text: string; wish: string; workers: string[] };

/** Writes down a complaint: what was said first, the rest below; a minute on a telephone. */
export function ReceiveSheet({ onClose }: { onClose: () => void }) {
  const { t } = useLingui(), words = useComplaintWords(), me = useMe().membership, add = useChange(complaints.add, { invalidates: [complaints.list, complaints.due, complaints.year] });
  const services = useOrganisations().find(({ id }) => id === me.organisation.id)?.services ?? me.services, colleagues = useColleagues(), codes = useCodes('complaint_subject');
  const labels = { text: t`Co bylo řečeno nebo napsáno`, subject: t`Čeho se týká`, inName: t`Kdo si stěžuje`, personId: t`Osoba`, name: t`Jméno`, contact: t`Kam odpovědět`, way: t`Jak přišla`, receivedOn: t`Kdy přišla`, serviceId: t`Služba`, wish: t`Co si přeje`, workers: t`Kterých pracovníků se týká` };
  return (
    <FormSheet<Values> title={t`Zapsat stížnost`} onClose={onClose} draft="complaint" labels={labels} done={t`Stížnost je zapsaná.`}
      initial={{ serviceId: me.services[0]?.id ?? services[0]?.id ?? '', receivedOn: today(), way: 'oral', inName: 'client', personId: null, name: '', contact: '', subject: '', text: '', wish: '', workers: [] }}
      save={(values, _, id) => add.mutateAsync({ body: { ...values, id, /* The only service is not asked for, and the list of them may come after the form. */ serviceId: values.serviceId || (services.length === 1 && services[0]!.id) || '', ...(values.inName === 'anonymous' && { personId: null, name: '', contact: '' }) } as never })}>
      {(form) => <>
        <Textarea label={labels.text} autosize minRows={3} {...form.getInputProps('text')} />
          <Select label={labels.subject} data={codes.options} {...form.getInputProps('subject')} />
          <Segmented<InName> label={labels.inName} value={form.values.inName} onChange={(inName) => form.setFieldValue('inName', inName)} options={inNames.map((value) => ({ value, label: words.inName[value] }))} error={form.errors['inName']} />
          {form.values.inName !== 'anonymous' && <>
            {form.values.inName !== 'other' && <PersonSearch label={labels.personId} value={form.values.personId} onChange={(id) => form.setFieldValue('personId', id)} error={form.errors['personId']} />}
          <TextInput label={labels.name} description={form.values.inName === 'other' ? undefined : t`Když osoba u vás nemá kartu, nebo když stížnost podává někdo za ni.`} {...form.getInputProps('name')} />
          <TextInput label={labels.contact} {...form.getInputProps('contact')} />
          </>}
          <Select label={labels.way} allowDeselect={false} data={ways.map((value) => ({ value, label: words.way[value] }))} {...form.getInputProps('way')} />
          <DayField label={labels.receivedOn} maxDate={today()} {...form.getInputProps('receivedOn')} />
          {services.length > 1 && <Select label={labels.serviceId} allowDeselect={false} data={services.map(({ id, name }) => ({ value: id, label: name }))} {...form.getInputProps('serviceId')} />}
        <Textarea label={labels.wish} autosize minRows={1} {...form.getInputProps('wish')} />
          <MultiSelect label={labels.workers} searchable description={t`Kdo je tu vybrán, stížnost neuvidí: ani v seznamech, počtech a výpisech, a to i kdyby šlo o vedení.`} data={colleagues.map((one) => ({ value: one.membershipId, label: one.name }))} {...form.getInputProps('workers')} />
          {form.values.workers.includes(me.id) && <p className="meta" role="status"><Trans>Vybrali jste i sebe. Po uložení už stížnost neuvidíte.</Trans></p>}
      </>}
    </FormSheet>
  );
}
