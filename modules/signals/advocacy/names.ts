// Names of private persons, of houses and of whoever runs them: none of them stands in evidence. Looked for in every field before a sheet is made.
import { peopleNamedIn } from '#modules/cases/anonymising/questions.ts';
import type { Db } from '#platform/db/connect.ts';
import { findHouseNames } from './names-queries.ts';
import { housesIn } from './names-rules.ts';
import type { Evidence } from './shapes.ts';

export type Field = 'title' | 'addressee' | 'asks' | 'facts' | 'stories';
export type Told = { field: Field; words: string[] };
type Texts = Pick<Evidence, 'title' | 'addressee' | 'asks' | 'facts' | 'stories'>;

/** What still tells, by the field it stands in. Words that were knowingly kept are left out, for people and houses alike. */
export async function namesTold(db: Db, texts: Texts, kept: readonly string[]): Promise<Told[]> {
  const fields = [['title', texts.title], ['addressee', texts.addressee], ['asks', texts.asks], ['facts', texts.facts], ['stories', texts.stories.join('\n')]] as const;
  const houses = await findHouseNames(db), people = await peopleNamedIn(db, fields.map(([, text]) => text));
  return fields.map(([field, text], i) => ({ field, words: [...new Set([...people[i]!, ...housesIn(text, houses)])].filter((word) => !kept.includes(word)).slice(0, 12) })).filter(({ words }) => words.length > 0);
}
