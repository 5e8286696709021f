// „Na čem jsme se domluvili“: the plan as the client takes it home.
import type { Db } from '#platform/db/connect.ts';
import { toPdf } from '#platform/documents/pdf.ts';
import { agreementSheet } from '#platform/documents/sheets/agreement.ts';
import { findSheetText } from '#platform/documents/sheets/text.ts';
import { planForPrint, type PrintedStep } from './questions.ts';
import * as q from './queries.ts';

type Wish = { language: string; person?: string | undefined; thirdPersons: 'keep' | 'leaveOut' };

/** A moment without a zone is a Czech one: the sheet prints the time as it was agreed. */
const meeting = (step: PrintedStep) => ({ at: step.dueOn!, ...((step.dueTime || step.who) && { place: [step.dueTime?.replace(/^0/, ''), step.who].filter(Boolean).join(', ') }) });

/** The sheet as PDF, in Czech and the client's language. Undefined when the person is not one of the case. */
export async function sheet(db: Db, caseId: string, { language, person, thirdPersons }: Wish): Promise<Uint8Array | undefined> {
  const everyone = await q.persons(db, caseId), persons = everyone.filter((one) => !person || one.id === person);
  if (person && !persons.length) return undefined;
  const plan = await planForPrint(db, caseId, { forPerson: person, withoutThirdPersons: thirdPersons === 'leaveOut' });
  const printed = await q.printedBy(db);
  const goals = plan.goals.filter((goal) => goal.state === 'open');
  const steps = [...goals.flatMap((goal) => goal.steps), ...plan.steps].filter((step) => step.state === 'open' && step.who)
    .toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
  const next = steps.find((step) => step.kind === 'promised_contact' && step.dueOn && step.dueOn >= printed.today);
  return toPdf(agreementSheet({
    texts: { czech: findSheetText('agreement', 'cs')!, client: language === 'cs' ? undefined : findSheetText('agreement', language) },
    organisation: printed.organisation, date: printed.today, persons: persons.map((one) => one.name).filter(Boolean),
    goals: goals.map(({ words, language: said, translation }) => ({ words, language: said, ...(translation && said !== 'cs' && { czech: translation }) })),
    steps: steps.filter((step) => step !== next).map((step) => ({ who: step.who, what: { czech: step.what }, ...(step.dueOn && { until: step.dueOn }) })),
    nextMeeting: next ? meeting(next) : null,
    call: [], readers: await q.readers(db, caseId, person), signatures: [],
  }));
}
