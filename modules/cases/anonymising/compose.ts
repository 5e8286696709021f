// What of a case can be told, as it is written. Nothing that somebody said in confidence, no opinion of a worker, nothing of health or vulnerability.
import type { Db } from '#platform/db/connect.ts';
import { day } from '#platform/i18n/format.ts';
import { codeLabels } from '#modules/directory/questions.ts';
import { recordsForPrint } from '#modules/work/questions.ts';
import { caseFileFacts } from '../mapping/questions.ts';
import { readNetwork } from '../network/questions.ts';
import { networkWords } from '../network/words.ts';
import { planForPrint } from '../plan/questions.ts';
import type { StoryPart } from './kinds.ts';

/** A print for a person leaves out what anybody else confided; nobody has this number, so that all confidences stay out. */
const nobody = '00000000-0000-0000-0000-000000000000';
/** Characters of one part; a story is short. */
const most = 8000, records = 12;
const lines = (all: readonly (string | false | null | undefined)[]) => all.filter(Boolean).join('\n').slice(0, most);

export async function composeParts(db: Db, caseId: string): Promise<{ part: StoryPart; text: string }[]> {
  const facts = await caseFileFacts(db, caseId, { forPerson: nobody }), network = await readNetwork(db, caseId), plan = await planForPrint(db, caseId), work = await recordsForPrint(db, caseId);
  const label = await codeLabels(db, 'cs'), open = <T extends { confidenceOf: string | null }>(all: readonly T[]) => all.filter(({ confidenceOf }) => confidenceOf === null), words = networkWords('cs');
  const value = (one: { value: number } | null) => (one ? `${one.value} z 5` : '');
  const parts: { part: StoryPart; text: string }[] = [
    { part: 'request', text: lines(open(facts.requests).flatMap((one) => [one.translation || one.words, one.reading && `Jak tomu rozumíme: ${one.reading}`])) },
    { part: 'needs', text: lines(facts.needs.map((one) => [`${label('need_domain', one.domain, one.ratedOn)}: ${[one.worker && `podle nás ${value(one.worker)}`, one.client && `podle klienta ${value(one.client)}`].filter(Boolean).join(', ')}`, one.reason].filter(Boolean).join(' – '))) },
    { part: 'network', text: lines([...open(network.ties).filter(({ drawn, strength }) => drawn && strength).map((tie) => [[tie.name, tie.detail].filter(Boolean).join(', '), words.strength[tie.strength!]].filter(Boolean).join(': ')), ...network.notes.slice(0, 1).flatMap((note) => [note.conclusion, note.missing.length > 0 && `Chybí: ${note.missing.join(', ')}`])]) },
    { part: 'plan', text: lines([...plan.goals.flatMap((goal) => [`Cíl: ${goal.translation || goal.words}`, ...goal.steps.map((step) => `– ${[step.what, step.who].filter(Boolean).join(' (')}${step.who ? ')' : ''}${step.dueOn ? `, do ${day(step.dueOn)}` : ''}${step.state === 'done' ? ', splněno' : ''}`)]), ...plan.steps.map((step) => `– ${step.what}${step.state === 'done' ? ', splněno' : ''}`)]) },
    { part: 'tried', text: lines([...open(work).filter(({ facts: text }) => text).slice(-records).map((record) => `${day(record.onDay)}: ${record.facts}`), ...plan.goals.flatMap(({ steps }) => steps).filter(({ result }) => result).map(({ what, result }) => `${what}: ${result}`)]) },
  ];
  return parts.filter(({ text }) => text !== '');
}
