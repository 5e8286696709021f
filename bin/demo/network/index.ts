// The network of nineteen centres: who works there, a year of their work, their goals and how they evaluate them.
import type pg from 'pg';
import { directory } from '#modules/directory/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day } from '../calendar.ts';
import { organisations } from '../roster.ts';
import type { Stage } from '../stage.ts';
import { type Centre, centres } from './centres.ts';
import { east } from './goals-east.ts';
import { west } from './goals-west.ts';
import { type Partner, partners } from './partners.ts';
import { type Known, ordinaryDays, worksFor } from './records.ts';
import type { Goal } from './shape.ts';

export const goalsOf = (centre: Centre): readonly Goal[] => west[centre.key] ?? east[centre.key] ?? [];
/** A goal and its parts. */
const withParts = (goal: Goal): readonly Goal[] => [goal, ...goal.parts ?? []];

/** Organisations, services and accounts of the network, into a database that has the roster. */
export async function writeNetwork(db: pg.Client, passwordHash: string, since: string): Promise<void> {
  for (const centre of centres) {
    if (!centre.known) {
      await db.query(`insert into access.organisation (id, parent_id, name, short_name, kind) values ($1, $2, $3, $4, 'centre')`, [centre.organisation.id, organisations.sit.id, centre.organisation.name, centre.organisation.shortName]);
      await db.query(`insert into directory.service (id, organisation_id, name, type_code, forms, description, orp_codes) values ($1, $2, $3, (select code from directory.service_type where name = 'odborné sociální poradenství' and valid_to is null limit 1), '{ambulatory,outreach}', $4, $5)`,
        [centre.serviceId, centre.organisation.id, centre.serviceName, 'Sociální a právní poradenství cizincům, kurzy, tlumočení.', [centre.orp, ...centre.around]]);
    }
    for (const one of [centre.head, ...centre.workers]) {
      await db.query('insert into access.account (id, email, name, password_hash) values ($1, $2, $3, $4)', [one.account, one.email, one.name, passwordHash]);
      await db.query(`insert into access.membership (id, account_id, organisation_id, role, profession, fte, valid_from) values ($1, $2, $3, $4, 'social_worker', 1, $5)`, [one.membership, one.account, centre.organisation.id, one.role, since]);
      if (one.role === 'worker') await db.query('insert into access.membership_service (membership_id, service_id) values ($1, $2)', [one.membership, centre.serviceId]);
    }
  }
}

/** Partners that the centre's goals speak of. */
async function partnersOf(stage: Stage, centre: Centre): Promise<Known> {
  const workers = centre.workers.map((one) => stage.enter({ ...one, organisationId: centre.organisation.id })), founded = day(-400), known = {} as Record<Partner, string>;
  const needed = new Set(goalsOf(centre).flatMap(withParts).flatMap((goal) => [...goal.measures.flatMap((one) => one.kind === 'indicator' ? [...one.with ?? [], ...one.indicator.by === 'partner' ? one.indicator.members!.map(({ key }) => key as Partner) : []] : []), ...goal.partner ? [goal.partner as Partner] : []]));
  for (const key of needed) {
    known[key] = newId();
    await workers[0]!.does(founded, directory.addPartner, { body: { id: known[key], name: partners[key].name(centre.town), kind: partners[key].kind, ico: null, note: '' } });
  }
  return { centre, workers, partners: known };
}

/** A year of work of every centre. Returns what the goals are written with. */
export async function yearOfCentres(stage: Stage): Promise<Known[]> {
  return Promise.all(centres.map(async (centre) => {
    const known = await partnersOf(stage, centre);
    for (const goal of goalsOf(centre).flatMap(withParts)) for (const measure of goal.measures) if (measure.kind === 'indicator') await worksFor(known, measure);
    await ordinaryDays(known);
    return known;
  }));
}
