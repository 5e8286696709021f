// The evaluation of a month as a neutral document, for the file of the team.
import type { Document } from '#platform/documents/document.ts';
import { day } from '#platform/i18n/format.ts';
import { monthInCzech } from '../board/month-words.ts';
import type { MonthEvaluation } from './contract.ts';
import { goalInCzech } from './words.ts';

export const evaluationSheet = (found: MonthEvaluation): Document => ({
  title: `Vyhodnocení cílů za ${monthInCzech(found.month)}`, language: 'cs', author: found.centre.name, footer: `${found.centre.name} · cíle ${found.plan.year}`,
  blocks: [
    { type: 'facts', items: [
      { label: 'Centrum', value: found.centre.name }, { label: 'Hodnoty ke dni', value: day(found.on, 'cs') }, { label: 'Vyhodnoceno', value: `${found.goals.filter(({ now }) => now).length} / ${found.goals.length}` },
      ...(found.meeting ? [{ label: 'Porada', value: [found.meeting.title, found.meeting.onDay && day(found.meeting.onDay, 'cs')].filter(Boolean).join(', ') }] : []),
    ] },
    ...found.goals.flatMap((goal, at) => {
      const { title, lines } = goalInCzech(goal, at);
      return [{ type: 'heading' as const, level: 1 as const, text: title }, { type: 'list' as const, items: lines }, ...(goal.parts.length ? [{ type: 'list' as const, ordered: true, items: goal.parts.map(({ text }) => text) }] : [])];
    }),
  ],
});
