// Three sittings of the working group and what came out of them: votes, one admission, tasks that were done and one the city still owes, a phenomenon watched.
import { commitments } from '#modules/commitments/contract.ts';
import { groups } from '#modules/meetings/groups/contract.ts';
import { meetings } from '#modules/meetings/contract.ts';
import { minutes } from '#modules/meetings/minutes/contract.ts';
import { outcomes } from '#modules/meetings/outcomes/contract.ts';
import { meetingSeries } from '#modules/meetings/series/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day, exactly } from './calendar.ts';
import type { District } from './district.ts';
import type { Worker } from './stage.ts';

const of = (meetingId: string) => ({ params: { meetingId } });
type Sitting = { id: string; on: string; items: string[] };

/** Called and held: those who sit in the group are there, but for the excused ones. */
async function sits(by: Worker, groupId: string, on: string, title: string, points: readonly string[], excused: readonly string[]): Promise<Sitting> {
  const id = newId(), items = points.map(() => newId());
  await by.does(on, meetings.create, { body: { id, kind: 'working_group', groupId, title, onDay: on, startsAt: '13:00', endsAt: '15:00', place: 'Městský úřad, zasedací místnost' } }, '12:30');
  await by.does(on, meetingSeries.copyMembers, of(id), '12:32');
  for (const [at, itemId] of items.entries()) await by.does(on, meetings.addItem, { ...of(id), body: { id: itemId, title: points[at]! } }, '12:40');
  await by.does(on, minutes.start, { ...of(id), version: (await by.opens(on, meetings.get, of(id))).version }, '13:00');
  const { items: attendees } = await by.opens(on, meetings.attendees, of(id));
  await by.does(on, minutes.attendance, { ...of(id), body: { attendees: attendees.map((one) => ({ id: one.id, presence: excused.includes(one.name) ? 'excused' as const : 'present' as const })) } }, '13:05');
  return { id, on, items };
}
const says = (by: Worker, at: Sitting, item: number, kind: 'text' | 'decision', text: string) =>
  by.does(at.on, minutes.write, { params: { meetingId: at.id, passageId: newId() }, body: { itemId: at.items[item]!, kind, text, position: kind === 'text' ? 10 : 20, about: null, base: 0 } }, '13:20');

type Motion = { text?: string; candidate?: { organisationId: string }; secret?: { for: number; against: number; abstained: number }; abstains?: string };
async function votes(by: Worker, at: Sitting, item: number, { text = '', candidate, secret, abstains }: Motion): Promise<void> {
  const id = newId(), params = { meetingId: at.id, voteId: id };
  await by.does(at.on, outcomes.openVote, { ...of(at.id), body: { id, itemId: at.items[item]!, text, secret: secret !== undefined, ...(candidate && { candidate }) } }, '13:40');
  const { roll } = await by.opens(at.on, outcomes.ofMeeting, of(at.id));
  if (!secret) await by.does(at.on, outcomes.fillVote, { params, body: { ballots: roll.filter(({ here }) => here).map((one) => ({ attendeeId: one.attendeeId!, choice: one.name === abstains ? 'abstained' as const : 'for' as const })) } }, '13:41');
  await by.does(at.on, outcomes.closeVote, { params, version: 1, body: { count: secret ?? null } }, '13:42');
}
async function gives(by: Worker, at: Sitting, item: number, what: string, dueOn: string | null, owner: object = { kind: 'nobody' }): Promise<string> {
  const id = newId();
  await by.does(at.on, outcomes.addTask, { ...of(at.id), body: { id, itemId: at.items[item]!, what, dueOn, owner: owner as never } }, '14:10');
  return id;
}
const to = (who: Worker) => ({ kind: 'worker', membershipId: who.membershipId });
const ends = async (by: Worker, at: Sitting) => by.does(at.on, minutes.finish, { ...of(at.id), version: (await by.opens(at.on, meetings.get, of(at.id))).version }, '15:00');

