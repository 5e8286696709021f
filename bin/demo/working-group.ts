// A group of community planning and one meeting of it from its agenda to minutes on public pages: three points, seven people there, a member admitted by vote, a request to the
// city that still waits for an answer, a phenomenon that is watched, the next date.
import { groups } from '#modules/meetings/groups/contract.ts';
import { meetings } from '#modules/meetings/contract.ts';
import { minutes } from '#modules/meetings/minutes/contract.ts';
import { outcomes } from '#modules/meetings/outcomes/contract.ts';
import { papers } from '#modules/meetings/papers/contract.ts';
import { meetingSeries } from '#modules/meetings/series/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day, exactly } from './calendar.ts';
import type { District } from './district.ts';
import { putsLetter } from './files.ts';
import { agrees, founding, founds, takesIn } from './groups.ts';

export const groupName = 'Komunitní plánování: cizinci a menšiny', title = 'Setkání nad společným postupem';
const here = ['Roman Pešek', 'Zdena Bartáková', 'Petra Zelinková', 'Jitka Horáková', 'Ivan Slavík', 'Alžběta Kolísková', 'Markéta Říhová'];
export const points = ['Společný postup, když se zavře ubytovna', 'Co se děje v terénu', 'Nový člen skupiny'] as const;
export const decisions = ['Okruhy rozepíšeme do společného postupu; první návrh projde skupina na příštím setkání.', 'Most k práci je od dnešního dne členem skupiny.'] as const;
export const tasks = ['Poslat skupině letní krizový plán města', 'Rozepsat okruhy do prvního návrhu postupu', 'Doplnit adresář kontaktů pro hmotnou pomoc'] as const;
export const motion = 'Most k práci pomáhá lidem z ubytoven s hledáním práce';
export const watched = 'Agentury přivezou lidi do okresu a po pár týdnech je propustí; s prací přijdou i o ubytování';
const talk = [
  'Sešly se odpovědi terénních pracovníků na otázku, co by příště pomohlo. Postup má mít tyto okruhy:\n- jedno místo, kam přicházejí zprávy, a kdo je hlídá\n- kdo za kterou organizaci jedná a kde to umí\n- jak se služby podělí, aby nikdo neobcházel stejné dveře\n- mluvit se všemi domácnostmi v domě, ne jen s nejhlasitějšími\n- město a úřad práce u stolu od prvního dne, mimořádná pomoc na místě\n- děti: odpoledne v klubu, domluva se školami\n- co a kdo řekne novinám\n- adresář na hmotnou pomoc a hygienu\n- péče o vlastní lidi a právní rada obyvatelům',
  'Tři služby nezávisle popsaly stejný příběh. Zatím pomáhá každá po svém: nocleh, jízdenka, hledání jiné práce.',
  'Kateřina Vlčková představila, co sdružení dělá a koho by do skupiny posílalo.',
] as const;

/** Kept by the municipal office, the secretary comes from the lead organisation; eight members with a vote. */
async function planning({ stage, partners }: District): Promise<string> {
  const [roman, zdena] = [stage.as('roman'), stage.as('zdena')], { organisations: o } = stage, since = day(-210);
  const id = await founds(roman, since, { kind: 'working_group', name: groupName, purpose: 'Co v okrese chybí lidem z ciziny a menšinám a co z toho půjde do komunitního plánu.', orpCode: '3211', rhythm: 'monthly', usualTime: '14:00', usualMinutes: 120, usualPlace: 'Městský úřad, zasedací místnost', quorum: 'half', majority: 'of_present', office: 'chair' });
  const kompas = await takesIn(roman, since, id, { organisationId: o.kompas.id, admission: founding, seat: { name: 'Zdena Bartáková', email: 'zdena.bartakova@kompas.example', office: 'secretary', duty: 'asistentka' } });
  await roman.does(since, groups.addSeat, { params: { memberId: kompas }, body: { id: newId(), membershipId: null, name: 'Petra Zelinková', email: 'petra.zelinkova@kompas.example', since, duty: 'koordinátorka' } });
  await takesIn(zdena, since, id, { organisationId: o.jerabina.id, admission: founding, seat: { name: 'Jitka Horáková', email: 'jitka.horakova@jerabina.example', duty: 'ředitelka' } });
  await takesIn(zdena, since, id, { organisationId: o.lipa.id, admission: founding, seat: { name: 'Ivan Slavík', email: 'ivan.slavik@lipa.example', duty: 'dluhový poradce' } });
  await takesIn(zdena, since, id, { partnerId: partners.labour.id, admission: founding, seat: { name: 'Alžběta Kolísková', email: 'koliskova@uprace.example', duty: 'vedoucí přepážek' } });
  await takesIn(zdena, since, id, { partnerId: partners.school.id, admission: founding, seat: { name: 'Radim Hořejší', email: 'horejsi@zsnavysluni.example', duty: 'zástupce ředitelky' } });
  await takesIn(zdena, since, id, { organisationId: o.sit.id, admission: founding, seat: { name: 'Markéta Říhová', email: 'marketa.rihova@sitcenter.example', duty: 'ředitelka' } });
  await takesIn(roman, since, id, { organisationId: o.vlastovka.id, admission: founding, seat: { name: 'Renata Součková', email: 'renata.souckova@dumvlastovka.example' } });
  await roman.does(day(-120), groups.publish, { params: { groupId: id }, version: 1, body: { publishes: true } });
  await agrees(roman, day(-119), id);
  return id;
}

