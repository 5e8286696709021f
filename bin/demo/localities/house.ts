// A house closed overnight: ninety people, forty-eight hours of a crisis plan, what was learnt from it.
import { crisisAid } from '#modules/crisis/aid/contract.ts';
import { crisisChecklist } from '#modules/crisis/checklist/contract.ts';
import { crisisContacts } from '#modules/crisis/contacts/contract.ts';
import { crises } from '#modules/crisis/contract.ts';
import { crisisHouseholds } from '#modules/crisis/households/contract.ts';
import { crisisReports } from '#modules/crisis/reports/contract.ts';
import { crisisReviews } from '#modules/crisis/review/contract.ts';
import { crisisShifts } from '#modules/crisis/shifts/contract.ts';
import { crisisStatements } from '#modules/crisis/statements/contract.ts';
import { crisisTimeline } from '#modules/crisis/timeline/contract.ts';
import { localities } from '#modules/localities/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day, exactly } from '../calendar.ts';
import { crisisBegins, crisisReady } from '../crisis.ts';
import type { District } from '../district.ts';
import type { Persona } from '../roster.ts';
import type { Worker } from '../stage.ts';
import { finishes, goesOn, invites, joins, worker } from '../tell.ts';

/** Households by the door: adults, children, language, where they sleep in the end. */
const doors: readonly [adults: number, children: number, language: string, shelter: 'placed' | 'own' | 'offered' | 'declined', where: string, health?: true][] = [
  [2, 3, 'uk', 'placed', 'internát školy'], [1, 2, 'uk', 'placed', 'internát školy'], [2, 0, 'mn', 'placed', 'tělocvična'], [3, 0, 'mn', 'placed', 'tělocvična'], [2, 1, 'vi', 'own', 'u příbuzných'], [1, 0, 'cs', 'placed', 'azylový dům', true], [2, 2, 'uk', 'placed', 'internát školy'],
  [4, 0, 'ro', 'placed', 'tělocvična'], [2, 0, 'uk', 'own', 'u známých'], [1, 1, 'uk', 'placed', 'internát školy', true], [2, 4, 'cs', 'placed', 'městský byt'], [3, 0, 'mn', 'placed', 'tělocvična'], [2, 1, 'uk', 'placed', 'internát školy'], [1, 0, 'cs', 'declined', ''], [2, 0, 'vi', 'own', 'u příbuzných'],
  [2, 2, 'ro', 'placed', 'internát školy'], [4, 0, 'mn', 'placed', 'tělocvična'], [1, 0, 'uk', 'placed', 'tělocvična', true], [2, 3, 'cs', 'offered', 'městský byt'], [2, 0, 'uk', 'placed', 'tělocvična'], [2, 1, 'mn', 'placed', 'internát školy'], [3, 0, 'ro', 'placed', 'tělocvična'], [1, 0, 'cs', 'placed', 'azylový dům'],
  [2, 0, 'uk', 'placed', 'tělocvična'], [1, 2, 'uk', 'placed', 'internát školy'], [2, 0, 'vi', 'own', 'u příbuzných'], [2, 1, 'cs', 'placed', 'městský byt'], [2, 0, 'mn', 'placed', 'tělocvična'],
];

