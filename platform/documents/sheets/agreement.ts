// „Na čem jsme se domluvili“: the sheet the client takes home from a meeting.
import type { Block, Document, Text } from '../document.ts';
import { voice, type Texts, type Words } from './bilingual.ts';
import type { AgreementSlot } from './agreement-texts.ts';

export type AgreementSheet = {
  texts: Texts;
  /** The organisation that prints it. */
  organisation: string;
  /** The day of the agreement. */
  date: string;
  persons: readonly string[];
  /** In the client's own words and language; `czech` is the translation, when it was said in another. */
  goals: readonly { words: string; language: string; czech?: string }[];
  steps: readonly { who: string; what: Words; until?: string }[];
  /** A day or a moment. Null leaves a line to write on. */
  nextMeeting: { at: string; place?: string } | null;
  call: readonly { name: string; phone: string; note?: Words }[];
  /** Organisations and people who can read it. */
  readers: readonly string[];
  interpreter?: { name: string; language: string };
  /** Nobody has to sign: without signatures there are no boxes. */
  signatures: readonly { name: string; role: 'client' | 'worker' | 'interpreter'; at?: string; svg?: string }[];
};

const roleSlots = { client: 'roleClient', worker: 'roleWorker', interpreter: 'roleInterpreter' } as const satisfies Record<string, AgreementSlot>;

/** Builds the sheet. Throws when a wording lacks a slot. */
export function agreementSheet(data: AgreementSheet): Document {
  const { cs, theirs, label, said, heading, unverified, versions } = voice(data.texts);
  const { nextMeeting } = data;
  const facts: { label: Text; value: Text }[] = [
    { label: label('call'), value: data.call.flatMap(({ name, phone, note }, index) =>
      [{ text: `${index ? '\n' : ''}${name} ` }, { text: phone.replaceAll(' ', '\u00a0'), bold: true }, ...(note ? [{ text: '\n' }, ...said(note)] : [])]) },
    { label: label('readers'), value: data.readers.join('\n') },
    ...(data.interpreter ? [{ label: label('interpreter'), value: [{ text: `${data.interpreter.name}, ${cs.languageName(data.interpreter.language)}` }] }] : []),
  ];
  return {
    title: cs.slot('title'), ...(theirs && { subtitle: { text: theirs.slot('title'), language: theirs.language } }),
    language: 'cs', author: data.organisation, footer: `${data.organisation} · ${cs.slot('title')} · ${versions}`,
    blocks: [
      ...unverified,
      { type: 'facts', items: [{ label: label('persons'), value: data.persons.join('\n') }, { label: label('date'), value: cs.day(data.date) }] },
      heading('goals'),
      ...data.goals.map(({ words, language, czech }): Block => ({ type: 'quote', text: [{ text: words, language }], ...(czech && { attribution: [{ text: czech, language: 'cs' }] }) })),
      heading('steps'),
      { type: 'table', widths: [3, 6, 2.2],
        header: [label('who'), label('what'), label('until')],
        rows: data.steps.map(({ who, what, until }) => [[{ text: who, bold: true }], said(what), until ? cs.day(until) : '']) },
      heading('nextMeeting'),
      nextMeeting
        ? { type: 'paragraph', text: [{ text: cs.moment(nextMeeting.at), bold: true }, ...(nextMeeting.place ? [{ text: `, ${nextMeeting.place}` }] : [])] }
        : { type: 'writing', lines: 1 },
      { type: 'facts', items: facts },
      ...(data.signatures.length ? [heading('signatures'), { type: 'signatures', items: data.signatures.map(({ name, role, at, svg }) => ({
        name, role: label(roleSlots[role], undefined, ' · '), dateLabel: label('date', undefined, ' · '), ...(at && { date: cs.day(at) }), ...(svg && { svg }),
      })) } as const] : []),
    ],
  };
}
