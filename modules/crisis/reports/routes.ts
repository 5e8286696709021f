import { peopleNamedIn } from '#modules/cases/anonymising/questions.ts';
import type { Db } from '#platform/db/connect.ts';
import { toDocx } from '#platform/documents/docx.ts';
import { toPdf } from '#platform/documents/pdf.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type Context, type House } from '#platform/http/serve.ts';
import { dateTime, dayOf, time, today } from '#platform/i18n/format.ts';
import { named } from '../statements/refusals.ts';
import { writeByRule } from '../timeline/by-rule.ts';
import { standingIn, type Standing } from '../timeline/standing-queries.ts';
import { crisisReports, type Report, type ReportContent } from './contract.ts';
import { numbersOf } from './numbers.ts';
import * as q from './queries.ts';
import * as no from './refusals.ts';
import { drafted, dueAt, parts, whyNot } from './rules.ts';
import { reportSheet } from './sheet.ts';

type Ref = { caseId: string; activationId: string; reportId: string };
async function taken(db: Db, params: Ref): Promise<{ of: q.Found; standing: Standing }> {
  const standing = await standingIn(db, params), of = await q.find(db, params.activationId, params.reportId);
  if (!of) throw notFound();
  return { of, standing };
}
async function take(db: Db, params: Ref, step: 'write' | 'approve'): Promise<{ of: q.Found; standing: Standing }> {
  const found = await taken(db, params), reason = whyNot(step, found.standing, found.of.state);
  if (reason) throw no.refused(reason);
  return found;
}
async function shown(db: Db, of: q.Found, standing: Standing, language: Context['language']): Promise<Report> {
  const mayWrite = !whyNot('write', standing, of.state), reason = whyNot('approve', standing, of.state), sentTo = await q.findSent(db, of.id), openings = await q.findOpenings(db, standing.id, of.id);
  return { ...of, mayWrite, mayApprove: !reason, refusal: mayWrite && reason ? no.reasons[reason][language] : '', sentTo, openings };
}
/** Words of a report in which a name could stand. */
const textsOf = ({ summary, areas, next }: ReportContent): string[] => [summary, next, ...areas.flatMap((area) => parts.map((part) => area[part]))];
const namesIn = async (db: Db, content: ReportContent): Promise<string[]> => [...new Set((await peopleNamedIn(db, textsOf(content))).flat())];

/** Areas and numbers as the timeline and the checklist tell them now. What happened another day says which. */
async function telling(db: Db, { id: activationId, caseId }: Standing, from: Date, to: Date): Promise<Pick<ReportContent, 'areas' | 'numbers'>> {
  const entries = await q.findTold(db, activationId, from, to), tasks = await q.findOpenTasks(db, activationId, today()), areas = await q.findAreas(db, activationId), day = dayOf(to);
  const clock = (at: string) => (dayOf(at) === day ? time(at) : dateTime(at, 'cs'));
  return { areas: drafted(entries, tasks, areas, clock).slice(0, 40), numbers: await numbersOf(db, { caseId, activationId, from, to }) };
}
function endOf(toAt: string | null, from: Date, now: Date): Date {
  if (!toAt) return now;
  const to = new Date(toAt);
  if (to > now) throw no.wrongTime('toAt', 'future');
  if (to <= from) throw no.wrongTime('toAt', 'before_last');
  return to;
}
const save = async (db: Db, { of, standing }: { of: q.Found; standing: Standing }, version: number, set: Parameters<typeof q.change>[3]): Promise<void> => {
  if (!await q.change(db, of.id, version, set)) throw new Refusal('conflict', { current: await q.find(db, standing.id, of.id) });
};
/** A mail says that something waits, and where; not of what, nor in which locality. */
const mailOf = (publicUrl: string, { caseId, activationId, reportId }: Ref) => ({ subject: 'Souběh: čeká na vás situační zpráva', text: `Dobrý den,\n\nčeká na vás nová situační zpráva. Přečtete ji po přihlášení:\n${publicUrl}/lokality/${caseId}/krize/${activationId}/zprava/${reportId}\n` });

