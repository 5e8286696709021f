// Who is trained for a crisis and by which plan one goes: what a story of a house closed overnight stands on.
import { crises } from '#modules/crisis/contract.ts';
import { crisisTemplates } from '#modules/crisis/templates/contract.ts';
import { crisisTraining } from '#modules/crisis/training/contract.ts';
import type { Ask } from '#platform/http/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day, exactly } from './calendar.ts';
import type { District } from './district.ts';
import type { Worker } from './stage.ts';

export type CrisisPlan = { templateId: string; versionId: string };
const trained = (head: Worker, who: Worker, kind: 'coordination' | 'team' | 'media', on: number, proof: string, until = on + 730) =>
  head.does(day(on + 5), crisisTraining.add, { body: { id: newId(), membershipId: who.membershipId, kind, trainedOn: day(on), validUntil: exactly(until), proof } }, '8:40');

/** Trainings of three organisations, one of them run out, and the plan that the leading one made its own. */
export async function crisisReady({ stage }: District): Promise<CrisisPlan> {
  const [hana, petra, iryna, jana, jitka, lucie, milan, ivan, roman, eva] = (['hana', 'petra', 'iryna', 'jana', 'jitka', 'lucie', 'milan', 'ivan', 'roman', 'eva'] as const).map((one) => stage.as(one)) as [Worker, Worker, Worker, Worker, Worker, Worker, Worker, Worker, Worker, Worker];
  const course = 'dvoudenní kurz krizové metody, osvědčení v personální složce';
  await trained(hana, petra, 'coordination', -300, course);
  await trained(hana, hana, 'media', -260, 'mediální školení pro vedení organizací');
  await trained(hana, iryna, 'team', -300, course);
  await trained(hana, jana, 'team', -300, course);
  await trained(jitka, lucie, 'team', -280, course);
  await trained(milan, ivan, 'team', -900, course);
  await trained(roman, eva, 'coordination', -200, 'kurz krizového řízení obce');
  const templateId = newId(), name = 'Krizový plán bydlení Rokycanska';
  await petra.does(day(-240), crisisTemplates.make, { body: { id: templateId, name } }, '10:10');
  const template = (await petra.opens(day(-240), crisisTemplates.list, {} as never)).items.find(({ id }) => id === templateId)!, params = { templateId, versionId: template.versions[0]!.id };
  const { content } = await petra.opens(day(-240), crisisTemplates.version, { params });
  const areas = content.areas.map((area) => area.code !== 'city' ? area : { ...area, items: [...area.items, { code: 'city_5', text: 'Zavolat krizový štáb obce s rozšířenou působností', who: 'sociální odbor', role: '', dueHours: 1 }] });
  await petra.does(day(-238), crisisTemplates.write, { params, version: 1, body: { content: { ...content, areas }, summary: 'Doplněn krizový štáb obce.' } }, '11:20');
  await hana.does(day(-231), crisisTemplates.publish, { params, version: 2, body: { summary: 'Doplněn krizový štáb obce.' } }, '9:05');
  return params;
}

type Activation = Omit<Ask<typeof crises.activate>['body'], 'id'>;
/** A crisis begins in a locality; returns its id. */
export async function crisisBegins(by: Worker, on: string, time: string, caseId: string, body: Activation): Promise<string> {
  const id = newId();
  await by.does(on, crises.activate, { params: { caseId }, body: { id, ...body } }, time);
  return id;
}
