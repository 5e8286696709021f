// Groups of the district: a working group for foreigners and people at risk, teams of the lead organisation, conferences of the municipal department, one group that ended.
import type { z } from 'zod';
import { groups, type NewGroup, type NewMember } from '#modules/meetings/groups/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day, exactly } from './calendar.ts';
import type { District } from './district.ts';
import type { Worker } from './stage.ts';

type Body = Omit<z.input<typeof NewGroup>, 'id'>;
type Member = Omit<z.input<typeof NewMember>, 'id'>;
export const founding = 'zakládající člen';

export async function founds(by: Worker, on: string, body: Body): Promise<string> {
  const id = newId();
  await by.does(on, groups.found, { body: { id, since: on, ...body } }, '9:10');
  return id;
}
export async function takesIn(by: Worker, on: string, groupId: string, member: Omit<Member, 'since'>): Promise<string> {
  const id = newId();
  await by.does(on, groups.addMember, { params: { groupId }, body: { id, since: on, ...member } }, '11:30');
  return id;
}
const read = (by: Worker, groupId: string) => by.opens(day(0), groups.get, { params: { groupId } });
export async function agrees(by: Worker, on: string, groupId: string): Promise<void> {
  const seat = (await read(by, groupId)).members.flatMap(({ seats }) => seats).find(({ mine, until }) => mine && !until)!;
  await by.does(on, groups.consent, { params: { seatId: seat.id }, version: seat.version, body: { agrees: true } });
}

/** Kept by the municipal office, with the secretary from the lead organisation; published. One member came by a vote, one left, one goes by a neutral name. */
async function workingGroup({ stage, partners }: District): Promise<void> {
  const [roman, zdena, petra, jitka] = [stage.as('roman'), stage.as('zdena'), stage.as('petra'), stage.as('jitka')], { organisations: o } = stage, since = day(-640);
  const id = await founds(roman, since, { kind: 'working_group', name: 'Pracovní skupina pro cizince a lidi v nouzi', purpose: 'Obce, služby a úřady Rokycanska si říkají, co se v okrese děje, co chybí a kdo s čím začne. Skupina dává podněty městu a kraji.', orpCode: '3211', rhythm: 'quarterly', usualTime: '13:00', usualMinutes: 120,
    usualPlace: 'Městský úřad, zasedací místnost', quorum: 'half', majority: 'of_present', office: 'chair' });
  const kompas = await takesIn(roman, since, id, { organisationId: o.kompas.id, admission: founding, seat: { name: 'Zdena Bartáková', email: 'zdena.bartakova@kompas.example', office: 'secretary', duty: 'asistentka' } });
  await roman.does(since, groups.addSeat, { params: { memberId: kompas }, body: { id: newId(), membershipId: null, name: 'Hana Dvorská', email: 'hana.dvorska@kompas.example', since, duty: 'vedoucí' } });
  const jerabina = await takesIn(zdena, since, id, { organisationId: o.jerabina.id, admission: founding, seat: { name: 'Lucie Marešová', email: 'lucie.maresova@jerabina.example', duty: 'poradkyně rané péče' } });
  await takesIn(zdena, since, id, { organisationId: o.lipa.id, admission: founding, seat: { name: 'Ivan Slavík', email: 'ivan.slavik@lipa.example', duty: 'dluhový poradce' } });
  await takesIn(zdena, since, id, { partnerId: partners.labour.id, admission: founding, seat: { name: 'Alžběta Kolísková', email: 'koliskova@uprace.example', phone: '700 000 231', duty: 'vedoucí přepážek' } });
  await takesIn(zdena, since, id, { partnerId: partners.school.id, admission: founding, seat: { name: 'Radim Hořejší', email: 'horejsi@zsnavysluni.example', duty: 'zástupce ředitelky' } });
  const parish = await takesIn(zdena, since, id, { partnerId: partners.parish.id, admission: founding, voting: false, seat: { name: 'Mykola Hnatiuk', email: 'farar@farnost.example', duty: 'farář' } });
  await takesIn(zdena, day(-520), id, { organisationId: o.sit.id, admission: 'přizvána na druhém setkání', seat: { name: 'Markéta Říhová', email: 'marketa.rihova@sitcenter.example', duty: 'ředitelka' } });
  // The office may know the name of the shelter; others read the neutral one.
  await takesIn(roman, day(-300), id, { organisationId: o.vlastovka.id, admission: 'přizvána', seat: { name: 'Renata Součková', email: 'renata.souckova@dumvlastovka.example' } });
  await takesIn(zdena, day(-76), id, { organisationId: o.most.id, admission: 'přijat hlasováním', seat: { name: 'Kateřina Vlčková', email: 'katerina.vlckova@mostkpraci.example', duty: 'kariérní poradkyně' } });
  await zdena.does(day(-170), groups.endMember, { params: { memberId: parish }, version: 1, body: { lastDay: exactly(-170), reason: 'farnost předala potravinovou pomoc charitě' } });
  // Representatives change: the head hands over to the coordinator, early care to its head.
  const hanas = (await read(roman, id)).members.find((one) => one.id === kompas)!.seats.find(({ name }) => name === 'Hana Dvorská')!;
  await zdena.does(day(-210), groups.succeed, { params: { seatId: hanas.id }, body: { id: newId(), name: 'Petra Zelinková', email: 'petra.zelinkova@kompas.example', since: day(-210), duty: 'koordinátorka' } });
  const lucies = (await read(jitka, id)).members.find((one) => one.id === jerabina)!.seats[0]!;
  await jitka.does(day(-150), groups.succeed, { params: { seatId: lucies.id }, body: { id: newId(), membershipId: jitka.membershipId, since: day(-150), duty: 'ředitelka' } });
  await roman.does(day(-120), groups.publish, { params: { groupId: id }, version: 1, body: { publishes: true } });
  for (const who of [roman, petra]) await agrees(who, day(-118), id);
}

