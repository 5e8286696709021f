// From whose money the work is done: a project of the ESF with a job club whose members near the threshold, a grant of the region whose method counts otherwise, a project of the network.
import { addresses } from '#modules/people/facts/contract.ts';
import { work } from '#modules/work/contract.ts';
import { projects } from '#modules/work/projects/contract.ts';
import { returns } from '#modules/work/returns/contract.ts';
import { unitRules } from '#modules/work/units/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day, exactly } from './calendar.ts';
import type { District } from './district.ts';
import { registers } from './persons.ts';

/** The first day of the month so many months ago. */
const monthAgo = (months: number) => { const [year, month] = exactly(0).split('-').map(Number) as [number, number], at = year * 12 + month - 1 - months; return `${Math.floor(at / 12)}-${String(at % 12 + 1).padStart(2, '0')}-01`; };

export async function projectsOf({ stage }: District): Promise<void> {
  const [hana, jana, marketa] = [stage.as('hana'), stage.as('jana'), stage.as('marketa')], { teren } = stage.services, [esf, region, network] = [newId(), newId(), newId()];
  const ends = `${Number(exactly(0).slice(0, 4)) + 1}-12-31`;
  await hana.does(day(-260), projects.add, { body: { id: esf, name: 'Kotva v práci', donor: 'Ministerstvo práce a sociálních věcí', donorKind: 'esf', registrationNumber: 'CZ.03.02.01/00/24_041/0004711', startsOn: monthAgo(10), endsOn: ends, minimumHours: 40, note: 'Zpráva o realizaci každých šest měsíců; list podpořené osoby podepsat při první schůzce.' } });
  await hana.does(day(-260), projects.add, { body: { id: region, name: 'Dotace kraje na terénní programy', donor: 'Plzeňský kraj', donorKind: 'region', startsOn: monthAgo(10), endsOn: ends } });
  await marketa.does(day(-250), projects.add, { body: { id: network, name: 'Integrace cizinců v kraji', donor: 'Ministerstvo vnitra', donorKind: 'ministry', startsOn: monthAgo(10) } });
  const rule = { unit: 'kontakt' as const, projectId: region, minMinutes: 10, modes: ['office' as const, 'field' as const, 'phone' as const], directness: ['direct' as const, 'indirect' as const], groupCounts: 'each' as const, validFrom: monthAgo(10) };
  await hana.does(day(-255), unitRules.add, { body: { id: newId(), ...rule, source: 'Smlouva o dotaci, příloha 3: počítá se každý účastník' } });

  const since = day(-75), members = [
    await registers(jana, since, teren.id, { givenName: 'Halyna', familyName: 'Kravets', age: 41, days: 44, sex: 'female', citizenships: ['UKR'] }),
    await registers(jana, since, teren.id, { givenName: 'Batbayar', familyName: 'Dorj', age: 29, days: 200, sex: 'male', citizenships: ['MNG'] }),
    await registers(jana, since, teren.id, { givenName: 'Mykola', familyName: 'Savchuk', sex: 'male', citizenships: ['UKR'] }),
  ] as const;
  await jana.does(since, addresses.add, { params: { personId: members[0] }, body: { id: newId(), kind: 'permanent', address: 'Nádražní 14, 337 01 Rokycany', since: null, until: null } });
  // Five hours a time: one comes to all nine, one to seven, one to three.
  for (const [nth, ago] of [-70, -63, -56, -49, -42, -36, -33, -30, -28].entries()) {
    const about = [members[0], ...(nth < 7 ? [members[1]] : []), ...(nth < 3 ? [members[2]] : [])];
    await jana.does(day(ago), work.add, { body: { id: newId(), onDay: day(ago), atTime: '09:00', minutes: 300, mode: 'office', directness: 'direct', about, activities: ['education_activation'], facts: 'Motivační klub: životopis, nácvik pohovoru, cesta za zaměstnavatelem.', details: { kind: 'tutoring', serviceId: teren.id, projects: [{ projectId: esf }] } } }, '14:10');
  }
  await hana.does(day(-60), projects.addSheet, { params: { personId: members[0], projectId: esf }, body: { id: newId(), agreedOn: day(-70), labour: 'unemployed', schooling: 'isced3_4' } });
  for (const [ago, people] of [[-31, 14], [-29, 9]] as const)
    await jana.does(day(ago), work.add, { body: { id: newId(), onDay: day(ago), atTime: '15:00', minutes: 90, mode: 'field', directness: 'direct', activities: ['contact_mediation'], facts: 'Setkání na ubytovně: kam s čím jít, rozdané mapy služeb.', details: { kind: 'field_visit', serviceId: teren.id, orpCode: '3211', groups: [{ people, citizenship: 'UKR' }], materials: [{ title: 'Mapa služeb', language: 'uk', pieces: people * 2 }], projects: [{ projectId: region, share: 60 }, { projectId: esf, share: 40 }] } } }, '17:00');
  await stage.as('dana').does(day(-20), work.add, { body: { id: newId(), onDay: day(-20), atTime: '10:00', minutes: 60, mode: 'office', directness: 'direct', oneOffRequest: 'Jak prodloužit pobyt', facts: 'Vysvětleny lhůty a formuláře.', details: { projects: [{ projectId: network }] } } }, '11:20');
  // Last year's return was sent in and stays as it was.
  const lock = newId(), year = Number(exactly(0).slice(0, 4)) - 1;
  await hana.does(day(-170), returns.lock, { body: { id: lock, serviceId: teren.id, year } });
  await hana.does(day(-160), returns.submit, { params: { lockId: lock }, version: 1, body: { submittedOn: day(-160) } });
}
