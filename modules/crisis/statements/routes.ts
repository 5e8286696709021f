import { peopleNamedIn } from '#modules/cases/anonymising/questions.ts';
import type { Db } from '#platform/db/connect.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { writeByRule } from '../timeline/by-rule.ts';
import { standingIn, type Standing } from '../timeline/standing-queries.ts';
import { crisisStatements, type Statement } from './contract.ts';
import * as q from './queries.ts';
import { named, reasons, refused, wrongTime } from './refusals.ts';
import { mayDo, whyNot, type Step } from './rules.ts';

const textsOf = ({ title, text }: { title: string; text: string }) => [title, text];
/** Names of people within the caller's reach that stand in it. What is not said may name them: nobody reads it out. */
const namesIn = async (db: Db, of: { title: string; text: string }): Promise<string[]> => [...new Set((await peopleNamedIn(db, textsOf(of))).flat())];

/** The statement, when the caller may take the step now. Throws 404, or 409 with the reason. */
async function take(db: Db, params: { caseId: string; activationId: string; statementId: string }, step: Step): Promise<{ of: q.Found; standing: Standing }> {
  const standing = await standingIn(db, params), of = await q.find(db, params.activationId, params.statementId);
  if (!of) throw notFound();
  const reason = whyNot(step, standing, of);
  if (reason) throw refused(reason);
  return { of, standing };
}
const shown = (of: q.Found, standing: Standing): Statement => ({ ...of, may: mayDo(standing, of) as Statement['may'] });
async function move(db: Db, { of, standing }: { of: q.Found; standing: Standing }, version: number, set: Parameters<typeof q.change>[3]): Promise<void> {
  if (await q.change(db, of.id, version, set)) return;
  const now = await q.find(db, standing.id, of.id);
  throw new Refusal('conflict', { current: now && shown(now, standing) });
}
/** When it was, within the crisis and not before `from`. */
function timeOf(at: string | null, { startedAt, now }: Standing, from: Date = startedAt): Date {
  if (!at) return now;
  const when = new Date(at);
  if (when > now) throw wrongTime('future');
  if (when < startedAt) throw wrongTime('before_crisis');
  if (when < from) throw wrongTime('before');
  return when;
}

export const routes = (house: House): void => serve(house, 'crisisStatements', crisisStatements)({
  async list({ params, query }, { db, language }) {
    const standing = await standingIn(db, params), rows = await q.findAll(db, params.activationId, query), items = rows.slice(0, query.limit), reason = whyNot('write', standing);
    return { items: items.map((one) => shown(one, standing)), next: rows.length > query.limit ? items.at(-1)!.id : null, refusal: reason ? reasons[reason][language] : '' };
  },
  async write({ params, body }, { db }) {
    const standing = await standingIn(db, params), reason = whyNot('write', standing);
    if (reason) throw refused(reason);
    if (body.correctsId) {
      const former = await q.find(db, params.activationId, body.correctsId);
      if (!former) throw notFound();
      if (former.state !== 'published') throw against({ cs: 'Opravuje se jen zveřejněné prohlášení. Návrh prostě změňte.', en: 'Only a published statement is corrected. Just change the draft.', uk: 'Виправляють лише оприлюднену заяву. Проєкт просто змініть.' });
    }
    await q.add(db, { ...body, caseId: standing.caseId, activationId: standing.id });
    return { id: body.id };
  },
  async change({ params, body }, { db, version }) { await move(db, await take(db, params, 'change'), version, { ...body, returned: '' }); },
  async names({ params }, { db }) {
    await standingIn(db, params);
    const of = await q.find(db, params.activationId, params.statementId);
    if (!of) throw notFound();
    return { words: (await namesIn(db, of)).slice(0, 50) };
  },
  async approve({ params, body }, { db, caller, version }) {
    const taken = await take(db, params, 'approve'), left = (await namesIn(db, taken.of)).filter((word) => !body.kept.includes(word));
    if (left.length) throw named(left);
    await move(db, taken, version, { state: 'approved', approved_at: timeOf(body.at, taken.standing), approved_by: caller.membershipId, kept: body.kept, kept_reason: body.keptReason, returned: '' });
  },
  async giveBack({ params, body }, { db, version }) {
    await move(db, await take(db, params, 'giveBack'), version, { state: 'draft', approved_at: null, approved_by: null, kept: [], kept_reason: '', returned: body.reason });
  },
  async publish({ params, body }, { db, caller, version }) {
    const taken = await take(db, params, 'publish'), { of, standing } = taken;
    // The spokesperson reaches other people than the coordinator does.
    const kept = await q.keptIn(db, of.id), left = (await namesIn(db, of)).filter((word) => !kept.includes(word));
    if (left.length) throw named(left);
    const at = timeOf(body.at, standing, new Date(of.approvedAt!));
    await move(db, taken, version, { state: 'published', published_at: at, published_by: caller.membershipId, channel: body.channel });
    await writeByRule(db, standing, { kind: 'statement', text: of.title, at, statementId: of.id });
  },
});
