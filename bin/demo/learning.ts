// A year of learning: what is required beyond the act, plans, entries with a proof, qualifications that end, a colleague brought into another team; method notes, one of them stale.
import type { Ask } from '#platform/http/contract.ts';
import { newId } from '#platform/http/client.ts';
import { commitments } from '#modules/commitments/contract.ts';
import { learning } from '#modules/learning/contract.ts';
import { inductions } from '#modules/learning/induction/contract.ts';
import { qualifications } from '#modules/learning/qualifications/contract.ts';
import { qualityRules } from '#modules/quality/rules/contract.ts';
import { day, exactly } from './calendar.ts';
import type { District } from './district.ts';
import { putsLetter } from './files.ts';
import type { Worker } from './stage.ts';

type Entry = Omit<Ask<typeof learning.addEntry>['body'], 'id' | 'membershipId' | 'fromOn' | 'toOn'>;
type Item = Omit<Ask<typeof learning.addItem>['body'], 'id' | 'membershipId' | 'year'>;
type Held = Omit<Ask<typeof qualifications.add>['body'], 'id' | 'membershipId'>;

/** Whoever learned writes it themselves, soon after. Returns its id. */
async function learned(who: Worker, ago: number, entry: Entry, days = 1): Promise<string> {
  const id = newId(), toOn = day(-ago);
  await who.does(day(-ago + 4), learning.addEntry, { body: { id, membershipId: who.membershipId, fromOn: days > 1 ? exactly(-ago - days - 2) : toOn, toOn, ...entry } }, '15:40');
  return id;
}
/** The plan of a year is spoken through with the head at its beginning. */
async function planned(by: Worker, who: Worker, items: readonly Item[]): Promise<void> {
  const year = Number(exactly(0).slice(0, 4));
  for (const item of items) await by.does(day(-290), learning.addItem, { body: { id: newId(), membershipId: who.membershipId, year, ...item } }, '14:10');
}
const holds = (by: Worker, who: Worker, ago: number, held: Held) => by.does(day(-ago), qualifications.add, { body: { id: newId(), membershipId: who.membershipId, ...held } }, '10:50');
const hours = (n: number) => n * 60;

