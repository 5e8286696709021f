// A sheet on A4: topic by topic, the answer in words and what it is based on. The frame is Czech, the questions in the language asked for.
import type { Document } from '#platform/documents/document.ts';
import { day } from '#platform/i18n/format.ts';
import { say } from '#modules/questionnaires/index.ts';
import { answerBlocks } from '#modules/questionnaires/questions.ts';
import type { Content, Tongue } from '#modules/questionnaires/contract.ts';
import type { ConditionSheet } from './contract.ts';

type Given = { sheet: Pick<ConditionSheet, 'onDay' | 'organisation' | 'author' | 'answers' | 'note' | 'state'>; content: Content; number: number; place: string; language: Tongue };

export function sheetDocument({ sheet, content, number, place, language }: Given): Document {
  return {
    title: say(content.title, language).text, subtitle: { text: place }, language: 'cs', author: sheet.organisation.name, footer: `stav k ${day(sheet.onDay, 'cs')} · verze dotazníku ${number}`,
    blocks: [
      { type: 'facts', items: [{ label: 'Stav ke dni', value: day(sheet.onDay, 'cs') }, { label: 'Zapsala organizace', value: sheet.organisation.name }, { label: 'Zápis', value: sheet.author }].filter(({ value }) => value) },
      ...(sheet.state === 'draft' ? [{ type: 'note' as const, text: 'List ještě není dokončený.' }] : []), ...(sheet.note ? [{ type: 'paragraph' as const, text: sheet.note }] : []), ...answerBlocks(content, sheet.answers, language),
    ],
  };
}
