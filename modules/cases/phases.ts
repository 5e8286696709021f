// Going on, back, closing and opening again. Nothing is blocked by what is lacking: it is said why the team goes on.
import { assertCodes } from '#modules/directory/questions.ts';
import type { Db } from '#platform/db/connect.ts';
import { newId } from '#platform/http/client.ts';
import { against, Refusal } from '#platform/http/problems.ts';
import type { Handlers } from '#platform/http/serve.ts';
import type { cases } from './contract.ts';
import { findFacts } from './facts-queries.ts';
import { assertLead, assertOpenLead, caseState } from './questions.ts';
import { closesSo, lacking, moveBetween, type Phase } from './rules.ts';
import * as q from './state-queries.ts';

type PhaseHandlers = Pick<Handlers<typeof cases>, 'movePhase' | 'close' | 'reopen'>;
const whyOnWithout = { cs: 'Něco ještě chybí. Napište, proč tým přesto pokračuje.', en: 'Something is still lacking. Write why the team goes on.', uk: 'Чогось іще бракує. Напишіть, чому команда продовжує.' };
const whyBack = { cs: 'Napište, proč se případ vrací.', en: 'Write why the case goes back.', uk: 'Напишіть, чому справа повертається.' };
const whyCloseNow = { cs: 'Případ se uzavírá před vyhodnocením. Napište proč.', en: 'The case is closed before its evaluation. Write why.', uk: 'Справу закривають до оцінювання. Напишіть чому.' };
const openLeft = { cs: 'V případu zůstávají otevřené závazky. Dokončete je, zrušte, nebo napište, proč zůstanou.', en: 'Commitments are still open. Finish them, cancel them, or write why they stay.', uk: 'У справі залишаються відкриті зобовʼязання. Завершіть їх, скасуйте або напишіть, чому вони залишаються.' };
const noSuchMove = { cs: 'Do téhle fáze se odsud nepřechází.', en: 'This phase cannot be reached from here.', uk: 'До цього етапу звідси не переходять.' };

async function lackingCodesOf(db: Db, caseId: string): Promise<string[]> {
  const [facts] = await findFacts(db, [caseId]);
  return facts ? lacking(facts.phase, facts, facts.of).map((one) => one.code) : [];
}
const reasonNeeded = (why: { cs: string; en: string; uk: string }) => new Refusal('rule', { detail: why, fields: { reason: why } });
async function move(db: Db, caseId: string, from: Phase, to: Phase, episode?: number): Promise<void> {
  if (!await q.moveCase(db, caseId, from, to, episode)) throw new Refusal('conflict', { current: await caseState(db, caseId) });
}

export const phases: PhaseHandlers = {
  async movePhase({ params: { caseId }, body }, { db }) {
    const { phase, episode } = await assertOpenLead(db, caseId);
    if (phase !== body.from) throw new Refusal('conflict', { current: { phase } });
    const way = moveBetween(body.from, body.to);
    if (way === 'none') throw against(noSuchMove);
    const missing = way === 'forward' ? await lackingCodesOf(db, caseId) : [];
    if (!body.reason && way === 'back') throw reasonNeeded(whyBack);
    if (!body.reason && missing.length) throw reasonNeeded(whyOnWithout);
    await move(db, caseId, body.from, body.to);
    await q.insertPhaseChange(db, { id: body.id, case_id: caseId, episode, from_phase: body.from, to_phase: body.to, lacking: missing, reason: body.reason });
    return { id: body.id };
  },

  async close({ params: { caseId }, body }, { db }) {
    const { phase, episode, of } = await assertOpenLead(db, caseId);
    await assertCodes(db, 'closing_reason', [body.code], 'code');
    if (!closesSo(body.code, of)) throw new Refusal('invalid', { fields: { code: { cs: 'Vyberte z nabídky.', en: 'Choose from the list.', uk: 'Виберіть зі списку.' } } });
    const missing = await lackingCodesOf(db, caseId);
    if (!body.reason && phase !== 'evaluation') throw reasonNeeded(whyCloseNow);
    if (!body.reason && missing.length) throw reasonNeeded(whyOnWithout);
    const commitments = await q.findOpenCommitments(db, caseId);
    if (commitments.length && !body.leaveOpen) throw new Refusal('rule', { detail: openLeft, current: { openCommitments: commitments } });
    const left = commitments.length ? body.leaveOpen : '';
    await move(db, caseId, phase, 'closed');
    await q.closeEpisode(db, caseId, episode, body.code, [body.reason, left].filter(Boolean).join('\n\n'));
    await q.insertPhaseChange(db, { id: body.id, case_id: caseId, episode, from_phase: phase, to_phase: 'closed', lacking: missing, reason: [body.reason, left].filter(Boolean).join('\n\n') });
    return { id: body.id };
  },

  async reopen({ params: { caseId }, body }, { db }) {
    const { closed, episode } = await assertLead(db, caseId);
    if (!closed) throw against({ cs: 'Případ je otevřený.', en: 'The case is open.', uk: 'Справа відкрита.' });
    await move(db, caseId, 'closed', 'mapping', episode + 1);
    await q.openEpisode(db, newId(), caseId, episode + 1, body.reason);
    await q.insertPhaseChange(db, { id: body.id, case_id: caseId, episode: episode + 1, from_phase: 'closed', to_phase: 'mapping', lacking: [], reason: body.reason });
    return { id: body.id };
  },
};