async function kompas({ stage }: District): Promise<void> {
  const [hana, jana, tomas, iryna, ondrej, petra] = [stage.as('hana'), stage.as('jana'), stage.as('tomas'), stage.as('iryna'), stage.as('ondrej'), stage.as('petra')];
  await hana.does(day(-320), learning.addRule, { body: { id: newId(), title: 'Dva dny ročně pro interkulturní pracovníky', source: 'Vnitřní směrnice 4/2025, čl. 2', professions: ['intercultural_worker'], minutes: hours(16), byMonths: true, byFte: true,
    counts: [{ kind: 'accredited_course' }, { kind: 'course' }, { kind: 'conference' }, { kind: 'supervision', most: hours(6) }], validFrom: `${exactly(0).slice(0, 4)}-01-01` } }, '9:10');

  await planned(hana, jana, [{ topic: 'Práce s traumatem u lidí s uprchlickou zkušeností', kind: 'accredited_course', minutes: hours(16), dueOn: exactly(-60) }, { topic: 'Dluhy a oddlužení: novinky', kind: 'accredited_course', minutes: hours(8), dueOn: exactly(25), payer: 'project', note: 'Hradí se z projektu terénních programů.' }]);
  await planned(hana, tomas, [{ topic: 'Rodičovské kompetence a škola', kind: 'accredited_course', minutes: hours(16), dueOn: exactly(30) }, { topic: 'Krajská konference o práci s rodinou', kind: 'conference', minutes: hours(6), dueOn: exactly(-80), payer: 'free' }]);
  await planned(hana, ondrej, [{ topic: 'Nízkoprahová práce s mladými lidmi', kind: 'accredited_course', minutes: hours(16), dueOn: exactly(15) }]);
  await planned(hana, petra, [{ topic: 'Facilitace případových konferencí', kind: 'accredited_course', minutes: hours(12), dueOn: exactly(-30) }]);

  const trauma = await learned(jana, 75, { kind: 'accredited_course', title: 'Práce s traumatem u lidí s uprchlickou zkušeností', provider: 'Institut vzdělávání v sociální práci', accreditation: 'A2025/0417-SP/PC', minutes: hours(16) }, 2);
  await putsLetter(jana, day(-70), { of: { kind: 'learned', id: trauma }, title: 'Osvědčení o absolvování kurzu', kind: 'other' }, 'Institut vzdělávání v sociální práci', ['Jana Havlíková absolvovala akreditovaný kurz Práce s traumatem u lidí s uprchlickou zkušeností v rozsahu 16 hodin.']);
  await learned(jana, 140, { kind: 'course', title: 'Energetická chudoba a jak o ní mluvit', provider: 'Energetická poradna', minutes: hours(4) });
  await learned(tomas, 82, { kind: 'conference', title: 'Krajská konference o práci s rodinou', provider: 'Krajský úřad', minutes: hours(6) });
  await learned(iryna, 110, { kind: 'course', title: 'Tlumočení v sociální práci', provider: 'Spolek komunitních tlumočníků', minutes: hours(8) });
  await learned(petra, 35, { kind: 'accredited_course', title: 'Facilitace případových konferencí', provider: 'Akademie facilitace', accreditation: 'A2025/0388-PC', minutes: hours(12) }, 2);
  await learned(ondrej, 160, { kind: 'e_learning', title: 'Bezpečně na internetu', provider: 'Linka bezpečí', minutes: hours(3) });
  // What stands behind the points that were done.
  for (const [who, topic] of [[jana, 'Práce s traumatem'], [petra, 'Facilitace']] as const) {
    const { plan, rows } = await who.opens(day(-30), learning.worker, { params: { membershipId: who.membershipId }, query: {} }), point = plan.find((one) => one.topic.startsWith(topic)), row = rows.find((one) => one.title === point?.topic);
    // At the beginning of January what was learned stands in the year before.
    if (point && row) await who.does(day(-28), learning.changeItem, { params: { planItemId: point.id }, version: point.version, body: { topic: point.topic, kind: point.kind, minutes: point.minutes, dueOn: point.dueOn, payer: point.payer, note: point.note, learnedId: row.id } });
  }

  await holds(hana, ondrej, 705, { kind: 'first_aid', title: 'zdravotník zotavovacích akcí', obtainedOn: exactly(-710), validUntil: exactly(21), proof: 'Český červený kříž, průkaz ve složce' });
  await holds(hana, jana, 738, { kind: 'driving', obtainedOn: exactly(-740), validUntil: exactly(-10), proof: 'přezkoušení řidičů, protokol u vedení' });
  await holds(hana, jana, 300, { kind: 'health', obtainedOn: exactly(-305), validUntil: exactly(1520), proof: 'posudek: způsobilá' });
  await holds(hana, tomas, 200, { kind: 'driving', obtainedOn: exactly(-204), validUntil: exactly(526) });
  await holds(iryna, iryna, 400, { kind: 'language', title: 'čeština C1', obtainedOn: exactly(-640), validUntil: null, proof: 'certifikovaná zkouška' });

  const template = newId(), induction = newId();
  await hana.does(day(-180), inductions.addTemplate, { body: { id: template, title: 'Nástup do terénního týmu', steps: [
    { what: 'Projít s mentorem pravidla práce v terénu a potvrdit je', byDay: 5, who: 'newcomer' }, { what: 'Vzít s sebou na dvě návštěvy v ubytovně', byDay: 15, who: 'mentor' }, { what: 'Projít tři rozdělané individuální plány', byDay: 25, who: 'newcomer' },
    { what: 'Vést první rozhovor, mentor přihlíží', byDay: 45, who: 'newcomer' }, { what: 'Zhodnotit společně první dva měsíce', byDay: 60, who: 'mentor' }] } }, '13:20');
  await hana.does(day(-32), inductions.start, { body: { id: induction, templateId: template, membershipId: ondrej.membershipId, mentorId: jana.membershipId, startsOn: day(-32) } }, '8:20');
  const { steps } = await hana.opens(day(-31), inductions.get, { params: { inductionId: induction } });
  for (const [at, who, ago, result] of [[0, ondrej, 28, 'Prošli jsme je dvakrát, u dvojic v terénu jsem se ptal.'], [1, jana, 17, 'Obě návštěvy, na druhé mluvil sám.'], [2, ondrej, 6, undefined]] as const)
    await who.does(day(-ago), commitments.done, { params: { commitmentId: steps[at]!.id }, version: 1, body: { doneOn: day(-ago), ...result && { result } } }, '16:05');

  const note = async (topic: string, title: string, law: string, ago: number, valid: number, text: string, readBy: readonly Worker[]) => {
    const id = newId(), versionId = newId();
    await petra.does(day(-ago), qualityRules.add, { body: { id, versionId, kind: 'note', topic, law, title, validUntil: exactly(valid), serviceIds: [stage.services.teren.id, stage.services.rodiny.id], ownerId: petra.membershipId, text, validFrom: exactly(-ago), approvedById: hana.membershipId, approvedOn: exactly(-ago) } }, '11:30');
    for (const who of readBy) await who.does(day(-ago + 6), qualityRules.confirm, { params: { qualityRuleId: id }, body: { id: newId(), versionId } }, '8:40');
  };
  await note('residence', 'Prodloužení dočasné ochrany: postup a termíny', 'zákon č. 65/2022 Sb.', 130, 125, 'Nejdřív elektronická registrace, potom návštěva pracoviště pro štítek. Kdo registraci nestihl, píše se do pořadníku tentýž den. Doklad o registraci si klient uloží do telefonu a my k případu.', [jana, tomas, iryna]);
  await note('social_security', 'Dávka státní sociální pomoci: kdo a kdy žádá', 'zákon č. 151/2025 Sb., o dávce státní sociální pomoci', 60, 210, 'Žádá se za celou domácnost. Než klient žádost podá, projdeme s ním, kdo do ní patří a kdo z ní nemá příjem. U lidí s dočasnou ochranou ověřte, kterou z dávek mají brát.', [jana]);
  await note('social_security', 'Humanitární dávka: výše, započitatelné náklady, lhůty', 'zákon č. 66/2022 Sb.', 300, -18, 'Žádá se každý měsíc. Náklady na bydlení se započítávají, jen když je místo zapsané v evidenci. Při změně počtu osob se to hlásí do osmi dnů.', [jana, tomas]);
}

