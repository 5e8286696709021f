// What is known of the dormitory over two years: estimates that do not agree, who comes and who should, risks, early signs, talks with the operator.
import { cases } from '#modules/cases/contract.ts';
import { localities } from '#modules/localities/contract.ts';
import { localityPicture } from '#modules/localities/picture/contract.ts';
import { localityWatch } from '#modules/localities/watch/contract.ts';
import { newId } from '#platform/http/client.ts';
import type { Ask } from '#platform/http/contract.ts';
import { day } from '../calendar.ts';
import type { District } from '../district.ts';
import type { Worker } from '../stage.ts';

type Lines = Ask<typeof localityPicture.estimate>['body']['lines'];
/** `groups`: citizenship (and ages) → people. */
const estimates = (by: Worker, caseId: string, on: number, sureness: 'counted' | 'told' | 'guess', source: string, total: number, groups: [citizenship: string | null, people: number, ageBand?: '0-5' | '6-14' | '15-17'][]) =>
  by.does(day(on), localityPicture.estimate, { params: { caseId }, body: { id: newId(), estimatedOn: day(on), sureness, source, total, lines: groups.map(([citizenship, people, ageBand = null]) => ({ citizenship, people, ageBand })) as unknown as Lines } as never }, '18:40');
const sign = (by: Worker, caseId: string, on: number, kind: string, text: string) => by.does(day(on), localityWatch.addSign, { params: { caseId }, body: { id: newId(), kind, noticedOn: day(on), text } as never }, '16:50');

export async function pictureOf({ stage, partners }: District, caseId: string): Promise<void> {
  const [iryna, dana, eva, jana] = [stage.as('iryna'), stage.as('dana'), stage.as('eva'), stage.as('jana')];
  await estimates(iryna, caseId, -650, 'counted', 'obchůzka po patrech s recepcí', 164, [['UKR', 78], ['MNG', 34], ['VNM', 21], ['ROU', 16], [null, 7, '6-14'], [null, 5, '0-5']]);
  await estimates(dana, caseId, -645, 'told', 'údaj provozovatele po telefonu', 120, [['UKR', 60], ['MNG', 30], ['VNM', 30]]);
  await estimates(iryna, caseId, -500, 'guess', 'podle světel a jmen na zvoncích', 96, [['UKR', 44], ['MNG', 30], ['ROU', 14]]);
  await estimates(jana, caseId, -102, 'guess', 'obchůzka po dvou patrech', 210, [['UKR', 96], ['MNG', 52], ['ROU', 38], [null, 12, '6-14']]);
  await estimates(eva, caseId, -88, 'told', 'hlášení provozovatele obci', 150, [['UKR', 90], ['MNG', 40]]);
  await dana.does(day(-640), localityPicture.addComes, { params: { caseId }, body: { id: newId(), name: 'Ukrajinská farnost Rokycany', partnerId: null, brings: 'Potraviny v neděli po bohoslužbě, sběr oblečení.', howOften: 'monthly', since: day(-640) } as never });
  await iryna.does(day(-100), localityPicture.addComes, { params: { caseId }, body: { id: newId(), name: 'Dobrovolníci s doučováním', partnerId: null, brings: 'Čeština pro dospělé v jídelně.', howOften: 'weekly', since: day(-100) } as never });
  await iryna.does(day(-648), localityPicture.addAbsent, { params: { caseId }, body: { id: newId(), kind: 'social_worker', name: 'Sociální práce obce', partnerId: null, neededFor: 'Rodiny s dětmi, dávky, ochrana dětí.', missingSince: day(-690), askedOn: day(-620), askedHow: 'dopisem vedoucímu odboru', answer: 'Od příštího čtvrtletí společné obchůzky.', answeredOn: day(-590), cameOn: day(-571) } as never });
  await dana.does(day(-60), localityPicture.addAbsent, { params: { caseId }, body: { id: newId(), kind: 'doctor', name: '', partnerId: partners.doctor.id, neededFor: 'Děti bez registrace, nikdo nebere nové pacienty nad 6 let.', missingSince: day(-100), askedOn: day(-58), askedHow: 'telefonicky' } as never });
  await eva.does(day(-45), localityPicture.addAbsent, { params: { caseId }, body: { id: newId(), kind: 'labour_office', name: 'Úřad práce Rokycany', partnerId: null, neededFor: 'Příspěvky na bydlení, hodina na místě jednou měsíčně.', missingSince: day(-80) } as never });
  await iryna.does(day(-640), localityPicture.addRisk, { params: { caseId }, body: { id: newId(), kind: 'exploitation', level: 'serious', text: 'Pokuty za odchod a srážky za pokoj přímo ze mzdy, smlouvy jen česky.', since: day(-640), until: day(-500), doing: 'Poradna Lípa prochází smlouvy, stížnost provozovateli.', ending: 'Srážky vrácené po stížnosti.' } as never });
  await jana.does(day(-98), localityPicture.addRisk, { params: { caseId }, body: { id: newId(), kind: 'overcrowding', level: 'acute', text: 'Pokoje po šesti až osmi lidech, ve druhém patře matrace na zemi.', since: day(-104), doing: 'Podnět hygieně podal sociální odbor.' } as never });
  await eva.does(day(-52), localityPicture.addRisk, { params: { caseId }, body: { id: newId(), kind: 'school_absence', level: 'serious', text: 'Děti školního věku jsou doma, rodiče jsou na směnách 12 hodin.', since: day(-90), doing: 'Jednání se školou o místech od pololetí.' } as never });
  await iryna.does(day(-600), localityWatch.addTalk, { params: { caseId }, body: { id: newId(), heldOn: day(-600), side: 'operator', withWhom: 'provozní ubytovny', forUs: 'Iryna Bojko, Petra Zelinková', topic: 'Vstup do domu, hodina poradenství v jídelně.', agreed: 'Poradenství jednou měsíčně, ohlásit den předem.' } as never });
  await dana.does(day(-96), localityWatch.addTalk, { params: { caseId }, body: { id: newId(), heldOn: day(-96), side: 'operator', withWhom: 'nový provozovatel', forUs: 'Dana Kučerová', topic: 'Nové domovní řády jen v češtině, návštěvy do 19 hodin.', agreed: 'Překlad řádu dodáme my, provozovatel ho vyvěsí.', nextOn: day(8) } as never });
  await iryna.does(day(-600), localityWatch.setRule, { params: { caseId }, body: { signs: 3, days: 30, kinds: [] } });
  await sign(jana, caseId, -118, 'moved_in', 'Za víkend se přistěhovaly dva autobusy lidí z jiné ubytovny.');
  await sign(dana, caseId, -24, 'notice', 'Tři rodiny dostaly výpověď bez uvedení důvodu.');
  await sign(iryna, caseId, -13, 'access_denied', 'Recepce nás nepustila dál než do vrátnice.');
  await sign(eva, caseId, -6, 'hygiene_visit', 'Hygiena znovu na místě, hrozí zákaz užívání druhého patra.');
}

/** Families whose case stands inside, as far as this service leads it. */
export async function insideOf({ stage }: District, caseId: string): Promise<void> {
  const jana = stage.as('jana'), { items } = await jana.opens(day(-30), cases.list, { query: { limit: 100 } } as never);
  for (const one of items.filter(({ label, standing }) => standing === 'lead' && ['Rodina Sydorčuk', 'Rodina Lupu'].includes(label))) await jana.does(day(-28), localities.putInside, { params: { caseId }, body: { id: newId(), insideId: one.id, since: day(-78) } });
}
