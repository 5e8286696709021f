import { useLingui } from '@lingui/react/macro';
import type { Tone } from '#platform/design/Tag.tsx';
import { number } from '#platform/i18n/format.ts';
import type { LackCode } from '../lacks.ts';
import { kinds, type GoalKind, type PlanState, type StepKind } from '../rules.ts';

/** Words of goals: kinds with what they are in one line, states, steps, outcomes, what is missing. */
export function useGoalWords() {
  const { t } = useLingui();
  const kind: Record<GoalKind, readonly [name: string, about: string]> = {
    count: [t`počet`, t`Kolik toho za rok bude: 70 osvětových akcí, 250 klientů.`], each_of_set: [t`každý z výčtu`, t`Totéž u každého z vyjmenovaných: 2 kurzy ke každému ze dvou témat.`], coverage: [t`pokrytí`, t`Kolik míst, obcí nebo témat z výčtu bude zasaženo: screening na 30 ubytovnách.`],
    frequency: [t`jak často`, t`Kolikrát za týden, měsíc nebo čtvrtletí: supervize čtvrtletně.`], soft_range: [t`přibližně`, t`Rozmezí bez přesného čísla: asi 3–4 setkání za rok.`], hours_per_period: [t`hodiny`, t`Hodin za týden nebo měsíc: doučování 5 hodin týdně.`],
    milestone: [t`milník`, t`Stane se, nebo nestane: nové kontaktní místo.`], dated_milestone: [t`milník s termínem`, t`Stane se do určitého dne.`], staffing: [t`obsazení`, t`Místo nebo tým bude obsazený.`], partnership: [t`spolupráce`, t`S kým centrum začne nebo prohloubí spolupráci.`],
    training: [t`vzdělávání`, t`Kdo z týmu dokončí jaké školení.`], spatial: [t`místo`, t`Kde se bude pracovat: mimo okres, v dalších obcích.`], deliverable: [t`výstup`, t`Něco vznikne: zpráva, brožura, rozcestník.`], trend: [t`podíl nebo vývoj`, t`Víc nebo míň než dřív, podíl na celku.`],
    text: [t`jen slovně`, t`Neměří se, hodnotí se slovy.`],
  };
  const state: Record<PlanState, string> = { draft: t`rozepsáno`, submitted: t`předloženo`, returned: t`vráceno`, approved: t`schváleno`, published: t`zveřejněno`, running: t`běží`, closed: t`uzavřeno` };
  const stateTone: Record<PlanState, Tone> = { draft: 'plain', submitted: 'waiting', returned: 'soon', approved: 'done', published: 'done', running: 'done', closed: 'plain' };
  const step: Record<StepKind, string> = { submitted: t`předloženo odboru`, returned: t`vráceno k doplnění`, approved: t`schváleno`, published: t`zveřejněno`, withdrawn: t`vzato zpět`, started: t`rok běží`, closed: t`rok uzavřen`, reopened: t`znovu otevřeno` };
  const outcome: Record<'fulfilled' | 'partly' | 'not' | 'moved', string> = { fulfilled: t`splněno`, partly: t`částečně`, not: t`nesplněno`, moved: t`přesunuto do dalšího roku` };
  const outcomeTone: Record<'fulfilled' | 'partly' | 'not' | 'moved', Tone> = { fulfilled: 'done', partly: 'soon', not: 'late', moved: 'waiting' };
  const lack: Record<LackCode, string> = {
    responsible: t`chybí, kdo za cíle odpovídá`, goals: t`chybí aspoň jeden cíl`, text: t`chybí znění`, measure: t`chybí měřítko, nebo druh „jen slovně“`, words: t`měřítko nemá slova`, milestone_day: t`milník nemá termín`, deadline: t`termín není v roce cílů`, from: t`začátek není v roce cílů`, no_days: t`období nemá žádný den`, indicator: t`měřítko nedává smysl`,
  };
  return { kind, kindOptions: kinds.map((value) => ({ value, label: kind[value][0] })), state, stateTone, step, outcome, outcomeTone, lack,
    lackLine: ({ code, number: goal, part, note }: { code: LackCode; number: number | null; part: number | null; note: string }) => [goal === null ? '' : part === null ? t`Cíl ${number(goal)}:` : t`Cíl ${number(goal)}, část ${number(part)}:`, note || lack[code]].filter(Boolean).join(' ') };
}
