import { Button, MultiSelect } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { newId } from '#platform/http/client.ts';
import { addDays, dayLong, today } from '#platform/i18n/format.ts';
import { isHoliday } from '#platform/i18n/holidays.ts';
import { useColleagues } from '#modules/access/ui/index.ts';
import { meetings } from '../../contract.ts';
import { MeetingSheet, type MeetingStart } from '../../ui/MeetingSheet.tsx';
import { clock } from '../../ui/words.ts';
import { calendar } from '../contract.ts';
import { freeSlots, minuteOf } from '../rules.ts';
import styles from './Calendar.module.css';

const days = 21, mostPeople = 20;
/** Najít volný termín: when nobody of the chosen colleagues has anything. Whole days of others are never shown, only that they are taken. */
export default function FreePage() {
  const { t } = useLingui(), navigate = useNavigate(), { membership } = useMe(), colleagues = useColleagues();
  const [people, setPeople] = useState<string[]>([membership.id]), [minutes, setMinutes] = useAddress('delka', '60'), [from, setFrom] = useAddress('od', today()), [part, setPart] = useAddress('cast', 'den'), [start, setStart] = useState<MeetingStart | null>(null);
  const asks = membership.role === 'head' || membership.role === 'coordinator', first = from < today() ? today() : from, until = addDays(first, days - 1);
  const read = useRead(calendar.busy, { query: { from: first, until, people: people.toSorted().join(',') } }, { enabled: asks && people.length > 0, keepPrevious: true }), invite = useChange(meetings.addAttendees);
  const [opens, closes] = part === 'dopoledne' ? [minuteOf('08:00'), minuteOf('12:00')] : part === 'odpoledne' ? [minuteOf('12:00'), minuteOf('17:00')] : [minuteOf('08:00'), minuteOf('17:00')];
  const made = async (id: string) => {
    const others = people.filter((one) => one !== membership.id);
    if (others.length) await invite.mutateAsync({ params: { meetingId: id }, body: { attendees: others.map((membershipId) => ({ id: newId(), membershipId })) } }).catch(() => {});
    void navigate({ to: `/setkani/${id}` as string });
  };
  if (!asks) return <Page title={t`Najít volný termín`} back={{ to: '/setkani', label: t`Kalendář` }} narrow><Card><Empty><Trans>Do kalendářů kolegů se dívají jen vedoucí a koordinace. Požádejte je, ať termín najdou.</Trans></Empty></Card></Page>;
  return (
    <Page title={t`Najít volný termín`} subtitle={<Trans>Kdy nemá nikdo z vybraných lidí nic v kalendáři</Trans>} back={{ to: '/setkani', label: t`Kalendář` }} narrow>
      <Card>
        <div className="stack">
          <MultiSelect label={t`Lidé`} description={t`Z vaší organizace, nejvýše ${mostPeople}. Z jejich kalendáře uvidíte jen to, kdy mají obsazeno.`} searchable data={colleagues.map((one) => ({ value: one.membershipId, label: one.name }))} value={people} onChange={setPeople} maxValues={mostPeople} nothingFoundMessage={t`Nikdo takový tu není`} />
          <div className={styles.bar}>
            <Segmented label={t`Jak dlouho`} value={minutes} onChange={setMinutes} options={[{ value: '30', label: t`30 min` }, { value: '60', label: t`1 h` }, { value: '90', label: t`1,5 h` }, { value: '120', label: t`2 h` }]} />
            <Segmented label={t`Kdy`} value={part} onChange={setPart} options={[{ value: 'den', label: t`8–17 h` }, { value: 'dopoledne', label: t`dopoledne` }, { value: 'odpoledne', label: t`odpoledne` }]} />
            <DayField label={t`Od dne`} value={first} minDate={today()} onChange={(next) => setFrom(next ?? today())} />
          </div>
        </div>
      </Card>
      <Card title={t`Volné termíny`}>
        {people.length === 0 ? <Empty><Trans>Vyberte aspoň jednoho člověka.</Trans></Empty> : <Reading of={read} rows={5}>{({ items }) => {
          const slots = freeSlots(items, { from: first, days, minutes: Number(minutes), opens, closes, isHoliday }), byDay = Map.groupBy(slots, (one) => one.day);
          if (!slots.length) return <Empty><Trans>V těchto třech týdnech nemají všichni volno najednou. Zkuste kratší setkání, nebo méně lidí.</Trans></Empty>;
          return <ul className={styles.free}>{[...byDay].map(([day, ofDay]) => <li key={day}><span>{dayLong(day)}</span><span className="inline">{ofDay.map((one) => (
            <Button key={one.from} variant="default" aria-label={t`Nové setkání ${dayLong(day)} ${clock(one.from)}–${clock(one.to)}`} onClick={() => setStart({ onDay: day, startsAt: one.from, endsAt: one.to })}>{clock(one.from)}–{clock(one.to)}</Button>
          ))}</span></li>)}</ul>;
        }}</Reading>}
        <p className="meta"><Trans>Jen pracovní dny. Návštěva nebo setkání bez konce se počítá jako hodina. Vybraní lidé se na nové setkání rovnou zapíšou, pozvánky pošlete potom.</Trans></p>
      </Card>
      {start && <MeetingSheet start={start} onClose={() => setStart(null)} onMade={(id) => void made(id)} />}
    </Page>
  );
}