export async function workingGroupMinutes({ stage, partners }: District): Promise<void> {
  const [zdena, roman, petra] = [stage.as('zdena'), stage.as('roman'), stage.as('petra')], on = day(-22), id = newId(), of = { params: { meetingId: id } };
  const groupId = await planning({ stage, partners } as District);
  await zdena.does(day(-34), meetings.create, { body: { id, kind: 'working_group', groupId, title, onDay: on, startsAt: '14:00', endsAt: '16:00', place: 'Městský úřad, zasedací místnost', facilitatorId: roman.membershipId, noteTakerId: zdena.membershipId } });
  await zdena.does(day(-34), meetingSeries.copyMembers, of);
  const items = await Promise.all(points.map((point) => ({ id: newId(), title: point })));
  for (const [at, item] of items.entries()) await zdena.does(day(-33), meetings.addItem, { ...of, body: { ...item, plannedMinutes: [45, 30, 15][at] ?? 15, presenter: ['Petra Zelinková', 'Ivan Slavík', 'Roman Pešek'][at] ?? '' } });
  await putsLetter(zdena, day(-30), { meetingId: id, title: 'Odpovědi z terénu, přehled', kind: 'other' }, 'Pracovní skupina', ['Přehled odpovědí terénních pracovníků na otázku, co by při zavření ubytovny příště pomohlo.']);

  const meeting = async () => zdena.opens(day(0), meetings.get, of);
  await zdena.does(on, minutes.start, { ...of, version: (await meeting()).version }, '14:02');
  const invited = (await zdena.opens(day(0), meetings.attendees, of)).items;
  await zdena.does(on, minutes.attendance, { ...of, body: { attendees: invited.map((one) => ({ id: one.id, presence: here.includes(one.name) ? 'present' as const : 'excused' as const })) } }, '14:05');
  const say = (item: number, kind: 'text' | 'decision', text: string, position: number, time: string) => zdena.does(on, minutes.write, { params: { meetingId: id, passageId: newId() }, body: { itemId: items[item]!.id, kind, text, position, base: 0 } }, time);
  await say(0, 'text', talk[0], 0, '14:40');
  await say(0, 'decision', decisions[0], 1, '14:45');
  // Asked before the meeting by the secretary; the answer has not come yet.
  await zdena.does(on, outcomes.addTask, { ...of, body: { id: newId(), itemId: items[0]!.id, what: tasks[0], owner: { kind: 'body', body: 'Magistrát, krizové řízení', askedOn: day(-27), askedBy: zdena.membershipId, remindOn: exactly(3) } } }, '14:46');
  await zdena.does(on, outcomes.addTask, { ...of, body: { id: newId(), itemId: items[0]!.id, what: tasks[1], dueOn: day(12), owner: { kind: 'worker', membershipId: petra.membershipId } } }, '14:47');
  await zdena.does(on, outcomes.addTask, { ...of, body: { id: newId(), itemId: items[0]!.id, what: tasks[2], dueOn: day(8), owner: { kind: 'body', body: partners.labour.name, partnerId: partners.labour.id, askedOn: on, askedBy: zdena.membershipId, remindOn: exactly(8) } } }, '14:48');
  await say(1, 'text', talk[1], 0, '15:10');
  await zdena.does(on, outcomes.beginWatch, { ...of, body: { id: newId(), itemId: items[1]!.id, text: watched, domain: 'work_agencies', level: 'structure', orpCode: '3211', threshold: 'víc než deset lidí za měsíc nebo rodina s dětmi', note: { text: 'Za září čtyři lidé ze dvou agentur.', seenCount: 4, reviewOn: day(20) } } }, '15:15');
  await say(2, 'text', talk[2], 0, '15:30');
  const voteId = newId(), vote = { params: { meetingId: id, voteId } };
  await zdena.does(on, outcomes.openVote, { ...of, body: { id: voteId, itemId: items[2]!.id, text: motion, takenAt: '15:35', candidate: { organisationId: stage.organisations.most.id } } }, '15:35');
  const { roll, items: { votes } } = await zdena.opens(day(0), outcomes.ofMeeting, of), present = roll.filter((one) => one.here);
  await zdena.does(on, outcomes.fillVote, { ...vote, body: { ballots: present.map(({ attendeeId }, at) => ({ attendeeId: attendeeId!, choice: at === present.length - 1 ? 'abstained' as const : 'for' as const })) } }, '15:36');
  await zdena.does(on, outcomes.closeVote, { ...vote, version: (await zdena.opens(day(0), outcomes.ofMeeting, of)).items.votes.find((one) => one.id === voteId)?.version ?? votes[0]!.version, body: {} }, '15:37');
  await say(2, 'decision', decisions[1], 1, '15:38');
  // The next date is fixed before everybody leaves, unless it already is.
  if (!(await zdena.opens(day(0), meetings.list, { query: { part: 'coming', groupId } })).items.length) await zdena.does(on, meetingSeries.createNext, { ...of, body: { id: newId(), onDay: day(20), startsAt: '14:00', endsAt: '16:00', carry: [] } }, '15:50');
  await zdena.does(on, minutes.finish, { ...of, version: (await meeting()).version }, '16:10');
  await roman.does(day(-16), papers.approve, { ...of, body: { id: newId() } }, '9:20');
  await roman.does(day(-15), papers.publish, { ...of, body: { number: 1 } }, '9:25');

  // Who comes for the new member.
  const member = (await zdena.opens(day(0), groups.get, { params: { groupId } })).members.find(({ organisationId }) => organisationId === stage.organisations.most.id)!;
  await zdena.does(day(-14), groups.addSeat, { params: { memberId: member.id }, body: { id: newId(), membershipId: null, name: 'Kateřina Vlčková', email: 'katerina.vlckova@mostkpraci.example', since: day(-14), duty: 'kariérní poradkyně' } });
}
