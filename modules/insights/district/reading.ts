// What was published of a district, for whoever works there.
import { codeLabelsOn } from '#modules/directory/questions.ts';
import type { Db } from '#platform/db/connect.ts';
import { notFound, type Language } from '#platform/http/problems.ts';
import type { DistrictFigures } from '../contract.ts';
import { daysOf } from '../rules.ts';
import { sayer } from '../texts.ts';
import { findDistricts, findPublication, findQuarters } from './queries.ts';

const nothing = { key: '', name: '' };
/** A district that the reader's services do not work in is as one that does not exist. */
export async function findDistrict(db: Db, asked: { orp?: string | undefined; quarter?: string | undefined }, language: Language): Promise<DistrictFigures> {
  const districts = await findDistricts(db), orp = asked.orp ? districts.find(({ key }) => key === asked.orp) : districts[0];
  if (asked.orp && !orp) throw notFound();
  const quarters = orp ? await findQuarters(db, orp.key) : [], quarter = asked.quarter ?? quarters[0] ?? '';
  if (asked.quarter && !quarters.includes(asked.quarter)) throw notFound();
  const found = orp && quarter ? await findPublication(db, orp.key, quarter) : undefined, word = sayer(language), kinds = { person: word('casePerson'), family: word('caseFamily') };
  const label = await codeLabelsOn(db, language, quarter ? daysOf(quarter).until : '2000-01-01');
  const parts = (of: Record<string, number | null> | undefined, name: (code: string) => string) => Object.entries(of ?? {}).map(([key, n]) => ({ key, name: name(key), with: n })).toSorted((a, b) => (b.with ?? -1) - (a.with ?? -1) || a.name.localeCompare(b.name, 'cs'));
  return {
    orp: orp ?? nothing, districts, quarter, quarters, publishedOn: found?.publishedOn ?? null, cases: found?.content?.cases ?? null,
    kinds: parts(found?.content?.kinds, (code) => kinds[code as keyof typeof kinds]), needs: parts(found?.content?.needs, (code) => label('need_domain', code)), barriers: parts(found?.content?.barriers, (code) => label('barrier_domain', code)),
  };
}