async function jerabina({ stage }: District): Promise<void> {
  const jitka = stage.as('jitka'), lucie = stage.as('lucie');
  await planned(jitka, lucie, [{ topic: 'Raný vývoj dítěte se zrakovým postižením', kind: 'accredited_course', minutes: hours(16), dueOn: exactly(-100) }, { topic: 'Stáž v jiné rané péči', kind: 'placement', minutes: hours(8), dueOn: exactly(20), payer: 'free' }]);
  await learned(lucie, 105, { kind: 'accredited_course', title: 'Raný vývoj dítěte se zrakovým postižením', provider: 'Společnost pro ranou péči', accreditation: 'A2025/0102-SP/PC', minutes: hours(16) }, 2);
  await holds(jitka, lucie, 500, { kind: 'driving', obtainedOn: exactly(-503), validUntil: exactly(228) });
}

async function majak({ stage }: District): Promise<void> {
  const ludmila = stage.as('ludmila'), michal = stage.as('michal'), nikola = stage.as('nikola'), template = newId(), induction = newId();
  await planned(ludmila, michal, [{ topic: 'Motivační rozhovory', kind: 'accredited_course', minutes: hours(16), dueOn: exactly(-120) }]);
  await planned(ludmila, nikola, [{ topic: 'Podpora rodičů po odebrání dítěte', kind: 'accredited_course', minutes: hours(12), dueOn: exactly(18) }]);
  await learned(michal, 125, { kind: 'accredited_course', title: 'Motivační rozhovory', provider: 'Akademie facilitace', accreditation: 'A2024/0930-SP', minutes: hours(24) }, 3);
  await learned(nikola, 90, { kind: 'course', title: 'Domácí násilí: jak poznat a co dělat', provider: 'Intervenční centrum', minutes: hours(10) }, 2);
  await holds(ludmila, nikola, 420, { kind: 'first_aid', obtainedOn: exactly(-424), validUntil: exactly(306) });
  await ludmila.does(day(-260), inductions.addTemplate, { body: { id: template, title: 'Nový člověk v azylovém domě', steps: [{ what: 'Seznámit se s pravidly domu a s krizovým plánem', byDay: 7, who: 'newcomer' }, { what: 'Projít spolu noční službu', byDay: 21, who: 'mentor' }] } }, '9:30');
  await ludmila.does(day(-255), inductions.start, { body: { id: induction, templateId: template, membershipId: nikola.membershipId, mentorId: michal.membershipId, startsOn: day(-255) } }, '9:00');
  const { steps } = await ludmila.opens(day(-254), inductions.get, { params: { inductionId: induction } });
  for (const [at, who, ago] of [[0, nikola, 249], [1, michal, 236]] as const) await who.does(day(-ago), commitments.done, { params: { commitmentId: steps[at]!.id }, version: 1, body: { doneOn: day(-ago) } }, '17:00');
  await michal.does(day(-225), inductions.close, { params: { inductionId: induction }, version: 1, body: { closing: 'Noční službu zvládá sama, v krizi volá včas. Mentor zůstává k ruce do léta.' } }, '14:00');
}

export async function learningOf(district: District): Promise<void> {
  await Promise.all([kompas(district), jerabina(district), majak(district)]);
}
