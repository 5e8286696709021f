// Labels of the codes that stand in a printed file.
import type { Db } from '#platform/db/connect.ts';
import type { Language } from '#platform/i18n/format.ts';

/** Looks a code up in the reader's language; an unknown one is printed as it is. */
export async function labels(db: Db, language: Language): Promise<(list: string, code: string) => string> {
  const rows = await db.selectFrom('directory.code').select(['list', 'code', language]).where('list', 'in', ['need_domain', 'vulnerability_factor']).execute();
  const known = new Map(rows.map((row) => [`${row.list} ${row.code}`, row[language]]));
  return (list, code) => known.get(`${list} ${code}`) ?? code;
}
