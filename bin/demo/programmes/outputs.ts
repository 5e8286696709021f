// What the ministry's programme made and what came of it: five outputs, a year of publicity, four recommendations that stand in different ways, and its public page.
import { programmeOutputs } from '#modules/programmes/outputs/contract.ts';
import { programmePage } from '#modules/programmes/public/contract.ts';
import { programmePublicity } from '#modules/programmes/publicity/contract.ts';
import { programmeRecommendations } from '#modules/programmes/recommendations/contract.ts';
import { following } from '#modules/signals/following/contract.ts';
import { newId } from '#platform/http/client.ts';
import type { Ask } from '#platform/http/contract.ts';
import { day } from '../calendar.ts';
import type { District } from '../district.ts';
import { putsLetter } from '../files.ts';

/** The programme as it goes on from its sites: its number, key activities by their numbers, sites by name. */
export type OfOutputs = { programmeId: string; activities: Readonly<Record<number, string>>; sites: Readonly<Record<string, string>> };
type Kind = NonNullable<Ask<typeof programmeOutputs.add>['body']>['kind'];
type Made = { kind: Kind; title: string; about: string; activity: number; isbn?: string; versions: readonly { number: string; changed?: string; on: number | null; link?: string; file?: readonly string[] }[]; usedBy?: readonly (readonly [site: string, since: number, how: string])[]; name?: readonly [string, number, string] };

const made: readonly Made[] = [
  { kind: 'model', title: 'Model koordinované podpory', activity: 2, about: 'Čtyři úrovně: zakázka klienta, síť kolem klienta, odbor, obec navenek. U každé popis, podle čeho se pozná, že funguje.',
    versions: [{ number: '1.0', on: -330, changed: 'První vydání, ověřené v pilotních obcích.', file: ['Model popisuje, kdo v obvodu domlouvá spolupráci a kdo vede složité zakázky.', 'Každá úroveň má otázky, podle kterých se obec sama ohodnotí.'] },
      { number: '2.0', on: -60, changed: 'Přibyla úroveň spolupráce se zdravotnictvím a příklady z pěti obcí.', file: ['Druhé vydání doplňuje spolupráci s lékaři a nemocnicemi.', 'Příklady: Chrudim, Olomouc, Benešov, Teplice, Znojmo.'] }],
    usedBy: [['Chrudim', -320, 'podle modelu si odbor rozdělil úkoly'], ['Olomouc', -300, 'jako osnova plánu změny'], ['Benešov', -280, '']], name: ['Svaz měst a obcí', -50, 'doporučuje ho členům'] },
  { kind: 'manual', title: 'Manuál koordinátora podpory', activity: 2, isbn: '978-80-908999-1-9', about: 'Krok za krokem: jak začít, koho pozvat, jak vést první setkání a co si zapsat.',
    versions: [{ number: '1.0', on: -150, link: 'https://koordinace.example/manual', file: ['Koho oslovit v prvních třech měsících.', 'Jak svolat první setkání a co má mít v pozvánce.'] }], usedBy: [['Teplice', -140, 'zaškolení nové koordinátorky'], ['Jaroměř', -120, '']] },
  { kind: 'training', title: 'Metodika pětidenního kurzu', activity: 3, about: 'Pro lektory: pět dní, cvičení, materiály pro účastníky.', versions: [{ number: '1.0', on: -200, file: ['Den první: role a odpovědnosti.', 'Den pátý: plán na prvních sto dní.'] }], usedBy: [['Znojmo', -90, 'dvě školení pro okolní obce']] },
  { kind: 'examples', title: 'Příklady dobré praxe z obcí', activity: 5, about: 'Osm příběhů o tom, co se změnilo, když se lidé domluvili.', versions: [{ number: '1.0', on: -40, link: 'https://koordinace.example/priklady' }] },
  { kind: 'legislative', title: 'Legislativní doporučení programu', activity: 5, about: 'Co by měl říkat zákon o koordinaci a case managementu.', versions: [{ number: 'pracovní', on: null, changed: 'K připomínkám týmu.' }] },
];
type Said = [kind: 'article' | 'forum' | 'web' | 'network' | 'broadcast', title: string, place: string, on: number, activity: number | null, reach: number | null, link?: string];
const said: readonly Said[] = [
  ['web', 'Začíná podpora koordinace v šestnácti obcích', 'web ministerstva', -350, 1, 2100, 'https://koordinace.example/zaciname'], ['article', 'Kdo vlastně drží případ?', 'Sociální práce', -310, 2, 3400], ['forum', 'Model koordinované podpory', 'Konference sociální práce, Olomouc', -285, 2, 180],
  ['network', 'Krátké video: den koordinátorky', 'sociální síť programu', -250, 4, 5600, 'https://koordinace.example/video'], ['article', 'Pět dní, které změnily náš odbor', 'Veřejná správa', -205, 3, 4200], ['broadcast', 'Rozhovor o pomoci rodinám', 'krajské rozhlasové studio', -170, 4, 22000],
  ['forum', 'Kulatý stůl o datech a zdravotnictví', 'Pardubice', -140, 5, 46], ['web', 'Manuál koordinátora je venku', 'web ministerstva', -149, 2, 1350, 'https://koordinace.example/manual-je-venku'], ['network', 'Tři otázky pro vedoucí odboru', 'sociální síť programu', -96, 4, 1900],
  ['article', 'Spolupráce není schůze', 'Sociální služby', -70, 5, 3800], ['web', 'Druhé vydání modelu', 'web ministerstva', -59, 2, 870, 'https://koordinace.example/model-2'], ['forum', 'Setkání krajských metodiků', 'Praha', -21, null, 34],
];

