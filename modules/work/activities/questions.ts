// What the form of an activity begins from; also what of it goes into the field.
import type { Db } from '#platform/db/connect.ts';
import { namesOf } from '#modules/people/questions.ts';
import type { WorkRecord } from '../contract.ts';
import { findRecords } from '../queries.ts';
import type { Ground, OpenedRecord } from './contract.ts';
import { findGround, findStarts } from './queries.ts';

const mostStarts = 5;
export async function withNames(db: Db, records: readonly WorkRecord[]): Promise<OpenedRecord[]> {
  const names = await namesOf(db, records.flatMap(({ about }) => about));
  return records.map((record) => ({ record, people: record.about.map((id) => ({ id, name: names.get(id) ?? '' })) }));
}
/** A record as a beginning: what was written in it, and what was answered in it, is not said again. */
const begun = ({ record, people }: OpenedRecord): OpenedRecord => ({ record: { ...record, facts: '', opinion: '', oneOffRequest: '', understood: null, commitments: [] }, people });

export async function groundOf(db: Db): Promise<Ground> {
  const [found, ids] = [await findGround(db), await findStarts(db, mostStarts)];
  return { ...found, starts: (await withNames(db, ids.length ? await findRecords(db, ids) : [])).map(begun) };
}
/** The same for a device without signal: whom it concerned stays at the office, people of today's visits go along in their cases. */
export async function groundForField(db: Db): Promise<Ground> {
  const ground = await groundOf(db);
  return { ...ground, starts: ground.starts.map(({ record }) => ({ record: { ...record, about: [], confidenceOf: null }, people: [] })) };
}
