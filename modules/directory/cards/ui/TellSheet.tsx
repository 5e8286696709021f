import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { cards, TellingBody, type Telling } from '../contract.ts';
import type { Service } from '../../contract.ts';
import styles from './cards.module.css';

const few = ['0', '1', '2', '3', '4', '5'] as const;
const numberOf = (value: string | number) => (value === '' ? null : Number(value));

/** Free places as they were told: the number, the desk, done. Today, unless one says otherwise. */
export function TellSheet({ service, last, onClose }: { service: Service; last: Telling | null; onClose: () => void }) {
  const { t } = useLingui();
  const tell = useChange(cards.tell, { invalidates: [cards.service, cards.tellings] });
  const desks = [...new Set([last?.toldBy, ...service.contacts.map(({ label }) => label)].filter((one): one is string => Boolean(one)))].slice(0, 4);
  const labels = { free: t`Volná místa`, waitingDays: t`Čekání ve dnech`, toldBy: t`Kdo to řekl`, toldOn: t`Kdy to řekli`, note: t`Slovy` };
  type Values = { free: number | null; waitingDays: number | null; toldBy: string; toldOn: string | null; note: string };
  return (
    <FormSheet<Values> title={t`Zapsat volná místa`} onClose={onClose} draft={`telling:${service.id}`} schema={TellingBody} labels={labels} done={t`Volná místa byla zapsána.`}
      initial={{ free: null, waitingDays: null, toldBy: '', toldOn: today(), note: '' }} save={(body, _, id) => tell.mutateAsync({ params: { serviceId: service.id }, body: { id, ...body, toldOn: body.toldOn ?? today() } })}>
      {(form) => <>
        <Segmented label={labels.free} options={few.map((value) => ({ value, label: value }))} value={few.find((one) => Number(one) === form.values.free) ?? null} onChange={(value) => form.setFieldValue('free', Number(value))} error={form.errors.free} />
        {desks.length > 0 && <Segmented label={labels.toldBy} options={desks.map((value) => ({ value, label: value }))} value={desks.find((one) => one === form.values.toldBy) ?? null} onChange={(value) => form.setFieldValue('toldBy', value)} />}
        <TextInput label={desks.length ? t`Nebo kdo jiný` : labels.toldBy} description={t`Místo nebo funkce, třeba vrátnice. Ne soukromé jméno.`} {...form.getInputProps('toldBy')} />
        <div className={styles.two}>
          <NumberInput label={t`Jiný počet míst`} min={0} max={100_000} allowDecimal={false} value={form.values.free ?? ''} onChange={(value) => form.setFieldValue('free', numberOf(value))} />
          <NumberInput label={labels.waitingDays} min={0} max={3650} allowDecimal={false} value={form.values.waitingDays ?? ''} onChange={(value) => form.setFieldValue('waitingDays', numberOf(value))} error={form.errors.waitingDays} />
        </div>
        <DayField label={labels.toldOn} maxDate={today()} {...form.getInputProps('toldOn')} />
        <Textarea label={labels.note} description={t`Třeba jen pro matky s jedním dítětem. Nikdy ne o klientech.`} autosize minRows={1} {...form.getInputProps('note')} />
      </>}
    </FormSheet>
  );
}
