import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { z } from 'zod';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { newId } from '#platform/http/client.ts';
import { Day } from '#platform/http/contract.ts';
import { addDays } from '#platform/i18n/format.ts';
import { directory } from '#modules/directory/contract.ts';
import { events, type ProgrammeEvent, type Run } from '../contract.ts';
import { anew } from './words.ts';

type Line = { id: string; onDay: string | null; startsAt: string; endsAt: string; hours: number | string };
type Values = { number: number | string; town: string; place: string; orpCode: string | null; capacity: number | string; opensOn: string | null; closesOn: string | null; leaderId: string | null; days: Line[] };
const lineAfter = (before: Line | undefined): Line => ({ id: newId(), onDay: before?.onDay ? addDays(before.onDay, 1) : null, startsAt: before?.startsAt ?? '09:00', endsAt: before?.endsAt ?? '16:00', hours: before?.hours ?? 6 });

/** A run: where, for how many, from when one registers. Its days are said when it is made; later they move at their meetings. */
export function RunSheet({ of, run, team, onClose }: { of: Pick<ProgrammeEvent, 'id' | 'title' | 'runs'>; run?: Run; team: readonly { id: string; name: string; until: string | null }[]; onClose: () => void }) {
  const { t } = useLingui(), add = useChange(events.addRun, anew), change = useChange(events.changeRun, anew), orps = useRead(directory.territory).data?.orps ?? [];
  const labels = { number: t`Kolikátý běh`, town: t`Město`, place: t`Kde`, orpCode: t`Obvod`, capacity: t`Počet míst`, opensOn: t`Přihlašování od`, closesOn: t`Přihlašování do`, leaderId: t`Kdo vede`, days: t`Dny` };
  return (
    <FormSheet<Values> title={run ? t`Upravit běh` : t`Nový běh: ${of.title}`} onClose={onClose} draft={`run:${run?.id ?? of.id}`} {...(run && { version: run.version })} labels={labels} done={t`Běh je uložený.`}
      initial={{ number: run?.number ?? of.runs + 1, town: run?.town ?? '', place: run?.place ?? '', orpCode: run?.orp?.code ?? null, capacity: run?.capacity ?? 20, opensOn: run?.opensOn ?? null, closesOn: run?.closesOn ?? null, leaderId: run?.leader?.id ?? null, days: run ? [] : [lineAfter(undefined)] }}
      schema={z.object({ days: z.array(z.object({ onDay: Day })) })} shown={(field, value) => field === 'leaderId' ? team.find(({ id }) => id === value)?.name : field === 'orpCode' ? orps.find(({ code }) => code === value)?.name : undefined}
      save={({ number, capacity, days, ...rest }, version, id) => {
        const body = { ...rest, number: Number(number), capacity: Number(capacity) };
        return run ? change.mutateAsync({ params: { runId: run.id }, version, body }) : add.mutateAsync({ params: { eventId: of.id }, body: { id, ...body, days: days.map(({ id: dayId, onDay, startsAt, endsAt, hours }) => ({ id: dayId, onDay: onDay ?? '', startsAt: startsAt || null, endsAt: endsAt || null, minutes: Math.round(Number(hours) * 60) })) } });
      }}>
      {(form) => <>
        <div className="columns"><NumberInput label={labels.number} min={1} max={999} {...form.getInputProps('number')} /><NumberInput label={labels.capacity} description={run ? t`Přidaná místa dostane, kdo čeká.` : undefined} min={1} max={2000} {...form.getInputProps('capacity')} /></div>
        <div className="columns"><TextInput label={labels.town} maxLength={120} {...form.getInputProps('town')} /><TextInput label={labels.place} maxLength={300} {...form.getInputProps('place')} /></div>
        <Select label={labels.orpCode} data={orps.map(({ code, name }) => ({ value: code, label: name }))} searchable clearable clearButtonProps={{ 'aria-label': t`Vymazat obvod` }} {...form.getInputProps('orpCode')} />
        <Select label={labels.leaderId} data={team.filter(({ until }) => !until).map(({ id, name }) => ({ value: id, label: name }))} clearable clearButtonProps={{ 'aria-label': t`Vymazat` }} {...form.getInputProps('leaderId')} />
        <div className="columns"><DayField label={labels.opensOn} description={t`Od té doby má běh veřejnou adresu.`} {...form.getInputProps('opensOn')} /><DayField label={labels.closesOn} description={t`Prázdné: do začátku.`} {...form.getInputProps('closesOn')} /></div>
        {!run && <fieldset className="stack" style={{ border: 0, padding: 0, margin: 0 }}><legend><strong>{labels.days}</strong></legend>
          {form.values.days.map((one, i) => <div key={one.id} className="stack">
            <DayField label={t`${i + 1}. den`} {...form.getInputProps(`days.${i}.onDay`)} />
            <div className="columns"><TextInput type="time" label={t`Od`} {...form.getInputProps(`days.${i}.startsAt`)} /><TextInput type="time" label={t`Do`} {...form.getInputProps(`days.${i}.endsAt`)} /><NumberInput label={t`Hodin bez přestávek`} min={0.25} max={24} decimalSeparator="," {...form.getInputProps(`days.${i}.hours`)} /></div>
            {form.values.days.length > 1 && <div><Button variant="subtle" size="xs" color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => form.removeListItem('days', i)}><Trans>Odebrat {i + 1}. den</Trans></Button></div>}
          </div>)}
          <div><Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => form.insertListItem('days', lineAfter(form.values.days.at(-1)))}><Trans>Přidat den</Trans></Button></div>
        </fieldset>}
      </>}
    </FormSheet>
  );
}
