// A table that Jana kept in September before she wrote here: the head brought it in as a file.
import { linesOf } from '#modules/work/imports/reading.ts';
import { workImports, type ImportedRecord } from '#modules/work/imports/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day } from './calendar.ts';
import type { District } from './district.ts';
import { memberOf } from './roster.ts';

const rows = [
  [-78, 90, 'field_visit', 'field', 'Obchůzka ubytovny, předány kontakty na poradnu', 6], [-77, 45, 'partner_talk', 'phone', 'Škola: kdy a s čím přijít k zápisu do přípravné třídy', 0], [-74, 120, 'event', 'office', 'Setkání rodičů, co dělat, když dítě nemá školku', 11], [-71, 60, 'tutoring', 'office', 'Příprava na reparát z češtiny', 2],
] as const;
export async function recordsFromFile({ stage }: District): Promise<void> {
  const records = rows.map(([on, minutes, kind, mode, facts, people], n): Partial<ImportedRecord> => ({ row: n + 2, authorId: memberOf('jana').membership, onDay: day(on), minutes, kind, mode, directness: kind === 'partner_talk' ? 'indirect' : 'direct', facts, groups: people ? [{ people, ageBand: null, sex: null, citizenship: null, residence: null, accommodation: null, situation: null }] : [] }));
  await stage.as('hana').sends(day(-60), workImports.bring, { params: { importId: newId() } }, Buffer.from(linesOf(records as ImportedRecord[], { fileName: 'jana-zari.xlsx', count: records.length })), '15:40');
}
