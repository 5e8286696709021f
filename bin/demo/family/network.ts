// The network map at two dates, relatives, and what the mother concludes from it.
import { network } from '#modules/cases/network/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day } from '../calendar.ts';
import type { District } from '../district.ts';
import { hasTie, tieBecomes } from '../tell.ts';
import type { Family } from './members.ts';

/** The first map, drawn with the mother. Returns the tie that is released one by one. */
export async function drawFirst({ stage, partners }: District, caseId: string, f: Family): Promise<{ vera: string; again: () => Promise<void> }> {
  const jana = stage.as('jana'), on = day(-76), later = day(-6), { services } = stage;
  const tie = (about: string[], ...rest: Parameters<typeof hasTie> extends [unknown, unknown, unknown, unknown, ...infer R] ? R : never) => hasTie(jana, on, caseId, about, ...rest);
  const third = { privatePerson: true };
  await tie([f.oksana], 'family', 'Babička Halyna', 'Oksanina matka, Vinnycja', 'strong', 'both', third);
  await tie([f.taras], 'family', 'Bratr Serhij', 'Tarasův bratr, Plzeň', 'weak', 'both', third);
  await tie(f.all, 'community', 'Ukrajinská farnost', 'Rokycany', 'plain', 'both');
  const coach = await tie([f.danylo], 'friends', 'Trenér fotbalu', 'Danylo do jara chodil', 'plain', 'to', third);
  const landlord = await tie(f.all, 'work_housing', 'Pronajímatel', 'ubytovna, bez smlouvy', 'weak', 'from', { partnerId: partners.landlord.id });
  await tie([f.taras], 'work_housing', 'Sklady Litoh', 'Tarasův zaměstnavatel', 'tense', 'both', { partnerId: partners.employer.id });
  const school = await tie([f.danylo, f.zlata], 'services_outside', partners.school.name, 'Danylo, Zlata', 'plain', 'both', { partnerId: partners.school.id });
  const doctor = await tie(f.children, 'services_outside', partners.doctor.name, 'pediatrička', 'weak', 'from', { partnerId: partners.doctor.id });
  await tie(f.all, 'services_in_case', 'Kompas domova', 'Jana Havlíková', 'strong', 'both', { serviceId: services.teren.id });
  await jana.does(on, network.note, { params: { caseId }, body: { id: newId(), about: [f.oksana], onDay: on, conclusion: '„Nejvíc mi chybí maminka. Tady znám jen kostel.“', missing: ['lékař, který vysvětluje', 'někdo na hlídání'], drawnWith: 'Oksana s Janou Havlíkovou, tlumočila Iryna Bojko' } });
  await kin(jana, on, caseId, f);
  // The second map comes after the other services have joined.
  const vera = await hasTie(jana, day(-62), caseId, [f.oksana, f.marko], 'friends', 'Sousedka Věra', 'hlídá Marka', 'strong', 'to', third);
  return {
    vera,
    async again() {
      await tieBecomes(jana, later, caseId, coach, 'cut', 'none');
      await tieBecomes(jana, later, caseId, landlord, 'tense', 'from');
      await tieBecomes(jana, later, caseId, school, 'tense', 'both');
      await tieBecomes(jana, later, caseId, doctor, 'weak', 'from');
      await hasTie(jana, later, caseId, [f.marko], 'services_in_case', 'Raná péče Jeřabina', 'Lucie Marešová', 'strong', 'to', { serviceId: services.rana.id });
      await hasTie(jana, later, caseId, [f.oksana], 'services_in_case', 'MěÚ Rokycany, OSPOD', 'Eva Kolářová', 'plain', 'to', { serviceId: services.ospod.id });
      await jana.does(later, network.note, { params: { caseId }, body: { id: newId(), about: [f.oksana], onDay: later, conclusion: 'Bez Věry bych nezvládla nic. Bojím se o to ubytování.', missing: ['právní pomoc', 'praktik pro dospělé', 'vrstevníci Danyla'], drawnWith: 'Oksana s Janou Havlíkovou, tlumočila Iryna Bojko' } });
    },
  };
}

async function kin(jana: ReturnType<District['stage']['as']>, on: string, caseId: string, f: Family): Promise<void> {
  const year = Number(on.slice(0, 4));
  const add = async (about: string[], name: string, sex: 'female' | 'male', birthYear: number, deathYear: number | null, relation: 'parent' | 'sibling' | 'partner', of: { person?: string; kin?: string }): Promise<string> => {
    const id = newId();
    await jana.does(on, network.addKin, { params: { caseId }, body: { id, about, name, sex, birthYear, deathYear, relation, ofPersonId: of.person ?? null, ofKinId: of.kin ?? null } }, '12:40');
    return id;
  };
  const halyna = await add([f.oksana], 'Halyna', 'female', year - 64, null, 'parent', { person: f.oksana });
  await add([f.oksana], 'Ivan', 'male', year - 67, year - 6, 'partner', { kin: halyna });
  await add([f.taras], 'Bohdan', 'male', year - 70, null, 'parent', { person: f.taras });
  await add([f.taras], 'Serhij', 'male', year - 36, null, 'sibling', { person: f.taras });
}
