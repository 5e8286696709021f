// Rows of a day as they are typed: what is wrong in each, and what is sent of it.
import { newId } from '#platform/http/client.ts';
import type { SupportAdd, SupportGround, SupportLine } from '../contract.ts';
import { minutesOf, refusedBecause, typedOf, type NoEntry, type NoHours } from '../rules.ts';

export const nowhere = 'none';
/** Empty text where nothing is chosen yet; `none` for no single site. */
export type Row = { id: string; siteId: string; hours: string; mode: string; topic: string; activityId: string; words: string };
export type Field = 'siteId' | 'hours' | 'mode' | 'topic' | 'onDay';
export type Wrong = Partial<Record<Field, string>>;
type Programme = SupportGround['programmes'][number];

export const emptyRow = (): Row => ({ id: newId(), siteId: '', hours: '', mode: '', topic: '', activityId: '', words: '' });
/** The same again for another site. */
export const again = (row: Row): Row => ({ ...row, id: newId(), siteId: '' });
export const isEmpty = ({ siteId, hours, mode, topic, words }: Row) => ![siteId, hours, mode, topic, words].some((text) => text.trim() !== '');
export const rowOf = (line: SupportLine): Row => ({ id: line.id, siteId: line.site?.id ?? nowhere, hours: typedOf(line.minutes), mode: line.mode, topic: line.topic, activityId: line.activity?.id ?? '', words: line.words ?? '' });

export type Sentences = { noHours: Record<NoHours, string>; noEntry: Record<NoEntry, string>; site: string; mode: string; topic: string; day: string };
/** Everything that is wrong in a row, each at its field. */
export function wrongIn(row: Row, onDay: string | null, programme: Programme, today: string, say: Sentences): Wrong {
  const wrong: Wrong = {}, minutes = minutesOf(row.hours), site = programme.sites.find(({ id }) => id === row.siteId);
  if (row.siteId === '' || row.siteId !== nowhere && !site) wrong.siteId = say.site;
  if (typeof minutes === 'string') wrong.hours = say.noHours[minutes];
  if (!row.mode) wrong.mode = say.mode;
  if (!row.topic) wrong.topic = say.topic;
  if (!onDay) return { ...wrong, onDay: say.day };
  const why = refusedBecause({ onDay, site: site ?? null }, programme, today);
  if (why === 'site_not_yet' || why === 'site_left') wrong.siteId ??= say.noEntry[why];
  else if (why) wrong.onDay = say.noEntry[why];
  return wrong;
}
/** What is sent of a row in which nothing is wrong. */
export const bodyOf = (row: Row, onDay: string): SupportAdd => ({ id: row.id, siteId: row.siteId === nowhere ? null : row.siteId, onDay, minutes: minutesOf(row.hours) as number, mode: row.mode as SupportAdd['mode'], topic: row.topic, activityId: row.activityId || null, words: row.words });
/** Minutes of the rows that can be read already. */
export const minutesTyped = (rows: readonly Row[]) => rows.reduce((sum, { hours }) => { const minutes = minutesOf(hours); return sum + (typeof minutes === 'number' ? minutes : 0); }, 0);
