// A poster for the wall: a code, an address to be written by hand, and in each language what it is. Pure.
import type { Document } from '#platform/documents/document.ts';
import { day } from '#platform/i18n/format.ts';
import { say } from '#modules/questionnaires/index.ts';
import type { Content } from '#modules/questionnaires/contract.ts';
import { wordsIn } from './words.ts';

type Poster = { service: string; content: Content; address: string; svg: string; endsOn: string };
export const posterPaper = ({ service, content, address, svg, endsOn }: Poster): Document => ({
  title: wordsIn('cs').poster, language: 'cs', author: service, footer: `${service} · do ${day(endsOn, 'cs')}`, size: 13,
  blocks: [
    { type: 'figure', svg, alt: `QR: ${address}`, width: 8 },
    { type: 'paragraph', text: [{ text: address, bold: true }] },
    ...content.languages.slice(0, 6).map((tongue) => ({ type: 'paragraph' as const, text: [{ text: `${wordsIn(tongue).poster}. `, bold: true, language: tongue }, { text: `${wordsIn(tongue).unknown} ${wordsIn(tongue).optional}`, language: tongue }] })),
    { type: 'note', text: say(content.intro, 'cs').text },
  ],
});
