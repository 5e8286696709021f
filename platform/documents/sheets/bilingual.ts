// Saying each thing twice: in Czech and, when the client reads another language, in that one.
import type { Block, Cell, Run, Text } from '../document.ts';
import { dayIn, glue, moment } from '../czech.ts';
import { slot, type SheetText } from './text.ts';

/** Wordings of one sheet. Without `client` the client reads Czech and the sheet has one column. */
export type Texts = { czech: SheetText; client?: SheetText | undefined };
/** What a person wrote: in Czech, and translated when somebody translated it. */
export type Words = { czech: string; client?: string };
type Values = Record<string, string>;
/** Values of placeholders; a function when they differ by language (dates). */
type ValuesOf = Values | ((say: Say) => Values);
/** One row of the two columns: a topic with its sentences and points. */
export type Topic = { heading?: string; text?: readonly SaidText[]; items?: readonly SaidText[] };
type SaidText = (say: Say) => Text;

/** One language of a sheet. */
export type Say = {
  language: string;
  /** A slot's text, placeholders filled. Throws on a slot the wording does not have. */
  slot: (name: string, values?: Values) => string;
  words: (words: Words) => string;
  day: (iso: string) => string;
  moment: (iso: string) => string;
  languageName: (tag: string) => string;
};

function sayIn({ key, language, body }: SheetText): Say {
  return {
    language,
    slot: (name, values) => {
      const text = body[name];
      if (text === undefined) throw new Error(`The wording of ${key} in ${language} has no ${name}`);
      return language === 'cs' ? slot(glue(text), values) : slot(text, values);
    },
    words: ({ czech, client }) => language === 'cs' ? czech : client ?? czech,
    day: iso => dayIn(language, iso),
    moment: iso => moment(language, iso),
    languageName: tag => new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag,
  };
}

/** A sheet's voice: labels in both languages and topics in two columns (one when the client reads Czech). */
export function voice({ czech, client }: Texts) {
  const cs = sayIn(czech), theirs = client && client.language !== 'cs' ? sayIn(client) : undefined;

  /** Czech, then the client's language on the next line. */
  const label = (name: string, values?: ValuesOf, between = '\n'): Run[] => {
    const filled = (say: Say) => say.slot(name, typeof values === 'function' ? values(say) : values);
    return [{ text: filled(cs) }, ...(theirs ? [{ text: between + filled(theirs), language: theirs.language }] : [])];
  };

  const said = (words: Words): Run[] =>
    [{ text: words.czech }, ...(theirs && words.client ? [{ text: `\n${words.client}`, language: theirs.language }] : [])];

  const cell = (say: Say, topic: Topic): Cell => ({
    language: say.language,
    ...(topic.heading && { heading: say.slot(topic.heading) }),
    text: topic.text?.map(text => text(say)) ?? [], items: topic.items?.map(item => item(say)) ?? [],
  });

  const topics = (all: readonly Topic[]): Block[] => theirs
    ? [{ type: 'bilingual', rows: all.map(topic => ({ left: cell(cs, topic), right: cell(theirs, topic) })) }]
    : all.flatMap((topic): Block[] => [
      ...(topic.heading ? [{ type: 'heading', level: 1, text: cs.slot(topic.heading) } as const] : []),
      ...(topic.text ?? []).map(text => ({ type: 'paragraph', text: text(cs) }) as const),
      ...(topic.items?.length ? [{ type: 'list', items: topic.items.map(item => item(cs)) } as const] : []),
    ]);

  /** A heading over something that stands there once, in both languages. */
  const heading = (name: string): Block =>
    ({ type: 'heading', level: 1, text: [...label(name, undefined, ' · ')].map((run, index) => index ? { ...run, bold: false } : run) });

  const unverified: Block[] = theirs && !client?.verifier ? [{ type: 'note', text: [{ text: cs.slot('unverified') }, { text: `\n${theirs.slot('unverified')}`, language: theirs.language }] }] : [];

  return {
    cs, theirs, label, said, topics, heading,
    /** Says on the print that nobody has checked the translation. */
    unverified,
    /** Which wordings this print was made from. */
    versions: `znění: ${[czech, ...(theirs && client ? [client] : [])].map(text => `${text.language} ${text.version}`).join(', ')}`,
  };
}
