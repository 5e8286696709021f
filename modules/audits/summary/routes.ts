import type { Db } from '#platform/db/connect.ts';
import { toDocx } from '#platform/documents/docx.ts';
import { toPdf } from '#platform/documents/pdf.ts';
import { forPaper } from '#platform/db/request.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { auditSummary, type As, type Summary } from './contract.ts';
import { paperOf } from './paper.ts';
import * as q from './queries.ts';
import * as no from './refusals.ts';
import { contentsOf, fingerprintOf, kinds, reportOf, states, statesOf } from './report.ts';
import { areasOf, developmentOf, namesIn, shownFor, tooFew } from './rules.ts';

const nothing: Omit<Summary, 'rounds' | 'round' | 'as' | 'published' | 'mayWrite'> = { tooFew: false, services: null, audits: null, named: [], themes: [], cells: [], areas: [], recommended: { states: [], byAddressee: [], ages: [] } };
const roundOf = ({ versionId: _, audits: __, services, ...one }: q.RoundRow) => ({ ...one, services: one.as === 'published' || tooFew(one.as, services) ? null : services });
/** What the caller may count of a round; without one all audits of those who audit. */
async function counted(db: Db, id: string | null, as: As, services: number): Promise<typeof nothing> {
  if (tooFew(as, services)) return { ...nothing, tooFew: true };
  const whole = as === 'whole', shown = shownFor(as), themes = await q.findThemes(db, id), asked = await q.findAsked(db, id), named = whole ? await q.findNamed(db, id) : [];
  const of = (theme: string, kind: string) => themes.find((one) => one.theme === theme && one.kind === kind);
  return {
    tooFew: false, services, audits: whole ? await q.countAudits(db, id) : null, named: named.map(({ versionId: _, ...one }) => one), cells: whole ? await q.findCells(db, id) : [],
    themes: [...new Set(themes.map(({ theme }) => theme))].map((theme) => ({ theme, found: shown(of(theme, 'finding')?.services ?? 0), strong: shown(of(theme, 'strength')?.services ?? 0), findings: whole ? of(theme, 'finding')?.n ?? 0 : null, strengths: whole ? of(theme, 'strength')?.n ?? 0 : null })),
    areas: areasOf(await contentsOf(db, id), await q.findLevels(db, id), as),
    recommended: {
      states: statesOf(asked, whole),
      byAddressee: whole ? kinds.flatMap((kind) => { const rows = asked.filter((one) => one.kind === kind); return rows.length ? [{ kind, states: Object.fromEntries(states.flatMap((state) => { const n = rows.find((one) => one.state === state)?.n; return n ? [[state, n]] : []; })) }] : []; }) : [],
      ages: whole ? (['quarter', 'year', 'older'] as const).flatMap((age) => { const rows = asked.filter((one) => one.age === age), n = rows.reduce((sum, one) => sum + one.n, 0); return n ? [{ age, n, late: rows.filter(({ late }) => late).reduce((sum, one) => sum + one.n, 0) }] : []; }) : [],
    },
  };
}
async function own(db: Db, id: string) {
  const found = await q.findOwnRound(db, id);
  if (!found) throw notFound();
  return found;
}
/** A report for these readers, when nothing stands in its way. From here on the transaction knows names as paper may. */
async function made(db: Db, id: string, to: readonly string[]) {
  const round = await own(db, id);
  if (round.goingOn) throw no.goesOn();
  if ((await q.findTold(db, to)).length !== new Set(to).size) throw no.notOffered('to');
  const names = await q.findNames(db, id);
  await forPaper(db);
  const found = await reportOf(db, round, to);
  if (found === 'too few') throw no.tooFewServices();
  const told = namesIn(found.report.introduction, names), elsewhere = namesIn([...found.report.strengths.map(({ text }) => text), ...found.report.recommendations.flatMap(({ items }) => items.flatMap(({ text, reason }) => [text, reason]))].join('\n'), names);
  if (told.length) throw no.namesService('introduction', told);
  if (elsewhere.length) throw no.namesService('strengths', elsewhere);
  return found;
}
const written = async (db: Db, id: string) => { const found = await q.findReport(db, id); if (!found) throw notFound(); return found; };
async function file(db: Db, id: string, as: 'pdf' | 'docx') {
  const kept = await q.findFile(db, id, as);
  if (kept) return { name: `souhrn.${as}`, bytes: new Uint8Array(kept) };
  const paper = paperOf((await made(db, id, [])).report);
  return { name: `souhrn-navrh.${as}`, bytes: as === 'pdf' ? await toPdf(paper) : await toDocx(paper) };
}