async function teams({ stage }: District): Promise<void> {
  const [hana, petra] = [stage.as('hana'), stage.as('petra')], person = (key: Parameters<typeof stage.as>[0], name: string, duty: string) => ({ personName: name, seat: { membershipId: stage.as(key, 'kompas').membershipId, duty } });
  const house = await founds(hana, day(-500), { kind: 'team', name: 'Porada Kompasu', purpose: 'Co se děje ve službách, kdo koho potřebuje, co slibujeme navenek.', rhythm: 'fortnightly', usualTime: '09:00', usualMinutes: 60, usualPlace: 'kancelář', office: 'chair' });
  for (const member of [person('petra', 'Petra Zelinková', 'koordinátorka'), person('jana', 'Jana Havlíková', 'sociální pracovnice'), person('tomas', 'Tomáš Vrba', 'sociální pracovník'), person('ondrej', 'Ondřej Klíma', 'pracovník klubu')]) await takesIn(hana, day(-500), house, member);
  const intervision = await founds(petra, day(-380), { kind: 'team', name: 'Intervizní tým', purpose: 'Nad případy beze jmen: co zkusit jinak. Co zazní, zůstává v místnosti.', rhythm: 'monthly', usualTime: '14:00', usualMinutes: 90, quorum: 'none', office: 'secretary' });
  for (const member of [person('jana', 'Jana Havlíková', ''), person('iryna', 'Iryna Bojko', ''), person('tomas', 'Tomáš Vrba', ''), person('lenka', 'Lenka Hrubá', 'psycholožka')]) await takesIn(petra, day(-380), intervision, member);
}

async function conferences({ stage }: District): Promise<void> {
  const roman = stage.as('roman'), { organisations: o } = stage;
  const series = await founds(roman, day(-450), { kind: 'series', name: 'Případové konference Rokycany', purpose: 'Konference nad rodinami, kterých se týká víc služeb. Svolává odbor, účastní se, koho rodina přizve.', orpCode: '3211', rhythm: 'none', usualMinutes: 90, usualPlace: 'Městský úřad, sociální odbor', quorum: 'none', office: 'chair' });
  await takesIn(roman, day(-450), series, { organisationId: o.kompas.id, seat: { name: 'Petra Zelinková', email: 'petra.zelinkova@kompas.example', duty: 'koordinátorka' } });
  await takesIn(roman, day(-430), series, { organisationId: o.jerabina.id, seat: { name: 'Jitka Horáková', email: 'jitka.horakova@jerabina.example' } });
  const hostels = await founds(roman, day(-700), { kind: 'working_group', name: 'Skupina pro ubytovny', purpose: 'Zavření ubytovny ve Špici: domácnosti, náhradní bydlení, škola pro děti.', orpCode: '3211', rhythm: 'fortnightly', office: 'chair' });
  await takesIn(roman, day(-700), hostels, { organisationId: o.kompas.id, admission: founding, seat: { name: 'Hana Dvorská', email: 'hana.dvorska@kompas.example' } });
  await roman.does(day(-420), groups.end, { params: { groupId: hostels }, version: 1, body: { lastDay: exactly(-420) } });
}

export async function groupsOf(district: District): Promise<void> {
  await workingGroup(district);
  await teams(district);
  await conferences(district);
}
