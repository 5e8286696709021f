// Two programmes: the ministry's with sixteen sites in nine regions, and a small one of the region, of which Rokycany is a site and another site leaves mid-way.
import { agreements } from '#modules/directory/agreements/contract.ts';
import { programmes } from '#modules/programmes/contract.ts';
import { programmeSites } from '#modules/programmes/sites/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day, exactly } from '../calendar.ts';
import type { District } from '../district.ts';
import type { Stage, Worker } from '../stage.ts';
import { districts, placeNames, places, type Duties, type PlaceName, type Supporter } from './places.ts';

/** A programme that other parts of the demo go on with: ids of its key activities by number, of members of its team and of its sites. */
export type Running<Member extends string, Site extends string> = { programmeId: string; activities: Record<number, string>; members: Record<Member, string>; sites: Record<Site, string> };
export type Programmes = { /** Its first year, pilot and last day are counted from the last year. */ years: { first: number; pilot: number; last: number }; coordination: Running<Supporter, PlaceName>; region: Running<'radka' | 'vlastimil', 'Rokycany' | 'Stříbro'> };

/** In spring it still goes by the last year: the programme ends with a year. */
const last = Number(exactly(-90).slice(0, 4)), first = last - 2;
export const years = { first, pilot: last - 1, last };
const on = (monthDay: string) => `${first}-${monthDay}`;

const activities = [
  ['Řízení programu', 'Vedení týmu, finance a zprávy pro poskytovatele peněz.'],
  ['Model koordinované podpory', 'Popis modelu po úrovních a jeho ověření v obcích: co dělá koordinátor podpory, co case manager a jak do toho vstupují ostatní.'],
  ['Vzdělávání', 'Pětidenní kurz pro koordinátory a case managery, dvoudenní setkání v krajích, metodika výuky.'],
  ['Podpora míst', 'Práce týmu s místy: osobně, písemně, online i po telefonu. Plán změny, hodnocení, rozbor případů.'],
  ['Síťování a doporučení', 'Kulaté stoly, podněty ministerstvu a krajům, dobrá praxe, publicita.'],
] as const;

export async function programmesOf({ stage }: District): Promise<Programmes> {
  const [coordination, region] = await Promise.all([ministryOf(stage), regionOf(stage)]);
  return { years, coordination, region };
}

async function ministryOf(stage: Stage): Promise<Programmes['coordination']> {
  const boris = stage.as('boris'), programmeId = newId(), params = { programmeId };
  await boris.does(on('04-02'), programmes.begin, { body: {
    id: programmeId, name: 'Koordinovaná podpora v obcích s rozšířenou působností', shortName: 'Koordinovaná podpora', registrationNumber: 'CZ.03.02.02/00/23_017/0009914', funder: 'Evropský sociální fond plus a státní rozpočet', beginsOn: on('04-01'), endsOn: `${last}-12-31`,
    about: 'Šestnáct obcí zkouší, jak domluvit pomoc lidem, kteří potřebují víc služeb najednou: kdo v obvodu spolupráci domlouvá, kdo vede zakázku a za co kdo odpovídá. Tým ministerstva je v tom podporuje a co se osvědčí, popíše pro ostatní.',
  } });
  const ids = await writesActivities(boris, programmeId, on('04-03'), activities), lead = (await boris.opens(on('04-03'), programmes.get, { params })).team.find(({ me }) => me)!;
  const members: Record<Supporter, string> = { boris: lead.id, alzbeta: newId(), vojtech: newId(), thuy: newId() };
  await boris.does(on('04-03'), programmes.changeMember, { params: { ...params, memberId: lead.id }, version: lead.version, body: { leads: true, expertise: 'Práce s vedením úřadů, role koordinátora.', since: on('04-01') } });
  for (const [key, since, expertise] of [['alzbeta', '04-15', 'Rodiny s dětmi, případové konference.'], ['vojtech', '05-01', 'Dluhy a bydlení, terénní práce.'], ['thuy', '05-01', 'Lidé z cizích zemí, interkulturní práce, tlumočení.']] as const)
    await boris.does(on(since), programmes.join, { params, body: { id: members[key], membershipId: stage.as(key).membershipId, expertise, since: on(since) } });
  const sites = {} as Record<PlaceName, string>;
  for (const name of placeNames) {
    const { orp, talked, joined, by, people, note } = places[name], siteId = sites[name] = newId(), at = { ...params, siteId };
    await boris.does(on(joined), programmeSites.add, { params, body: { id: siteId, name, orpCode: orp, approachedOn: on(talked), joinedOn: on(joined), note: note ?? '' } });
    for (const key of by) await boris.does(on(joined), programmeSites.support, { params: at, body: { id: newId(), memberId: members[key], since: on(joined) } });
    for (const [role, person, post] of people) await boris.does(on(joined), programmeSites.addPerson, { params: at, body: { id: newId(), role, name: person, post, email: role === 'support_coordinator' ? addressOf(person, name) : '', since: on(joined) } });
    const known = districts[name];
    if (known) {
      const writer = stage.as(by[0]!), actors = new Map<string, string>();
      for (const [actor, kind, standing, needs, brings] of known.actors) {
        const id = newId();
        actors.set(actor, id);
        await writer.does(`${years.pilot}-02-10`, programmeSites.addActor, { params: at, body: { id, name: actor, kind, standing, standingOn: `${last}-03-16`, needs, brings } });
      }
      await sharesDuties(writer, at, `${years.pilot}-03-18`, known.duties, actors);
    }
  }
  return { programmeId, activities: ids, members, sites };
}
const addressOf = (person: string, site: string) => `${plain(person.split(' ')[1]!)}@${plain(site).replaceAll(' ', '-')}.example`;
const plain = (text: string) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();

