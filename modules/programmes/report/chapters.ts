// The chapters of the dashboard and of the report, in their order. A part of programmes brings its own: a file with a `Chapter` beside its queries, and a line here.
import type { Db } from '#platform/db/connect.ts';
import type { Language } from '#platform/i18n/format.ts';
import type { SeenProgramme } from '../questions.ts';
import { activitiesChapter, conclusionChapter, factsChapter, sitesChapter } from './own-chapters.ts';
import { eventsChapter, outputsChapter, publicityChapter, recommendationsChapter, roundsChapter } from './part-chapters.ts';
import type { Block } from './shapes.ts';
import { supportChapter } from './support-chapter.ts';

export type Texts = Record<Language, string>;
export type Chapter = {
  /** Small letters and underscores; words of the lead are kept by it, so it never changes. */
  key: string;
  title: Texts;
  /** Where its numbers come from, as the paper says it under them. */
  source: Texts;
  /** Reads under the policies of who asks, in their language; the programme was read already, once for all chapters. Numbers, bars and tables with `board` are drawn on the dashboard as well; a chapter without any block is left out of both. */
  gather: (db: Db, of: SeenProgramme, language: Language) => Promise<Block[]>;
};

export const chapters: readonly Chapter[] = [factsChapter, activitiesChapter, sitesChapter, supportChapter, roundsChapter, eventsChapter, recommendationsChapter, outputsChapter, publicityChapter, conclusionChapter];
