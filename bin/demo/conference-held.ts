// The conference of the family that was held two weeks ago: the mother was there with an interpreter, three organisations took something on, a day to come back to it is set.
import { conferences } from '#modules/meetings/conference/contract.ts';
import { meetings } from '#modules/meetings/contract.ts';
import { meetingInvitations } from '#modules/meetings/invitations/contract.ts';
import { minutes } from '#modules/meetings/minutes/contract.ts';
import { outcomes } from '#modules/meetings/outcomes/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day, exactly } from './calendar.ts';
import type { District } from './district.ts';
import { answers, finishes } from './tell.ts';

type Kind = 'text' | 'agreement' | 'decision' | 'client_view' | 'strength' | 'worry';
export type Family = { caseId: string; /** The goal about speech. */ speech: string; oksana: string; marko: string };

export async function conferenceHeld({ stage }: District, { caseId, speech, oksana, marko }: Family): Promise<void> {
  const jana = stage.as('jana'), petra = stage.as('petra'), lucie = stage.as('lucie'), eva = stage.as('eva'), iryna = stage.as('iryna');
  const id = newId(), of = { params: { meetingId: id } }, about = [oksana, marko], thought = day(-32), called = day(-29), on = day(-15);

  await jana.does(thought, conferences.start, { params: { caseId }, body: {
    id, about, points: ['client_wants', 'safe', 'several', 'to_decide', 'simpler_tried'], recommended: true, saidBy: 'paní Oksana', despite: '', goOn: true,
    reason: 'Paní Oksana vypráví totéž třem úřadům a neví, koho se na co ptát.', goal: 'Rozdělit si, kdo co zařídí kolem vyšetření Marka, a dát paní Oksaně jedno místo, kde se ptát.',
  } }, '14:10');
  const me = (await jana.opens(thought, conferences.get, { params: { caseId, meetingId: id } })).invitees[0]!.id;
  const invites = async (whom: { membershipId?: string; personId?: string }, part: 'client' | 'interpreter' | 'professional') => {
    const attendeeId = newId();
    await jana.does(called, conferences.invite, { ...of, body: { id: attendeeId, part, ...whom } }, '9:05');
    return attendeeId;
  };
  const mother = await invites({ personId: oksana }, 'client'), interpreter = await invites({ membershipId: iryna.membershipId }, 'interpreter');
  const [leader, early, office] = [await invites({ membershipId: petra.membershipId }, 'professional'), await invites({ membershipId: lucie.membershipId }, 'professional'), await invites({ membershipId: eva.membershipId }, 'professional')];
  const read = { params: { caseId, meetingId: id } }, { version } = await jana.opens(called, conferences.get, read);
  await jana.does(called, meetings.change, { ...of, version, body: { title: 'Případová konference', onDay: on, startsAt: '10:00', endsAt: '11:30', place: 'Kompas, zasedačka, Jiráskova 12, Rokycany', facilitatorId: petra.membershipId, noteTakerId: jana.membershipId } }, '9:20');
  const items = (['Co řekla paní Oksana', 'Jak na tom Marko je', 'Kdo co zařídí'] as const).map((point) => ({ id: newId(), title: point }));
  for (const item of items) await jana.does(called, meetings.addItem, { ...of, body: { ...item, plannedMinutes: 25, about } }, '9:25');
  await jana.does(called, meetingInvitations.invite, { ...of, body: { pastToo: true } }, '9:40');
  await jana.does(day(-17), conferences.prepare, { params: { attendeeId: mother }, version: 1, body: {
    points: ['what', 'why', 'goal', 'who_comes', 'shared', 'support_person', 'place', 'interpreter', 'fears'], note: 'Nechce mluvit o ubytovně. Začínáme tím, co chce říct ona; Iryna sedí vedle ní.',
  } }, '15:30');

  await jana.does(on, minutes.start, { ...of, version: (await jana.opens(on, conferences.get, read)).version }, '10:00');
  await jana.does(on, minutes.attendance, { ...of, body: { attendees: [me, mother, interpreter, leader, early, office].map((one) => ({ id: one, presence: 'present' as const })) } }, '10:05');
  let position = 0;
  const writes = async (item: number, kind: Kind, whom: string[], text: string) => {
    const passageId = newId();
    position += 10;
    await jana.does(on, minutes.write, { params: { meetingId: id, passageId }, body: { itemId: items[item]!.id, kind, text, position, about: whom, base: 0 } }, `10:${position + 5 > 59 ? 59 : position + 5}`);
    return passageId;
  };
  await writes(0, 'client_view', [oksana], '„Všude říkám totéž. Chci, aby jeden člověk věděl, co je dál. Když je u toho Iryna, rozumím všemu.“');
  await writes(0, 'client_view', [marko], 'Marko nakreslil auto a sluchátka. Maminka: „Chce vědět, jestli to bude bolet.“');
  await writes(1, 'strength', [marko], 'Marko se u Lucie dívá do očí a ukáže, co chce. Se sestrou si hraje i beze slov.');
  await writes(1, 'worry', [marko], 'Na vyšetření se čeká a zápis do přípravné třídy může přijít dřív než zpráva.');
  const hears = await writes(2, 'agreement', [oksana, marko], 'Kompas pošle ordinaci v Plzni předem, že rodina potřebuje ukrajinsky, a na vyšetření s nimi pojede tlumočnice.');
  const report = await writes(2, 'agreement', [oksana, marko], 'Raná péče napíše zprávu o Markově vývoji a projde ji s maminkou dřív, než ji komukoli předá.');
  const letter = await writes(2, 'agreement', [oksana], 'Úřad napíše paní Oksaně jméno a telefon jedné úřednice, na kterou se může obracet.');
  await writes(2, 'decision', [oksana], 'Kdykoli paní Oksana neví, volá Janě. Jana zjistí, kdo z nás odpoví.');
  await jana.does(on, conferences.course, { ...of, body: { clientPresent: 'yes' } }, '11:20');
  await jana.does(on, minutes.finish, { ...of, version: (await jana.opens(on, conferences.get, read)).version }, '11:35');

  const with_ = (passageId: string, attendeeIds: string[]) => jana.does(on, conferences.agreedWith, { params: { passageId }, body: { attendeeIds } }, '11:40');
  await with_(hears, [mother, me]);
  await with_(report, [mother, early]);
  await with_(letter, [mother, office]);
  const step = async (what: string, owner: string, dueOn: string, whom: string[]) => {
    const commitmentId = newId();
    await jana.does(on, outcomes.addTask, { ...of, body: { id: commitmentId, itemId: items[2]!.id, what, dueOn, about: whom, goalId: speech, owner: { kind: 'worker', membershipId: owner } } }, '11:45');
    return commitmentId;
  };
  await finishes(jana, day(-13), await step('Napsat ordinaci v Plzni, že rodina potřebuje tlumočení do ukrajinštiny', jana.membershipId, day(-12), [oksana, marko]), 'Odesláno, ordinace potvrdila delší čas.');
  await answers(lucie, day(-14), await step('Zpráva o vývoji Marka, probraná s maminkou', lucie.membershipId, exactly(12), [oksana, marko]), 'accept');
  await answers(eva, day(-13), await step('Napsat paní Oksaně, na kterou úřednici se může obracet', eva.membershipId, exactly(5), [oksana]), 'accept');
  await jana.does(on, conferences.review, { ...of, body: { id: newId(), reviewOn: exactly(27), what: 'Projít dohody z konference s paní Oksanou' } }, '11:50');
  await jana.does(day(-14), conferences.distribute, of, '8:30');
}