export async function outputsOf({ stage }: District, { programmeId, activities, sites }: OfOutputs): Promise<void> {
  const boris = stage.as('boris'), alzbeta = stage.as('alzbeta'), params = { programmeId };
  for (const one of made) {
    const outputId = newId(), of = { params: { ...params, outputId } }, first = one.versions.find(({ on }) => on !== null)?.on ?? -20;
    await alzbeta.does(day(first - 10), programmeOutputs.add, { params, body: { id: outputId, kind: one.kind, title: one.title, about: one.about, activityId: activities[one.activity] ?? null, isbn: one.isbn ?? '' } });
    for (const { number, changed = '', on, link = '', file } of one.versions) {
      const id = newId(), written = day((on ?? -20) - 5);
      await alzbeta.does(written, programmeOutputs.addVersion, { ...of, body: { id, number, changed, link } });
      if (file) await putsLetter(alzbeta, written, { title: `${one.title} ${number}`, kind: 'other', of: { kind: 'output', id } }, 'Tým koordinované podpory', file);
      if (on !== null) await boris.does(day(on), programmeOutputs.changeVersion, { params: { ...of.params, versionId: id }, version: 1, body: { number, changed, link, publishedOn: day(on) } });
    }
    for (const [site, since, how] of one.usedBy ?? []) await alzbeta.does(day(since), programmeOutputs.addUse, { ...of, body: { id: newId(), siteId: sites[site]!, since: day(since), how } });
    if (one.name) await boris.does(day(one.name[1]), programmeOutputs.addUse, { ...of, body: { id: newId(), name: one.name[0], since: day(one.name[1]), how: one.name[2] } });
  }
  for (const [kind, title, place, on, activity, reach, link = ''] of said) await alzbeta.does(day(on), programmePublicity.add, { params, body: { id: newId(), kind, title, place, onDay: day(on), activityId: activity === null ? null : activities[activity] ?? null, reach, link } });
  await recommends(stage, programmeId, sites);
  const { mark } = await boris.opens(day(-10), programmePage.preview, { params });
  await boris.does(day(-10), programmePage.publish, { params, body: { mark } });
}

/** To the ministry's legislative department (done and verified), to a region (accepted), to municipalities (declined with a reason; a draft). */
async function recommends(stage: District['stage'], programmeId: string, sites: Readonly<Record<string, string>>): Promise<void> {
  const boris = stage.as('boris'), alzbeta = stage.as('alzbeta'), params = { programmeId };
  const write = async (on: number, given: number | null, body: Omit<NonNullable<Ask<typeof programmeRecommendations.add>['body']>, 'id'>) => {
    const id = newId();
    await alzbeta.does(day(on), programmeRecommendations.add, { params, body: { ...body, id } });
    if (given !== null) await boris.does(day(given), programmeRecommendations.give, { params: { ...params, recommendationId: id }, body: { onDay: day(given) } });
    return { params: { recommendationId: id } };
  };
  const law = await write(-240, -230, { text: 'Uvést v prováděcí vyhlášce koordinátora podpory mezi činnostmi sociální práce na obci.', reason: 'Bez opory ve vyhlášce obce místo neobsazují a úkoly zůstávají bez odpovědnosti.', kind: 'ministry', addressee: 'Ministerstvo práce a sociálních věcí, odbor legislativy', theme: 'law', change: 'law', priority: 1, dueOn: day(-60) });
  await alzbeta.does(day(-190), following.answer, { ...law, body: { id: newId(), kind: 'accepted', text: '', way: 'dopisem', onDay: day(-190) } });
  await alzbeta.does(day(-80), following.prove, { ...law, body: { text: 'Návrh vyhlášky činnost obsahuje, vnitřní připomínkové řízení skončilo.', onDay: day(-80) } });
  await boris.does(day(-75), following.verify, { ...law, body: { text: 'Ověřeno ve znění návrhu.', onDay: day(-75) } });
  const region = await write(-120, -110, { text: 'Vypsat v krajském dotačním titulu podporu pozice case managera na dva roky.', reason: 'Šest míst má koordinátora, ale nemá komu svěřit složité zakázky.', kind: 'region', addressee: 'Pardubický kraj, odbor sociálních věcí', theme: 'positions', change: 'funding', priority: 2, dueOn: day(90), siteId: sites['Chrudim'] ?? null });
  await boris.does(day(-70), following.answer, { ...region, body: { id: newId(), kind: 'changed', text: 'Na jeden rok, prodloužení podle výsledků.', way: 'e-mailem', onDay: day(-70) } });
  const town = await write(-100, -90, { text: 'Svolávat setkání aktérů v obvodu nejméně dvakrát do roka.', reason: 'Bez pravidelného setkání se dohody rozpadají s odchodem lidí.', kind: 'municipality', addressee: 'Město Bílina', theme: 'cooperation', change: 'practice', priority: 2, siteId: sites['Bílina'] ?? null });
  await boris.does(day(-60), following.answer, { ...town, body: { id: newId(), kind: 'declined', text: 'Letos nemá kdo setkání připravit, vrátíme se k tomu po obsazení terénního týmu.', way: 'na schůzce', onDay: day(-60) } });
  await write(-15, null, { text: 'Zapsat koordinaci podpory do komunitního plánu obcí, které program dokončily.', reason: 'Po skončení programu má mít spolupráce kde stát.', kind: 'municipality', addressee: 'Zapojené obce', theme: 'organising', change: 'strategy', priority: 3 });
}
