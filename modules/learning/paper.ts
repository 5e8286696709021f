// Learning on paper: the year of a worker for an inspection, the team as a workbook. Pure; Czech.
import { glue } from '#platform/documents/czech.ts';
import type { Block, Document } from '#platform/documents/document.ts';
import { day, number } from '#platform/i18n/format.ts';
import type { LearnedRow, LearningWorker, PlanItem, Qualification } from './contract.ts';
import { inHours, type Payer } from './rules.ts';

const cs = (iso: string) => day(iso, 'cs'), h = (minutes: number) => number(inHours(minutes), undefined, 'cs');
export const professionNames: Record<LearningWorker['profession'], string> = { social_worker: 'sociální pracovnice/pracovník', social_care_worker: 'pracovnice/pracovník v sociálních službách', intercultural_worker: 'interkulturní pracovnice/pracovník', community_worker: 'komunitní pracovnice/pracovník', teacher: 'pedagožka/pedagog', psychologist: 'psycholožka/psycholog', lawyer: 'právnička/právník', other: 'jiné' };
const sourceNames: Record<LearnedRow['source'], string> = { entry: 'zápis o vzdělávání', record: 'záznam práce', sitting: 'docházka supervize', event: 'osvědčení z programu' };
const payerNames: Record<Payer, string> = { employer: 'organizace', project: 'projekt', worker: 'pracovník', free: 'zdarma' };

type Of = { year: number; worker: LearningWorker; rows: readonly LearnedRow[]; plan: readonly PlanItem[]; qualifications: readonly Qualification[]; organisation: string; printedOn: string; kind: (code: string) => string; qualification: (code: string) => string };
export function summaryPaper({ year, worker, rows, plan, qualifications, organisation, printedOn, kind, qualification }: Of): Document {
  const counted = rows.filter(({ provedBy }) => provedBy === null).toSorted((a, b) => a.onDay.localeCompare(b.onDay)), proved = (row: LearnedRow) => row.proofs ? `${row.proofs}×` : '–';
  const held = qualifications.filter(({ endedOn, renewed }) => !endedOn && !renewed);
  return {
    title: `Další vzdělávání v roce ${year}`, language: 'cs', author: organisation, footer: `${organisation} · stav k ${cs(printedOn)}`,
    blocks: [
      { type: 'facts', items: [{ label: 'Jméno', value: worker.name }, { label: 'Profese', value: professionNames[worker.profession] }, { label: 'Zaměstnavatel', value: organisation }, { label: 'Pracuje zde', value: `od ${cs(worker.validFrom)}${worker.validTo ? ` do ${cs(worker.validTo)}` : ''}` }] },
      { type: 'heading', level: 1, text: 'Rozsah' },
      worker.requirements.length ? { type: 'table', header: ['Co se vyžaduje', 'Měsíců', 'Požadavek (h)', 'Splněno (h)', 'Chybí (h)'], widths: [5, 1.4, 2, 2, 1.6], rows: worker.requirements.map((one) => [`${one.title}${one.source ? `, ${one.source}` : ''}`, String(one.months), h(one.required), h(one.done), h(one.missing)]) } : { type: 'paragraph', text: 'Pro tuto profesi se rozsah nevyžaduje.' },
      ...worker.requirements.filter(({ over }) => over > 0).map((one): Block => ({ type: 'paragraph', text: glue(`Nad limit se nezapočetlo ${h(one.over)} h (${one.byKind.filter((by) => by.minutes > by.counted).map((by) => `${kind(by.kind)} nejvýše ${h(by.most ?? 0)} h`).join(', ')}).`) })),
      { type: 'heading', level: 1, text: 'Čeho se zúčastnil/a' },
      counted.length ? { type: 'table', header: ['Kdy', 'Co', 'Způsob', 'Hodin', 'Zdroj', 'Doklady'], widths: [2, 5, 2.4, 1, 2, 1.2], rows: counted.map((row) => [row.fromOn === row.onDay ? cs(row.onDay) : `${cs(row.fromOn)} – ${cs(row.onDay)}`, [row.title || '–', row.provider, row.accreditation && `akreditace ${row.accreditation}`].filter(Boolean).join(', '), kind(row.kind), h(row.minutes), sourceNames[row.source], proved(row)]) }
        : { type: 'paragraph', text: 'V tomto roce zatím nic.' },
      ...(worker.withoutSupervision ? [{ type: 'note', text: 'Bez hodin supervize: účast na ní zná jen pracovník a vedení.' } as const] : []),
      ...(plan.length ? [{ type: 'heading', level: 1, text: 'Vzdělávací plán' } as const, { type: 'table', header: ['Téma', 'Způsob', 'Hodin', 'Do kdy', 'Kdo platí', 'Stav'], widths: [4, 2.4, 1, 1.6, 1.6, 1.6], rows: plan.map((one) => [one.topic, kind(one.kind), h(one.minutes), one.dueOn ? cs(one.dueOn) : '', payerNames[one.payer], one.state === 'done' ? 'splněno' : one.state === 'dropped' ? 'upuštěno' : 'plánováno']) } as const] : []),
      ...(held.length ? [{ type: 'heading', level: 1, text: 'Způsobilosti' } as const, { type: 'table', header: ['Co', 'Od', 'Platí do'], widths: [4, 2, 2], rows: held.map((one) => [[qualification(one.kind), one.title].filter(Boolean).join(': '), cs(one.obtainedOn), one.validUntil ? cs(one.validUntil) : 'bez konce']) } as const] : []),
      { type: 'signatures', items: [{ name: worker.name, role: 'pracovnice/pracovník', dateLabel: 'Dne' }, { name: '', role: 'za organizaci', dateLabel: 'Dne' }] },
    ],
  };
}

/** A line per worker and requirement; one without a requirement has a line as well. */
export function teamSheet(workers: readonly LearningWorker[]): { header: string[]; rows: (string | number | null)[][] } {
  return {
    header: ['Jméno', 'Profese', 'Úvazek', 'Co se vyžaduje', 'Měsíců', 'Požadavek (h)', 'Splněno (h)', 'Nad limit (h)', 'Chybí (h)', 'Naplánováno (h)', 'Celkem zapsáno (h)', 'Končící způsobilosti', 'Supervize'],
    rows: workers.flatMap((w) => (w.requirements.length ? w.requirements : [null]).map((r) => [w.name, professionNames[w.profession], w.fte, r ? `${r.title}${r.source ? `, ${r.source}` : ''}` : 'nevyžaduje se', r && r.months, r && inHours(r.required), r && inHours(r.done), r && inHours(r.over), r && inHours(r.missing), inHours(w.planned), inHours(w.learned), w.ending, w.withoutSupervision ? 'není v číslech' : 'započtena'])),
  };
}
