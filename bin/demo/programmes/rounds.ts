// Two finished rounds of evaluation and a third that goes on, plans of change that came out of them.
import { commitments } from '#modules/commitments/contract.ts';
import { programmes } from '#modules/programmes/contract.ts';
import { programmePlan } from '#modules/programmes/plan/contract.ts';
import { programmeRounds } from '#modules/programmes/rounds/contract.ts';
import type { Level } from '#modules/programmes/rounds/rules.ts';
import { questionnaires, type Answers, type Content } from '#modules/questionnaires/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day, exactly } from '../calendar.ts';
import type { Worker } from '../stage.ts';
import { finishes } from '../tell.ts';

/** A programme with whoever leads it and who writes at its sites: the team, or somebody of the site. Days of rounds are counted from today. */
export type Run = { programmeId: string; lead: Worker; team: readonly [Worker, ...Worker[]]; /** By the id of a site, who of it fills in. */ ours?: Readonly<Record<string, Worker>>; rounds: readonly { name: string; from: number; until: number }[] };

// How it is known, statement by statement: at the lower levels and at the higher ones.
const known: Readonly<Record<string, readonly [string, string]>> = {
  plan: ['Prošli jsme tři spisy: plán psal jen náš pracovník.', 'Ve čtyřech z pěti posledních případů je plán podepsaný klientem i druhou službou.'], lead: ['Na poradě nikdo neuměl říct, kdo případ vede.', 'U složitých případů je case manager napsaný ve spise a klient ho zná jménem.'],
  meet: ['Za půl roku jediné setkání, bez zápisu.', 'Za půl roku pět setkání, čtyři s klientem, úkoly hlídá koordinátor podpory.'], result: ['Počítáme schůzky, ne výsledky.', 'Po uzavření voláme klientovi i službám, odpovědi jsou ve spise.'],
  actors: ['Seznam má koordinátorka v telefonu.', 'Mapa aktérů visí na společném disku, naposledy jsme ji prošli na jaře.'], agree: ['Spolupráce stojí na dvou lidech.', 'Máme podepsané dohody s OSPOD sousedů, dvěma službami a školou.'],
  share: ['Škola nám odmítla cokoli sdělit a my jí také.', 'Souhlas používáme všichni stejný a klient dostává kopii.'], roles: ['Role jsou v žádosti o projekt, v náplni práce ne.', 'Obě role jsou v náplni práce, case manager má půl úvazku.'],
  team: ['Radíme se mezi dveřmi.', 'Intervize je jednou za měsíc, zapisuje se, co z ní plyne.'], voice: ['O chybějící službě mluvíme roky, nikam jsme to neposlali.', 'Chybějící službu jsme doložili čísly a poslali kraji; čekáme na odpověď.'],
  public: ['Ve škole o koordinaci nevěděli.', 'Leták je ve třech jazycích, dětská lékařka k nám poslala dvě rodiny.'], learn: ['Nikdo se neptal.', 'Na setkání míst jsme představili dvě kazuistiky.'],
};
const word = (key: string, level: number): string => known[key.split('_').at(-1)!]![level > 1 ? 1 : 0];
/** Levels grow with rounds, each site from where it was, not everywhere and not always. */
const levelOf = (site: number, question: number, round: number): number => Math.max(0, Math.min(3, ((site * 7 + question * 5) % 3) + (round > 0 && (site + question) % 3 !== 0 ? 1 : 0) + (round > 1 && (site * 2 + question) % 4 === 0 ? 1 : 0) - (round > 0 && (site + question * 2) % 11 === 0 ? 1 : 0)));
const answersOf = (content: Content, site: number, round: number): Answers => Object.fromEntries(content.topics.flatMap(({ questions }) => questions).map(({ key }, at) => { const level = levelOf(site, at, round); return [key, { value: `u${level}`, applies: true, note: word(key, level) }]; }));

const plans: Readonly<Record<Level, { question: string; what: string; why: string; step: string; /** What somebody of the site does towards it. */ theirs: string }>> = {
  case: { question: 'q_case_lead', what: 'Každý složitý případ má case managera, kterého klient zná', why: 'V hodnocení nikdo neuměl říct, kdo případ vede.', step: 'Projít s odborem pět složitých případů a u každého určit case managera', theirs: 'Vybrat pět složitých případů a domluvit s pracovníky čas' },
  network: { question: 'q_network_agree', what: 'Spolupráce s hlavními partnery stojí na písemné dohodě', why: 'Když odejde koordinátorka, kontakty odejdou s ní.', step: 'Poslat vzor dohody a projít ho s vedením školy', theirs: 'Sepsat, s kým spolupracujeme bez dohody a co nám v ní chybí' },
  department: { question: 'q_department_roles', what: 'Koordinátor podpory a case manager mají roli v náplni práce', why: 'Bez toho je to práce navíc, která první padne.', step: 'Setkání s tajemníkem úřadu: proč půl úvazku a co se ušetří', theirs: 'Připravit na poradu odboru přehled, kdo dnes co dělá' },
  outwards: { question: 'q_outwards_voice', what: 'Chybějící službu doložíme čísly a dostaneme odpověď', why: 'O tom, co chybí, se zatím jen mluví.', step: 'Sepsat podklad pro kraj z případů za poslední rok', theirs: 'Vypsat případy, ve kterých služba chyběla, bez jmen' },
};

