// A shelter whose address is secret: its partners know it by a neutral name. And one night when somebody had to know whom to call.
import { emergency } from '#modules/access/emergency/contract.ts';
import { masking } from '#modules/access/masking/contract.ts';
import { directory } from '#modules/directory/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day, exactly } from '../calendar.ts';
import type { District } from '../district.ts';
import { registersFamily } from '../persons.ts';
import { routine } from '../routine.ts';
import { agrees, agreesWithClient, answers, asks, client, goesOn, invites, joins, opens, proposes, rates, signs, wants, worker } from '../tell.ts';

/** Led by the shelter; Kompas helps with school and money and reads „Spolupracující služba“. The child protection office was told the name. */
export async function maskedShelter({ stage }: District): Promise<void> {
  const renata = stage.as('renata'), blanka = stage.as('blanka'), tomas = stage.as('tomas'), { pobyt, rodiny } = stage.services, { vlastovka, urad, kompas } = stage.organisations;
  await renata.does(day(-400), directory.addServiceContact, { params: { serviceId: pobyt.id }, body: { id: newId(), label: 'noční služba', phone: '+420 700 000 351', email: null, web: null } });
  await renata.does(day(-400), masking.put, { params: { organisationId: vlastovka.id }, body: { name: 'Spolupracující služba', shortName: 'Spol. služba' } });
  await renata.does(day(-380), masking.tell, { params: { organisationId: vlastovka.id }, body: { id: newId(), toOrganisationId: urad.id, until: null, note: 'OSPOD jedná s matkami a soudem.' } });
  const on = day(-64);
  const [mother, boy] = await registersFamily(blanka, on, pobyt.id, 'Simona se synem', [
    { role: 'self', givenName: 'Simona', familyName: 'Kalinová', age: 34, days: 203, sex: 'female', citizenships: ['CZE'], literacy: 'full', languages: ['cs'], phone: '+420 700 000 198' },
    { role: 'child', givenName: 'Matyáš', familyName: 'Kalina', age: 9, days: 17, sex: 'male', citizenships: ['CZE'], languages: ['cs'] },
  ]) as [string, string];
  const caseId = await opens(blanka, on, { label: 'Simona K.', subjectKind: 'family', scope: 'external', mode: 'team', serviceId: pobyt.id, persons: { [mother]: 'client', [boy]: 'child' }, agreement: { form: 'written', on, scope: 'Bezpečí, návrat do běžného života.', endsOn: exactly(120) } });
  await asks(blanka, on, caseId, mother, { about: [mother, boy], words: 'Chci, aby Matyáš mohl zase chodit do školy a nikdo nevěděl kam.', reading: 'Matka je rozhodnutá, bojí se úřadů a pošty.' });
  await rates(blanka, day(-60), caseId, [mother, boy], [['safety', 2, 1], ['education', 2, 2, '', [boy]], ['finance', 2, 3]]);
  await goesOn(blanka, day(-56), caseId, 'mapping', 'planning', 'Mapu vztahů zatím nekreslíme.');
  const goal = await wants(blanka, day(-55), caseId, { words: 'Aby Matyáš chodil do školy.', domain: 'education', priority: 1, about: [mother, boy], startsOn: day(-55), dueOn: exactly(60) });
  const invitation = await invites(blanka, day(-52), caseId, rodiny.id, 'Prosíme o pomoc se školou a s rozpočtem, schůzky jen u vás v kanceláři.');
  const [release] = await proposes(blanka, day(-52), caseId, [mother], { to: kompas.id, service: rodiny.id, level: 'plan', purpose: 'Škola pro syna a rozpočet.', from: day(-52), until: exactly(110) });
  await signs(blanka, day(-51), release!, 'Simona Kalinová');
  await joins(tomas, day(-49), caseId, invitation, 'Simona K.');
  await agreesWithClient(tomas, day(-48), caseId, invitation, 'oral', 'Schůzky v kanceláři, škola, rozpočet.', exactly(100));
  await answers(tomas, day(-46), await agrees(blanka, day(-47), caseId, [mother], 'Domluvit přestup do školy bez uvedení bydliště', worker(tomas), exactly(3), { goalId: goal }), 'accept');
  await agrees(blanka, day(-30), caseId, [mother], 'Přinést rozsudek o svěření do péče', client(mother), exactly(9));
  await routine(blanka, caseId, [mother], 'protection', [-60, -5], 12, {});
}

/** A worker of Lípa met somebody in danger late in the evening and did not know whom to call. */
export async function nightCall({ stage }: Pick<District, 'stage'>, who: { name: string; birthDate: string }): Promise<void> {
  const ivan = stage.as('ivan'), on = exactly(-1), id = newId();
  await ivan.opens(on, emergency.ask, { body: { id, ...who, danger: 'life', reason: 'Leží v horečce na lavičce před naší kanceláří, mluví zmateně. Volám záchranku a potřebuji vědět, kdo o ni pečuje.' } });
  const { accessId } = await ivan.does(on, emergency.answer, { params: { emergencyRequestId: id } }, '21:15');
  await ivan.opens(on, emergency.view, { params: { emergencyAccessId: accessId! } }, undefined, '21:16');
  await ivan.does(on, emergency.end, { params: { emergencyAccessId: accessId! } }, '21:40');
}
