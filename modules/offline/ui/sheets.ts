// Sheets of living conditions without signal: the questionnaires, the drafts of localities that are visited, and what was begun here.
import { Refused, call } from '#platform/http/client.ts';
import type { Reply } from '#platform/http/contract.ts';
import type { Item } from '#platform/offline/outbox.ts';
import { conditions } from '#modules/localities/conditions/contract.ts';
import { questionnaires, type Questionnaire, type QuestionnaireVersion } from '#modules/questionnaires/contract.ts';

type Sheet = Reply<typeof conditions.get>;
export type TakenSheets = { questionnaires: Questionnaire[]; versions: QuestionnaireVersion[]; drafts: Sheet[] };
/** Drafts of one locality that go along; more are not written at once. */
const mostDrafts = 5;

/** Localities are the cases in which no person stands. What is out of reach meanwhile is left out. */
export async function takeSheets(cases: readonly { id: string; persons: readonly unknown[] }[]): Promise<TakenSheets> {
  const places = cases.filter(({ persons }) => persons.length === 0), found: TakenSheets = { questionnaires: [], versions: [], drafts: [] };
  if (!places.length) return found;
  found.questionnaires = (await call(questionnaires.list, { query: { purpose: 'conditions', limit: 100 } })).items.filter(({ published }) => published);
  for (const { id: caseId } of places) {
    const list = await call(conditions.list, { params: { caseId }, query: { limit: 100 } }).catch((error: unknown) => { if (error instanceof Refused) return { items: [] }; throw error; });
    for (const { id: sheetId } of list.items.filter(({ state, mine }) => state === 'draft' && mine).slice(0, mostDrafts)) found.drafts.push(await call(conditions.get, { params: { caseId, sheetId } }));
  }
  const wanted = new Set([...found.questionnaires.map(({ published }) => published!.id), ...found.drafts.map(({ sheet }) => sheet.versionId)]);
  for (const versionId of wanted) found.versions.push(await call(questionnaires.version, { params: { versionId } }));
  return found;
}

type Body = { id: string; versionId: string; onDay: string; answers: Sheet['sheet']['answers']; note: string; correctsId: string | null };
/** Sheets that wait in the outbox to be begun: they are filled in here meanwhile. */
function begun({ versions }: TakenSheets, waiting: readonly Item[], who: { name: string; organisation: { id: string; name: string } }): Sheet[] {
  return waiting.filter(({ path }) => path === conditions.begin.path).flatMap(({ params, body }) => {
    const { id, versionId, onDay, answers, note, correctsId } = body as Body, version = versions.find((one) => one.id === versionId);
    return version ? [{ version, mayWrite: true, sheet: { id, version: 1, caseId: params['caseId']!, onDay, state: 'draft' as const, organisation: who.organisation, author: who.name, mine: true, versionId, questionnaire: { id: version.questionnaireId, number: version.number, title: version.content.title }, note, finishedAt: null, correctsId, correctedBy: null, answered: Object.keys(answers).length, answers } }] : [];
  });
}
/** Drafts of a locality as far as they are here; one that was finished here is none any more. */
export function draftsHere(taken: TakenSheets | undefined, waiting: readonly Item[], who: Parameters<typeof begun>[2], caseId: string | undefined): Sheet[] {
  const finished = new Set(waiting.filter(({ path }) => path === conditions.finish.path).map(({ params }) => params['sheetId']));
  return taken ? [...taken.drafts, ...begun(taken, waiting, who)].filter(({ sheet }) => sheet.caseId === caseId && !finished.has(sheet.id)) : [];
}