export async function roundsOf({ programmeId, lead, team, ours = {}, rounds }: Run): Promise<void> {
  const params = { programmeId }, { items: models } = await lead.opens(day(rounds[0]!.from), questionnaires.list, { query: { purpose: 'maturity' } }), shipped = models.find(({ owner }) => owner === null)?.published;
  if (!shipped) throw new Error('the model of coordinated support is missing');
  const { content } = await lead.opens(day(rounds[0]!.from), questionnaires.version, { params: { versionId: shipped.id } }), { siteList } = await lead.opens(day(rounds[0]!.from), programmes.get, { params });
  const last: { siteId: string; sheetId: string; by: Worker; at: number }[] = [];
  for (const [n, { name, from, until }] of rounds.entries()) {
    const roundId = newId(), over = until < 0;
    await lead.does(day(from), programmeRounds.begin, { params, body: { id: roundId, name, versionId: shipped.id, beginsOn: exactly(from), endsOn: exactly(until) } }, '9:00');
    const awaited = siteList.filter(({ joinedOn, leftOn }) => joinedOn !== null && joinedOn <= exactly(until) && (leftOn === null || leftOn >= exactly(over ? until : 0)));
    for (const [at, site] of awaited.entries()) {
      // Of the one that goes on some have not begun, and some are still writing.
      if (!over && at % 5 === 3) continue;
      const by = ours[site.id] ?? team[at % team.length]!, sheetId = newId(), sheet = { ...params, siteId: site.id, sheetId };
      // Somebody is always late.
      const on = over ? day(at % 8 === 5 ? Math.min(until + 9, -1) : from + 3 + (at * 5) % Math.max(1, until - from - 4)) : day(Math.min(-1, from + 1 + at % 4)), answers = answersOf(content, at, n);
      await by.does(on, programmeRounds.beginSheet, { params: { ...params, siteId: site.id }, body: { id: sheetId, roundId } }, '9:30');
      if (!over && at % 5 === 1) { await by.does(on, programmeRounds.putSheet, { params: sheet, version: 1, body: { onDay: on, answers: Object.fromEntries(Object.entries(answers).slice(0, 5)), note: '' } }, '10:10'); continue; }
      await by.does(on, programmeRounds.finishSheet, { params: sheet, version: 1, body: { onDay: on, answers, note: at % 3 === 0 ? 'Vyplňovali jsme na poradě odboru, byl u toho i zástupce jedné služby.' : '' } }, '11:40');
      if (!over && at === 2) await lead.does(day(-1), programmeRounds.returnSheet, { params: sheet, version: 2, body: { word: 'U role case managera prosím napište, od kdy je v náplni práce a na jakou část úvazku.' } }, '15:10');
      if (n === 1) last.push({ siteId: site.id, sheetId, by, at });
    }
  }
  await plansOf({ programmeId, team, last, until: rounds[1]!.until });
}
/** Out of the second round: a goal or two of every other site, with steps of both sides; some are done, one was dropped, one is late. */
async function plansOf({ programmeId, team, last, until }: { programmeId: string; team: Run['team']; last: readonly { siteId: string; sheetId: string; by: Worker; at: number }[]; until: number }): Promise<void> {
  const order = ['department', 'network', 'case', 'outwards'] as const satisfies readonly Level[];
  for (const { siteId, sheetId, by, at } of last.filter((one) => one.at % 2 === 0)) {
    const params = { programmeId, siteId }, supporter = team[at % team.length]!, on = day(Math.min(until + 5, -20));
    for (const [n, level] of [order[at / 2 % 4]!, ...(at % 4 === 0 ? [order[(at / 2 + 1) % 4]!] : [])].entries()) {
      const { question, what, why, step } = plans[level], goalId = newId(), said = { sheetId, question }, ours = newId();
      await by.does(on, programmePlan.addGoal, { params, body: { id: goalId, level, what, why, dueOn: exactly(at % 6 === 4 ? -4 : 60 + at * 5), ...said } }, '13:00');
      await supporter.does(on, programmePlan.addStep, { params, body: { id: ours, what: step, goalId, membershipId: supporter.membershipId, dueOn: exactly(at % 6 === 2 ? -3 : 12 + at), ...said } }, '13:20');
      if (at % 6 === 0 && n === 0) await finishes(supporter, day(-8), ours, 'Domluveno, zápis má vedoucí odboru.');
      if (by !== supporter && by.organisationId !== supporter.organisationId) {
        const theirs = newId();
        await supporter.does(on, programmePlan.addStep, { params, body: { id: theirs, what: plans[level].theirs, goalId, membershipId: by.membershipId, dueOn: exactly(10), ...said } }, '13:40');
        await by.does(day(Math.min(until + 8, -15)), commitments.answer, { params: { commitmentId: theirs }, version: 1, body: { answer: 'accept' } }, '8:50');
      }
      if (at % 8 === 4 && n === 0) await by.does(day(-6), programmePlan.endGoal, { params: { ...params, goalId }, version: 1, body: at === 4 ? { state: 'reached', endedOn: day(-6), word: 'Rada města schválila půl úvazku od ledna.' } : { state: 'dropped', endedOn: day(-6), word: 'Vedení se změnilo, vrátíme se k tomu po volbách.' } }, '14:10');
    }
  }
}
