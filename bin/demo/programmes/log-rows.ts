// What the support log of the demo says, as a plan of rows: fourteen months of sixteen sites. Pure, so that its sums are tested without a seed.
import { isHoliday } from '#platform/i18n/holidays.ts';
import { addDays } from '#platform/i18n/format.ts';

/** First and last day of a pilot that begins in this year. */
export const daysOf = (pilot: number) => ({ first: `${pilot}-01-06`, last: `${pilot + 1}-02-27` });
/** Hours by way: 339.5 in all, about two months of one full working time. */
export const hoursByWay = { person: 138, written: 111, online: 55, phone: 35.5 } as const;
type Way = keyof typeof hoursByWay;
/** Minutes as they come one after another: a visit lasts longer than a call. */
const lengths: Record<Way, readonly number[]> = { person: [180, 150, 120, 240, 90, 150, 210], written: [120, 180, 90, 150, 60], online: [90, 60, 120, 90], phone: [30, 60, 30, 90, 60] };
/** What is talked of at the beginning, in the middle and at the end. */
const topics = [['roles', 'network', 'leadership', 'positions', 'target_group'], ['case_management', 'cooperation', 'multidisciplinary', 'conferences', 'network'], ['evaluation', 'cooperation', 'law', 'education', 'organising', 'leadership']] as const;
const words: Record<string, readonly string[]> = {
  roles: ['Kdo na úřadě odpovídá za koordinaci a kdo vede jednotlivé případy.', 'Rozdíl mezi koordinátorem podpory a case managerem na konkrétních příkladech.'], network: ['Prošli jsme mapu aktérů, chybí školy a dluhová poradna.', 'Koho pozvat na první společné setkání.'],
  leadership: ['Jak vysvětlit vedení města, proč nejde o práci navíc.', 'Příprava podkladu pro radu města.'], positions: ['Návrh náplně práce obou pozic.', 'Pozice koordinátora se bude psát do organizačního řádu.'], target_group: ['S kým začít: lidé bez stálého bydlení, rodiny s více službami.'],
  case_management: ['Vedení případu krok za krokem, revize plánu.', 'Konzultace jednoho složitého případu bez jmen.'], cooperation: ['Text dohody o spolupráci s nemocnicí.', 'Připomínky k dohodě mezi úřadem a poskytovateli.'], multidisciplinary: ['Jak má tým fungovat mezi schůzkami.', 'Pravidla pro sdílení informací v týmu.'],
  conferences: ['Příprava první případové konference.', 'Zpětná vazba k vedení konference.'], evaluation: ['Společné hodnocení kola, kde se místo posunulo.'], law: ['Mlčenlivost a sdílení mezi odbory, co zákon dovoluje.'], education: ['Výběr seminářů pro tým.'], organising: ['Termíny a role na další čtvrtletí.'],
};

/** `at` names the site by its place in the list of those who were in the programme on the day. */
export type PlannedRow = { onDay: string; minutes: number; mode: 'field' | 'office' | 'written' | 'online' | 'phone'; topic: string; words: string; siteId: string; by: number };
export type PlanSite = { id: string; from: string; leftOn: string | null; /** Who of the team supports it, by number. */ by: number };

const isWorkday = (day: string) => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) && !isHoliday(day);
const workdays = (pilot: number): string[] => { const { first, last } = daysOf(pilot), all: string[] = []; for (let day = first; day <= last; day = addDays(day, 1)) if (isWorkday(day) && !(day >= `${pilot}-12-22` && day <= `${pilot + 1}-01-02`)) all.push(day); return all; };
/** A number that looks like chance and is always the same. */
const chance = (n: number, salt: number) => { let x = Math.imul(n + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b); x = Math.imul(x ^ x >>> 15, 0x2c1b3c6d); return ((x ^ x >>> 12) >>> 0) / 2 ** 32; };

/** Rows whose hours are exactly those of `hoursByWay`; on each day only of a site that was in the programme. */
export function plannedRows(sites: readonly PlanSite[], pilot: number): PlannedRow[] {
  const work = workdays(pilot), rows: PlannedRow[] = [];
  for (const [salt, way] of (['person', 'written', 'online', 'phone'] as const).entries()) {
    const pieces: number[] = [];
    for (let left = hoursByWay[way] * 60, n = 0; left > 0; n++) { const minutes = Math.min(left, lengths[way][n % lengths[way].length]!); pieces.push(minutes); left -= minutes; }
    for (const [n, minutes] of pieces.entries()) {
      const onDay = work[Math.min(work.length - 1, Math.floor((n + chance(n, salt)) * work.length / pieces.length))]!, there = sites.filter(({ from, leftOn }) => from <= onDay && (leftOn === null || onDay <= leftOn));
      const site = there[Math.floor(chance(n, salt + 10) ** 1.3 * there.length)];
      if (!site) throw new Error(`no site was in the programme on ${onDay}`);
      const phase = topics[Math.min(2, Math.floor(n / pieces.length * 3))]!, topic = phase[Math.floor(chance(n, salt + 20) * phase.length)]!, own = words[topic]!;
      rows.push({ onDay, minutes, mode: way === 'person' ? chance(n, 30) < 0.8 ? 'field' : 'office' : way, topic, words: own[n % own.length]!, siteId: site.id, by: site.by });
    }
  }
  return rows.toSorted((a, b) => (a.onDay < b.onDay ? -1 : a.onDay > b.onDay ? 1 : 0));
}