export async function closedHouse(district: District): Promise<void> {
  const { stage } = district, plan = await crisisReady(district);
  const [petra, iryna, jana, hana, lucie, eva, ivan] = [stage.as('petra'), stage.as('iryna'), stage.as('jana'), stage.as('hana'), stage.as('lucie'), stage.as('eva'), stage.as('ivan')];
  const { teren, rana, odbor, poradna } = stage.services, caseId = newId();
  const first = day(-33), second = exactly(-32), third = exactly(-31);
  await jana.does(day(-60), localities.found, { body: {
    id: caseId, label: 'Dům Tovární 7', serviceId: teren.id, kind: 'house', placeId: null, address: 'Tovární 7', city: 'Rokycany', addressPoint: null, orpCode: '3211', owner: 'soukromý majitel', ownerPartnerId: null, operator: '', operatorPartnerId: null, agency: '', agencyPartnerId: null,
    capacity: 60, capacitySource: 'odhad podle pokojů', capacityOn: day(-60), note: 'Bývalá svobodárna, 28 pokojů, společné sprchy v přízemí. Nájemní smlouvy na měsíc.',
  } });
  for (const [who, service, words] of [[lucie, rana, 'V domě je aspoň pět rodin s malými dětmi.'], [eva, odbor, 'Majitel mluví o uzavření, potřebujeme být připraveni.'], [ivan, poradna, 'Smlouvy na měsíc a kauce, které se nevracejí.']] as const)
    await joins(who, day(-52), caseId, await invites(jana, day(-56), caseId, service.id, words), 'Dům Tovární 7');
  await goesOn(jana, day(-50), caseId, 'prospect', 'mapping', 'Obec potvrdila, že majitel chce dům zavřít.');
  const activationId = await crisisBegins(petra, first, '17:40', caseId, {
    title: 'Dům Tovární 7 zavřený přes noc', trigger: 'Stavební úřad zakázal užívání domu kvůli statice, majitel chce všechny do rána pryč. V domě je asi 90 lidí.', level: 'full', templateVersionId: plan.versionId, coordinatorId: petra.membershipId, deputyId: eva.membershipId, reportEveryHours: 6, signIds: [],
    emergency: { hours: 48, statute: null, reason: 'Do zítřejšího rána musí mít každá domácnost kde spát.' },
  } as never);
  const params = { caseId, activationId };
  for (const [code, who] of [['people', iryna], ['children', lucie], ['aid', jana], ['spokesperson', hana]] as const) await petra.does(first, crises.takeRole, { params, body: { id: newId(), code, membershipId: who.membershipId } as never }, '17:55');
  await calls(params, petra, first);
  const [early, later, night] = [evening.slice(0, 4), evening.slice(4, 6), evening.slice(6)];
  for (const one of early) await says(stage.as(one[0]), params, first, ...one[1]);
  await households(params, [iryna, lucie, eva], first);
  const given = await petra.opens(first, crisisChecklist.get, { params });
  const items = given.areas.flatMap((area) => area.items.slice(0, 2));
  for (const [i, item] of items.slice(0, 8).entries()) {
    const id = newId(), who = [petra, iryna, jana, hana][i % 4]!;
    await petra.does(first, crisisChecklist.give, { params: { ...params, itemId: item.id }, version: item.version, body: { id, owner: worker(who), dueOn: second, dueTime: i % 2 ? '12:00' : '08:00' } as never }, '19:05');
    if (i !== 5) await finishes(who, second, id, 'Hotovo.');
  }
  for (const item of items.slice(8, 11)) await petra.does(first, crisisChecklist.settle, { params: { ...params, itemId: item.id }, version: item.version, body: { state: 'covered', by: 'sociální odbor města' } as never }, '19:20');
  for (const one of later) await says(stage.as(one[0]), params, first, ...one[1]);
  await aid(params, jana, first, second);
  await speaks(params, hana, petra, first);
  for (const one of night) await says(stage.as(one[0]), params, first, ...one[1]);
  await reports(district, params, [first, second]);
  await iryna.does(second, crisisShifts.handOver, { params, body: { id: newId(), roleCode: 'people', toMembershipId: jana.membershipId, goesOn: 'Obešlé je přízemí a první patro. Ve druhém čekají čtyři dveře, dvě mají malé děti.', watch: 'Vrátný vypíná v deset hodin světlo na schodech.' } as never }, '6:30');
  const waiting = (await jana.opens(second, crisisShifts.list, { params })).items[0]!;
  await jana.does(second, crisisShifts.take, { params: { ...params, shiftId: waiting.id }, body: {} }, '6:45');
  await petra.does(third, crises.end, { params, body: { id: newId(), ending: 'Všechny domácnosti mají kde být, dům je prázdný a zapečetěný. Hledání bydlení a vrácení kaucí pokračuje v plánu lokality.', rest: 'Nebylo potřeba, převzalo je město.' } }, '17:30');
  await learns(params, petra, hana, lucie);
}

