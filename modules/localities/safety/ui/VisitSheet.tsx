import { Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange, useRead } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { addDays, dayOf, instantOf, time, today } from '#platform/i18n/format.ts';
import { useColleagues } from '#modules/access/ui/index.ts';
import { PlacePicker } from '#modules/directory/ui/index.ts';
import { localities } from '../../contract.ts';
import { visits, type Visit } from '../contract.ts';
import { useSafety } from './useSafety.ts';
import styles from './Safety.module.css';

type Values = { caseId: string | null; placeId: string | null; whereTo: string; onDay: string | null; from: string; until: string; minutes: '30' | '60' | '90' | '120'; secondMembershipId: string | null; secondName: string; alarmMembershipId: string | null; alarmPhone: string; headAfterMinutes: '10' | '15' | '30' };
type Props = { /** Changes this one. */ visit?: Visit; caseId?: string; heading?: string; commitmentId?: string; /** Begins now: asks only for how long. */ now?: boolean; onClose: () => void; onMade?: (id: string) => void };
const clock = (at: string) => time(at).padStart(5, '0');

/** A visit planned, or begun now: where, until when, with whom, who waits for the return. */
export function VisitSheet({ visit, caseId, heading, commitmentId, now = false, onClose, onMade }: Props) {
  const { t } = useLingui();
  const me = useMe(), colleagues = useColleagues().filter(({ membershipId }) => membershipId !== me.membership.id).map((one) => ({ value: one.membershipId, label: one.name }));
  const add = useChange(visits.add, { invalidates: [visits.mine] }), change = useChange(visits.change, { invalidates: [visits.mine] });
  const last = useSafety(false).visits.find((one) => one.part === 'mine'), houses = useRead(localities.list, { query: { limit: 100 } }, { enabled: !visit && !caseId }).data?.items ?? [];
  const labels = { caseId: t`Lokalita`, placeId: t`Místo z adresáře`, whereTo: t`Jak to tam najít`, onDay: t`Den`, startsAt: t`Od`, endsBy: t`Do kdy se ozvete`, secondMembershipId: t`Kdo jde s vámi`, secondName: t`Kdo jde s vámi z jiné organizace`, alarmMembershipId: t`Kdo dostane poplach, když se neozvete`, alarmPhone: t`Telefon na tuto osobu`, headAfterMinutes: t`Když neodpoví, dozví se to vedení za` };
  const initial: Values = visit
    ? { caseId: visit.caseId, placeId: visit.place?.id ?? null, whereTo: visit.whereTo, onDay: dayOf(visit.startsAt), from: clock(visit.startsAt), until: clock(visit.endsBy), minutes: '60', secondMembershipId: visit.second?.id ?? null, secondName: visit.secondName, alarmMembershipId: visit.alarmed.id, alarmPhone: visit.alarmPhone, headAfterMinutes: String(visit.headAfterMinutes) as '15' }
    : { caseId: caseId ?? null, placeId: null, whereTo: '', onDay: addDays(today(), 1), from: '09:00', until: '10:00', minutes: '60', secondMembershipId: null, secondName: '', alarmMembershipId: last?.alarmed.id ?? null, alarmPhone: last?.alarmPhone ?? '', headAfterMinutes: '15' };
  return (
    <FormSheet<Values> title={visit ? t`Změnit návštěvu` : now ? t`Vyrazit na návštěvu` : t`Naplánovat návštěvu`} onClose={onClose} draft={`visit:${visit?.id ?? caseId ?? 'new'}:${now}`} labels={labels} initial={initial} version={visit?.version ?? 0}
      done={now ? t`Návštěva je zapsaná, ještě se přihlaste` : t`Návštěva je naplánovaná`} action={now ? t`Pokračovat` : t`Uložit`}
      save={async (values, version, id) => {
        const begins = now ? new Date() : instantOf(values.onDay ?? today(), values.from), ends = now ? new Date(begins.getTime() + Number(values.minutes) * 60_000) : instantOf(values.until <= values.from ? addDays(values.onDay ?? today(), 1) : values.onDay ?? today(), values.until);
        const going = { placeId: values.placeId, whereTo: values.whereTo, startsAt: begins.toISOString(), endsBy: ends.toISOString(), secondMembershipId: values.secondMembershipId, secondName: values.secondMembershipId ? '' : values.secondName, alarmMembershipId: values.alarmMembershipId ?? '', alarmPhone: values.alarmPhone, headAfterMinutes: Number(values.headAfterMinutes) };
        if (visit) return change.mutateAsync({ params: { visitId: visit.id }, body: going, version });
        await add.mutateAsync({ body: { id, caseId: values.caseId, commitmentId: commitmentId ?? null, ...going } });
        onMade?.(id);
      }}>
      {(form) => <>
        {heading && <p className="strong">{heading}</p>}
        {!visit && !caseId && <Select label={labels.caseId} clearable searchable data={houses.map((one) => ({ value: one.caseId, label: one.label }))} {...form.getInputProps('caseId')} />}
        {(!caseId || visit) && !visit?.caseId && <PlacePicker label={form.values.caseId ? labels.placeId : t`Místo z adresáře, když to není lokalita`} clearable known={visit?.place?.name} value={form.values.placeId} onChange={(id) => form.setFieldValue('placeId', id)} error={form.errors['placeId']} />}
        <Textarea label={labels.whereTo} description={t`Pro toho, kdo by posílal pomoc: vchod, patro, zvonek. Uvidíte to vy, on a vedení.`} autosize minRows={1} maxLength={200} {...form.getInputProps('whereTo')} />
        {now ? <Segmented label={labels.endsBy} value={form.values.minutes} onChange={(value) => form.setFieldValue('minutes', value)} error={form.errors['endsBy']} options={[{ value: '30', label: t`za půl hodiny` }, { value: '60', label: t`za hodinu` }, { value: '90', label: t`za hodinu a půl` }, { value: '120', label: t`za dvě hodiny` }]} /> : (
          <div className={styles.pair}>
            <DayField label={labels.onDay} {...form.getInputProps('onDay')} />
            <TextInput type="time" label={labels.startsAt} required {...form.getInputProps('from')} error={form.errors['startsAt']} />
            <TextInput type="time" label={labels.endsBy} required {...form.getInputProps('until')} error={form.errors['endsBy']} />
          </div>
        )}
        <Select label={labels.alarmMembershipId} description={t`Někdo, kdo na návštěvu nejde a má u sebe telefon.`} searchable data={colleagues} {...form.getInputProps('alarmMembershipId')} />
        <div className={styles.pair}>
          <TextInput type="tel" label={labels.alarmPhone} maxLength={40} {...form.getInputProps('alarmPhone')} />
          <Select label={labels.headAfterMinutes} allowDeselect={false} data={[{ value: '10', label: t`10 minut` }, { value: '15', label: t`15 minut` }, { value: '30', label: t`30 minut` }]} {...form.getInputProps('headAfterMinutes')} />
        </div>
        <div className={styles.pair}>
          <Select label={labels.secondMembershipId} clearable searchable data={colleagues} {...form.getInputProps('secondMembershipId')} />
          {!form.values.secondMembershipId && <TextInput label={labels.secondName} maxLength={200} {...form.getInputProps('secondName')} />}
        </div>
        <p className="meta"><Trans>Souběh nezjišťuje, kde jste. Ví jen to, co sem napíšete, a po devadesáti dnech to smaže.</Trans></p>
      </>}
    </FormSheet>
  );
}
