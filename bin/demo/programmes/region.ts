// The region's small programme: somebody in the district lives it, one site leaves mid-way, one is only talked with.
import { agreements } from '#modules/directory/agreements/contract.ts';
import { programmes } from '#modules/programmes/contract.ts';
import { programmeSites } from '#modules/programmes/sites/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day } from '../calendar.ts';
import type { Stage, Worker } from '../stage.ts';
import type { Programmes } from './index.ts';
import { sharesDuties, writesActivities } from './writing.ts';

/** The region's programme, which somebody in the district lives: Rokycany writes for itself; Stříbro left when its coordinator did; Sušice is talked with. */
export async function regionOf(stage: Stage): Promise<Programmes['region']> {
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
