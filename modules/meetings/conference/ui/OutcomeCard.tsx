// What the conference brought: the client's view first, then strengths, worries and agreements; an agreement becomes a step of the plan.
import { Button, Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { CheckChips } from '#platform/design/CheckChips.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { addDays, day, today } from '#platform/i18n/format.ts';
import { CasePeoplePicker } from '#modules/cases/ui/index.ts';
import { plan } from '#modules/cases/plan/contract.ts';
import { commitments, type OwnerChoice } from '#modules/commitments/contract.ts';
import { OwnerPicker } from '#modules/commitments/ui/index.ts';
import { outcomes } from '../../outcomes/contract.ts';
import { TaskRows } from '../../outcomes/ui/TaskRows.tsx';
import { conferences, type Conference, type Said } from '../contract.ts';
import styles from './Conference.module.css';
import { changed } from './useConference.ts';
import { useConferenceWords } from './words.ts';

type Step = { what: string; owner: OwnerChoice; goalId: string; dueOn: string | null; about: string[] };

/** A step that comes out of an agreement: whoever does it, of whichever organisation; another one gets it as an offer. */
function StepSheet({ of, said, onClose }: { of: Conference; said: Said; onClose: () => void }) {
  const { t } = useLingui();
  const me = useMe().membership.id, add = useChange(outcomes.addTask, { invalidates: [...changed.invalidates, outcomes.ofMeeting, plan.get, commitments.ofCase, commitments.mine] });
  // What somebody told in confidence is no ground for a step that others see.
  const goals = (useRead(plan.get, { params: { caseId: of.caseId } }).data?.goals ?? []).filter((goal) => goal.state === 'open' && goal.confidenceOf === null);
  const labels = { what: t`Co`, owner: t`Kdo`, goalId: t`Cíl`, dueOn: t`Do kdy`, about: t`Koho se to týká` };
  return (
    <FormSheet<Step> title={t`Krok z dohody`} onClose={onClose} draft={`conference-step:${said.id}`} labels={labels} done={t`Krok je v plánu.`} initial={{ what: said.text.slice(0, 500), owner: { kind: 'worker', membershipId: me }, goalId: '', dueOn: of.reviewOn, about: said.about }}
      save={({ goalId, ...step }, _, id) => add.mutateAsync({ params: { meetingId: of.id }, body: { id, itemId: said.itemId, goalId: goalId || null, ...step } })}>
      {(form) => <>
        <TextInput label={labels.what} required maxLength={500} {...form.getInputProps('what')} />
        <OwnerPicker caseId={of.caseId} value={form.values.owner} onChange={(owner) => form.setFieldValue('owner', owner)} error={form.errors['owner']} />
        <Select label={labels.goalId} allowDeselect={false} data={[{ value: '', label: t`Bez cíle` }, ...goals.map((goal) => ({ value: goal.id, label: goal.translation || goal.words }))]} {...form.getInputProps('goalId')} />
        <DayField label={labels.dueOn} {...form.getInputProps('dueOn')} />
        <CasePeoplePicker caseId={of.caseId} value={form.values.about} onChange={(about) => form.setFieldValue('about', about)} error={form.errors['about']} />
      </>}
    </FormSheet>
  );
}

function WithSheet({ of, said, onClose }: { of: Conference; said: Said; onClose: () => void }) {
  const { t } = useLingui();
  const save = useChange(conferences.agreedWith, changed), labels = { attendeeIds: t`S kým` };
  return (
    <FormSheet<{ attendeeIds: string[] }> title={t`S kým jste se domluvili`} onClose={onClose} draft={`conference-with:${said.id}`} labels={labels} done={t`Uloženo.`} initial={{ attendeeIds: said.with }} save={(body) => save.mutateAsync({ params: { passageId: said.id }, body })}>
      {(form) => <>
        <p>{said.text}</p>
        <CheckChips label={labels.attendeeIds} description={t`Kdo nemá účet, přečte si svým odkazem jen dohody, u kterých ho tu vyberete.`} options={of.invitees.map((one) => ({ value: one.id, label: one.name }))} value={form.values.attendeeIds} onChange={(value) => form.setFieldValue('attendeeIds', value)} error={form.errors['attendeeIds']} />
      </>}
    </FormSheet>
  );
}

function ReviewSheet({ of, onClose }: { of: Conference; onClose: () => void }) {
  const { t } = useLingui();
  const save = useChange(conferences.review, { invalidates: [...changed.invalidates, plan.get, commitments.mine, commitments.ofCase] }), labels = { reviewOn: t`Kdy`, what: t`Co se má projít` };
  return (
    <FormSheet<{ reviewOn: string | null; what: string }> title={t`Kdy se k dohodám vrátit`} onClose={onClose} draft={`conference-review:${of.id}`} labels={labels} done={t`Zapsáno i mezi vaše úkoly.`} schema={conferences.review.body.omit({ id: true })} initial={{ reviewOn: of.reviewOn ?? addDays(today(), 42), what: t`Projít dohody z konference` }}
      save={({ reviewOn, what }, _, id) => save.mutateAsync({ params: { meetingId: of.id }, body: { id, reviewOn: reviewOn ?? '', what } })}>
      {(form) => <><DayField label={labels.reviewOn} minDate={today()} {...form.getInputProps('reviewOn')} /><TextInput label={labels.what} {...form.getInputProps('what')} /></>}
    </FormSheet>
  );
}

const order = ['client_view', 'strength', 'worry', 'agreement', 'decision'] as const;
export function OutcomeCard({ of }: { of: Conference }) {
  const { t } = useLingui();
  const words = useConferenceWords(), read = useRead(conferences.outcome, { params: { caseId: of.caseId, meetingId: of.id } });
  // What was made of the agreements, whoever does it: nobody makes the same step twice.
  const tasks = useRead(outcomes.ofMeeting, { params: { meetingId: of.id } }).data?.items.tasks ?? [];
  const [step, setStep] = useState<Said | null>(null), [withWhom, setWith] = useState<Said | null>(null), [reviewing, setReviewing] = useState(false);
  const nameOf = (id: string) => of.invitees.find((one) => one.id === id)?.name ?? '';
  const titles = { client_view: t`Pohled klienta nebo klientky`, strength: t`Silné stránky`, worry: t`Obavy`, agreement: t`Dohody`, decision: t`Rozhodnutí` };
  return (
    <Card title={t`Co z konference vzešlo`} action={of.runs && <Button variant="default" size="xs" onClick={() => setReviewing(true)}>{of.reviewOn ? t`Návrat ${day(of.reviewOn)}` : <Trans>Kdy se vrátit</Trans>}</Button>}>
      <Reading of={read}>{({ passages, mayLink }) => passages.length === 0 ? <Empty><Trans>Zatím tu nic není. Dohody, pohled klienta, silné stránky a obavy se píší v zápisu.</Trans></Empty> : (
        <div className="stack">
          {order.map((kind) => { const those = passages.filter((one) => one.kind === kind); return those.length > 0 && (
            <section key={kind} aria-label={titles[kind]}>
              <h3 className={styles.kind}>{titles[kind]}</h3>
              <ul className={styles.said}>{those.map((one) => (
                <li key={one.id} data-kind={kind}>
                  <p>{one.text}</p>
                  {(kind === 'agreement' || kind === 'decision') && <>
                    {one.with.length > 0 && <p className="meta">{t`Domluveno: ${one.with.map(nameOf).filter(Boolean).join(', ')}`}</p>}
                    {mayLink && <div className="inline"><Button size="xs" variant="light" onClick={() => setStep(one)}><Trans>Udělat krok</Trans><span className="hidden-text"> {words.passage[kind]}: {one.text}</span></Button><Button size="xs" variant="subtle" onClick={() => setWith(one)}><Trans>S kým</Trans><span className="hidden-text"> {words.passage[kind]}: {one.text}</span></Button></div>}
                  </>}
                </li>
              ))}</ul>
            </section>); })}
          {tasks.length > 0 && <section aria-label={t`Kroky`}><h3 className={styles.kind}><Trans>Kroky</Trans></h3><TaskRows items={tasks.map(({ task }) => task)} label={t`Kroky`} /></section>}
        </div>
      )}</Reading>
      {step && <StepSheet of={of} said={step} onClose={() => setStep(null)} />}
      {withWhom && <WithSheet of={of} said={withWhom} onClose={() => setWith(null)} />}
      {reviewing && <ReviewSheet of={of} onClose={() => setReviewing(false)} />}
    </Card>
  );
}
