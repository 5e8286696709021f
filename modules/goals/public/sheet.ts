// A centre's goals on A4 for its notice board: title, preamble, who answers, rhythm, deadline, goals with parts.
import type { Block, Document } from '#platform/documents/document.ts';
import { day } from '#platform/i18n/format.ts';

type Goal = { text: string; partner: string; dueOn: string | null; parts: readonly { text: string }[]; /** What came of it, once the year is closed. */ outcome: string };
export type Sheet = { centre: string; provider: string; year: number; title: string; preamble: string; responsible: string; rhythm: string; dueOn: string; goals: readonly Goal[] };

export const goalsSheet = (of: Sheet): Document => ({
  title: of.title || `Cíle na rok ${of.year}`, subtitle: { text: of.centre }, language: 'cs', author: of.provider, footer: [of.centre, `cíle ${of.year}`].join(' · '),
  blocks: [
    ...of.preamble.split('\n').filter(Boolean).map((text): Block => ({ type: 'paragraph', text })),
    { type: 'facts', items: [{ label: 'Odpovídá', value: of.responsible }, { label: 'Vyhodnocení', value: of.rhythm }, { label: 'Termín', value: day(of.dueOn, 'cs') }].filter(({ value }) => value) },
    ...of.goals.flatMap(({ text, partner, dueOn, parts, outcome }, at): Block[] => {
      const more = [partner && `Spolu s: ${partner}`, dueOn && `Do ${day(dueOn, 'cs')}`].filter(Boolean).join('. ');
      return [{ type: 'heading', level: 1, text: `${at + 1}. ${text}` }, ...(more ? [{ type: 'paragraph' as const, text: `${more}.` }] : []), ...(parts.length ? [{ type: 'list' as const, items: parts.map((part) => part.text) }] : []), ...(outcome ? [{ type: 'note' as const, text: outcome }] : [])];
    }),
  ],
});
