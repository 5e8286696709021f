// Entries of code lists on a day, and what a file of own entries would do. Pure: the same answer in the browser and on the server.
import { plain } from '#platform/i18n/plain.ts';

/** Lists that an organisation may add to: practice differs. Languages, citizenships, kinds of residence and benefits, and target groups of the register are given from outside. */
export const openLists = ['need_domain', 'vulnerability_factor', 'activity', 'accommodation_kind', 'closing_reason', 'barrier_domain', 'document_kind', 'service_attribute', 'work_topic', 'situation'] as const;
export type OpenList = typeof openLists[number];
export const isOpen = (list: string): list is OpenList => (openLists as readonly string[]).includes(list);

export type Labels = { cs: string; en: string; uk: string };
/** Days in which an organisation calls an entry so, or leaves it out (`offered: false`). `to` is the last day. */
export type Period = Labels & { from: string; to: string | null; offered: boolean };
export type Entry = Labels & { /** First and last day in the common list; null for an own entry. */ from: string | null; to: string | null; periods: readonly Period[] };

export const covers = ({ from, to }: { from: string; to: string | null }, day: string) => day >= from && (to === null || day <= to);
/** What an entry is called on a day, and whether it may be chosen for it. An entry that has ended keeps its last label. */
export function entryOn(entry: Entry, day: string): Labels & { offered: boolean } {
  const period = entry.periods.find((one) => covers(one, day));
  if (period) return period;
  if (entry.from !== null) return { cs: entry.cs, en: entry.en, uk: entry.uk, offered: covers({ from: entry.from, to: entry.to }, day) };
  const sorted = entry.periods.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return { ...(sorted.findLast((one) => one.from <= day) ?? sorted[0] ?? entry), offered: false };
}

/** An own code as it is stored: its own word and the end of the organisation's number, so that two organisations never share one. */
export const ownCode = (word: string, organisationId: string) => `${word}@${organisationId.slice(-12)}`;
/** The word of an own code as people see it. */
export const wordOf = (code: string) => code.split('@')[0]!;
export const isOwn = (code: string) => code.includes('@');
export const codeWord = /^[a-z0-9_-]{1,40}$/;

/** A word for a code made of its Czech label: `záloha na nájem` → `zaloha-na-najem`. */
export const wordFrom = (label: string) => plain(label).replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40).replace(/-+$/, '');
