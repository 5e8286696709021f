import { Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { said } from '#platform/design/said.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { DraftNotice } from '#platform/forms/DraftNotice.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { day, number } from '#platform/i18n/format.ts';
import { ReadingPicture } from '#modules/work/indicators/ui/index.ts';
import { goalsClosing, type GoalsClosing } from '../closing/contract.ts';
import { goals } from '../contract.ts';
import { outcomes } from '../rules.ts';
import { anew } from './invalidates.ts';
import { MeasureWords } from './MeasureWords.tsx';
import { useGoalWords } from './words.ts';
import styles from './Goal.module.css';

type Outcome = typeof outcomes[number];
type ClosedGoal = GoalsClosing['goals'][number];

function Values({ of }: { of: ClosedGoal }) {
  const { t } = useLingui();
  return (
    <ul className={styles.measures} role="list" aria-label={t`Měřítka`}>
      {of.measures.map(({ content, reading, reachedOn, movedBy }) => (
        <li key={content.id} className="stack">
          <MeasureWords of={content} reachedOn={reachedOn} />
          {content.indicator && reading && <ReadingPicture reading={reading} label={of.text} />}
          {movedBy !== null && <p className="meta"><Trans>Od uzavření se záznamy změnily: dnes by hodnota byla jiná o {movedBy > 0 ? '+' : ''}{number(movedBy)}. Platí uzavřená.</Trans></p>}
        </li>
      ))}
    </ul>
  );
}
function Closed({ of }: { of: GoalsClosing }) {
  const words = useGoalWords();
  return <ol className={styles.goals}>{of.goals.map((goal) => (
    <li key={goal.goalId} className={styles.goal}>
      <div className={styles.head}><span className={styles.number}>{number(goal.number)}.</span><div className={styles.text}>{goal.text}</div>{goal.outcome && <Tag tone={words.outcomeTone[goal.outcome]}>{words.outcome[goal.outcome]}</Tag>}</div>
      {goal.reason && <p className={styles.note}>{goal.reason}</p>}<Values of={goal} />
    </li>
  ))}</ol>;
}
type Values_ = { outcomes: { goalId: string; outcome: Outcome | null; reason: string }[]; text: string };
/** Goal by goal: what the measures say, which outcome they propose, and the head's word. Nothing typed is lost before the year is closed. */
function Close({ of }: { of: GoalsClosing }) {
  const { t } = useLingui();
  const words = useGoalWords(), close = useChange(goalsClosing.close, { ...anew, onDone: () => said(t`Rok je uzavřený.`) });
  const draft = useDraftForm<Values_>({ key: `goals-closing:${of.planId}`, initial: { outcomes: of.goals.map(({ goalId, proposed }) => ({ goalId, outcome: proposed, reason: '' })), text: '' }, onSaved: () => {},
    save: (values, id) => close.mutateAsync({ params: { planId: of.planId }, body: { id, text: values.text, outcomes: values.outcomes.flatMap(({ outcome, ...one }) => (outcome ? [{ ...one, outcome }] : [])) } }) });
  const { form } = draft, listed = form.values.outcomes;
  // A goal that an agreed change took out meanwhile is no longer asked about.
  useEffect(() => { if (of.goals.some(({ goalId }, at) => listed[at]?.goalId !== goalId)) form.setFieldValue('outcomes', of.goals.map(({ goalId, proposed }) => listed.find((one) => one.goalId === goalId) ?? { goalId, outcome: proposed, reason: '' })); }, [of.goals, listed, form]);
  return (
    <form className="stack" onSubmit={draft.submit} noValidate>
      <DraftNotice of={draft} />
      <p className="meta"><Trans>Hodnoty jsou ke dni {day(of.on)}. Uzavřením se zmrazí i se záznamy, ze kterých jsou; pozdější změna záznamů je nezmění. Znovu otevřít rok může odbor, s důvodem.</Trans></p>
      <ol className={styles.goals}>
        {of.goals.map((goal, at) => {
          const one = listed[at];
          return (
            <li key={goal.goalId} className={styles.goal}>
              <div className={styles.head}><span className={styles.number}>{number(goal.number)}.</span><div className={styles.text}>{goal.text}</div>{goal.proposed && <Tag><Trans>hodnoty navrhují: {words.outcome[goal.proposed]}</Trans></Tag>}</div>
              <Values of={goal} />
              {one && <>
                <Segmented<Outcome> label={t`Výsledek cíle ${number(goal.number)}`} value={one.outcome} options={outcomes.map((value) => ({ value, label: words.outcome[value] }))} onChange={(outcome) => form.setFieldValue(`outcomes.${at}.outcome`, outcome as never)} error={form.errors[`outcomes.${at}.outcome`]} />
                <Textarea label={one.outcome === 'fulfilled' ? t`Komentář k cíli ${number(goal.number)} (nepovinný)` : t`Proč u cíle ${number(goal.number)}`} autosize minRows={1} maxLength={2000} {...form.getInputProps(`outcomes.${at}.reason`)} />
              </>}
            </li>
          );
        })}
      </ol>
      <Textarea label={t`K celému roku`} autosize minRows={2} maxLength={5000} {...form.getInputProps('text')} />
      <ErrorSummary of={draft} labels={Object.fromEntries(of.goals.flatMap((_, at) => [[`outcomes.${at}.outcome`, t`Výsledek cíle ${number(at + 1)}`], [`outcomes.${at}.reason`, t`Proč u cíle ${number(at + 1)}`]]))} />
      <div><Button type="submit" loading={draft.saving}><Trans>Uzavřít rok</Trans></Button></div>
    </form>
  );
}
/** The year's end of a centre: outcomes, frozen values, and how they differ now. */
export default function ClosingPage() {
  const { t } = useLingui();
  const { centreId, year } = useParams({ strict: false }) as { centreId: string; year: string };
  const found = useRead(goals.year, { params: { centreId, year: Number(year) } }), planId = found.data?.plan?.id, closing = useRead(goalsClosing.get, { params: { planId: planId ?? '' } }, { enabled: !!planId });
  return (
    <Page narrow title={t`Uzavření roku ${year}`} subtitle={found.data?.centre.name} back={{ to: `/cile/${centreId}/${year}`, label: t`Cíle ${year}` }}>
      <Reading of={found}>{(data) => data.plan && (data.plan.state === 'running' || data.plan.state === 'closed')
        ? <Reading of={closing}>{(of) => of.closed ? <Closed of={of} /> : of.mayClose ? <Close of={of} /> : <><p className="meta"><Trans>Rok uzavírá vedení centra. Hodnoty jsou ke dni {day(of.on)}.</Trans></p><Closed of={of} /></>}</Reading>
        : <Card><Empty><Trans>Uzavřít jde rok, který běží.</Trans></Empty></Card>}</Reading>
    </Page>
  );
}
