// What both programmes of the demo are written by.
import { programmes } from '#modules/programmes/contract.ts';
import { programmeSites } from '#modules/programmes/sites/contract.ts';
import { newId } from '#platform/http/client.ts';
import type { Worker } from '../stage.ts';
import type { Duties } from './places.ts';

/** Key activities in their order; their ids by number. */
export async function writesActivities(by: Worker, programmeId: string, when: string, all: readonly (readonly [title: string, about: string])[]): Promise<Record<number, string>> {
  const ids: Record<number, string> = {};
  for (const [at, [title, about]] of all.entries()) await by.does(when, programmes.addActivity, { params: { programmeId }, body: { id: (ids[at + 1] = newId()), number: at + 1, title, about } });
  return ids;
}
const roles = ['support_coordinator', 'case_manager', 'head', 'social_worker', 'other'] as const, isRole = (who: string): who is typeof roles[number] => (roles as readonly string[]).includes(who);
/** Takes over the usual duties named, and says who has which part in them. */
export async function sharesDuties(by: Worker, params: { programmeId: string; siteId: string }, when: string, duties: Duties, actors: ReadonlyMap<string, string>): Promise<void> {
  await by.does(when, programmeSites.beginDuties, { params, body: { keys: Object.keys(duties) } });
  for (const duty of (await by.opens(when, programmeSites.duties, { params })).items) {
    const wanted = Object.entries(duties[duty.usual ?? ''] ?? {});
    if (wanted.length) await by.does(when, programmeSites.changeDuty, { params: { ...params, dutyId: duty.id }, version: duty.version, body: { area: duty.area, title: '', parts: wanted.map(([who, part]) => (isRole(who) ? { role: who, part } : { actorId: actors.get(who)!, part })) } });
  }
}
