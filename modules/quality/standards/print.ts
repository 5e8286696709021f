// A self-evaluation on A4: standard by standard in words, then what is to be done.
import type { Document } from '#platform/documents/document.ts';
import { day } from '#platform/i18n/format.ts';
import type { Content } from '#modules/questionnaires/contract.ts';
import { say } from '#modules/questionnaires/index.ts';
import { answerBlocks } from '#modules/questionnaires/questions.ts';
import type { SelfEvaluation, StandardTask } from './contract.ts';

const states: Record<string, string> = { open: 'trvá', offered: 'čeká na přijetí', done: 'hotovo', declined: 'odmítnuto', cancelled: 'zrušeno' };
export function selfEvaluationDocument({ sheet, content, number, tasks }: { sheet: SelfEvaluation; content: Content; number: number; tasks: readonly StandardTask[] }): Document {
  return {
    title: 'Sebehodnocení podle standardů kvality', subtitle: { text: sheet.service.name }, language: 'cs', author: sheet.author, footer: `stav k ${day(sheet.onDay, 'cs')} · verze rámce ${number}`,
    blocks: [
      { type: 'facts', items: [{ label: 'Služba', value: sheet.service.name }, { label: 'Stav ke dni', value: day(sheet.onDay, 'cs') }, { label: 'Rámec', value: say(content.title, 'cs').text }] },
      ...(sheet.state === 'draft' ? [{ type: 'note' as const, text: 'Sebehodnocení ještě není dokončené.' }] : []), ...(sheet.note ? [{ type: 'paragraph' as const, text: sheet.note }] : []), ...answerBlocks(content, sheet.answers, 'cs'),
      ...(tasks.length ? [{ type: 'heading' as const, level: 1 as const, text: 'Co uděláme' }, { type: 'table' as const, header: ['Úkol', 'Kdo', 'Do kdy', 'Stav'], widths: [5, 2, 2, 2], rows: tasks.map(({ what, owner, dueOn, doneOn, state }) => [what, owner, dueOn ? day(dueOn, 'cs') : '', doneOn ? `hotovo ${day(doneOn, 'cs')}` : states[state] ?? state]) }] : []),
    ],
  };
}
