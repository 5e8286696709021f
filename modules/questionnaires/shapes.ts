// The shape of a questionnaire and of its answers, as plain data: knows no locality and no server. Safe in the browser.
import { z } from 'zod';
import { Id, Instant, Version } from '#platform/http/contract.ts';

/** What a questionnaire is for; a room asks for those of its own. Of `audit` and `standards` a topic is an area and a question a criterion. */
export const purposes = ['conditions', 'audit', 'standards', 'maturity', 'feedback', 'other'] as const;
export const Purpose = z.enum(purposes).meta({ id: 'QuestionnairePurpose' });
export type Purpose = z.infer<typeof Purpose>;

/** Languages in the order in which they are offered. Czech is what the others are measured by. */
export const languages = ['cs', 'en', 'uk', 'vi', 'mn', 'ru', 'ro', 'bg', 'sk', 'pl', 'hu', 'tr', 'es', 'ar'] as const;
export const Tongue = z.enum(languages).meta({ id: 'Tongue' });
export type Tongue = z.infer<typeof Tongue>;

/** How much a criterion weighs in words: nothing is computed from it. */
export const importances = ['essential', 'important', 'useful'] as const;
export type Importance = (typeof importances)[number];
/** Questionnaires of these purposes ask by areas and criteria, which have an importance. */
export const weighs = (purpose: Purpose): boolean => purpose === 'audit' || purpose === 'standards';

/** Longest text in one language, in signs. */
export const mostSigns = 1000;
/** The same text by languages; a missing one falls back to Czech (rules.ts, `say`). */
export const Words = z.partialRecord(Tongue, z.string().max(mostSigns)).meta({ id: 'Words' });
export type Words = z.infer<typeof Words>;

export const kinds = ['scale', 'yes_no', 'one', 'several', 'number', 'date', 'text'] as const;
export const Kind = z.enum(kinds).meta({ id: 'QuestionKind' });
export type Kind = z.infer<typeof Kind>;

/** Stays the same over versions, so that answers of different versions can stand beside each other. */
export const Key = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);
/** One level of a scale or one choice of a list. */
export const Choice = z.strictObject({ key: z.string().regex(/^[a-z0-9][a-z0-9_]{0,39}$/), words: Words }).meta({ id: 'QuestionChoice' });
export type Choice = z.infer<typeof Choice>;
/** Which end of a scale is the better one; `none` where neither is. */
export const betters = ['last', 'first', 'none'] as const;
export const Condition = z.strictObject({ question: Key, /** One of these answers: keys of choices, or yes, no, unknown. */ is: z.array(z.string().max(40)).max(30) });
export type Condition = z.infer<typeof Condition>;

export const most = { topics: 40, questions: 60, choices: 30 } as const;
export const Question = z.strictObject({
  key: Key, kind: Kind, words: Words, /** How to find out. */ help: Words, required: z.boolean(), /** May be answered by “does not concern this place”. */ mayNotApply: z.boolean(),
  /** Levels of a scale from one end to the other, or choices of a list; none at other kinds. */ choices: z.array(Choice).max(most.choices), better: z.enum(betters),
  /** Of a number: m², Kč, minutes. */ unit: Words, min: z.number().nullable(), max: z.number().nullable(),
  showIf: Condition.nullable(), /** Of a criterion. */ importance: z.enum(importances).nullable().default(null),
}).meta({ id: 'Question' });
export type Question = z.infer<typeof Question>;
export const Topic = z.strictObject({
  key: Key, words: Words, questions: z.array(Question).max(most.questions),
  /** Scale by which the topic is followed over time; without it the first one. */ followed: Key.nullable(),
}).meta({ id: 'QuestionTopic' });
export type Topic = z.infer<typeof Topic>;
/** One version of a questionnaire: all that is asked and shown. */
export const Content = z.strictObject({ title: Words, /** What it is for, shown before filling in. */ intro: Words, languages: z.array(Tongue).min(1).max(languages.length), topics: z.array(Topic).max(most.topics) }).meta({ id: 'QuestionnaireContent' });
export type Content = z.infer<typeof Content>;

/**
 * One answer. `value`: key of a level or choice, `yes` `no` `unknown`, a list of keys, a number, a day `2026-02-01`, a text, or null = not answered.
 * `applies` is false when the question does not concern the place. `note`: what it is based on.
 */
export const Answer = z.strictObject({ value: z.union([z.string().max(4000), z.number(), z.array(z.string().max(40)).max(most.choices), z.null()]), applies: z.boolean(), note: z.string().max(4000) }).meta({ id: 'QuestionAnswer' });
export type Answer = z.infer<typeof Answer>;
/** Answers of a sheet by the key of the question. */
export const Answers = z.record(Key, Answer).meta({ id: 'Answers' });
export type Answers = z.infer<typeof Answers>;

export const VersionState = z.enum(['draft', 'published']);
export type VersionState = z.infer<typeof VersionState>;
const line = { id: Id, number: z.int(), state: VersionState, version: Version, /** What changed, said when it was published. */ note: z.string(), questions: z.int(), languages: z.array(Tongue), publishedAt: Instant.nullable(), author: z.string(), /** Sheets filled by it that I see. */ used: z.int() };
export const VersionLine = z.object(line).meta({ id: 'QuestionnaireVersionLine' });
export type VersionLine = z.infer<typeof VersionLine>;
/** Of whom it is; without an owner it came with the program and belongs to everybody. */
export const Owner = z.object({ id: Id, name: z.string() }).nullable();
export const Questionnaire = z.object({
  id: Id, version: Version, purpose: Purpose, title: Words, /** What it is for, shown before filling in. */ intro: Words, owner: Owner, /** May I change it? */ mine: z.boolean(), /** Other organisations may fill it in. */ offered: z.boolean(), ended: z.boolean(),
  published: VersionLine.nullable(), draft: VersionLine.nullable(),
}).meta({ id: 'Questionnaire' });
export type Questionnaire = z.infer<typeof Questionnaire>;
export const QuestionnaireVersion = z.object({ ...line, questionnaireId: Id, purpose: Purpose, owner: Owner, mine: z.boolean(), content: Content }).meta({ id: 'QuestionnaireVersion' });
export type QuestionnaireVersion = z.infer<typeof QuestionnaireVersion>;
