// What organisations of the district agreed on, who confirmed it and what still waits.
import type { z } from 'zod';
import { agreements, type NewAgreement } from '#modules/directory/agreements/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day, exactly } from './calendar.ts';
import type { District } from './district.ts';
import { putsLetter } from './files.ts';
import type { Worker } from './stage.ts';

type Body = Omit<z.input<typeof NewAgreement>, 'id'>;
const of = (agreementId: string) => ({ params: { agreementId } });

async function drafts(by: Worker, on: string, body: Body): Promise<string> {
  const id = newId();
  await by.does(on, agreements.add, { body: { id, ...body } }, '9:30');
  return id;
}
const offers = (by: Worker, on: string, id: string) => by.does(on, agreements.offer, { ...of(id), body: { revision: 1, note: '' } }, '10:15');
const confirms = (by: Worker, on: string, id: string, note = '') => by.does(on, agreements.answer, { ...of(id), body: { revision: 1, answer: 'confirmed', note } }, '13:40');

export async function agreed({ stage, partners }: District): Promise<void> {
  const { organisations, services } = stage, [petra, hana, jitka, milan, roman] = [stage.as('petra'), stage.as('hana'), stage.as('jitka'), stage.as('milan'), stage.as('roman')];
  const families = await drafts(petra, day(-300), {
    title: 'Souběžná podpora rodin s dítětem s postižením', scope: 'Jedna rodina, jeden klíčový pracovník, společný plán. O nové rodině se služby domluví do týdne, schůzka nad společnými rodinami je jednou za čtvrt roku.',
    duties: 'Vede případ, hlídá společný plán a svolává schůzky.', parties: [{ organisationId: organisations.jerabina.id, duties: 'Odborné konzultace doma, do deseti dnů od odkázání; hlásí změny plánu klíčovému pracovníkovi.' }],
    services: [services.rodiny.id, services.rana.id], orpCodes: ['3211', '3209'], validFrom: day(-290), noticeMonths: 2, reviewOn: exactly(9) });
  await offers(hana, day(-296), families);
  await confirms(jitka, day(-292), families, 'Potvrzeno po poradě týmu.');
  await putsLetter(petra, day(-290), { agreementId: families, title: 'Podepsaná dohoda o spolupráci', kind: 'agreement' }, 'Kompas domova, z. ú.', ['Smluvní strany se dohodly na společné podpoře rodin s dítětem s postižením v rozsahu popsaném v dohodě.', 'Podepsáno oběma stranami.']);

  const debts = await drafts(petra, day(-210), {
    title: 'Dluhové poradenství pro klienty terénu', scope: 'Objednání do čtrnácti dnů, tlumočení zajišťuje ten, kdo klienta posílá.', duties: 'Doprovází na první schůzku a zajistí tlumočení.',
    parties: [{ organisationId: organisations.lipa.id, duties: 'Drží dva termíny měsíčně, sepíše návrh na oddlužení.' }], services: [services.teren.id, services.poradna.id], validFrom: day(-200), validTo: exactly(40) });
  await offers(hana, day(-205), debts);
  await confirms(milan, day(-201), debts);

  // The other head has not answered yet.
  const housing = await drafts(petra, day(-8), {
    title: 'Bydlení po odchodu z ubytovny', scope: 'Postup při zavření ubytovny: kdo zjišťuje domácnosti, kdo jedná s vlastníkem, kdo hledá náhradní bydlení.', duties: 'Mapuje domácnosti v terénu, tlumočí.',
    parties: [{ organisationId: organisations.urad.id, duties: 'Jedná s vlastníkem, nabízí krizové byty.' }, { organisationId: organisations.sitPlzen.id, duties: 'Pobytové poradenství.' }], orpCodes: ['3211'], validFrom: exactly(20), noticeMonths: 1 });
  await offers(hana, day(-6), housing);
  await confirms(roman, day(-4), housing);

  // With a partner without accounts, on paper; and a draft nobody else sees.
  const school = await drafts(petra, day(-420), { title: 'Přípravná třída pro děti z ubytoven', scope: 'Zápis průběžně, doprovod v prvním týdnu.', duties: 'Doprovod dětí a tlumočení při zápisu.', parties: [{ partnerId: partners.school.id, duties: 'Drží tři místa v přípravné třídě.' }], validFrom: day(-410), reviewOn: exactly(120) });
  await offers(hana, day(-412), school);
  await drafts(petra, day(-1), { title: 'Krizová místa pro ženy s dětmi', duties: 'Zajistí doprovod.', parties: [{ organisationId: organisations.lipa.id, duties: 'Právní pomoc do druhého dne.' }], validFrom: exactly(30) });
}
