// Finished records as they come: a line of JSON for each. Read while they come, checked against what the caller sees; nothing is written here.
import type { Db } from '#platform/db/connect.ts';
import { invalid, problem, Refusal, type Language } from '#platform/http/problems.ts';
import { choosableOn } from '#modules/directory/questions.ts';
import { pragueNow } from '../rules.ts';
import { ImportedRecord, type ImportedRecord as Record_ } from './contract.ts';
import * as q from './queries.ts';
import { mostRows } from './rules.ts';
import { sensible } from './sensible.ts';

const texts = {
  broken: { cs: 'Soubor nedošel celý nebo není v očekávané podobě. Nic se neuložilo.', en: 'The file did not come whole, or is not in the expected shape. Nothing was saved.', uk: 'Файл надійшов не повністю або має неочікувану форму. Нічого не збережено.' },
  empty: { cs: 'Není tu žádný záznam.', en: 'There is no record.', uk: 'Тут немає жодного запису.' },
  many: { cs: `Nejvýše ${mostRows} záznamů najednou. Rozdělte soubor.`, en: `At most ${mostRows} records at once. Split the file.`, uk: `Щонайбільше ${mostRows} записів за раз. Розділіть файл.` },
  code: { cs: 'Položka pro ten den není v nabídce.', en: 'The entry is not offered for that day.', uk: 'Позиція на цей день не пропонується.' },
  unseen: { cs: 'Nenalezeno, nebo k tomu nemáte přístup.', en: 'Not found, or you have no access to it.', uk: 'Не знайдено або у вас немає доступу.' },
  author: { cs: 'Záznamy kolegyň a kolegů načítá vedoucí.', en: 'Records of colleagues are brought in by the head.', uk: 'Записи колег завантажує керівництво.' },
  year: { cs: 'Zkontrolujte rok.', en: 'Check the year.', uk: 'Перевірте рік.' },
};
export const refusedFile = (text: keyof typeof texts) => new Refusal('invalid', { fields: { file: texts[text] } });

async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const part of bytes) {
    let text: string;
    try { text = rest + decoder.decode(part, { stream: true }); } catch { throw refusedFile('broken'); }
    const lines = text.split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest) yield rest;
}
/** Lines as JSON; a line that is none refuses the whole. */
export async function* itemsOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<unknown> {
  let count = 0;
  for await (const line of linesOf(bytes)) {
    if (!line.trim()) continue;
    if (++count > mostRows + 1) throw refusedFile('many');
    let item: unknown;
    try { item = JSON.parse(line); } catch { throw refusedFile('broken'); }
    yield item;
  }
}

// Made once: making it costs more than reading a record.
const Checked = ImportedRecord.superRefine(sensible);
export type Wrong = { row: number; field: string; message: string };
/** A record of a line, or what is wrong in it. */
export function readRecord(item: unknown, language: Language): { record: Record_ } | { wrong: Wrong } {
  const read = Checked.safeParse(item);
  if (read.success) return { record: read.data };
  const row = Number((item as { row?: unknown } | null)?.row), { fields = {} } = problem(invalid(read.error), language), [field, message] = Object.entries(fields)[0] ?? ['', ''];
  return { wrong: { row: Number.isInteger(row) ? row : 0, field, message } };
}

/** What the record itself cannot tell: days and codes in force, and everything it points at within sight. `newIds` are made along with it. */
export async function refused(db: Db, records: readonly Record_[], { language, membershipId, head, newIds = new Set() }: { language: Language; membershipId: string; head: boolean; newIds?: ReadonlySet<string> }): Promise<Wrong[]> {
  const may = await choosableOn(db), seen = await q.findSeen(db, records), today = pragueNow().day, wrong: Wrong[] = [];
  for (const r of records) {
    const no = (field: string, text: keyof typeof texts) => { wrong.push({ row: r.row, field, message: texts[text][language] }); };
    const codes = (field: keyof Record_, list: string, many: readonly (string | null)[]) => { if (many.some((code) => code !== null && !may(list, code, r.onDay))) no(field, 'code'); };
    if (r.onDay > today || r.onDay < '2000-01-01') no('onDay', 'year');
    codes('activities', 'activity', r.activities); codes('topics', 'work_topic', r.topics); codes('targetGroups', 'target_group', r.targetGroups); codes('situations', 'situation', r.situations); codes('language', 'language', [r.language]);
    codes('groups', 'citizenship', r.groups.map((g) => g.citizenship)); codes('groups', 'residence_kind', r.groups.map((g) => g.residence)); codes('groups', 'accommodation_kind', r.groups.map((g) => g.accommodation)); codes('groups', 'situation', r.groups.map((g) => g.situation));
    codes('materials', 'language', r.materials.map((m) => m.language));
    if (r.authorId !== membershipId && !head) no('authorId', 'author');
    else if (!seen.authors.has(r.authorId)) no('authorId', 'unseen');
    const look = (field: keyof Record_, known: ReadonlySet<string>, ...ids: (string | null)[]) => { if (ids.some((id) => id !== null && !known.has(id) && !newIds.has(id))) no(field, 'unseen'); };
    look('serviceId', seen.services, r.serviceId); look('placeId', seen.places, r.placeId); look('partnerId', seen.partners, r.partnerId); look('courseId', seen.courses, r.courseId); look('orpCode', seen.orps, r.orpCode);
    look('workers', seen.workers, ...r.workers); look('projects', seen.projects, ...r.projects.map(({ projectId }) => projectId));
  }
  return wrong;
}
