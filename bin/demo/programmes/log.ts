// Support of the sites of the ministry's programme, logged by its team through the API on the days when it was given.
import { supportLog } from '#modules/programmes/log/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day } from '../calendar.ts';
import type { Worker } from '../stage.ts';
import type { Programmes } from './index.ts';
import { daysOf, plannedRows, type PlanSite } from './log-rows.ts';

/** `team`: who of it logs, in the order in which sites without a supporter are shared among them. Their days in the team and those of the sites have to cover the pilot: from the January of that year to the February of the next. */
export async function supportLogOf({ programmeId, team, pilot }: { programmeId: string; team: readonly Worker[]; pilot: number }): Promise<void> {
  const grounds = await Promise.all(team.map(async (who) => (await who.opens(daysOf(pilot).last, supportLog.ground, {})).programmes.find(({ id }) => id === programmeId))), ground = grounds[0];
  if (!ground) throw new Error('Demo: the first of the team is not in the support team of the programme.');
  const sites: PlanSite[] = ground.sites.map(({ id, from, leftOn }, n) => { const by = grounds.findIndex((one) => one?.sites.some((site) => site.id === id && site.mine)); return { id, from, leftOn, by: by < 0 ? n % team.length : by }; });
  // Visits, talks and letters are the support of the first key activity that is about support, else of the first one.
  const activityId = (ground.activities.find(({ title }) => /podpor/i.test(title)) ?? ground.activities[0])?.id ?? null;
  await Promise.all(team.map(async (who, n) => {
    for (const { by, onDay, ...row } of plannedRows(sites, pilot).filter((one) => one.by === n)) await who.does(onDay, supportLog.add, { params: { programmeId }, body: { id: newId(), onDay, activityId, ...row } }, '15:40');
  }));
}
/** What the region gave Rokycany: visits at the beginning, then mostly calls. */
export async function supportsRokycany(radka: Worker, { programmeId, sites, activities }: Programmes['region']): Promise<void> {
  for (const [ago, minutes, mode, topic, words] of [
    [262, 180, 'field', 'roles', 'S vedoucím odboru: kdo bude koordinátor podpory a co tím získá OSPOD.'], [231, 150, 'field', 'network', 'Mapa aktérů v obvodu, koho pozvat na první setkání.'], [188, 60, 'online', 'case_management', 'Dotazy k prvním plánům podpory.'],
    [141, 30, 'phone', 'conferences', 'Příprava případové konference.'], [96, 90, 'written', 'cooperation', 'Připomínky k dohodě se službou.'], [82, 120, 'field', 'evaluation', 'Společné hodnocení po půl roce.'], [33, 30, 'phone', 'leadership', 'Jak mluvit s tajemníkem o půl úvazku.'], [12, 60, 'online', 'evaluation', 'Co dopsat do podzimního kola.'],
  ] as const) await radka.does(day(-ago), supportLog.add, { params: { programmeId }, body: { id: newId(), onDay: day(-ago), activityId: activities[1] ?? null, siteId: sites.Rokycany, minutes, mode, topic, words } }, '15:40');
}
