// The consent sheet: what the client signs before anything about them goes to another organisation.
import type { Block, Document, Signature } from '../document.ts';
import { hold } from '../czech.ts';
import { voice, type Say, type Texts, type Topic, type Words } from './bilingual.ts';
import type { ConsentSlot } from './consent/index.ts';

/** How much is shared; each level contains the ones before it. */
export const shareLevels = ['involvement', 'commitments', 'plan', 'mapping', 'notes'] as const;
export type ShareLevel = (typeof shareLevels)[number];
/** What no level contains: shared only when named. */
export const shareItems = ['vulnerability', 'health', 'documents', 'thirdPersons'] as const;
export type ShareItem = (typeof shareItems)[number];

export type Organisation = { name: string; address?: string; /** Phone and mail to withdraw at. */ contact: string };
export type SheetPerson = { name: string; birthDate?: string; relation?: Words };
export type SignatureRole = 'client' | 'guardian' | 'child' | 'worker' | 'interpreter';
/** Without `at` and `svg` the box is left empty for a pen. */
export type SheetSignature = { name: string; role: SignatureRole; at?: string; svg?: string };

export type ConsentSheet = {
  texts: Texts;
  from: Organisation; to: Organisation;
  persons: readonly SheetPerson[];
  level: ShareLevel;
  items: readonly { item: ShareItem; detail?: Words }[];
  purpose: Words;
  validFrom: string; validTo: string;
  /** A statute needs no consent: the sheet then informs and nobody agrees to anything. */
  ground: { kind: 'consent' } | { kind: 'statute'; statute: string };
  /** `understood` is null until somebody asked: both boxes stay empty. */
  interpreter?: { name: string; language: string; understood: boolean | null };
  guardians?: readonly { name: string; relation?: Words; children: readonly string[] }[];
  /** Null words leave lines to write on. */
  childOpinions?: readonly { child: string; words: string | null; language?: string }[];
  signatures: readonly SheetSignature[];
};

const levelSlots: Record<ShareLevel, ConsentSlot> =
  { involvement: 'levelInvolvement', commitments: 'levelCommitments', plan: 'levelPlan', mapping: 'levelMapping', notes: 'levelNotes' };
const itemSlots: Record<ShareItem, ConsentSlot> =
  { vulnerability: 'itemVulnerability', health: 'itemHealth', documents: 'itemDocuments', thirdPersons: 'itemThirdPersons' };
const roleSlots: Record<SignatureRole, ConsentSlot> =
  { client: 'roleClient', guardian: 'roleGuardian', child: 'roleChild', worker: 'roleWorker', interpreter: 'roleInterpreter' };

/** Builds the sheet. Throws when a wording lacks a slot or a placeholder has no value. */
export function consentSheet(data: ConsentSheet): Document {
  const { cs, theirs, label, said, topics, heading, unverified, versions } = voice(data.texts);
  const consent = data.ground.kind === 'consent';
  const title: ConsentSlot = consent ? 'title' : 'titleStatute';
  return {
    title: cs.slot(title), ...(theirs && { subtitle: { text: theirs.slot(title), language: theirs.language } }),
    language: 'cs', author: data.from.name, footer: `${cs.slot(title)} · ${versions}`,
    blocks: [
      ...topics([{ text: [plain(consent ? 'intro' : 'introStatute')] }]),
      { type: 'facts', items: [
        { label: label(consent ? 'fromConsent' : 'from'), value: organisation(data.from) },
        { label: label('to'), value: organisation(data.to) },
        { label: label('persons'), value: data.persons.flatMap((person, index) => [
          { text: `${index ? '\n' : ''}${person.name}`, bold: true },
          ...(person.relation ? [{ text: `, ${person.relation.czech}` }, ...(theirs && person.relation.client ? [{ text: ` / ${person.relation.client}`, language: theirs.language }] : [])] : []),
          ...(person.birthDate ? [{ text: `, ${cs.slot('born', { date: cs.day(person.birthDate) })}` }] : []),
        ]) },
        { label: label('purpose'), value: said(data.purpose) },
        { label: label('period'), value: label('periodValue', say => ({ validFrom: say.day(data.validFrom), validTo: say.day(data.validTo) })) },
      ] },
      ...topics([...whatIsShared(data), ...whatTheClientShouldKnow(data)]),
      ...unverified,
      ...guardians(data),
      ...interpreter(data),
      heading('signatures'),
      ...topics([{ text: [say => [{ text: say.slot(consent ? 'agree' : 'informed'), bold: true }]] }]),
      { type: 'signatures', items: signatures(data).map(({ name, role, at, svg }): Signature => ({
        name, role: label(roleSlots[role], undefined, ' · '), dateLabel: label('date', undefined, ' · '), ...(at && { date: cs.day(at) }), ...(svg && { svg }),
      })) },
    ],
  };
}

