// The refusal in writing for the applicant, and the register for an inspection. Pure; Czech.
import type { Block, Document } from '#platform/documents/document.ts';
import { glue, hold } from '#platform/documents/czech.ts';
import { toCsv } from '#platform/files/csv.ts';
import { day } from '#platform/i18n/format.ts';
import type { RegisterLine } from './contract.ts';
import type { Way, WaitingOutcome } from './rules.ts';

const ways: Record<Way, string> = { in_person: 'osobně', post: 'poštou', data_box: 'datovou schránkou', email: 'e-mailem', phone: 'telefonem', unknown: '' };
const outcomes: Record<WaitingOutcome, string> = { contract: 'uzavřena smlouva', not_interested: 'už nemá zájem', unreachable: 'nelze zastihnout', elsewhere: 'našel pomoc jinde' };
const law = 'zákona č. 108/2006 Sb., o sociálních službách';
const cs = (iso: string) => day(iso, 'cs');
type Provider = { name: string; organisation: string; ico: string | null };

export type Refusal = {
  provider: Provider; /** Empty for somebody who gave no name. */ applicant: string; contact: string; receivedOn: string; receivedHow: Way; asked: string; decidedOn: string; ground: { section: string; name: string }; explanation: string;
  callAgreed: boolean; elsewhereNote: string; elsewhere: readonly { name: string; by: string; contact: string }[]; decidedBy: string; printedOn: string;
};

export function refusalPaper(of: Refusal): Document {
  const { provider } = of;
  const blocks: Block[] = [
    { type: 'facts', items: [
      { label: 'Pro', value: [{ text: of.applicant || 'žadatelku / žadatele (jméno nebylo uvedeno)', bold: true }, ...(of.contact ? [{ text: `\n${of.contact}` }] : [])] },
      { label: 'Od', value: `${provider.organisation}${provider.ico ? `, IČO ${provider.ico}` : ''}` }, { label: 'Služba', value: provider.name },
      { label: 'Žádost přijata', value: [cs(of.receivedOn), ways[of.receivedHow]].filter(Boolean).join(', ') }, { label: 'Rozhodnuto', value: cs(of.decidedOn) },
    ] },
    { type: 'paragraph', text: glue(`Obrátili jste se na nás s žádostí o uzavření smlouvy o poskytování sociální služby. Je nám líto, smlouvu s vámi teď uzavřít nemůžeme.`) },
    ...(of.asked ? [{ type: 'facts', items: [{ label: 'O co žádáte', value: of.asked }] } as const] : []),
    { type: 'heading', level: 1, text: 'Proč' },
    { type: 'paragraph', text: glue(`Důvodem je ${of.ground.section} ${law}: ${of.ground.name}.`) },
    ...(of.explanation ? [{ type: 'paragraph', text: of.explanation } as const] : []),
    ...(of.callAgreed ? [{ type: 'note', text: glue(`Souhlasíte s tím, abychom se vám ozvali, až se místo uvolní. Pořadí se řídí dnem přijetí žádosti (${cs(of.receivedOn)}). Změní-li se vaše situace nebo kontakt, dejte nám prosím vědět.`) } as const] : []),
    { type: 'heading', level: 1, text: 'Kam se můžete obrátit' },
    ...(of.elsewhere.length ? [{ type: 'table', header: ['Služba', 'Kdo ji poskytuje', 'Kontakt'], widths: [3, 3, 4], rows: of.elsewhere.map((one) => [one.name, one.by, hold(one.contact) || '–']) } as const] : []),
    ...(of.elsewhereNote ? [{ type: 'paragraph', text: of.elsewhereNote } as const] : []),
    { type: 'paragraph', text: glue(`S hledáním vhodné služby pomůže sociální pracovnice nebo pracovník obecního úřadu obce s rozšířenou působností v místě, kde bydlíte. Kdyby bez okamžité pomoci hrozilo nebezpečí vašemu životu nebo zdraví, zajistí pomoc tento úřad (§ 92 ${law}).`) },
    { type: 'paragraph', text: glue('Nesouhlasíte-li s naším postupem, můžete podat stížnost podle našich pravidel pro podávání a vyřizování stížností; na požádání vám je vydáme. O službu můžete kdykoli požádat znovu.') },
    { type: 'signatures', items: [{ name: of.decidedBy, role: `za službu ${provider.name}`, dateLabel: 'Dne', date: of.printedOn }] },
  ];
  return { title: 'Oznámení o odmítnutí uzavřít smlouvu', language: 'cs', author: provider.organisation, classification: 'Důvěrné', footer: `${provider.name} · vytištěno ${cs(of.printedOn)}`, blocks };
}

const applicant = ({ applicant: { kind, name } }: RegisterLine) => name || { person: 'osoba s kartou', named: '', unknown: 'bez jména', erased: 'jméno smazáno po lhůtě' }[kind];
const became = (line: RegisterLine) => !line.callAgreed ? 'nežádá' : !line.waitingEndedOn ? 'čeká' : `${outcomes[line.waitingOutcome!]} ${cs(line.waitingEndedOn)}`;
const sentTo = (line: RegisterLine) => [...line.elsewhere.map(({ name }) => name), line.elsewhereNote].filter(Boolean).join(', ');

export const registerCsv = (lines: readonly RegisterLine[]) => toCsv(['Pořadí', 'Žádost přijata', 'Jak', 'Žadatel', 'Kontakt', 'O co žádá', 'Rozhodnuto', 'Důvod', 'Pořadník', 'Odkázán na', 'Rozhodl'],
  lines.map((line, at) => [at + 1, cs(line.receivedOn), ways[line.receivedHow], applicant(line), line.contact, line.asked, cs(line.decidedOn!), '§ 91 odst. 3 písm. b)', became(line), sentTo(line), line.decidedBy ?? '']));

export const registerPaper = (provider: Provider, year: number, lines: readonly RegisterLine[], printedOn: string): Document => ({
  title: `Evidence žadatelů odmítnutých pro kapacitu, rok ${year}`, subtitle: { text: provider.name, language: 'cs' }, language: 'cs', author: provider.organisation, classification: 'Důvěrné', footer: `${provider.organisation}${provider.ico ? `, IČO ${provider.ico}` : ''} · vytištěno ${cs(printedOn)}`,
  blocks: [
    { type: 'paragraph', text: glue(`Vede se podle § 88 písm. g) ${law}: žadatelé, se kterými nešlo uzavřít smlouvu z důvodu § 91 odst. 3 písm. b). Celkem ${lines.length}.`) },
    ...(lines.length ? [{ type: 'table', header: ['Č.', 'Přijato', 'Žadatel', 'O co žádá', 'Rozhodnuto', 'Pořadník', 'Odkázán na'], widths: [0.8, 1.9, 2.6, 3.4, 1.9, 2.2, 2.6],
      rows: lines.map((line, at) => [String(at + 1), cs(line.receivedOn), applicant(line) || '–', line.asked || '–', cs(line.decidedOn!), became(line), sentTo(line) || '–']) } as const] : [{ type: 'paragraph', text: 'V tomto roce nebyl pro kapacitu nikdo odmítnut.' } as const]),
  ],
});
