import { ActionIcon, Button, Input, Select, Switch, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCopy, IconPlus, IconTrash } from '@tabler/icons-react';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { newId } from '#platform/http/client.ts';
import type { Source } from '../../contract.ts';
import { cards, HoursBody, type HoursRow, type ServiceCard } from '../contract.ts';
import styles from './cards.module.css';
import { useHoursText } from './hoursText.ts';
import { VerifiedField } from './Verified.tsx';
import { useWords } from './words.ts';

type Values = { hours: HoursRow[]; verified: Source | null };
type Form = UseFormReturnType<Values>;
const blank = { kind: 'open', placeId: null, weekday: null, onDay: null, untilDay: null, opens: '08:00', closes: '16:00', validFrom: null, validTo: null, note: '' } as const;

/** One row of hours: from, to, and what it is when it is not simply open. */
function Times({ form, row, name, places }: { form: Form; row: HoursRow; name: string; places: ServiceCard['places'] }) {
  const { t } = useLingui();
  const { hoursKinds } = useWords();
  const { beside } = useHoursText();
  const set = (patch: Partial<HoursRow>) => form.setFieldValue('hours', (all: HoursRow[]) => all.map((one) => (one.id === row.id ? { ...one, ...patch } : one)));
  const night = row.opens && row.closes && row.closes <= row.opens;
  return (
    <div>
      <div className={styles.times}>
        {row.opens !== null && <>
          <TextInput type="time" aria-label={t`${name}: od`} value={row.opens} onChange={(event) => set({ opens: event.currentTarget.value })} />
          <span aria-hidden>–</span>
          <TextInput type="time" aria-label={t`${name}: do`} value={row.closes ?? ''} onChange={(event) => set({ closes: event.currentTarget.value })} />
          <Select aria-label={t`${name}: jak`} w="9.5rem" allowDeselect={false} data={hoursKinds} value={row.kind} onChange={(kind) => kind && set({ kind: kind as HoursRow['kind'] })} />
        </>}
        {places.length > 1 && <Select aria-label={t`${name}: kde`} placeholder={t`všude`} clearable w="11rem" data={places.map(({ place }) => ({ value: place.id, label: place.name }))} value={row.placeId} onChange={(placeId) => set({ placeId })} />}
        <ActionIcon variant="subtle" size="lg" aria-label={t`Odebrat hodiny: ${name}`} onClick={() => form.setFieldValue('hours', (all: HoursRow[]) => all.filter(({ id }) => id !== row.id))}><IconTrash size={18} /></ActionIcon>
      </div>
      {night && <p className="meta">{beside({ ...row, kind: 'open' }) || <Trans>celý den a noc</Trans>}</p>}
    </div>
  );
}

function Exception({ form, row, places }: { form: Form; row: HoursRow; places: ServiceCard['places'] }) {
  const { t } = useLingui();
  const set = (patch: Partial<HoursRow>) => form.setFieldValue('hours', (all: HoursRow[]) => all.map((one) => (one.id === row.id ? { ...one, ...patch } : one)));
  return (
    <fieldset className={styles.day}>
      <div>
        <div className={styles.two}>
          <DayField label={t`Den nebo první den`} value={row.onDay} onChange={(onDay) => set({ onDay })} required />
          <DayField label={t`Poslední den`} description={t`Jen když je jich víc.`} value={row.untilDay} onChange={(untilDay) => set({ untilDay })} />
        </div>
        <div className={styles.times}>
          <Switch label={t`Zavřeno`} checked={row.opens === null} onChange={(event) => set(event.currentTarget.checked ? { opens: null, closes: null } : { opens: '09:00', closes: '12:00' })} />
          <Times form={form} row={row} name={t`Jiné hodiny`} places={places} />
        </div>
        <TextInput label={t`Poznámka`} value={row.note} onChange={(event) => set({ note: event.currentTarget.value })} maxLength={200} />
      </div>
    </fieldset>
  );
}

/** All hours of a service at once: the week, and the days that are otherwise. */
export function HoursSheet({ card, onClose }: { card: ServiceCard; onClose: () => void }) {
  const { t } = useLingui();
  const { weekday } = useWords();
  const { whole } = useHoursText();
  const put = useChange(cards.putHours, { invalidates: [cards.service, cards.stale, cards.history] });
  const labels = { hours: t`Hodiny`, verified: t`Ověřeno dnes` };
  const add = (form: Form, row: Partial<HoursRow>) => form.setFieldValue('hours', (all: HoursRow[]) => [...all, { ...blank, id: newId(), ...row }]);
  /** Rows that stand in the other days become Monday's, so that history tells a change and not a removal. */
  const copyMonday = (form: Form) => form.setFieldValue('hours', (all: HoursRow[]) => [...all.filter(({ weekday: on }) => on === null || on === 1 || on > 5),
    ...[2, 3, 4, 5].flatMap((on) => all.filter((row) => row.weekday === 1).map((monday, n) => ({ ...monday, id: all.filter((row) => row.weekday === on)[n]?.id ?? newId(), weekday: on })))]);
  return (
    <FormSheet<Values> title={t`Otevírací doba`} onClose={onClose} draft={`hours:${card.service.id}`} schema={HoursBody} labels={labels} done={t`Hodiny byly uloženy.`} version={card.hoursVersion} initial={{ hours: card.hours, verified: null }}
      shown={(_, value) => (Array.isArray(value) ? (value as HoursRow[]).map(whole).join('; ') : undefined)}
      save={(body, version) => put.mutateAsync({ params: { serviceId: card.service.id }, body, version })}>
      {(form) => <>
        <div>
          {weekday.map((name, at) => {
            const rows = form.values.hours.filter((row) => row.weekday === at + 1);
            return (
              <fieldset key={name} className={styles.day}>
                <legend>{name}</legend>
                <div>
                  {rows.map((row) => <Times key={row.id} form={form} row={row} name={name} places={card.places} />)}
                  <div className="inline">
                    <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} />} aria-label={rows.length ? t`Další hodiny: ${name}` : t`Přidat hodiny: ${name}`} onClick={() => add(form, { weekday: at + 1 })}>{rows.length ? <Trans>Další</Trans> : <Trans>Přidat hodiny</Trans>}</Button>
                    {at === 0 && rows.length > 0 && <Button variant="subtle" size="xs" leftSection={<IconCopy size={16} />} onClick={() => copyMonday(form)}><Trans>Stejně do pátku</Trans></Button>}
                  </div>
                </div>
              </fieldset>
            );
          })}
        </div>
        <h3><Trans>Jinak než obvykle</Trans></h3>
        <p className="meta"><Trans>Svátky, dovolená, opravy. V tyto dny platí jen to, co je tady; hodiny přes půlnoc patří ke dni, kdy začaly.</Trans></p>
        {form.values.hours.filter((row) => row.weekday === null).map((row) => <Exception key={row.id} form={form} row={row} places={card.places} />)}
        <div><Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => add(form, { opens: null, closes: null })}><Trans>Přidat den</Trans></Button></div>
        {form.errors.hours && <Input.Error>{form.errors.hours}</Input.Error>}
        <VerifiedField value={form.values.verified} onChange={(verified) => form.setFieldValue('verified', verified)} />
      </>}
    </FormSheet>
  );
}
