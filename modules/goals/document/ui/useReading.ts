// What somebody made of a document so far. It stays in the device until it is stored: closing the page loses nothing.
import { useEffect, useMemo, useState } from 'react';
import { useTerritory } from '#modules/directory/ui/index.ts';
import { useMaybeMe } from '#platform/design/me.ts';
import { draftOpened } from '#platform/design/saving.ts';
import { dropDraft, readDraft, writeDraft } from '#platform/forms/drafts.ts';
import { newId } from '#platform/http/client.ts';
import type { GoalContent } from '../../contract.ts';
import { type GoalDocument, storings } from '../contract.ts';
import { withIds } from '../exact.ts';
import { contentOf, readGoal, type ReadGoal, type Territory } from '../reader/index.ts';
import { matchOf } from '../rules.ts';

export type Storing = (typeof storings)[number];
/** A goal as it will be stored; `confirmed`: somebody looked at it; `out`: it will not be. */
export type KeptGoal = { content: GoalContent; confirmed: boolean; out: boolean };
/** Not to be stored. */
export const leftOut = 'out';
/** `centreId` null: not chosen yet; or left out. */
export type KeptCentre = { name: string; centreId: string | null; how: Storing | null; goals: KeptGoal[] };
export type Fields = { responsible: string; rhythm: string; dueOn: string | null; preamble: string };
export type Kept = { id: string; document: GoalDocument; year: number | null; fields: Fields; centres: KeptCentre[] };
type Centre = { id: string; name: string };
const key = 'goals-document';

/** The territory as the reader wants it; undefined until it is read. */
export function useReaderTerritory(): Territory | undefined {
  const { territory } = useTerritory();
  return useMemo(() => territory?.orps.map(({ code, name, region }) => ({ code, name, region: territory.regions.find((one) => one.code === region)?.name ?? '' })), [territory]);
}

/** What is proposed for a goal: as we wrote it once, else as its words say. */
export function proposalOf(goal: GoalDocument['centres'][number]['goals'][number], { year, territory, centre }: { year: number; territory: Territory; centre: string }): { content: GoalContent; read: ReadGoal } {
  const by = { year, territory }, read = readGoal(goal.text, by);
  return { read, content: goal.exact ? withIds(goal.exact, newId) : contentOf(read, { newId, year, territory, centre }, goal.parts.map((part) => readGoal(part, by))) };
}
const goalsOf = (document: GoalDocument, year: number, territory: Territory) => document.centres.map(({ name, goals }) => goals.map((goal) => ({ content: proposalOf(goal, { year, territory, centre: name }).content, confirmed: goal.exact !== null, out: false })));
/** A deadline that no longer lies in the year moves with it. */
const inYear = (day: string | null, year: number) => (day?.startsWith(`${year}-`) ? day : `${year}-12-31`);

export function useReading(centres: readonly Centre[] | undefined) {
  const owner = useMaybeMe()?.id ?? 'nobody', territory = useReaderTerritory();
  const [kept, setKept] = useState<Kept | undefined>(() => readDraft(owner, key) as Kept | undefined), [restored, setRestored] = useState(kept !== undefined);
  useEffect(() => { if (kept) writeDraft(owner, key, kept); }, [owner, kept]);
  const unsaved = kept !== undefined;
  useEffect(() => (unsaved ? draftOpened() : undefined), [unsaved]);
  const choose = (document: GoalDocument) => {
    const year = document.year, first = document.centres[0], shared = document.centres.every(({ own }) => JSON.stringify(own) === JSON.stringify(first?.own)) ? first?.own : undefined;
    const goals = territory && year !== null ? goalsOf(document, year, territory) : undefined;
    setRestored(false);
    setKept({
      id: newId(), document, year, fields: { responsible: (shared?.responsible ?? document.preamble.responsible).slice(0, 200), rhythm: (shared?.rhythm ?? document.preamble.rhythm).slice(0, 300), dueOn: year === null ? null : inYear(first?.dueOn ?? null, year), preamble: (shared?.text ?? document.preamble.text).slice(0, 5000) },
      centres: document.centres.map(({ name }, index) => ({ name, centreId: (centres && (document.centres.length === 1 && centres.length === 1 ? centres[0] : matchOf(name, centres)))?.id ?? null, how: null, goals: goals?.[index] ?? [] })),
    });
  };
  return {
    kept, restored, territory, choose,
    drop: () => { dropDraft(owner, key); setKept(undefined); setRestored(false); },
    /** Days without a year are read for this one; what somebody corrected already is read anew, so the year is asked first. */
    setYear: (year: number) => setKept((before) => before && territory && { ...before, year, fields: { ...before.fields, dueOn: inYear(before.fields.dueOn, year) }, centres: before.centres.map((centre, index) => ({ ...centre, how: null, goals: goalsOf(before.document, year, territory)[index]! })) }),
    setFields: (fields: Partial<Fields>) => setKept((before) => before && { ...before, fields: { ...before.fields, ...fields } }),
    setCentre: (index: number, change: Partial<KeptCentre>) => setKept((before) => before && { ...before, centres: before.centres.map((one, at) => (at === index ? { ...one, ...change } : one)) }),
    setGoal: (index: number, goal: number, change: Partial<KeptGoal>) => setKept((before) => before && { ...before, centres: before.centres.map((one, at) => (at === index ? { ...one, goals: one.goals.map((each, n) => (n === goal ? { ...each, ...change } : each)) } : one)) }),
  };
}
export type Reading = ReturnType<typeof useReading>;