export const routes = (house: House): void => serve(house, 'auditSummary', auditSummary)({
  get: async ({ query }, { db, caller }) => {
    const rounds = await q.findRounds(db), asked = query.round ? rounds.find(({ id }) => id === query.round) : undefined;
    if (query.round && !asked) throw notFound();
    const all = query.round ? null : await q.readAs(db, null), round = asked ?? (all === 'whole' ? undefined : rounds[0]), as = round?.as ?? all;
    const base = { rounds: rounds.map(roundOf), round: round ? roundOf(round) : null, as }, writes = ['head', 'methodologist'].includes(caller.role) && Boolean(round?.ours);
    const report = round?.published ? await q.findReport(db, round.id) : undefined, published = report && round ? { on: report.on, readers: report.own ? await q.findReaders(db, round.id) : [], own: report.own } : null;
    if (!as || as === 'published') return { ...base, ...nothing, published, mayWrite: false };
    const services = round ? round.services : (await q.findNamed(db, null)).length;
    return { ...base, ...await counted(db, round?.id ?? null, as, services), published, mayWrite: writes };
  },
  any: async (_, { db }) => {
    if (await q.readAs(db, null) === 'whole') return { any: true };
    const rounds = await q.findRounds(db);
    if (rounds.some(({ as, services }) => as !== 'published' && !tooFew(as, services))) return { any: true };
    for (const one of rounds.filter(({ published }) => published)) if (await q.findReport(db, one.id)) return { any: true };
    return { any: false };
  },
  development: async ({ query: { from, to } }, { db }) => {
    const as = [await q.readAs(db, from), await q.readAs(db, to)];
    if (as.some((one) => !one || one === 'published')) throw notFound();
    const whole = as.every((one) => one === 'whole'), [content] = await contentsOf(db, to), named = whole ? [...await q.findNamed(db, from), ...await q.findNamed(db, to)] : [];
    if (!content) throw notFound();
    return developmentOf(content, await q.findChanges(db, from, to), whole ? 'whole' : 'counts', new Map(named.map(({ id, name }) => [id, name])));
  },
  findings: async ({ query }, { db }) => q.findFindings(db, query),
  ratings: async ({ query: { round, criterion, level } }, { db }) => ({ items: await q.findRated(db, round ?? null, criterion, level) }),
  number: async ({ params: { roundId, number } }, { db }) => { const found = await q.findNumber(db, roundId, number); if (!found) throw notFound(); return found; },
  text: async ({ params: { roundId } }, { db }) => {
    await own(db, roundId);
    const findings = await q.findAllOf(db, roundId);
    return { ...await q.findText(db, roundId), offered: { strengths: findings.filter(({ kind }) => kind === 'strength').map(({ id, text, theme, service }) => ({ id, text, theme, service })), recommendations: (await q.findToChoose(db, roundId)).map(({ id, text, kind, theme }) => ({ id, text, kind: kind as never, theme })) } };
  },
  putText: async ({ params: { roundId }, body }, { db }) => {
    await own(db, roundId);
    const strengths = new Set((await q.findAllOf(db, roundId)).filter(({ kind }) => kind === 'strength').map(({ id }) => id)), offered = new Set((await q.findToChoose(db, roundId)).map(({ id }) => id));
    if (body.strengths.some((id) => !strengths.has(id))) throw no.notOffered('strengths');
    if (body.recommendations.some((id) => !offered.has(id))) throw no.notOffered('recommendations');
    const told = namesIn(body.introduction, await q.findNames(db, roundId));
    if (told.length) throw no.namesService('introduction', told);
    const version = await q.putText(db, roundId, body);
    if (!version) throw new Refusal('conflict', { current: await q.findText(db, roundId) });
    return { version };
  },
  preview: async ({ params: { roundId }, body: { to } }, { db }) => (await made(db, roundId, to)).report,
  publish: async ({ params: { roundId }, body: { to } }, { db }) => {
    await q.lockRound(db, roundId);
    await own(db, roundId);
    if (await q.findReport(db, roundId)) throw no.publishedAlready();
    const { report, numbers } = await made(db, roundId, to), paper = paperOf(report);
    await q.addReport(db, roundId, { content: report, fingerprint: fingerprintOf(report), pdf: await toPdf(paper), docx: await toDocx(paper), numbers, to: [...new Set(to)] });
  },
  report: async ({ params: { roundId } }, { db }) => (await written(db, roundId)).content,
  pdf: async ({ params: { roundId } }, { db }) => file(db, roundId, 'pdf'),
  docx: async ({ params: { roundId } }, { db }) => file(db, roundId, 'docx'),
});
