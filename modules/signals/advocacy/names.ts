// Names of private persons, of houses and of whoever runs them: none of them stands in evidence. Looked for in every field before a sheet is made.
import { namesOfPeopleIn } from '#modules/meetings/outcomes/questions.ts';
import type { Db } from '#platform/db/connect.ts';
import { findHouseNames } from './names-queries.ts';
import { housesIn } from './names-rules.ts';
import type { Evidence } from './shapes.ts';

export type Field = 'title' | 'addressee' | 'asks' | 'facts' | 'stories';
export type Told = { field: Field; words: string[] };
type Texts = Pick<Evidence, 'title' | 'addressee' | 'asks' | 'facts' | 'stories'>;

/** What still tells, by the field it stands in. Words that were knowingly kept are left out, for people and houses alike. */
export async function namesTold(db: Db, texts: Texts, kept: readonly string[]): Promise<Told[]> {
  const houses = await findHouseNames(db), told: Told[] = [];
  for (const [field, text] of [['title', texts.title], ['addressee', texts.addressee], ['asks', texts.asks], ['facts', texts.facts], ['stories', texts.stories.join('\n')]] as const) {
    const words = [...new Set([...await namesOfPeopleIn(db, text), ...housesIn(text, houses)])].filter((word) => !kept.includes(word));
    if (words.length) told.push({ field, words: words.slice(0, 12) });
  }
  return told;
}