async function paper(context: Context, params: Ref, format: 'pdf' | 'docx'): Promise<{ name: string; bytes: Uint8Array }> {
  const { of, standing } = await taken(context.db, params), sheet = reportSheet(of, await q.findHeading(context.db, standing.id));
  await q.logOpening(context.db, standing.caseId, of.id, format);
  return { name: `situacni-zprava-${of.number ?? 'navrh'}.${format}`, bytes: format === 'pdf' ? await toPdf(sheet) : await toDocx(sheet) };
}

export const routes = (house: House): void => serve(house, 'crisisReports', crisisReports)({
  async list({ params, query: { after, limit } }, { db }) {
    const standing = await standingIn(db, params), { lastAt, draftId } = await q.findLast(db, standing.id);
    const rows = await q.findAll(db, standing.id, { after: after && /^\d{1,6}$/.test(after) ? Number(after) : undefined, limit }), items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? String(items.at(-1)!.number) : null, dueAt: standing.ended ? null : dueAt({ ...standing, lastAt }).toISOString(), everyHours: standing.everyHours, draftId, mayWrite: !whyNot('write', standing) };
  },
  async get({ params }, { db, language }) { const { of, standing } = await taken(db, params); return shown(db, of, standing, language); },
  async draft({ params, body }, { db }) {
    const standing = await standingIn(db, params), reason = whyNot('write', standing);
    if (reason) throw no.refused(reason);
    const { lastAt, draftId } = await q.findLast(db, standing.id);
    if (draftId) throw no.drafting();
    const from = lastAt ?? standing.startedAt, to = endOf(body.toAt, from, standing.now);
    await q.add(db, { id: body.id, caseId: standing.caseId, activationId: standing.id, from, to, content: { summary: '', next: '', ...await telling(db, standing, from, to) } });
    return { id: body.id };
  },
  async change({ params, body }, { db, version }) { await save(db, await take(db, params, 'write'), version, { content: body }); },
  async refresh({ params, body }, { db, version }) {
    const found = await take(db, params, 'write'), from = new Date(found.of.fromAt), to = endOf(body.toAt, from, found.standing.now);
    await save(db, found, version, { to_at: to, content: { ...found.of.content, ...await telling(db, found.standing, from, to) } });
  },
  async names({ params }, { db }) { return { words: (await namesIn(db, (await taken(db, params)).of.content)).slice(0, 50) }; },
  async approve({ params, body }, { db, caller, version }) {
    const found = await take(db, params, 'approve'), { of, standing } = found, at = body.at ? new Date(body.at) : standing.now;
    if (at > standing.now) throw no.wrongTime('at', 'future');
    if (at < new Date(of.toAt)) throw no.wrongTime('at', 'before_end');
    const left = (await namesIn(db, of.content)).filter((word) => !body.kept.includes(word));
    if (left.length) throw named(left);
    const number = await q.nextNumber(db, standing.id), mail = mailOf(house.publicUrl, params);
    await save(db, found, version, { state: 'approved', number, approved_at: at, approved_by: caller.membershipId, kept: body.kept, kept_reason: body.keptReason });
    await writeByRule(db, standing, { kind: 'report', text: String(number), at, reportId: of.id });
    return { number, told: await q.tell(db, of.id, mail.subject, mail.text) };
  },
  pdf: ({ params }, context) => paper(context, params, 'pdf'),
  docx: ({ params }, context) => paper(context, params, 'docx'),
  async recipients({ params }, { db }) {
    const standing = await standingIn(db, params);
    return { items: await q.findRecipients(db, standing.id), mayWrite: !whyNot('write', standing) };
  },
  async addRecipient({ params, body }, { db }) {
    const standing = await standingIn(db, params), reason = whyNot('write', standing);
    if (reason) throw no.refused(reason);
    if (body.membershipId && !await q.isHere(db, standing.caseId, body.membershipId)) throw no.notHere();
    await q.addRecipient(db, { ...body, caseId: standing.caseId, activationId: standing.id });
    return { id: body.id };
  },
  async endRecipient({ params }, { db, version }) {
    const standing = await standingIn(db, params), reason = whyNot('write', standing), found = (await q.findRecipients(db, standing.id)).find(({ id }) => id === params.recipientId);
    if (!found) throw notFound();
    if (reason) throw no.refused(reason);
    if (!await q.endRecipient(db, standing.id, found.id, version)) throw new Refusal('conflict', { current: found });
  },
});
