// A run and a registration as they are told without an account (published-access.sql), and what a form sent.
import { z } from 'zod';
import { line, prose } from '#platform/http/contract.ts';
import type { Language } from '#platform/http/problems.ts';
import type { EventKind, RegistrationState } from '../rules.ts';

export type ToldDay = { id: string; onDay: string | null; startsAt: string | null; endsAt: string | null; online: boolean };
export type ToldRun = {
  id: string; token: string | null; title: string; about: string; kind: EventKind; number: number; town: string; place: string; minutes: number; accreditation: string; leastPercent: number | null; programme: string; funder: string; organisation: string; leader: string; keptYears: number;
  open: boolean; begun: boolean; opensOn: string | null; closesOn: string | null; full: boolean; days: ToldDay[]; sites: { id: string; name: string }[];
};
export type ToldRegistration = { run: ToldRun; name: string; email: string; employer: string; post: string; needs: string; language: Language; state: RegistrationState; account: boolean; position: number | null; came: boolean; materials: { title: string; url: string }[]; certificate: string | null; feedback: string | null };

export const fieldNames = ['name', 'email', 'employer', 'post', 'site', 'needs'] as const;
export type FieldName = typeof fieldNames[number];
export type Typed = Record<FieldName, string>;
export type Wrong = Partial<Record<FieldName, 'missing' | 'badEmail' | 'tooLong'>>;
export const nothing: Typed = { name: '', email: '', employer: '', post: '', site: '', needs: '' };
const checks = { name: line(120), email: z.email().max(200), employer: line(200), post: prose(120), site: z.union([z.literal(''), z.uuid()]), needs: prose(1000) } as const;
/** What was typed, cleaned, and what is wrong with it. */
export function readForm(fields: URLSearchParams): { typed: Typed; wrong: Wrong } {
  const typed = { ...nothing }, wrong: Wrong = {};
  for (const field of fieldNames) {
    const said = (fields.get(field) ?? '').trim(), read = checks[field].safeParse(said);
    typed[field] = read.success ? read.data : said.slice(0, 2000);
    if (!read.success) wrong[field] = !said ? 'missing' : field === 'email' ? 'badEmail' : 'tooLong';
  }
  return { typed, wrong };
}
