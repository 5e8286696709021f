import { Alert, Button, TextInput } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { z } from 'zod';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { Day } from '#platform/http/contract.ts';
import { day, daysUntil, today, weekday } from '#platform/i18n/format.ts';
import { span } from '../../ui/words.ts';
import { conferences, type Conference, type DateAnswer } from '../contract.ts';
import { best, timing } from '../rules.ts';
import styles from './Conference.module.css';
import { changed } from './useConference.ts';

/** A day has to be there; the rest the server says in its own words. */
const withDay = z.looseObject({ onDay: Day });
type Values = { onDay: string | null; startsAt: string; endsAt: string; place: string };

function ProposeSheet({ of, onClose }: { of: Conference; onClose: () => void }) {
  const { t } = useLingui();
  const propose = useChange(conferences.proposeDate, changed), labels = { onDay: t`Den`, startsAt: t`Od`, endsAt: t`Do`, place: t`Kde` };
  return (
    <FormSheet<Values> title={t`Navrhnout termín`} onClose={onClose} draft={`conference-date:${of.id}`} labels={labels} done={t`Termín je navržený.`} schema={withDay} initial={{ onDay: null, startsAt: '10:00', endsAt: '11:30', place: of.place }}
      save={({ onDay, endsAt, ...values }, _, id) => propose.mutateAsync({ params: { meetingId: of.id }, body: { id, onDay: onDay ?? '', endsAt: endsAt || null, ...values } })}>
      {(form) => <>
        <p className="meta"><Trans>Obvykle se konference koná za dva až tři týdny, nejpozději asi do měsíce: je čas každého připravit a věc nevychladne.</Trans></p>
        <DayField label={labels.onDay} required minDate={today()} {...form.getInputProps('onDay')} />
        <div className="inline"><TextInput type="time" label={labels.startsAt} required {...form.getInputProps('startsAt')} /><TextInput type="time" label={labels.endsAt} {...form.getInputProps('endsAt')} /></div>
        <TextInput label={labels.place} {...form.getInputProps('place')} />
      </>}
    </FormSheet>
  );
}

/** Days that were proposed, what those invited said to them, and which one it will be. */
export function DatesCard({ of }: { of: Conference }) {
  const { t } = useLingui();
  const [proposing, setProposing] = useState(false);
  const ask = useChange(conferences.askDates, { ...changed, onDone: () => said(t`Pozvaní s účtem dostanou e-mail, že se na termín ptáte.`) });
  const answer = useChange(conferences.answerDate, changed), choose = useChange(conferences.chooseDate, { ...changed, onDone: () => said(t`Termín je vybraný.`) }), drop = useChange(conferences.dropDate, changed);
  const me = of.invitees.find(({ me: mine }) => mine), runs = of.runs && of.own, top = best(of.options).map(({ id }) => id), nameOf = (id: string) => of.invitees.find((one) => one.id === id)?.name ?? '';
  const words: Record<DateAnswer, string> = { yes: t`může`, maybe: t`možná`, no: t`nemůže` };
  const notes = { past: t`už bylo`, soon: t`brzy: stihnete každého připravit?`, usual: t`obvyklá doba`, later: '', late: t`déle než měsíc` };
  return (
    <Card title={t`Termín`} action={runs && <Button variant="default" size="xs" onClick={() => setProposing(true)}><Trans>Navrhnout</Trans></Button>}>
      {of.onDay && <Alert color="green" variant="light" title={t`Koná se ${weekday(of.onDay)} ${day(of.onDay)} ${span(of.startsAt, of.endsAt)}`}>{of.place}</Alert>}
      {of.options.length === 0 && !of.onDay && <Empty><Trans>Navrhněte několik termínů, pozvaní vyberou. Obvykle za dva až tři týdny, nejpozději asi do měsíce.</Trans></Empty>}
      <ul className={styles.dates} aria-label={t`Navržené termíny`}>
        {/* Once a day is chosen the others matter only to whoever may still change it. */}
        {of.options.filter(() => !of.onDay || runs).map((one) => {
          const when = `${weekday(one.onDay)} ${day(one.onDay)} ${span(one.startsAt, one.endsAt)}`, note = notes[timing(daysUntil(one.onDay))], chosen = one.onDay === of.onDay && one.startsAt === of.startsAt;
          return (
            <li key={one.id} className={styles.date}>
              <div className="inline"><b>{when}</b>{top.includes(one.id) && one.answers.length > 0 && <Tag tone="done"><Trans>hodí se nejvíc</Trans></Tag>}{note && <span className="meta">{note}</span>}</div>
              {one.answers.length > 0 && <p className="meta">{one.answers.map(({ attendeeId, answer: one_ }) => `${nameOf(attendeeId)}: ${words[one_]}`).join(' · ')}</p>}
              {me && !of.onDay && <Segmented<DateAnswer> label={t`Hodí se mi ${when}?`} hideLabel value={one.answers.find(({ attendeeId }) => attendeeId === me.id)?.answer ?? null} onChange={(value) => answer.mutate({ params: { dateOptionId: one.id }, body: { attendeeId: me.id, answer: value } })}
                options={[{ value: 'yes', label: t`Můžu` }, { value: 'maybe', label: t`Možná` }, { value: 'no', label: t`Nemůžu` }]} />}
              {runs && !chosen && <div className="inline">
                <Button size="xs" variant="light" onClick={() => choose.mutate({ params: { dateOptionId: one.id } })}><Trans>Vybrat</Trans><span className="hidden-text"> {when}</span></Button>
                <Button size="xs" variant="subtle" onClick={() => drop.mutate({ params: { dateOptionId: one.id } })}><Trans>Zrušit návrh</Trans><span className="hidden-text"> {when}</span></Button>
              </div>}
            </li>
          );
        })}
      </ul>
      <ProblemAlert problem={ask.error ?? answer.error ?? choose.error ?? drop.error} />
      {runs && of.options.length > 0 && !of.onDay && <Button variant={of.datesAskedAt ? 'default' : 'filled'} loading={ask.isPending} onClick={() => ask.mutate({ params: { meetingId: of.id } })}>{of.datesAskedAt ? <Trans>Zeptat se znovu</Trans> : <Trans>Zeptat se pozvaných</Trans>}</Button>}
      {of.datesAskedAt && !of.onDay && <p className="meta"><Plural value={new Set(of.options.flatMap(({ answers }) => answers.map(({ attendeeId }) => attendeeId))).size} one="Odpověděl # člověk." few="Odpověděli # lidé." many="Odpovědělo # člověka." other="Odpovědělo # lidí." /></p>}
      {proposing && <ProposeSheet of={of} onClose={() => setProposing(false)} />}
    </Card>
  );
}
