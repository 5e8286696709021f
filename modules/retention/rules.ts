// Kinds of what is kept, when a period ends, and what has to be typed before anything is erased.

export const kinds = ['closed_case', 'release', 'person', 'one_off_request', 'work_record', 'read_log', 'application', 'meeting', 'audit', 'complaint', 'feedback', 'departure', 'registration', 'learning'] as const;
export type Kind = typeof kinds[number];
/** What can stand in the way of erasing. `not_due`: the rule was lengthened or the case opened meanwhile. `failed`: it broke and was put back whole. */
export const obstacles = ['open_case', 'unanswered', 'running_release', 'records', 'not_due', 'failed'] as const;
export type Obstacle = typeof obstacles[number];

/** First day something may be erased: whole years from 1 January after the event, as filing plans count. The database says the same. */
export const firstDay = (event: string, years: number) => `${Number(event.slice(0, 4)) + years + 1}-01-01`;

/** At most so many at once, so that the second look stays a look. */
export const mostAtOnce = 200;
const words = { cs: 'smazat', en: 'erase', uk: 'видалити' };
/** What is typed to confirm: `smazat 3`. */
export const phraseFor = (count: number, language: 'cs' | 'en' | 'uk') => `${words[language]} ${count}`;
/** Typed in any of the three languages, with any spaces and capitals. */
export const confirms = (typed: string, count: number) => Object.values(words).some((word) => typed.trim().toLocaleLowerCase('cs').replace(/\s+/g, ' ') === `${word} ${count}`);
