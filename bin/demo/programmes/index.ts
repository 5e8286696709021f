// Two programmes: the ministry's with sixteen sites in nine regions, and a small one of the region, of which Rokycany is a site and another site leaves mid-way.
import { programmes } from '#modules/programmes/contract.ts';
import { programmeSites } from '#modules/programmes/sites/contract.ts';
import { newId } from '#platform/http/client.ts';
import { exactly } from '../calendar.ts';
import type { District } from '../district.ts';
import type { Stage } from '../stage.ts';
import { districts, placeNames, places, type PlaceName, type Supporter } from './places.ts';
import { regionOf } from './region.ts';
import { sharesDuties, writesActivities } from './writing.ts';

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
