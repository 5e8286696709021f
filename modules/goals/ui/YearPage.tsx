import { Alert, Button, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { IconCheck, IconPlus, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { newId } from '#platform/http/client.ts';
import { dateTime, day, today } from '#platform/i18n/format.ts';
import { goals, type CentreYear, type Goal } from '../contract.ts';
import { isDrafted, isHeld, stateAfter } from '../rules.ts';
import { YearLinks } from '../public/ui/YearLinks.tsx';
import { goalTemplates, type GoalTemplate } from '../templates/contract.ts';
import { FromLastYear } from './FromLastYear.tsx';
import { FromTemplate } from './FromTemplate.tsx';
import { GoalItem } from './GoalItem.tsx';
import { GoalSheet } from './GoalSheet.tsx';
import { GoalsTabs } from './GoalsTabs.tsx';
import { anew } from './invalidates.ts';
import { PlanSheet } from './PlanSheet.tsx';
import { StepSheet, type PlainStep } from './StepSheet.tsx';
import { DropSheet, VersionsSheet } from './VersionsSheet.tsx';
import { useGoalWords } from './words.ts';
import styles from './Goal.module.css';

type Sheet = { show: 'plan' | 'add' | 'last' | 'template' } | { show: 'put' | 'propose' | 'versions' | 'drop'; goal: Goal } | { show: 'from'; template: GoalTemplate } | { show: 'step'; kind: PlainStep };
/** Steps that lead on: the first of them is the big action, the rest stand beside it. */
const onward: readonly PlainStep[] = ['approved', 'submitted', 'published', 'started'];
const addresses = (centreId: string, year: number) => ({ beside: `/cile/${centreId}/${year}/srovnani`, closing: `/cile/${centreId}/${year}/uzavreni` }) as const;

/** What the caller may do with the year now, the main one first. */
function useSteps({ centre, plan }: CentreYear) {
  const { t } = useLingui();
  if (!plan) return [];
  const can = (kind: PlainStep) => stateAfter(plan.state, kind) && !(kind === 'published' && plan.publishedAt) && !(kind === 'withdrawn' && centre.mayApprove) && (kind === 'returned' || kind === 'approved' || kind === 'reopened' ? centre.mayApprove : centre.mayLead);
  const all: readonly (readonly [PlainStep, string])[] = [['approved', t`Schválit`], ['submitted', t`Předložit odboru`], ['published', t`Zveřejnit`], ['started', t`Zahájit rok`], ['returned', t`Vrátit s komentářem`], ['withdrawn', t`Vzít předložení zpět`], ['reopened', t`Znovu otevřít`]];
  return all.filter(([kind]) => can(kind));
}
/** The department's comment on a return stands at the top, and with it everything that is missing. */
function Notices({ of }: { of: CentreYear }) {
  const { t } = useLingui();
  const words = useGoalWords(), plan = of.plan!, returned = plan.state === 'returned' ? plan.steps.findLast(({ kind }) => kind === 'returned') : undefined;
  return <>
    {returned && <Alert color="yellow" variant="light" title={t`Odbor cíle vrátil ${day(returned.at)}`}><p className={styles.note}>{returned.text}</p><p className="meta">{[returned.organisation, returned.author].filter(Boolean).join(' · ')}</p></Alert>}
    {isDrafted(plan.state) && of.centre.mayDraft && of.goals.length > 0 && plan.lacks.length > 0 && (
      <Alert color="yellow" variant="light" title={t`Před předložením je potřeba doplnit`}><ul className={styles.changes}>{plan.lacks.map((lack, at) => <li key={at}>{words.lackLine(lack)}</li>)}</ul></Alert>
    )}
  </>;
}
function Goals({ of, open }: { of: CentreYear; open: (sheet: Sheet) => void }) {
  const { t } = useLingui();
  const plan = of.plan!, drafts = isDrafted(plan.state) && of.centre.mayDraft, held = isHeld(plan.state), hasLast = of.years.some(({ year }) => year === of.year - 1);
  const order = useChange(goals.order, anew), make = useChange(goalTemplates.make, { invalidates: [goalTemplates.list], onDone: () => said(t`Šablona je uložená. Sdílet ji můžete v Šablonách.`) });
  const move = (at: number, by: number) => { const ids = of.goals.map(({ id }) => id); [ids[at], ids[at + by]] = [ids[at + by]!, ids[at]!]; order.mutate({ params: { planId: plan.id }, body: { goalIds: ids } }); };
  const more = (goal: Goal) => [
    ...(goal.versions ? [[t`Znění a změny`, () => open({ show: 'versions', goal })] as const] : []), ...(held && of.centre.mayLead && !goal.droppedOn && !goal.proposed ? [[t`Navrhnout změnu`, () => open({ show: 'propose', goal })] as const, [t`Navrhnout vypuštění`, () => open({ show: 'drop', goal })] as const] : []),
    ...(of.centre.mayDraft ? [[t`Uložit jako šablonu`, () => make.mutate({ body: { id: newId(), goalId: goal.id } })] as const] : []),
  ];
  return (
    <div className="stack">
      <ProblemAlert problem={order.error ?? make.error} />
      {!of.goals.length && <Card><Empty action={drafts && <Button variant="light" leftSection={<IconPlus size={18} />} onClick={() => open({ show: 'add' })}><Trans>Přidat první cíl</Trans></Button>}><Trans>Zatím žádné cíle: začněte z loňských, ze šablony, z dokumentu, nebo napište první.</Trans></Empty></Card>}
      <ol className={styles.goals} aria-label={t`Cíle`}>
        {of.goals.map((goal, at) => <GoalItem key={goal.id} of={goal} order={at + 1} running={held || plan.state === 'closed'} lacks={plan.lacks.filter(({ goalId }) => goalId === goal.id).length} more={more(goal)}
          {...(drafts && { edit: { onEdit: () => open({ show: 'put', goal }), onMove: (by: number) => move(at, by), first: at === 0, last: at === of.goals.length - 1 } })} />)}
      </ol>
      {drafts && <div className="inline">
        <Button variant="default" leftSection={<IconPlus size={18} />} onClick={() => open({ show: 'add' })}><Trans>Přidat cíl</Trans></Button>
        {hasLast && <Button variant="default" onClick={() => open({ show: 'last' })}><Trans>Z cílů roku {String(of.year - 1)}</Trans></Button>}
        <Button variant="default" onClick={() => open({ show: 'template' })}><Trans>Ze šablony</Trans></Button>
      </div>}
    </div>
  );
}
function Beside({ of, open }: { of: CentreYear; open: (sheet: Sheet) => void }) {
  const { t } = useLingui();
  const words = useGoalWords(), plan = of.plan!, to = addresses(of.centre.id, of.year);
  const drafts = of.centre.mayDraft && (isDrafted(plan.state) || of.centre.mayLead && plan.state !== 'closed');
  return (
    <div className="stack">
      <Card title={t`Odpovědnost a rytmus`} action={drafts && <Button variant="subtle" size="xs" onClick={() => open({ show: 'plan' })}><Trans>Upravit</Trans></Button>}>
        <Facts facts={[[t`Odpovídá`, plan.responsibleName || t`zatím nikdo`], [t`Vyhodnocuje se`, plan.rhythm], [t`Do kdy`, day(plan.dueOn)], [t`Nadpis`, plan.title], [t`Úvod`, plan.preamble && <span className={styles.note}>{plan.preamble}</span>], [t`Na veřejné stránce`, plan.publishedAt && t`od ${day(plan.publishedAt)}`]]} />
      </Card>
      <YearLinks centreId={of.centre.id} year={of.year} state={plan.state} published={plan.publishedAt !== null} />
      {(plan.state === 'running' || plan.state === 'closed' || of.years.some(({ year }) => year === of.year - 1)) && <div className={`inline ${styles.ways}`}>
        {of.years.some(({ year }) => year === of.year - 1) && <Link to={to.beside as string}><Trans>Srovnat s rokem {String(of.year - 1)}</Trans></Link>}
        {(plan.state === 'running' || plan.state === 'closed') && <Link to={to.closing as string}>{plan.state === 'closed' ? <Trans>Uzavřené hodnoty</Trans> : <Trans>Uzavření roku</Trans>}</Link>}
      </div>}
      {plan.steps.length > 0 && <Card title={t`Co se s cíli dělo`}><Rows label={t`Co se s cíli dělo`}>{plan.steps.toReversed().map((step) => <Row key={step.id} title={words.step[step.kind]} note={[dateTime(step.at), step.author, step.organisation, step.text].filter(Boolean).join(' · ')} />)}</Rows></Card>}
    </div>
  );
}

/** The year of a centre: its goals from the draft to the closing. */
export default function YearPage() {
  const { t } = useLingui();
  const { centreId, year: asked } = useParams({ strict: false }) as { centreId: string; year: string }, year = Number(asked), navigate = useNavigate();
  const found = useRead(goals.year, { params: { centreId, year } }), words = useGoalWords(), [sheet, setSheet] = useState<Sheet>(), close = () => setSheet(undefined);
  const of = found.data, plan = of?.plan, now = Number(today().slice(0, 4)), steps = useSteps(of ?? { centre: { id: '', name: '', part: false, mayDraft: false, mayLead: false, mayApprove: false }, year, years: [], plan: null, goals: [] }), first = steps.find(([kind]) => onward.includes(kind));
  const years = [...new Set([now + 1, now, year, ...(of?.years ?? []).map((one) => one.year)])].toSorted((a, b) => b - a);
  const main = !of ? undefined : !plan ? of.centre.mayDraft ? { label: t`Začít cíle na rok ${String(year)}`, icon: <IconPlus size={18} />, onClick: () => setSheet({ show: 'plan' }) } : undefined
    : first && { label: first[1], icon: first[0] === 'approved' ? <IconCheck size={18} /> : <IconSend size={18} />, onClick: () => setSheet({ show: 'step', kind: first[0] }) };
  return (
    <Page title={t`Cíle ${String(year)}`} subtitle={of && <span className="inline">{of.centre.name}{plan && <Tag tone={words.stateTone[plan.state]}>{words.state[plan.state]}</Tag>}</span>} {...(main && { action: main })}
      tools={<>{steps.filter((one) => one !== first).map(([kind, label]) => <Button key={kind} variant="default" onClick={() => setSheet({ show: 'step', kind })}>{label}</Button>)}<Select aria-label={t`Rok`} w="7rem" allowDeselect={false} data={years.map(String)} value={String(year)} onChange={(to) => to && void navigate({ to: `/cile/${centreId}/${to}` as string })} /></>}>
      <GoalsTabs centreId={centreId} />
      <Reading of={found}>{(data) => !data.plan ? <Card><Empty>{data.centre.mayDraft ? <Trans>Na tento rok centrum zatím cíle nemá. Začněte je; pak je převezmete z loňska, ze šablony, z dokumentu, nebo napíšete.</Trans> : <Trans>Na tento rok centrum zatím cíle nemá.</Trans>}</Empty></Card>
        : <div className="stack"><Notices of={data} /><div className={styles.page}><Goals of={data} open={setSheet} /><Beside of={data} open={setSheet} /></div></div>}</Reading>
      {of && sheet?.show === 'plan' && <PlanSheet plan={plan ?? undefined} centreId={centreId} year={year} onClose={close} />}
      {plan && sheet?.show === 'add' && <GoalSheet act="add" planId={plan.id} year={year} centreId={centreId} onClose={close} />}
      {plan && sheet?.show === 'from' && <GoalSheet act="add" planId={plan.id} template={sheet.template} year={year} centreId={centreId} onClose={close} />}
      {sheet && 'goal' in sheet && (sheet.show === 'put' || sheet.show === 'propose') && <GoalSheet act={sheet.show} goal={sheet.goal} year={year} centreId={centreId} onClose={close} />}
      {sheet && 'goal' in sheet && sheet.show === 'versions' && <VersionsSheet goal={of?.goals.find(({ id }) => id === sheet.goal.id) ?? sheet.goal} onClose={close} />}
      {sheet && 'goal' in sheet && sheet.show === 'drop' && <DropSheet goal={sheet.goal} onClose={close} />}
      {plan && sheet?.show === 'last' && <FromLastYear centreId={centreId} year={year - 1} planId={plan.id} already={of!.goals.flatMap(({ fromGoalId }) => fromGoalId ?? [])} onClose={close} />}
      {plan && sheet?.show === 'template' && <FromTemplate onClose={close} onChoose={(template) => setSheet({ show: 'from', template })} />}
      {plan && sheet?.show === 'step' && <StepSheet planId={plan.id} kind={sheet.kind} onClose={close} />}
    </Page>
  );
}
