import { toPdf } from '#platform/documents/pdf.ts';
import type { Db } from '#platform/db/connect.ts';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { assertCodes } from '#modules/directory/questions.ts';
import { logOpened } from '../opened.ts';
import { courses, type CourseBody, type CourseRow } from './contract.ts';
import * as q from './queries.ts';
import { attendanceSheet } from './sheet.ts';

async function get(db: Db, id: string): Promise<CourseRow> {
  const found = await q.find(db, id);
  if (!found) throw notFound();
  return found;
}
/** A course of my service, which I may change. */
async function hold(db: Db, id: string): Promise<CourseRow> {
  const found = await get(db, id);
  if (!found.mine) throw against({ cs: 'Kurz vede jiná služba; mění ho její lidé.', en: 'The course is held by another service; its people change it.', uk: 'Курс веде інша служба; його змінюють її працівники.' });
  return found;
}
async function check(db: Db, body: CourseBody, before?: CourseRow): Promise<void> {
  await assertCodes(db, 'work_topic', body.topics, 'topics', { kept: before?.topics ?? [] });
  await assertCodes(db, 'language', [body.language], 'language', { kept: [before?.language ?? null] });
  if (!await q.seesPlaces(db, body)) throw notFound();
}
const wordingOf = ({ id, version, name, kind, topics, language, service, place, placeText, orpCode, startsOn, endsOn, plannedSessions, capacity, closedOn }: CourseRow) =>
  ({ id, version, name, kind, topics, language, serviceId: service?.id ?? null, placeId: place?.id ?? null, place: placeText, orpCode, startsOn, endsOn, plannedSessions, capacity, closedOn });
const conflict = async (db: Db, id: string) => new Refusal('conflict', { current: wordingOf(await get(db, id)) });

export const routes = (house: House): void => serve(house, 'courses', courses)({
  list: ({ query }, { db }) => q.findPage(db, query),
  get: async ({ params }, { db }) => {
    const found = await q.findCourse(db, params.courseId);
    if (!found) throw notFound();
    return found;
  },
  add: async ({ body }, { db }) => {
    const { id, ...given } = body, course = { ...given, serviceId: given.serviceId ?? await q.myOnlyService(db) };
    await check(db, course);
    await q.add(db, id, course);
    return { id };
  },
  change: async ({ params, body }, { db, version }) => {
    const before = await hold(db, params.courseId);
    await check(db, body, before);
    if (!await q.change(db, before.id, version, body)) throw await conflict(db, before.id);
  },
  close: async ({ params, body }, { db, version }) => {
    const before = await hold(db, params.courseId);
    if (!await q.close(db, before.id, version, body.closedOn)) throw await conflict(db, before.id);
  },
  people: async ({ params }, { db }) => {
    await get(db, params.courseId);
    const [items, all] = await Promise.all([q.findPeople(db, params.courseId), q.countPeople(db, params.courseId)]);
    return { items, hidden: all - items.length };
  },
  enrol: async ({ params, body }, { db }) => {
    const course = await hold(db, params.courseId);
    if (course.closedOn) throw against({ cs: 'Kurz je uzavřený.', en: 'The course is closed.', uk: 'Курс закрито.' });
    const added = await q.enrol(db, course.id, body.since, body.people);
    return { added };
  },
  setEnrolment: async ({ params, body }, { db, version }) => {
    await hold(db, params.courseId);
    const before = await q.findEnrolment(db, params.courseId, params.enrolmentId);
    if (!before) throw notFound();
    if (body.until && body.until < before.since) throw new Refusal('invalid', { fields: { until: { cs: 'Konec je před začátkem.', en: 'The end is before the beginning.', uk: 'Кінець раніше за початок.' } } });
    if (!await q.setEnrolment(db, before.id, version, body)) throw new Refusal('conflict', { current: await q.findEnrolment(db, params.courseId, before.id) });
  },
  plan: async ({ params, body }, { db, caller }) => {
    const course = await hold(db, params.courseId);
    await q.planSessions(db, course, body.sessions, caller.membershipId);
    return { added: body.sessions.length };
  },
  session: async ({ params }, { db }) => {
    const found = await q.findSession(db, params.meetingId);
    if (!found) throw notFound();
    const { courseId, courseName, ...session } = found;
    return { course: { id: courseId, name: courseName }, session };
  },
  sheet: async ({ params, query }, { db, language }) => {
    const course = await get(db, params.courseId), people = (await q.findPeople(db, course.id)).filter(({ until }) => until === null);
    const session = query.meetingId ? await q.findSession(db, query.meetingId) : undefined;
    if (query.meetingId && session?.courseId !== course.id) throw notFound();
    await logOpened(db, 'courses.sheet', people.map(({ personId }) => ({ caseId: null, about: [personId] })));
    return { name: 'prezencni-listina.pdf', bytes: await toPdf(attendanceSheet({ course, session: session ?? null, people, organisation: await q.organisationOf(db, course.id), language })) };
  },
});