async function writesActivities(by: Worker, programmeId: string, when: string, all: readonly (readonly [title: string, about: string])[]): Promise<Record<number, string>> {
  const ids: Record<number, string> = {};
  for (const [at, [title, about]] of all.entries()) await by.does(when, programmes.addActivity, { params: { programmeId }, body: { id: (ids[at + 1] = newId()), number: at + 1, title, about } });
  return ids;
}
const roles = ['support_coordinator', 'case_manager', 'head', 'social_worker', 'other'] as const, isRole = (who: string): who is typeof roles[number] => (roles as readonly string[]).includes(who);
/** Takes over the usual duties named, and says who has which part in them. */
async function sharesDuties(by: Worker, params: { programmeId: string; siteId: string }, when: string, duties: Duties, actors: ReadonlyMap<string, string>): Promise<void> {
  await by.does(when, programmeSites.beginDuties, { params, body: { keys: Object.keys(duties) } });
  for (const duty of (await by.opens(when, programmeSites.duties, { params })).items) {
    const wanted = Object.entries(duties[duty.usual ?? ''] ?? {});
    if (wanted.length) await by.does(when, programmeSites.changeDuty, { params: { ...params, dutyId: duty.id }, version: duty.version, body: { area: duty.area, title: '', parts: wanted.map(([who, part]) => (isRole(who) ? { role: who, part } : { actorId: actors.get(who)!, part })) } });
  }
}

