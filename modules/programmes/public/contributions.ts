// What other parts put on the public page of a programme.
import type { Db } from '#platform/db/connect.ts';
import { findComing } from '../events/questions.ts';
import type { PublicRun } from './contract.ts';

/** Events that come, in the order of their days. Asked in the role of everybody and by whoever previews the page: it may use functions of the schema `published` only. */
export type RunsOfPage = (db: Db, programmeId: string) => Promise<PublicRun[]>;
export const runsOfPage: readonly RunsOfPage[] = [findComing];

/** All events that come, whichever part holds them. */
export const comingRuns = async (db: Db, programmeId: string): Promise<PublicRun[]> => (await Promise.all(runsOfPage.map((of) => of(db, programmeId)))).flat().toSorted((a, b) => (a.beginsOn < b.beginsOn ? -1 : 1));