const plain = (name: ConsentSlot, values?: Record<string, string>) => (say: Say) => say.slot(name, values);
const organisation = ({ name, address }: Organisation) => [{ text: hold(name), bold: true }, ...(address ? [{ text: `\n${address}` }] : [])];

function whatIsShared({ level, items }: ConsentSheet): Topic[] {
  const reach = shareLevels.indexOf(level);
  const named = (item: ShareItem) => items.find(given => given.item === item);
  return [
    { heading: 'shared', items: [
      ...shareLevels.slice(0, reach + 1).map(name => plain(levelSlots[name])),
      ...shareItems.flatMap(item => {
        const given = named(item);
        return given ? [(say: Say) => given.detail ? `${say.slot(itemSlots[item])}: ${say.words(given.detail)}` : say.slot(itemSlots[item])] : [];
      }),
    ] },
    { heading: 'notShared', items: [
      ...shareLevels.slice(reach + 1).map(name => plain(levelSlots[name])),
      ...shareItems.filter(item => !named(item)).map(item => plain(itemSlots[item])),
      plain('notSharedOther'),
    ] },
  ];
}

function whatTheClientShouldKnow({ from, to, ground }: ConsentSheet): Topic[] {
  const values = { to: hold(to.name), contact: hold(from.contact) };
  return [
    ...(ground.kind === 'consent' ? [
      { heading: 'voluntaryHeading', text: [plain('voluntary')] },
      { heading: 'withdrawHeading', text: [plain('withdraw', values)] },
    ] : []),
    { heading: 'keepsHeading', text: [plain('keeps', values)] },
    { heading: 'readersHeading', text: [plain('readers', values)] },
    { heading: 'rightsHeading', text: [plain('rights')] },
    { heading: 'lawHeading', text: [ground.kind === 'consent' ? plain('lawConsent') : plain('lawStatute', { statute: ground.statute })] },
  ];
}

function guardians({ texts, guardians = [], childOpinions = [] }: ConsentSheet): Block[] {
  const { label, said, topics } = voice(texts);
  return [
    ...(guardians.length ? topics([{ heading: 'guardianHeading', text: [plain('guardian')] }]) : []),
    ...guardians.map(({ name, relation, children }): Block => ({ type: 'facts', items: [
      { label: label('guardianWho'), value: [{ text: name, bold: true }, ...(relation ? [{ text: ', ' }, ...said(relation)] : [])] },
      { label: label('guardianChildren'), value: children.join('\n') },
    ] })),
    ...(childOpinions.length ? topics([{ heading: 'childHeading', text: [plain('child')] }]) : []),
    ...childOpinions.flatMap(({ child, words, language }): Block[] => words === null
      ? [{ type: 'paragraph', text: [{ text: child, bold: true }] }, { type: 'writing', lines: 2 }]
      : [{ type: 'quote', text: [{ text: words, ...(language && { language }) }], attribution: child }]),
  ];
}

function interpreter({ texts, interpreter }: ConsentSheet): Block[] {
  if (!interpreter) return [];
  const { understood, language } = interpreter;
  return voice(texts).topics([{ heading: 'interpreterHeading', text: [
    say => say.slot('interpreter', { language: say.languageName(language) }),
    say => [{ text: say.slot('understoodYes'), tick: understood === true }],
    say => [{ text: say.slot('understoodNo'), tick: understood === false }],
  ] }]);
}

/** Whoever must sign has a box, also when nobody asked for one. */
function signatures({ signatures, guardians = [], interpreter }: ConsentSheet): SheetSignature[] {
  const expected: SheetSignature[] = [...guardians.map(({ name }) => ({ name, role: 'guardian' }) as const), ...(interpreter ? [{ name: interpreter.name, role: 'interpreter' } as const] : [])];
  return [...signatures, ...expected.filter(({ name, role }) => !signatures.some(given => given.name === name && given.role === role))];
}