export async function outcomesOf({ stage }: District): Promise<void> {
  const [zdena, petra, jitka, roman] = [stage.as('zdena'), stage.as('petra'), stage.as('jitka'), stage.as('roman')], { organisations: o } = stage;
  const groupId = (await zdena.opens(day(0), groups.list, { query: { part: 'current' } })).items.find((one) => one.name === 'Pracovní skupina pro cizince a lidi v nouzi')!.id;
  const answers = async (who: Worker, on: string, id: string, reason?: string) => {
    const { version } = (await who.opens(on, commitments.offers, {})).toUs.find((one) => one.id === id)!;
    await who.does(on, commitments.answer, { params: { commitmentId: id }, version, body: { answer: 'accept', ...(reason && { reason }) } }, '9:15');
    return version + 1;
  };

  const spring = await sits(zdena, groupId, day(-160), 'Jarní setkání pracovní skupiny', ['Zahájení a schválení programu', 'Agentury práce a ubytovny'], ['Ivan Slavík']);
  await votes(zdena, spring, 0, { text: 'Program setkání v předloženém znění' });
  await says(zdena, spring, 1, 'text', 'Poradna i terén potkávají lidi, kteří přijeli na smlouvu s agenturou a po několika týdnech zůstali bez práce i bez postele.');
  const watch = newId();
  await zdena.does(spring.on, outcomes.beginWatch, { ...of(spring.id), body: { id: watch, itemId: spring.items[1]!, text: 'Agentury práce přivezou pracovníky a po pár týdnech je propustí i z ubytovny', domain: 'work_agencies', level: 'structure', orpCode: '3211',
    threshold: 'když lidé přijdou o práci a ubytování najednou', thresholdCount: 5, note: { text: 'Dva případy u jedné agentury, oba na ubytovně u nádraží.', seenCount: 2, reviewOn: day(-75) } } }, '14:00');
  const list = await gives(zdena, spring, 1, 'Sepsat, které agentury v okrese ubytovávají a kde', day(-130), to(petra));
  const check = await gives(zdena, spring, 1, 'Ověřit u inspekce práce, jak podat podnět za víc lidí najednou', day(-120), to(roman));
  await ends(zdena, spring);
  await petra.does(day(-133), commitments.done, { params: { commitmentId: list }, version: 1, body: { result: 'Pět agentur, tři ubytovny; seznam mají všichni ve skupině.', doneOn: day(-133) } });
  const accepted = await answers(roman, day(-157), check);
  await roman.does(day(-118), commitments.done, { params: { commitmentId: check }, version: accepted, body: { result: 'Podnět jde podat hromadně, stačí jedna plná moc.', doneOn: day(-118) } });

  const autumn = await sits(zdena, groupId, day(-72), 'Podzimní setkání pracovní skupiny', ['Zahájení a schválení programu', 'Městské byty po ubytovnách', 'Kdo skupinu povede příští rok'], ['Radim Hořejší', 'Renata Součková']);
  await votes(zdena, autumn, 1, { text: 'Skupina žádá město o pět bytů pro domácnosti z rušené ubytovny', abstains: 'Alžběta Kolísková' });
  await says(zdena, autumn, 1, 'decision', 'Žádost městu podá za skupinu Petra Zelinková, podepíší všichni členové.');
  await votes(zdena, autumn, 2, { text: 'Předsedou na příští rok zůstává zástupce městského úřadu', secret: { for: 5, against: 1, abstained: 1 } });
  await gives(zdena, autumn, 1, 'Odpovědět na žádost skupiny o pět městských bytů', day(-30), { kind: 'body', body: 'Město Rokycany, odbor majetku', askedOn: day(-68), askedBy: petra.membershipId, remindOn: exactly(3) });
  await zdena.does(autumn.on, outcomes.noteWatch, { params: { meetingId: autumn.id, watchId: watch }, body: { id: newId(), itemId: null, text: 'Další čtyři lidé, nově i z druhé agentury.', seenCount: 4, decision: 'watch', reviewOn: day(-20) } }, '14:20');
  await ends(zdena, autumn);

  const last = await sits(zdena, groupId, day(-18), 'Mimořádné setkání pracovní skupiny', ['Kontrola žádosti o byty', 'Přijetí Centra pro cizince Plzeň', 'Agentury práce: co dál'], ['Ivan Slavík']);
  await votes(zdena, last, 1, { candidate: { organisationId: o.sitPlzen.id }, abstains: 'Radim Hořejší' });
  await zdena.does(last.on, outcomes.noteWatch, { params: { meetingId: last.id, watchId: watch }, body: { id: newId(), itemId: last.items[2]!, text: 'Šest lidí během jednoho týdne po zrušené zakázce. Práh je překročen, skupina podá podnět.', seenCount: 6, decision: 'act', reviewOn: day(19) } }, '14:20');
  await gives(zdena, last, 2, 'Podat inspekci práce hromadný podnět na obě agentury', day(-3), to(petra));
  const beds = await gives(zdena, last, 2, 'Zjistit, kolik lůžek má město pro první noc po propuštění', exactly(6), to(roman));
  await gives(zdena, last, 2, 'Přeložit leták o právech propuštěných do vietnamštiny', exactly(12), to(jitka));
  await gives(zdena, last, 2, 'Domluvit tlumočení na inspekci práce', exactly(9));
  await ends(zdena, last);
  await answers(roman, day(-16), beds, 'Zeptáme se krizového štábu.');
}
