// The review on paper and as a document to go on with.
import type { Block, Document } from '#platform/documents/document.ts';
import { moment } from '#platform/documents/czech.ts';
import type { Crisis } from '../contract.ts';
import type { CrisisFinding, CrisisProposal } from './contract.ts';
import { wholeCrisis } from './rules.ts';

const answers = { proposed: 'čeká na odpověď', accepted: 'přijato do další verze plánu', declined: 'nepřijato' } as const;
const change = ({ change: of, was }: CrisisProposal) => of.kind === 'add' ? `Přidat úkol: ${of.text}` : of.kind === 'drop' ? `Vypustit úkol: ${was}` : of.kind === 'reword' ? `${was} → ${of.text}` : `Nový účel oblasti: ${of.text}`;
/** Only areas that somebody wrote of. */
export const reviewSheet = (crisis: Crisis, findings: readonly CrisisFinding[], proposals: readonly CrisisProposal[]): Document => {
  const titles = new Map([[wholeCrisis, 'Krize jako celek'], ...crisis.plan.areas.map(({ code, title }) => [code, title] as const)]);
  const part = (label: string, text: string): Block[] => text ? [{ type: 'paragraph', text: [{ text: `${label}: `, bold: true }, { text }] }] : [];
  return {
    title: 'Ohlédnutí za krizí', language: 'cs', author: crisis.organisation.shortName, footer: `${crisis.locality} · ${crisis.title}`,
    blocks: [
      { type: 'facts', items: [{ label: 'Lokalita', value: crisis.locality }, { label: 'Krize', value: crisis.title }, { label: 'Od', value: moment('cs', crisis.startedAt) }, ...crisis.endedAt ? [{ label: 'Do', value: moment('cs', crisis.endedAt) }] : [], { label: 'Plán', value: crisis.planName }] },
      ...crisis.ending ? [{ type: 'paragraph', text: crisis.ending } as const] : [],
      ...[...titles].flatMap(([code, title]): Block[] => {
        const found = findings.find(({ area }) => area === code), asked = proposals.filter(({ area }) => area === code);
        if (!found && !asked.length) return [];
        return [{ type: 'heading', level: 2, text: title }, ...found ? [...part('Co fungovalo', found.worked), ...part('Co nefungovalo', found.failed), ...part('Co změnit', found.toChange)] : [],
          ...asked.length ? [{ type: 'table', header: ['Návrh změny plánu', 'Proč', 'Kdo', 'Odpověď'], widths: [0.34, 0.3, 0.16, 0.2], rows: asked.map((one) => [change(one), one.reason, one.organisation, [answers[one.state], one.answer].filter(Boolean).join(': ')]) } as const] : []];
      }),
    ],
  };
};
