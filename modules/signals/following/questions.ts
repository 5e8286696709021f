// What other rooms ask: recommendations of an audit are given when it is final, a follow-up audit carries what stayed open and closes it; a programme writes drafts
// and gives them one by one. All in the caller's transaction.
import type { Db } from '#platform/db/connect.ts';
import { newId } from '#platform/http/client.ts';
import type { Caller } from '#platform/http/serve.ts';
import * as audits from './audit-queries.ts';
import type { DraftBody, FollowedLine } from './contract.ts';
import * as programmes from './programme-queries.ts';
import * as q from './queries.ts';
import { shownLine } from './shown.ts';
import { today } from '#platform/i18n/format.ts';
import { eventOf, type AddresseeKind, type Result } from './rules.ts';

export type { AddresseeKind };

/** All drafts of an audit are given. Called when the audit has just become final, in that transaction; `onDay` is when that was, today when missing. @returns how many. */
export async function giveOfAudit(db: Db, _caller: Caller, auditId: string, onDay?: string): Promise<number> {
  const drafts = await audits.findDrafts(db, auditId);
  for (const id of drafts) await q.addEvent(db, { id: newId(), followedId: id, kind: 'given', onDay });
  return drafts.length;
}

export type OpenItem = { recommendationId: string; findingId: string | null; /** Key of the criterion that its finding stands on; none when it stands on the whole of the audit. */ criterion: string | null; text: string; theme: string; state: q.Row['state']; addressee: string; dueOn: string | null };
/** What a final audit, and those that it follows, left open: recommendations that are neither done nor dropped, the most important first. For planning a follow-up audit, which carries these only. */
export async function openItemsOf(db: Db, auditId: string): Promise<OpenItem[]> {
  const items = await audits.findOpenOf(db, auditId), rows = new Map((await q.findAmong(db, items.map(({ id }) => id))).map((row) => [row.id, row]));
  return items.flatMap(({ id, findingId, criterion }) => { const row = rows.get(id); return row ? [{ recommendationId: id, findingId, criterion, text: row.text, theme: row.theme, state: row.state, addressee: row.addressee, dueOn: row.dueOn }] : []; });
}

export type CheckedItem = { recommendationId: string; text: string; addressee: string; criterion: string | null; /** Nothing was said of it yet. */ result: Result | null; evidence: string };
/** What a follow-up audit went through and what it found, also after it is final: for its finalisation (all of it has to be gone through) and for its report. */
export async function checkedItemsOf(db: Db, auditId: string): Promise<CheckedItem[]> {
  const items = await audits.findBefore(db, auditId), checks = new Map((await audits.findChecks(db, auditId)).map((check) => [check.followedId, check])), rows = new Map((await q.findAmong(db, items.map(({ id }) => id))).map((row) => [row.id, row]));
  return items.flatMap(({ id, criterion }) => { const row = rows.get(id), check = checks.get(id); return row ? [{ recommendationId: id, text: row.text, addressee: row.addressee, criterion, result: check?.result ?? null, evidence: check?.text ?? '' }] : []; });
}

/** What a follow-up audit found moves the recommendations: done is verified, what does not apply any more is dropped, the rest is returned or stays. Called when it has just become final, in that transaction; nothing happens for an audit that follows none. @returns how many it closed. */
export async function closeByFollowUp(db: Db, _caller: Caller, auditId: string, onDay?: string): Promise<number> {
  const checks = await audits.findChecks(db, auditId), rows = new Map((await q.findAmong(db, checks.map(({ followedId }) => followedId))).map((row) => [row.id, row]));
  let closed = 0;
  for (const { followedId, result, text } of checks) {
    const row = rows.get(followedId);
    // Closed meanwhile by its own two sides: nothing is left to move.
    if (!row || ['done', 'dropped'].includes(row.state)) continue;
    await q.addEvent(db, { id: newId(), followedId, kind: eventOf(result, row.state), onDay, text, auditId, result });
    closed += Number(result === 'done' || result === 'not_applicable');
  }
  return closed;
}

/** A recommendation of a programme as its team reads it: what it stands like, and what a draft holds. */
export type OfProgramme = FollowedLine & { reason: string; toOrganisationId: string | null; siteId: string | null; /** I may change or drop the draft. */ mine: boolean };
const shownOfProgramme = (row: q.Row, on: string): OfProgramme => ({ ...shownLine(row, on), reason: row.reason, toOrganisationId: row.toOrganisationId, siteId: row.siteId, mine: row.writes });
/** Recommendations of a programme that the caller reads, the most important first. */
export const ofProgramme = async (db: Db, programmeId: string): Promise<OfProgramme[]> => { const on = today(); return (await q.findOfProgramme(db, programmeId)).map((row) => shownOfProgramme(row, on)); };
/** One of them. */
export async function oneOfProgramme(db: Db, programmeId: string, id: string): Promise<OfProgramme | undefined> {
  const row = await q.find(db, id);
  return row?.programme?.id === programmeId ? shownOfProgramme(row, today()) : undefined;
}
export const addOfProgramme = (db: Db, id: string, of: programmes.OfProgramme, body: DraftBody): Promise<void> => programmes.addDraft(db, id, of, body);
/** @returns the new version, or nothing when somebody has changed it meanwhile. */
export async function changeOfProgramme(db: Db, id: string, version: number, of: Omit<programmes.OfProgramme, 'programmeId'>, body: DraftBody): Promise<number | undefined> {
  const next = await audits.changeDraft(db, id, version, body);
  if (next !== undefined) await programmes.changeOf(db, id, of);
  return next;
}
/** @returns whether it read as that version; with all that hangs on it. */
export const removeOfProgramme = (db: Db, id: string, version: number): Promise<boolean> => programmes.removeDraft(db, id, version);
/** The draft goes to whom it is addressed; from then on its words do not change. Refused by the database to whoever does not lead the programme. */
export const giveOfProgramme = (db: Db, id: string, onDay?: string) => q.addEvent(db, { id: newId(), followedId: id, kind: 'given', onDay });
