// The report of a round: made of rows each time, safe for those to whom it goes; kept only when it is published.
import { createHash } from 'node:crypto';
import type { Db } from '#platform/db/connect.ts';
import { codeLabelsOn } from '#modules/directory/questions.ts';
import { suppressFromInsiders } from '#modules/insights/questions.ts';
import { textOf } from '#modules/questionnaires/index.ts';
import { versionsOf } from '#modules/questionnaires/questions.ts';
import { AddresseeKind, FollowedState } from '#modules/signals/following/contract.ts';
import { today } from '#platform/i18n/format.ts';
import * as q from './queries.ts';
import { areasOf, developmentOf, fewestServices, shownFor, tooFew, type LevelCount } from './rules.ts';
import type { Report, Shown } from './shapes.ts';

export type Made = { report: Report; numbers: { number: number; auditId: string; findingId: string }[] };
type Own = NonNullable<Awaited<ReturnType<typeof q.findOwnRound>>>;
export const fingerprintOf = (report: Report): string => createHash('sha256').update(JSON.stringify(report)).digest('hex');

/** Contents of the methods of a round, newest first. */
export async function contentsOf(db: Db, roundId: string | null) {
  const ids = await q.findVersionIds(db, roundId), found = await versionsOf(db, ids);
  return ids.flatMap((id) => found.get(id)?.content ?? []);
}
/** `rest`: what is left when a reader takes away the services they know. Small ones are not told to them. */
const against = (known: readonly (readonly string[])[], whose: readonly string[], shown: Shown): Shown => (typeof shown !== 'number' || known.every((own) => whose.filter((one) => !own.includes(one)).length >= fewestServices) ? shown : 'hidden');

/**
 * The report as it would stand for these readers. Whoever reads a single audit of the round learns nothing of another one from numbers of three and more; whoever reads several, but not
 * all, could take theirs away: then what is left is suppressed as well, and what cannot be (states of recommendations, development) is left out.
 */
export async function reportOf(db: Db, round: Own, to: readonly string[]): Promise<Made | 'too few'> {
  const named = await q.findNamed(db, round.id), services = named.map(({ id }) => id);
  if (tooFew('counts', services.length)) return 'too few';
  const known = (await q.findKnown(db, round.id, to)).map((one) => one.services).filter((own) => own.length > 1 && own.length < services.length), insiders = known.length > 0;
  const [text, contents, findings, themes, asked, offered] = [await q.findText(db, round.id), await contentsOf(db, round.id), await q.findAllOf(db, round.id), await q.findThemes(db, round.id), await q.findAsked(db, round.id), await q.findToChoose(db, round.id)];
  const label = await codeLabelsOn(db, 'cs', today()), shown = shownFor('counts'), numberOf = new Map(findings.map(({ id }, i) => [id, i + 1]));
  const of = (theme: string, kind: 'finding' | 'strength'): Shown => { const one = themes.find((x) => x.theme === theme && x.kind === kind); return one ? against(known, one.whose ?? [], shown(one.services)) : 'under'; };
  const lines = [...new Set(themes.map(({ theme }) => theme))].map((theme) => {
    const found = of(theme, 'finding'), strong = of(theme, 'strength'), tells = (kind: 'finding' | 'strength') => typeof (kind === 'finding' ? found : strong) === 'number';
    return { name: label('audit_theme', theme), found, strong, numbers: findings.filter((one) => one.theme === theme && tells(one.kind)).map(({ id }) => numberOf.get(id)!) };
  }).toSorted((a, b) => size(b.found) - size(a.found) || size(b.strong) - size(a.strong) || a.name.localeCompare(b.name, 'cs'));
  const earlier = insiders ? undefined : await q.findEarlier(db, round.id), newest = contents[0];
  const development = earlier && newest ? developmentOf(newest, await q.findChanges(db, earlier.id, round.id), 'counts', new Map()) : undefined;
  const strengths = text.strengths.flatMap((id) => findings.find((one) => one.id === id && one.kind === 'strength') ?? []).map((one) => ({ theme: label('audit_theme', one.theme), text: one.text, number: numberOf.get(one.id)! }));
  const chosen = text.recommendations.flatMap((id) => offered.find((one) => one.id === id) ?? []);
  return {
    report: {
      title: round.name, organisation: round.organisation, method: newest ? textOf(newest.title, 'cs') : '', on: today(), from: round.beginsOn, until: round.endsOn, services: services.length, introduction: text.introduction, themes: lines, strengths,
      recommendations: kinds.flatMap((kind) => { const items = chosen.filter((one) => one.kind === kind).map((one) => ({ text: one.text, reason: one.reason, theme: label('audit_theme', one.theme), state: one.state })); return items.length ? [{ kind, items }] : []; }),
      states: insiders ? [] : statesOf(asked, false), areas: (insiders ? await areasForInsiders(db, round.id, contents, known) : areasOf(contents, await q.findLevels(db, round.id), 'counts')).map((area) => ({ name: textOf(area.words, 'cs'), criteria: area.criteria.map((one) => ({ name: textOf(one.words, 'cs'), levels: one.levels.map((level) => ({ name: textOf(level.words, 'cs'), n: level.services })) })) })),
      development: development && earlier ? { since: earlier.name, both: development.both, criteria: development.areas.flatMap(({ criteria }) => criteria.flatMap((one) => (one.tends ? [{ name: textOf(one.words, 'cs'), tends: one.tends }] : []))) } : null,
    },
    numbers: findings.map(({ id, auditId }) => ({ number: numberOf.get(id)!, auditId, findingId: id })),
  };
}
const size = (n: Shown) => (typeof n === 'number' ? n : 0);
export const kinds = AddresseeKind.options;
export const states = FollowedState.exclude(['draft']).options;
/** How many stand how. Others than those who audit read a number only where it comes from three services; there is no total to take it from. */
export const statesOf = (asked: readonly q.Asked[], whole: boolean): Report['states'] => states.flatMap((state) => {
  const one = asked.find((x) => x.state === state && x.kind === '' && x.age === '' && x.late === null);
  return one ? [{ state, n: whole || one.services >= fewestServices ? one.n : 'under' as const }] : [];
});

async function areasForInsiders(db: Db, roundId: string, contents: Awaited<ReturnType<typeof contentsOf>>, known: readonly (readonly string[])[]) {
  const each = await q.findLevelsByService(db, roundId), counted = (rows: typeof each): LevelCount[] => [...Map.groupBy(rows, ({ criterion, level }) => `${criterion}\u0000${level}`).values()].map((same) => ({ criterion: same[0]!.criterion, level: same[0]!.level, services: same.length }));
  const parts = known.map((own) => counted(each.filter(({ serviceId }) => own.includes(serviceId))));
  return areasOf(contents, counted(each), 'whole').map((area) => ({ ...area, criteria: area.criteria.map((one) => {
    const row = (of: readonly LevelCount[]) => ({ rows: [{ key: one.key, counts: one.levels.map(({ key }) => of.find((x) => x.criterion === one.key && x.level === key)?.services ?? 0) }] });
    const safe = suppressFromInsiders(row(counted(each)), parts.map(row), { threshold: fewestServices, totalsKnown: true }).rows[0]!.cells;
    return { ...one, levels: one.levels.map((level, i) => ({ ...level, services: safe[i]! })) };
  }) }));
}
