// The crisis plan on paper: to be pinned up where there is no signal.
import type { Block, Document } from '#platform/documents/document.ts';
import { day, moment } from '#platform/documents/czech.ts';
import type { CrisisArea, CrisisItem } from './checklist/contract.ts';
import type { CrisisContact } from './contacts/contract.ts';
import { treeOf, type Branch } from './contacts/rules.ts';
import type { Crisis, CrisisPerson } from './contract.ts';

const levels = { watch: 'pohotovost', local: 'místní', full: 'plná' } as const;
const named = (person: CrisisPerson | null | undefined) => person ? `${person.name} (${person.organisation.shortName})` : '—';
const called = { waiting: '', reached: 'ví', not_reached: 'nedovoláno' } as const;
const rowsOf = (tree: readonly Branch<CrisisContact>[], names: ReadonlyMap<string, string>, above: string, depth = 0): string[][] => tree.flatMap(({ node, callerId, children }) => [
  [`${'– '.repeat(depth)}${names.get(node.id)!}`, node.phone, callerId ? names.get(callerId) ?? above : above, [called[node.state], node.toldAt && moment('cs', node.toldAt), node.note].filter(Boolean).join(' · ')], ...rowsOf(children, names, above, depth + 1)]);
const who = ({ state, commitment, coveredBy, reason, whoUsually }: CrisisItem) => state === 'covered' ? `dělá: ${coveredBy}` : state === 'skipped' ? `není potřeba: ${reason}` : commitment ? commitment.owner.name ?? '' : whoUsually ? `obvykle ${whoUsually}` : '';

export const planSheet = (crisis: Crisis, contacts: readonly CrisisContact[], areas: readonly CrisisArea[]): Document => {
  const above = crisis.acting ?? crisis.coordinator, names = new Map(contacts.map((one) => [one.id, one.person ? named(one.person) : one.name]));
  const held = (code: string) => crisis.roles.find((one) => one.code === code && !one.until);
  return {
    title: 'Krizový plán', language: 'cs', author: crisis.organisation.shortName, footer: `${crisis.locality} · ${crisis.title}`, classification: 'Jen pro služby v lokalitě',
    blocks: [
      { type: 'facts', items: [{ label: 'Lokalita', value: crisis.locality }, { label: 'Krize', value: crisis.title }, { label: 'Od', value: moment('cs', crisis.startedAt) }, { label: 'Rozsah', value: levels[crisis.level] }, { label: 'Koordinuje', value: named(above) }, { label: 'Zastupuje', value: named(crisis.deputy) }, { label: 'Plán', value: crisis.planName }] },
      { type: 'paragraph', text: crisis.trigger },
      { type: 'heading', level: 2, text: 'Role' },
      { type: 'table', header: ['Role', 'Drží', 'Zastupuje'], widths: [0.28, 0.38, 0.34], rows: crisis.plan.roles.map(({ code, name }) => [name, named(held(code)?.person), named(held(code)?.deputy)]) },
      { type: 'heading', level: 2, text: 'Strom kontaktů' },
      contacts.length ? { type: 'table', header: ['Komu', 'Telefon', 'Volá', 'Jak to dopadlo'], widths: [0.36, 0.18, 0.24, 0.22], rows: rowsOf(treeOf(contacts), names, named(above)) } : { type: 'paragraph', text: 'Ve stromu zatím nikdo není.' },
      { type: 'heading', level: 2, text: 'Úkoly po oblastech' },
      ...areas.flatMap((area): Block[] => [
        { type: 'heading', level: 3, text: `${area.title} (hotovo ${area.done} z ${area.needed})` }, { type: 'paragraph', text: area.purpose },
        ...area.items.length ? [{ type: 'table', header: ['Úkol', 'Kdo', 'Do kdy'], widths: [0.5, 0.3, 0.2], rows: area.items.map((one) => [[{ text: one.text, tick: one.state === 'covered' || one.commitment?.state === 'done' }], who(one), one.commitment?.dueOn ? [day(one.commitment.dueOn), one.commitment.dueTime].filter(Boolean).join(' ') : one.dueAt ? moment('cs', one.dueAt) : '']) } as const] : [],
        ...area.materials.length ? [{ type: 'paragraph', text: `K ruce: ${area.materials.join(', ')}.` } as const] : [],
      ]),
    ],
  };
};