type Ref = { caseId: string; activationId: string };
const says = (by: Worker, params: Ref, on: string, time: string, kind: 'happened' | 'decided' | 'need' | 'done', area: string, text: string) =>
  by.does(on, crisisTimeline.write, { params, body: { id: newId(), kind, area, text, at: new Date().toISOString() } as never }, time);

/** Who wrote what into the timeline of the first evening, in its order. */
const evening: readonly [Persona, [time: string, kind: 'happened' | 'decided' | 'need' | 'done', area: string, text: string]][] = [
  ['iryna', ['18:05', 'happened', 'information', 'Jsme v domě. Lidé balí, nikdo neví kam. Majitel na místě není, klíče má vrátný.']],
  ['eva', ['18:20', 'decided', 'city', 'Město otevírá tělocvičnu v Jiráskově ulici od 20 hodin, internát školy pro rodiny s dětmi.']],
  ['lucie', ['18:35', 'need', 'children', 'V domě je asi dvacet dětí, nejmladšímu jsou tři týdny. Potřebujeme sunar a plenky.']],
  ['ivan', ['18:50', 'happened', 'legal', 'Majitel nechává podepisovat „dohodu o ukončení“. Nikdo ať nic nepodepisuje, leták je na cestě.']],
  ['jana', ['19:30', 'done', 'network', 'Sklad je v přízemí tělocvičny, výdej od 20 hodin.']],
  ['iryna', ['20:40', 'done', 'inhabitants', 'První patro obejité, tlumočíme po telefonu do mongolštiny.']],
  ['petra', ['21:30', 'decided', 'coordination', 'Ráno v 8 schůzka všech u tělocvičny, do té doby noční směna po dvou.']],
  ['eva', ['23:10', 'done', 'city', 'Autobus pro starší lidi a rodiny s kočárky dojel, poslední jízda ve 23 hodin.']],
];

/** The coordinator goes through the contact tree; the labour office has nobody in the evening. */
async function calls(params: Ref, petra: Worker, on: string): Promise<void> {
  const { items } = await petra.opens(on, crisisContacts.get, { params });
  for (const [i, one] of items.filter(({ kind }) => kind === 'body').slice(0, 5).entries())
    await petra.does(on, crisisContacts.told, { params: { ...params, contactId: one.id }, version: one.version, body: { reached: i !== 2, note: i === 2 ? 'Nikdo to nebere, zkusíme ráno.' : '' } }, `18:0${Math.min(i, 4)}`);
}

async function households(params: Ref, writers: readonly Worker[], on: string): Promise<void> {
  for (const [i, [adults, children, language, shelter, shelterWhere, healthSupport = false]] of doors.entries()) {
    const by = writers[i % writers.length]!;
    await by.does(on, crisisHouseholds.add, { params, body: { id: newId(), unit: `pokoj ${i + 1}`, adults, children, shelter, shelterWhere, healthSupport, pets: i % 9 === 4 ? 1 : 0, language, interpreter: ['mn', 'vi', 'ro'].includes(language), caresId: by.membershipId, needs: i === 9 ? 'Místo v přízemí, kočárek.' : '' } as never }, `${19 + Math.floor(i / 12)}:${String((i * 5) % 60).padStart(2, '0')}`);
  }
}

async function aid(params: Ref, jana: Worker, first: string, second: string): Promise<void> {
  const move = (on: string, time: string, direction: 'in' | 'out', thing: string, amount: number, unit: string, whom: string) => jana.does(on, crisisAid.move, { params, body: { id: newId(), direction, thing, amount, unit, whom } as never }, time);
  await move(first, '20:05', 'in', 'deky', 120, 'ks', 'sklad civilní ochrany');
  await move(first, '20:20', 'in', 'matrace', 60, 'ks', 'školní internát');
  await move(first, '21:00', 'out', 'deky', 78, 'ks', 'tělocvična');
  await move(first, '21:10', 'out', 'matrace', 52, 'ks', 'tělocvična');
  await move(second, '7:30', 'in', 'snídaně', 90, 'porcí', 'charita');
  await move(second, '8:15', 'out', 'snídaně', 86, 'porcí', 'tělocvična a internát');
  await move(second, '10:00', 'in', 'dětské balíčky', 22, 'ks', 'potravinová banka');
  await move(second, '11:20', 'out', 'dětské balíčky', 20, 'ks', 'internát');
}

