// The table for IS ESF 21+. Our reading of its import, to be checked against the handbook in force: the screen says so. Pure; Czech.
import { toCsv } from '#platform/files/csv.ts';
import type { FoundSupport } from './queries.ts';
import { hoursOf, supportState, type Labour, type Schooling } from './rules.ts';

const labours: Record<Labour, string> = { employed: 'zaměstnaný/á', self_employed: 'OSVČ', unemployed: 'nezaměstnaný/á', inactive: 'neaktivní' };
const schoolings: Record<Schooling, string> = { isced0_2: 'ISCED 0–2', isced3_4: 'ISCED 3–4', isced5_8: 'ISCED 5–8' };
const czechDay = (day: string | null) => (day ? day.split('-').reverse().join('.') : '');
/** Columns in their order. Nothing that a worker wrote in free words; hours with a decimal comma. */
export const esfColumns = ['Registrační číslo projektu', 'Jméno', 'Příjmení', 'Datum narození', 'Pohlaví', 'Místo pobytu', 'Postavení na trhu práce', 'Nejvyšší dosažené vzdělání', 'Datum vstupu do projektu', 'Datum ukončení účasti', 'Rozsah podpory v hodinách', 'Překročila bagatelní podporu'] as const;

/** Only people of whom nothing is missing; the caller has left the others out. */
export const esfCsv = (project: { registrationNumber: string; minimumHours: number | null }, people: readonly FoundSupport[]) => toCsv(esfColumns, people.map((one) => [
  project.registrationNumber, one.givenName, one.familyName, czechDay(one.birthDate), one.sex === 'female' ? 'žena' : 'muž', one.address, one.sheet?.labour ? labours[one.sheet.labour] : '', one.sheet?.schooling ? schoolings[one.sheet.schooling] : '',
  czechDay(one.sheet?.enteredOn ?? one.firstOn), czechDay(one.sheet?.leftOn ?? null), hoursOf(one.minutes), supportState(one.minutes, project.minimumHours) === 'over' ? 'ano' : 'ne',
]));
