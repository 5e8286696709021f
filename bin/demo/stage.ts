// The driver: everybody of the roster acts through the API with a session of their own, and says on which day it is meant to have happened.
import { createHash, randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { emergency } from '#modules/access/emergency/contract.ts';
import { address } from '#platform/http/client.ts';
import type { Ask, Endpoint, Reply } from '#platform/http/contract.ts';
import { moment } from './calendar.ts';
import { memberOf, organisations, services, type OrganisationKey, type Persona } from './roster.ts';

/** When what somebody did is meant to have happened: the n-th moment belongs to their n-th transaction. */
export type Told = { membershipId: string; writes: Date[]; reads: Date[] };

/** Somebody who acts. One thing at a time, so that their transactions are in the order in which they were told. */
export type Worker = {
  membershipId: string; name: string; organisationId: string;
  /** Writes, as if on that day (and time). Fails loudly when refused. */
  does<E extends Endpoint>(on: string, endpoint: E, ask: Ask<E>, time?: string): Promise<Reply<E>>;
  /** Sends a file, as if on that day. */
  sends<E extends Endpoint>(on: string, endpoint: E, ask: Ask<E>, bytes: Buffer, time?: string): Promise<Reply<E>>;
  /** Opens a file, as if on that day: leaves a trace in the read log. */
  opens<E extends Endpoint>(on: string, endpoint: E, ask: Ask<E>, reason?: string, time?: string): Promise<Reply<E>>;
};
export type Stage = {
  as(persona: Persona, organisation?: OrganisationKey): Worker;
  /** Somebody who is not in the roster of the district. */
  enter(who: Actor): Worker;
  organisations: typeof organisations; services: typeof services;
};

type Actor = { account: string; membership: string; name: string; organisationId: string };

const session = 'soubeh_session';

/** Opens a session for every membership that acts. `close` ends them all and tells what was done when. */
export async function openStage(app: FastifyInstance, db: pg.Client): Promise<Stage & { close(): Promise<Told[]> }> {
  const workers = new Map<string, { worker: Worker; told: Told }>();
  let opened: Promise<unknown> = Promise.resolve();

  const as = (persona: Persona, organisation?: OrganisationKey): Worker => {
    const member = memberOf(persona, organisation);
    return enter({ ...member, name: persona, organisationId: organisations[member.organisation].id });
  };
  function enter(member: Actor): Worker {
    const before = workers.get(member.membership);
    if (before) return before.worker;
    const secret = randomBytes(32).toString('base64url'), told: Told = { membershipId: member.membership, writes: [], reads: [] };
    opened = opened.then(() => db.query(`insert into access.session (secret_hash, account_id, membership_id, strength, expires_at) values ($1, $2, $3, 'full', now() + interval '10 minutes')`,
      [createHash('sha256').update(secret).digest(), member.account, member.membership]));
    let turn = opened;
    const send = async (endpoint: Endpoint, ask: { params?: unknown; query?: unknown; body?: unknown; version?: number }, reason?: string, bytes?: Buffer): Promise<unknown> => {
      const response = await app.inject({
        method: endpoint.method, url: address(endpoint, ask), ...(ask.body !== undefined && { payload: JSON.stringify(ask.body) }), ...(bytes && { payload: bytes }),
        headers: {
          cookie: `${session}=${secret}`, ...(ask.body !== undefined && { 'content-type': 'application/json' }), ...(bytes && { 'content-type': 'application/octet-stream' }),
          ...(ask.version !== undefined && { 'if-match': `"${ask.version}"` }), ...(reason && { 'x-reason': encodeURIComponent(reason) }),
        },
      });
      if (response.statusCode >= 400) throw new Error(`Demo: ${member.name}, ${endpoint.method} ${endpoint.path}: ${response.statusCode} ${response.body}\n${JSON.stringify(ask)}`);
      return response.statusCode === 204 ? undefined : response.json();
    };
    const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
      const mine = turn.then(work);
      turn = mine.catch(() => undefined);
      return mine;
    };
    const worker: Worker = {
      membershipId: member.membership, name: member.name, organisationId: member.organisationId,
      does: (on, endpoint, ask, time = '10:20') => inTurn(async () => {
        const reply = await send(endpoint, ask);
        told.writes.push(moment(on, time));
        return reply as never;
      }),
      sends: (on, endpoint, ask, bytes, time = '10:20') => inTurn(async () => {
        const reply = await send(endpoint, ask, undefined, bytes);
        told.writes.push(moment(on, time));
        return reply as never;
      }),
      opens: (on, endpoint, ask, reason, time = '13:10') => inTurn(async () => {
        const reply = await send(endpoint, ask, reason);
        if (endpoint.reads || endpoint.path === emergency.view.path) told.reads.push(moment(on, time));
        return reply as never;
      }),
    };
    workers.set(member.membership, { worker, told });
    return worker;
  }

  return {
    as, enter, organisations, services,
    async close() {
      await opened;
      await db.query('delete from access.session where membership_id = any ($1)', [[...workers.keys()]]);
      return [...workers.values()].map(({ told }) => told);
    },
  };
}
