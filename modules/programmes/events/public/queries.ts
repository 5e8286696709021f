// What the pages without an account ask: functions of published-access.sql, by the roles of everybody and of guests.
import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Document } from '#platform/documents/document.ts';
import type { Language } from '#platform/http/problems.ts';
import type { ToldRegistration, ToldRun, Typed } from './shapes.ts';

const hashOf = (secret: string) => createHash('sha256').update(secret).digest();
const said = async <T>(query: Promise<{ rows: { said: T }[] }>) => (await query).rows[0]!.said;
export const findRun = (db: Db, token: string) => said(sql<{ said: ToldRun | null }>`select published.event_run(${token}) as said`.execute(db));
export const findMine = (db: Db, secret: string) => said(sql<{ said: ToldRegistration | null }>`select published.event_registration(${hashOf(secret)}) as said`.execute(db));
export const findPaper = (db: Db, secret: string) => said(sql<{ said: Document | null }>`select published.event_certificate(${hashOf(secret)}) as said`.execute(db));
/** As a guest without any session. @returns whether it was taken; what became of it goes by mail. */
export const register = async (db: Db, token: string, typed: Typed, language: Language) => await said(sql<{ said: 'taken' | 'closed' }>`select published.register_for_event(${randomUUID()}, ${token}, ${typed.site || null}, ${typed.name}, ${typed.email}, ${typed.employer}, ${typed.post}, ${typed.needs}, ${language}) as said`.execute(db)) === 'taken';
export const changeNeeds = (db: Db, secret: string, needs: string) => said(sql<{ said: boolean }>`select published.change_registration(${hashOf(secret)}, ${needs}) as said`.execute(db));
export const cancelMine = (db: Db, secret: string) => said(sql<{ said: boolean }>`select published.cancel_registration(${hashOf(secret)}) as said`.execute(db));
/** From a job: whom to write to, once their link works. */
export const giveLink = async (db: Db, id: string, hash: Buffer) => (await sql<{ organisationId: string; email: string }>`update programmes.registration set link_hash = ${hash} where id = ${id} and erased_on is null and email <> '' returning organisation_id as "organisationId", email`.execute(db)).rows[0];
