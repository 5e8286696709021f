// Words of indicators. Pure: the same in the browser and on the server.
import { recordKinds } from '../rules.ts';

export const kinds = recordKinds;
export const measures = ['records', 'clients', 'participants', 'places', 'districts', 'partners', 'courses', 'workers', 'hours', 'pieces'] as const;
export type Measure = typeof measures[number];
export const forms = ['total', 'each', 'coverage', 'share', 'yes_no', 'trend'] as const;
export type Form = typeof forms[number];
export const periods = ['week', 'month', 'quarter', 'year', 'once'] as const;
export type Per = typeof periods[number];
export const targetKinds = ['at_least', 'exactly', 'about'] as const;
/** What a named set is made of. */
export const memberKinds = ['topic', 'place', 'district', 'partner', 'worker', 'service', 'language', 'citizenship'] as const;
export type MemberKind = typeof memberKinds[number];
export const ageBands = ['0-5', '6-14', '15-17', '18-26', '27-64', '65+'] as const;
/** Of Czechia, of another state of the Union (and those with the same rights), of elsewhere, of none. */
export const euGroups = ['cz', 'eu', 'third', 'stateless'] as const;
/**
 * States of the Union other than Czechia, and those whose citizens move and work as freely: Iceland, Liechtenstein and Norway (EEA Agreement), Switzerland (Agreement of 21 June 1999).
 * As of 1 February 2020, when the United Kingdom had left: https://european-union.europa.eu/principles-countries-history/eu-countries_en, read on 26 November 2026.
 */
export const euStates = ['AUT', 'BEL', 'BGR', 'HRV', 'CYP', 'DNK', 'EST', 'FIN', 'FRA', 'DEU', 'GRC', 'HUN', 'IRL', 'ITA', 'LVA', 'LTU', 'LUX', 'MLT', 'NLD', 'POL', 'PRT', 'ROU', 'SVK', 'SVN', 'ESP', 'SWE', 'ISL', 'LIE', 'NOR', 'CHE'] as const;
/** Measures of which each one counts once, however many records it has; the others are added up. */
export const onceEach: readonly Measure[] = ['clients', 'places', 'districts', 'partners', 'courses', 'workers'];
