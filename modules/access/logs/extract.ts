// The extract of the read log as a document for the client.
import type { Document } from '#platform/documents/document.ts';
import { dateTime } from '#platform/i18n/format.ts';
import type { Opening } from './contract.ts';
import { groundWords, whatWords } from './rules.ts';

/** "Kdo se díval" about one person, newest first. */
export const extractOf = (name: string, organisation: string, openings: readonly Opening[], now: Date): Document => ({
  title: 'Kdo se díval do vašich údajů', language: 'cs', author: organisation, footer: `Výpis ze záznamu nahlížení · ${dateTime(now, 'cs')}`,
  blocks: [
    { type: 'facts', items: [{ label: 'O kom', value: name }, { label: 'Vede', value: organisation }, { label: 'Ke dni', value: dateTime(now, 'cs') }] },
    { type: 'paragraph', text: 'Každé otevření vašeho spisu se zapisuje a záznam nejde změnit. Když některému řádku nerozumíte nebo s ním nesouhlasíte, zeptejte se nás.' },
    openings.length
      ? { type: 'table', header: ['Kdy', 'Kdo', 'Organizace', 'Co', 'Proč'], widths: [2, 3, 2, 2, 4],
          rows: openings.map((o) => [dateTime(o.at, 'cs') + (o.count > 1 ? ` (${o.count}×)` : ''), o.reader, o.organisation, o.document ? `${whatWords[o.what]} „${o.document}“` : whatWords[o.what], [groundWords[o.ground], o.reason].filter(Boolean).join('. ')]) }
      : { type: 'paragraph', text: 'Zatím nikdo.' },
  ],
});