/** The region's programme, which somebody in the district lives: Rokycany writes for itself; Stříbro left when its coordinator did; Sušice is talked with. */
async function regionOf(stage: Stage): Promise<Programmes['region']> {
  const [radka, roman, eva] = [stage.as('radka'), stage.as('roman'), stage.as('eva')], programmeId = newId(), params = { programmeId }, ids = { Rokycany: newId(), Stříbro: newId() }, { organisations } = stage;
  await radka.does(day(-300), programmes.begin, { body: { id: programmeId, name: 'Síť podpory v Plzeňském kraji', shortName: 'Síť podpory', funder: 'Plzeňský kraj', beginsOn: day(-300), endsOn: null, about: 'Kraj pomáhá obcím domluvit, kdo co dělá, když rodina potřebuje víc služeb. Navazuje na zkušenosti z programu ministerstva.' } });
  const numbers = await writesActivities(radka, programmeId, day(-299), [['Podpora obcí', 'Dva metodici jezdí do obcí a píšou s nimi plán změny.'], ['Setkání v kraji', 'Dvakrát do roka se potkají všichni, kdo v obvodech spolupráci domlouvají.']]);
  const { memberId } = await radka.opens(day(-299), programmes.get, { params }), vlastimil = newId();
  await radka.does(day(-298), programmes.join, { params, body: { id: vlastimil, membershipId: stage.as('vlastimil').membershipId, expertise: 'Azylové domy, bydlení.', since: day(-298) } });
  const members = { radka: memberId!, vlastimil };
  await radka.does(day(-280), programmeSites.add, { params, body: { id: ids.Rokycany, name: 'Rokycany', orpCode: '3211', toOrganisationId: organisations.urad.id, approachedOn: day(-295), joinedOn: day(-280), note: 'Vedoucí odboru je pro, OSPOD má obavy z další administrativy.' } });
  await radka.does(day(-280), programmeSites.support, { params: { ...params, siteId: ids.Rokycany }, body: { id: newId(), memberId: members.radka, since: day(-280) } });
  const left = { ...params, siteId: ids.Stříbro };
  await radka.does(day(-270), programmeSites.add, { params, body: { id: ids.Stříbro, name: 'Stříbro', orpCode: '3213', approachedOn: day(-290), joinedOn: day(-270) } });
  await radka.does(day(-270), programmeSites.support, { params: left, body: { id: newId(), memberId: members.vlastimil, since: day(-270) } });
  await radka.does(day(-268), programmeSites.addPerson, { params: left, body: { id: newId(), role: 'support_coordinator', name: 'Alena Hrdličková', post: 'sociální pracovnice', since: day(-270), until: day(-120) } });
  await radka.does(day(-120), programmeSites.leave, { params: left, version: 1, body: { leftOn: day(-120), leftReason: 'Koordinátorka odešla a město místo letos neobsadí. Až ho obsadí, rádi se vrátí.' } });
  await radka.does(day(-30), programmeSites.add, { params, body: { id: newId(), name: 'Sušice', orpCode: '3214', approachedOn: day(-30), note: 'Rozhodnou se po volbě nového vedení odboru.' } });
  await livesIt(roman, eva, stage, { ...params, siteId: ids.Rokycany });
  return { programmeId, activities: numbers, members, sites: ids };
}
async function livesIt(roman: Worker, eva: Worker, stage: Stage, params: { programmeId: string; siteId: string }): Promise<void> {
  const { organisations } = stage, actors = new Map<string, string>();
  await roman.does(day(-278), programmeSites.addPerson, { params, body: { id: newId(), role: 'head', name: 'Roman Pešek', membershipId: roman.membershipId, post: 'vedoucí sociálního odboru', since: day(-280) } });
  await roman.does(day(-278), programmeSites.addPerson, { params, body: { id: newId(), role: 'support_coordinator', name: 'Eva Kolářová', membershipId: eva.membershipId, post: 'sociální pracovnice', email: 'eva.kolarova@rokycany.example', since: day(-280) } });
  for (const [name, organisationId, kind, standing, needs, brings] of [
    ['Kompas', organisations.kompas.id, 'social_service', 'formalised', 'Vědět do dvou dnů, kdo má rodinu na OSPOD.', 'Case managerku pro rodiny z ubytovny a tlumočení.'], ['Jeřabina', organisations.jerabina.id, 'social_service', 'regular', 'Zprávy z lékařských vyšetření.', 'Raná péče v rodině.'],
    ['Lípa', organisations.lipa.id, 'social_service', 'occasional', 'Domluvený postup u exekucí.', 'Právní a dluhové poradenství.'],
  ] as const) {
    const id = newId();
    actors.set(name, id);
    await eva.does(day(-240), programmeSites.addActor, { params, body: { id, organisationId, kind, standing, standingOn: day(-40), needs, brings } });
  }
  for (const [name, kind, standing, needs, brings] of [['Úřad práce, kontaktní pracoviště Rokycany', 'labour_office', 'regular', 'Aby klient přišel s vyplněnou žádostí.', 'Přednostní přijetí rodin s dětmi.'], ['Majitel ubytovny na Nádražní', 'housing', 'none', 'Jednoho člověka, kterému může zavolat.', 'Pokoje, kde se dá bydlet, a včasné slovo o dluhu.']] as const) {
    const id = newId();
    actors.set(name, id);
    await eva.does(day(-230), programmeSites.addActor, { params, body: { id, name, kind, standing, standingOn: day(-60), needs, brings } });
  }
  const { items } = await roman.opens(day(-3), agreements.list, { query: {} }), ours = items.find(({ orpCodes }) => orpCodes.includes('3211'));
  if (ours) await roman.does(day(-3), programmeSites.linkAgreement, { params: { ...params, agreementId: ours.id } });
  await sharesDuties(eva, params, day(-200), {
    network_kept: { support_coordinator: 'answers' }, working_group: { support_coordinator: 'answers', head: 'helps' }, referral_ways: { support_coordinator: 'answers', Kompas: 'answers' }, barriers_passed: { head: 'answers', support_coordinator: 'does' }, cases_taken: { support_coordinator: 'answers', Kompas: 'helps' },
    needs_mapped: { case_manager: 'answers', Kompas: 'does' }, plan_made: { case_manager: 'answers', Jeřabina: 'helps' }, conference_called: { case_manager: 'answers', support_coordinator: 'helps' }, tasks_watched: {}, stand_in: {},
  }, actors);
}
