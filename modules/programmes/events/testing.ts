// A run of an event for tests, beside a programme of ../testing.ts.
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { isToken } from '#modules/quality/feedback/questions.ts';
import type { TestHouse } from '#platform/testing/house.ts';
import type { Running } from '../testing.ts';
import { events } from './contract.ts';

export const daysOn = (days: number) => new Date(Date.parse(`${today()}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
export type OpenRun = { eventId: string; runId: string; path: string; days: string[] };
/** A run that alzbeta opened for registration: of two days, the first in a week. */
export async function openRun({ alzbeta, programmeId }: Running, capacity = 20, more: object = {}): Promise<OpenRun> {
  const eventId = newId(), runId = newId(), days = [newId(), newId()];
  await alzbeta.ok(events.add, { params: { programmeId }, body: { id: eventId, kind: 'event', title: 'Práce s rodinou', text: 'Dva dny o síťování.', minutes: 960, ...more } });
  await alzbeta.ok(events.addRun, { params: { eventId }, body: { id: runId, number: 1, town: 'Brno', place: 'Cejl 1', capacity, opensOn: today(), days: days.map((id, i) => ({ id, onDay: daysOn(7 + i), startsAt: '09:00', endsAt: '17:00', minutes: 480 })) } });
  const { path } = await alzbeta.ok(events.run, { params: { runId } });
  if (!path || !isToken(path)) throw new Error('registration has no address');
  return { eventId, runId, path, days };
}
/** What the public form sends. */
export const registers = (house: TestHouse, path: string, fields: Record<string, string>) => house.app.inject({ method: 'POST', url: `/akce/${path}?jazyk=uk`, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams({ jazyk: 'uk', name: 'Iryna Malá', email: 'iryna@obec.test', employer: 'Obec', ...fields }).toString() });
/** Time goes by: the run was so many days ago. */
export const runPasses = (house: TestHouse, { runId }: OpenRun, by: number) => house.admin.query('update meetings.meeting set on_day = on_day - $2::int where id in (select meeting_id from programmes.run_day where run_id = $1)', [runId, by]);
