// A conference as its reader gets it, put together from what the policies let through.
import { caseInHand } from '#modules/cases/questions.ts';
import type { Db } from '#platform/db/connect.ts';
import { notFound } from '#platform/http/problems.ts';
import type { Conference, Invitable, Distribution, Invitee } from './contract.ts';
import * as q from './queries.ts';
import { flowOf, groundOf, pointsFor, readsAt, readsPassage } from './rules.ts';

type Persons = { known: Map<string, Conference['about'][number]>; of: (ids: readonly string[]) => Conference['about'] };
/** Persons of the case that the reader may see, by id. */
export async function personsOf(db: Db, caseId: string): Promise<Persons> {
  const inHand = await caseInHand(db, caseId);
  const known = new Map((inHand?.persons ?? []).filter((one) => one.name).map(({ id, name, part }) => [id, { id, name, part }]));
  return { known, of: (ids) => ids.flatMap((id) => known.get(id) ?? []) };
}
const named = ({ id, name }: { id: string; name: string }) => ({ id, name });

export async function conference(db: Db, caseId: string, meetingId: string): Promise<Conference> {
  const head = await q.findHead(db, caseId, meetingId);
  if (!head) throw notFound();
  const persons = await personsOf(db, caseId), rows = await q.findInvitees(db, meetingId);
  const prepared = new Map((await q.findPreparation(db, meetingId)).map((one) => [one.attendeeId, one]));
  const consents = head.own ? await q.findConsents(db, meetingId) : [], covers = new Map(head.own ? (await q.findCovers(db, meetingId)).map((one) => [one.attendeeId, one]) : []);
  const invitees = rows.map(({ organisationId: _, ...row }): Invitee => {
    const mine = prepared.get(row.id), guest = row.membershipId === null && !head.common ? covers.get(row.id) : undefined;
    return {
      ...row, preparation: mine ? { points: mine.points, note: mine.note, needed: head.common || row.membershipId === head.organiser.id ? [] : pointsFor({ part: row.part, child: row.child, interpreter: head.interpreting }) } : null,
      guest: guest ? {
        covers: persons.of(guest.covers).map(named), link: guest.link,
        consents: consents.filter(({ attendeeId }) => attendeeId === row.id).map(({ attendeeId: __, personId, signedById, ...c }) => ({ ...c, person: named(persons.known.get(personId) ?? { id: personId, name: '' }), signedBy: signedById ? named(persons.known.get(signedById) ?? { id: signedById, name: '' }) : null })),
      } : null,
    };
  });
  return { ...head, about: persons.of(head.about), suitability: await q.findSuitability(db, meetingId), options: await q.findOptions(db, meetingId), invitees };
}

export async function invitable(db: Db, caseId: string, meetingId: string): Promise<Invitable> {
  const head = await q.findHead(db, caseId, meetingId);
  if (!head) throw notFound();
  const persons = await personsOf(db, caseId);
  // Who of others may come is decided by the organisation whose data it is.
  if (!head.own) return { workers: [], missing: [], persons: persons.of(head.about) };
  const flows = await q.findFlows(db, caseId, head.about), about = persons.of(head.about);
  const workers = (await q.findWorkers(db, caseId, head.about)).map(({ reached, ...worker }) => ({ ...worker, ground: groundOf({ own: worker.own, reached, organisationReached: flows.some((flow) => flow.organisationId === worker.organisation.id) }) }));
  const missing = (await q.findServices(db, caseId)).flatMap(({ organisation, service }) => {
    const flowing = flows.filter((flow) => flow.organisationId === organisation.id && (flow.serviceId === null || flow.serviceId === service.id)).map(({ personId }) => personId);
    const without = about.filter(({ id }) => !flowing.includes(id));
    return without.length ? [{ organisation, service, persons: without.map(named) }] : [];
  });
  return { workers, missing, persons: about };
}

export async function distribution(db: Db, caseId: string, meetingId: string): Promise<Distribution> {
  const head = await q.findHead(db, caseId, meetingId);
  if (!head?.own) throw notFound();
  const persons = await personsOf(db, caseId), rows = await q.findInvitees(db, meetingId), kinds = await q.findKinds(db, meetingId), flows = await q.findFlows(db, caseId, head.about);
  const about = persons.of(head.about), organisations = new Map(rows.flatMap(({ organisation, membershipId }) => organisation && membershipId ? [[organisation.id, organisation]] : []));
  const readers = [...organisations.values()].map((organisation) => {
    const people = rows.filter((row) => row.membershipId && row.organisation?.id === organisation.id), own = people.some((row) => row.own);
    const theirs = flows.filter((flow) => flow.organisationId === organisation.id), flow = flowOf(theirs, head.about);
    return {
      organisation, own, people: people.map(({ id, name, reached }) => ({ attendeeId: id, name, reached: reached ?? false })),
      persons: about.map((person) => {
        const level = own ? 'notes' as const : flow.find((one) => one.personId === person.id)?.level ?? null;
        return { person: named(person), level, reads: readsAt(level), validTo: own ? null : theirs.filter((one) => one.personId === person.id).map(({ validTo }) => validTo).sort().at(-1) ?? null };
      }),
      reads: own || head.common ? kinds.length : kinds.filter((passage) => readsPassage(passage, flow)).length,
    };
  });
  const covers = new Map((await q.findCovers(db, meetingId)).map((one) => [one.attendeeId, one]));
  return {
    sentAt: head.minutesSentAt, passages: kinds.length, readers,
    guests: rows.filter((row) => row.membershipId === null && !row.child && !head.common).map((row) => { const one = covers.get(row.id); return { attendeeId: row.id, name: row.name, covers: persons.of(one?.covers ?? []).map(named), link: one?.link ?? false, agreements: one?.agreements ?? 0 }; }),
  };
}
