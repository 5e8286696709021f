// What endangers workers at a dormitory: a ban by its owner, a threat that has to be looked at again, and who goes there tomorrow.
import { incidents, visits } from '#modules/localities/safety/contract.ts';
import { newId } from '#platform/http/client.ts';
import { instantOf } from '#platform/i18n/format.ts';
import { day, exactly } from './calendar.ts';
import type { District } from './district.ts';
import { memberOf, type OrganisationKey, type Persona } from './roster.ts';

type Going = { /** Case of the locality. */ caseId: string; /** Who wrote the warnings; takes part in it. */ author: Persona; /** Of another organisation that takes part: goes there tomorrow, and who waits for them. */ visitor: Persona; waits: Persona; organisation?: OrganisationKey };

export async function endangered({ stage }: District, { caseId, author, visitor, waits, organisation }: Going): Promise<void> {
  const by = stage.as(author), goes = stage.as(visitor, organisation);
  await by.does(day(-40), incidents.add, { body: {
    id: newId(), caseId, kind: 'ban', severity: 'serious', happenedOn: day(-41), facts: 'Provozovatel vykázal dvě pracovnice z chodby a oznámil, že do domu už nikoho z neziskových organizací nepustí. Vrátný má pokyn volat městskou policii.', source: 'vlastní zkušenost, potvrzeno dopisem provozovatele',
    measures: ['go_in_two', 'stay_outside', 'call_first'], advice: 'S obyvateli se domluvte předem a sejděte se v kontaktním místě. Na místě se s provozovatelem nedohadujte.', reviewOn: exactly(50), opinion: 'Zákaz přišel týden po podnětu hygieně, souvislost považujeme za pravděpodobnou.', who: 'provozovatel ubytovny' } }, '16:20');
  await by.does(day(-95), incidents.add, { body: {
    id: newId(), caseId, kind: 'threat', severity: 'watch', happenedOn: day(-96), facts: 'Muž ve vrátnici vyhrožoval pracovníkovi, že mu „rozbije auto“, jestli přijede znovu. K útoku nedošlo.', source: 'vlastní zkušenost',
    measures: ['go_in_two'], advice: 'Auto nechte o ulici dál.', reviewOn: exactly(10), opinion: '', who: '' } }, '9:10');
  await goes.does(day(-1), visits.add, { body: {
    id: newId(), caseId, whereTo: 'hlavní vchod, 2. patro vlevo', startsAt: instantOf(exactly(1), '10:00').toISOString(), endsBy: instantOf(exactly(1), '11:30').toISOString(), alarmMembershipId: memberOf(waits, organisation).membership, alarmPhone: '+420 700 000 150', headAfterMinutes: 15 } }, '15:05');
}