async function speaks(params: Ref, hana: Worker, petra: Worker, on: string): Promise<void> {
  const id = newId();
  await hana.does(on, crisisStatements.write, { params, body: { id, title: 'Lidé z domu v Tovární ulici mají kde spát', text: 'Dům v Tovární ulici byl dnes uzavřen kvůli statice. Město s organizacemi zajistilo nocleh pro všechny, kdo ho potřebují. Rodiny s dětmi jsou na internátu. Sbírku oblečení prosíme až od zítřka od 10 hodin.', unsaid: 'Počty dětí, odkud lidé jsou, kdo je majitel.' } as never }, '20:50');
  await petra.does(on, crisisStatements.approve, { params: { ...params, statementId: id }, version: 1, body: { kept: [], keptReason: '', at: null } as never }, '21:05');
  await hana.does(on, crisisStatements.publish, { params: { ...params, statementId: id }, version: 2, body: { channel: 'tisková zpráva a web města', at: null } as never }, '21:20');
}

async function reports({ stage }: District, params: Ref, [first, second]: readonly [string, string]): Promise<void> {
  const petra = stage.as('petra');
  for (const [on, time, summary, next] of [[first, '23:30', 'Dům je prázdný, 28 domácností je zapsaných, nocleh má každý, kdo ho chtěl.', 'Ráno schůzka všech, snídaně, školy a práce.'], [second, '12:00', 'Noc proběhla v klidu. Děti jsou ve škole nebo v herně na internátu. Tři domácnosti hledají jiné řešení.', 'Bydlení na déle než týden, kauce a věci v domě.']] as const) {
    const id = newId();
    await petra.does(on, crisisReports.draft, { params, body: { id, toAt: null } as never }, time);
    const { content, version } = await petra.opens(on, crisisReports.get, { params: { ...params, reportId: id } });
    // Tasks nobody has are due by hours from the making of this world, which is moved into the past afterwards; the words of a report are not.
    const areas = content.areas.map((one) => ({ ...one, open: one.open.replace(/ – \d[^\n]*$/gm, '') }));
    await petra.does(on, crisisReports.change, { params: { ...params, reportId: id }, version, body: { ...content, areas, summary, next } }, time);
    await petra.does(on, crisisReports.approve, { params: { ...params, reportId: id }, version: version + 1, body: { kept: [], keptReason: '', at: null } as never }, time);
  }
}

async function learns(params: Ref, petra: Worker, hana: Worker, lucie: Worker): Promise<void> {
  await petra.does(day(-20), crisisReviews.begin, { params, body: { id: newId(), area: 'information', worked: 'Jedna osa pro všechny, nikdo nevolal dvakrát.', failed: 'První hodinu nebylo jasné, kdo má klíče od domu.', toChange: 'Vrátného a správce do stromu kontaktů hned na začátek.' } }, '13:30');
  await lucie.does(day(-20), crisisReviews.begin, { params, body: { id: newId(), area: 'children', worked: 'Internát pro rodiny byl správná volba.', failed: 'Sunar a plenky přišly až po půlnoci.', toChange: 'Dětské balíčky v prvním příjmu.' } }, '14:10');
  const proposal = newId();
  await lucie.does(day(-19), crisisReviews.propose, { params, body: { id: proposal, area: 'children', change: { kind: 'add', text: 'Sunar, plenky a dětské lůžko do dvou hodin', who: 'materiální pomoc', dueHours: 2 }, reason: 'Nejmladšímu dítěti byly tři týdny, čekalo se do půlnoci.' } }, '9:20');
  await hana.does(day(-15), crisisReviews.answer, { params: { proposalId: proposal }, version: 1, body: { accept: true, answer: 'Doplníme do příští verze.' } }, '10:30');
}
