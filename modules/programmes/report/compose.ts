// A report out of its chapters, and its fingerprint.
import { createHash } from 'node:crypto';
import type { Db } from '#platform/db/connect.ts';
import { today, type Language } from '#platform/i18n/format.ts';
import type { SeenProgramme } from '../questions.ts';
import { chapters } from './chapters.ts';
import type { Block, ReportChapter, ReportContent } from './contract.ts';

const onBoard = (block: Block) => block.type === 'numbers' || block.type === 'bars' || block.type === 'table' && block.board;
/** Chapters that have something to say, one after another: they share a connection. */
export async function gathered(db: Db, of: SeenProgramme, language: Language, { words = new Map(), board = false, empty = false }: { words?: ReadonlyMap<string, string>; /** Only what is drawn on the dashboard. */ board?: boolean; /** Also chapters that say nothing yet: somebody may write words to them. */ empty?: boolean } = {}): Promise<ReportChapter[]> {
  const found: ReportChapter[] = [];
  for (const { key, title, source, gather } of chapters) {
    const all = await gather(db, of, language), blocks = board ? all.filter(onBoard) : all;
    if (blocks.length || empty || !board && words.get(key)) found.push({ key, title: title[language], source: source[language], words: words.get(key) ?? '', blocks });
  }
  return found;
}
export const contentOf = async (db: Db, of: SeenProgramme, language: Language, words: ReadonlyMap<string, string>, empty = false): Promise<ReportContent> => ({
  programme: { id: of.id, name: of.name, shortName: of.shortName, registrationNumber: of.registrationNumber, funder: of.funder, beginsOn: of.beginsOn, endsOn: of.endsOn, by: of.by.name }, on: today(), chapters: await gathered(db, of, language, { words, empty }),
});
/** The same content gives the same fingerprint, also when its keys come back from the database in another order. */
export const fingerprintOf = (content: ReportContent): string => createHash('sha256').update(JSON.stringify(content, (_, value: unknown) => (value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value))).digest('hex');
/** For a site: the same words and numbers, but none leads to records that are not its own. */
export const withoutDoors = (content: ReportContent): ReportContent => ({ ...content, chapters: content.chapters.map((chapter) => ({ ...chapter, blocks: chapter.blocks.map((block): Block => block.type === 'numbers' || block.type === 'bars' ? { ...block, items: block.items.map((one) => ({ ...one, opens: null })) }
  : block.type === 'table' ? { ...block, rows: block.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : { ...cell, opens: null }))) } : block) })) });
