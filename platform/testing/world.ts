// A family whose every row carries a marker: one row in every table that stands in a case or on a person, written by the leading
// organisation (Kompas) and by the invited one (Jeřabina). Made from the catalog, so that a new table is in it by itself.
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { organisations, people, services } from './common.ts';

type Column = { table: string; name: string; type: string; required: boolean };
type Row = Record<string, unknown>;

/** Shaped like a code, so that columns of codes take it too. Text of the leading organisation and of the invited one: neither may ever stand in a stranger's answer. */
export const markers = { kompas: 'TAJNE-KOMPAS', jerabina: 'TAJNE-JERABINA' } as const;
type Side = keyof typeof markers;
const authors = { kompas: people.olena.membership, jerabina: people.lucie.membership };
const ownService = { kompas: services.outreach.id, jerabina: services.earlyCare.id };

/** Tables that are not facts of a case or person, or that the world writes by hand. */
const byHand = ['people.person', 'people.profile', 'cases.case', 'cases.case_person', 'cases.case_service', 'cases.team_member', 'access.release', 'access.release_signature', 'access.release_item', 'access.release_return', 'commitments.dependency', 'people.name_search', 'access.emergency_notice'];
/** Facts that stand on neither, but that others refer to. */
const alsoNeeded = ['people.household', 'directory.partner', 'directory.place', 'directory.interpreter', 'meetings.brought', 'meetings.idea', 'work.course', 'work.project', 'questionnaires.questionnaire', 'questionnaires.version', 'signals.action', 'signals.action_story', 'programmes.programme', 'programmes.site', 'programmes.study'];

/** Facts about no client: their own organisation knows them, and they stay when its clients are erased. */
export const aboutNoClient = (table: string) => table.startsWith('directory.') || ['work.course', 'work.project', 'questionnaires.questionnaire', 'questionnaires.version', 'signals.action', 'signals.action_story', 'programmes.programme', 'programmes.site', 'programmes.study'].includes(table);

/** What checks over several columns ask for. */
const particular: Record<string, (row: Row, world: World) => void> = {
  'commitments.commitment': (row, w) => Object.assign(row, { owner_kind: 'client', owner_person_id: w.mother, owner_membership_id: null, owner_service_id: null, owner_organisation_id: null, partner_id: null, asked_by: null, state: 'open', done_on: null }),
  'cases.kin': (row, w) => Object.assign(row, { of_person_id: w.mother, of_kin_id: null, birth_year: 1950, death_year: null }),
  'people.relation': (row, w) => Object.assign(row, { other_id: w.father }),
  'cases.case_evaluation': (row) => Object.assign(row, { client_rating: 3 }),
  'directory.contact': (row) => Object.assign(row, { service_id: null }),
  'access.guest_link': (row) => Object.assign(row, { expires_on: '2099-01-01', burnt_at: null, revoked_at: null, mailed_to: null }),
  'cases.phase_change': (row) => Object.assign(row, { from_phase: 'mapping', to_phase: 'planning' }),
  'commitments.event': (row) => Object.assign(row, { guest_link_id: null }),
  'retention.item': (row) => Object.assign(row, { held_by: [] }),
  'documents.document': (row) => Object.assign(row, { declared_size: 4, size: 4 }),
  'directory.place': (row) => Object.assign(row, { address_point: null, postal_code: null, latitude: null, longitude: null, open: false }),
  'directory.interpreter': (row) => Object.assign(row, { modes: ['in_person'], membership_id: null, partner_id: null, week: [] }),
  'directory.interpreter_conflict': (row) => Object.assign(row, { with_organisation_id: null }),
  'directory.interpreting_request': (row) => Object.assign(row, { starts: '10:00', minutes: 60, cost_computed: null, cost: null, commitment_id: null, preferred_id: null, instead: null }),
  'referrals.application': (row) => Object.assign(row, { name: '', received_on: '2024-05-05', decide_by: '2024-05-05', state: 'refused', decided_on: '2024-05-05', ground: 'not_provided', contract_from: null, call_agreed: false, waiting_ended_on: null, waiting_outcome: null, erased_on: null }),
  'referrals.referral': (row) => Object.assign(row, { state: 'draft', sent_on: null, to_organisation_id: organisations.urad.id, to_service_id: services.socialDepartment.id, to_partner_id: null, ages: [], decline_reason: null, outcome: null, moved_at: new Date() }),
  'work.record': (row) => Object.assign(row, { workers: [], course_id: null, meeting_id: null }),
  'work.course': (row) => Object.assign(row, { starts_on: null, ends_on: null }),
  'work.enrolment': (row) => Object.assign(row, { until: null, result: 'none', certificate_on: null }),
  'meetings.meeting': (row) => Object.assign(row, { kind: 'conference', course_id: null, on_day: '2024-05-05', starts_at: null, ends_at: null, state: 'draft', previous_id: null }),
  'meetings.attendee': (row) => Object.assign(row, { answer_hash: null }),
  'signals.action': (row) => Object.assign(row, { kept: [], kept_reason: '' }),
  'signals.action_story': (row) => Object.assign(row, { approved_at: null, approved_by: null }),
  'cases.anonymised_story': (row) => Object.assign(row, { kept: [], kept_reason: '' }),
  'meetings.conference': (row) => Object.assign(row, { absence_choice: '' }),
  'meetings.date_option': (row) => Object.assign(row, { starts_at: '09:00', ends_at: null }),
  'meetings.item': (row) => Object.assign(row, { carried_from_id: null }),
  'meetings.minutes': (row) => Object.assign(row, { correction: '', corrected_at: null, corrected_by: null, published_at: null, published_by: null }),
  'meetings.note_turn': (row) => Object.assign(row, { seen_at: new Date(), ended_at: new Date() }),
  'quality.complaint': (row) => Object.assign(row, { in_name: 'client', due_on: '2024-06-05', extended_until: null, extension_reason: '', finding: 'justified', answer_way: 'post', answered_on: '2024-06-01' }),
  'questionnaires.version': (row) => Object.assign(row, { state: 'draft', published_at: null, content: JSON.stringify({ title: { cs: 'Dotazník' }, intro: {}, languages: ['cs'], topics: [] }) }),
  'localities.condition_sheet': (row) => Object.assign(row, { state: 'draft', finished_at: null, corrects_id: null }),
  'questionnaires.questionnaire': (row) => Object.assign(row, { from_version_id: null, offered: false }),
  'localities.locality': (row) => Object.assign(row, { orp_code: '3211', address_point: null }),
  'localities.round': (row) => Object.assign(row, { workers: [], units: [], until_day: null }),
  'localities.round_total': (row) => Object.assign(row, { groups: '[]', materials: '[]' }),
  'crisis.activation': (row) => Object.assign(row, { deputy_id: null, ended_at: '2024-05-06', sign_ids: [] }),
  'crisis.contact': (row) => Object.assign(row, { parent_id: null, partner_id: null, told_at: null }),
  'crisis.entry': (row) => Object.assign(row, { seq: undefined, kind: 'note', strikes_id: null, commitment_id: null, statement_id: null, report_id: null }),
  'crisis.report': (row) => Object.assign(row, { state: 'draft', number: null, approved_at: null, approved_by: null }),
  'crisis.statement': (row) => Object.assign(row, { state: 'draft', approved_at: null, approved_by: null, published_at: null, published_by: null, corrects_id: null }),
  'crisis.item': (row) => Object.assign(row, { state: 'proposed', commitment_id: null }),
  'crisis.proposal': (row) => Object.assign(row, { change: JSON.stringify({ kind: 'drop', item: 'x' }), to_organisation_id: row.organisation_id, answered_at: null }),
  'crisis.emergency': (row) => Object.assign(row, { until: '2024-05-06' }),
  'crisis.aid': (row) => Object.assign(row, { amount: 1 }),
  'crisis.shift': (row) => Object.assign(row, { to_membership_id: people.tomas.membership }),
  'localities.incident': (row) => Object.assign(row, { measures: [], ended_on: null, review_on: '2099-01-01' }),
  'localities.visit': (row) => Object.assign(row, { starts_at: '2024-05-05', ends_by: '2024-05-06', state: 'ended', head_after_minutes: 15, second_membership_id: null, ended_by: null, alarm_membership_id: (row.organisation_id === organisations.kompas.id ? people.hana : people.jitka).membership, checked_in_at: null }),
  'crisis.role': (row) => Object.assign(row, { deputy_id: null }),
  'programmes.programme': (row) => Object.assign(row, { about: '', project_id: null, model_version_id: null, ends_on: null, closed_on: null }),
  'programmes.site': (row) => Object.assign(row, { orp_code: null, to_organisation_id: row.organisation_id, approached_on: null, joined_on: '2024-05-05', left_on: null, left_reason: '' }),
  'programmes.study': (row) => Object.assign(row, { kept: [], kept_reason: '', topics: [], household: '', children: '', citizenship: '', age: '', district: '', state: 'offered', word: '', decided_at: null, decided_by: null }),
  'cases.episode': (row) => Object.assign(row, { number: 1 }),
};

/** Of a locality no person stands there: `mother`, `father` and `child` are empty. */
export type World = { caseId: string; mother: string; father: string; child: string; ids: Record<Side, Record<string, string>>; all: string[] };

async function catalog(db: pg.Client) {
  const { rows: columns } = await db.query<Column>(`select n.nspname || '.' || c.relname as table, a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull as required
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = '' and n.nspname not in ('pg_catalog', 'information_schema', 'platform', 'public') order by a.attnum`);
  const { rows: references } = await db.query<{ table: string; name: string; to: string }>(`select n.nspname || '.' || c.relname as table, a.attname as name, fn.nspname || '.' || f.relname as to
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1] where k.contype = 'f' and cardinality(k.conkey) = 1`);
  const { rows: checks } = await db.query<{ table: string; text: string }>(`select n.nspname || '.' || c.relname as table, pg_get_constraintdef(k.oid) as text
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace where k.contype = 'c'`);
  return { columns, references, checks };
}

/** First value that a column's own check allows, e.g. of `CHECK ((kind = ANY (ARRAY['a'::text, …])))`. */
const allowed = (checks: { table: string; text: string }[], column: Column): string | undefined =>
  checks.filter((c) => c.table === column.table).map((c) => new RegExp(`\\(${column.name} = (?:ANY \\(ARRAY\\[)?'([^']+)'`).exec(c.text)?.[1]).find(Boolean);

const inserting = (db: pg.Client): Insert => async (table, row) => {
  const names = Object.keys(row);
  await db.query(`insert into ${table} (${names.map((n) => `"${n}"`).join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`, Object.values(row)).catch((error: Error) => { throw new Error(`${table}: ${error.message}`); });
};

/** Builds the family. With `released`, the mother's and the child's data flow to Jeřabina at the level of notes until yesterday or for a year. */
export async function buildWorld(db: pg.Client, released: 'now' | 'ended' | 'never'): Promise<World> {
  const { columns, references, checks } = await catalog(db);
  const world: World = { caseId: randomUUID(), mother: randomUUID(), father: randomUUID(), child: randomUUID(), ids: { kompas: {}, jerabina: {} }, all: [] };
  const insert = inserting(db);
  const kompas = organisations.kompas.id, jerabina = organisations.jerabina.id;
  for (const [person, name] of [[world.mother, 'Matka'], [world.father, 'Otec'], [world.child, 'Dítě']] as const) {
    await insert('people.person', { id: person, organisation_id: kompas });
    await insert('people.profile', { id: randomUUID(), organisation_id: kompas, person_id: person, service_id: services.outreach.id, given_name: name, family_name: markers.kompas, author_id: authors.kompas });
  }
  await insert('cases.case', { id: world.caseId, organisation_id: kompas, label: markers.kompas, subject_kind: 'family', author_id: authors.kompas });
  for (const [person, part] of [[world.mother, 'client'], [world.father, 'adult'], [world.child, 'child']] as const)
    await insert('cases.case_person', { id: randomUUID(), organisation_id: kompas, case_id: world.caseId, person_id: person, part });
  for (const side of ['kompas', 'jerabina'] as const) {
    const organisation = organisations[side].id, service = randomUUID();
    world.ids[side]['cases.case_service'] = service;
    await insert('cases.case_service', { id: service, organisation_id: organisation, case_id: world.caseId, service_id: ownService[side], lead_organisation_id: kompas, own_label: markers[side], state: 'accepted', author_id: authors.kompas });
    await insert('cases.team_member', { id: randomUUID(), organisation_id: organisation, case_id: world.caseId, membership_id: authors[side], service_id: ownService[side], role: side === 'kompas' ? 'leading_key_worker' : 'key_worker', author_id: authors[side] });
  }
  await insert('people.profile', { id: randomUUID(), organisation_id: jerabina, person_id: world.mother, service_id: services.earlyCare.id, given_name: 'Matka', family_name: markers.jerabina, author_id: authors.jerabina });
  if (released !== 'never') for (const person of [world.mother, world.child]) {
    const id = randomUUID();
    await insert('access.release', { id, organisation_id: kompas, to_organisation_id: jerabina, case_id: world.caseId, person_id: person, ground: 'consent', level: 'notes', mutual: true, purpose: markers.kompas, valid_from: '2020-01-01', valid_to: released === 'now' ? '2099-01-01' : '2020-12-31', author_id: authors.kompas });
    await insert('access.release_signature', { release_id: id, organisation_id: kompas, signer_name: markers.kompas, strokes: 'M0 0L1 1', author_id: authors.kompas });
    world.ids.kompas['access.release'] ??= id;
  }
  await fillFacts(world, { columns, references, checks }, insert, (table) => alsoNeeded.includes(table) || !byHand.includes(table)
    && columns.some((c) => c.table === table && c.name === 'organisation_id') && columns.some((c) => c.table === table && ['case_id', 'person_id'].includes(c.name)) && !table.endsWith('_log'), ['kompas', 'jerabina']);
  world.all = [world.caseId, world.mother, world.father, world.child, ...Object.values(world.ids.kompas), ...Object.values(world.ids.jerabina)];
  return world;
}

type Catalog = Awaited<ReturnType<typeof catalog>>;
type Insert = (table: string, row: Row) => Promise<void>;

/**
 * Builds a locality led by Kompas in which Jeřabina takes part, with one row of Kompas in every table that is common to all who take part (by its policies), and in
 * what those refer to. Tables that need a person have no row: nobody stands in a locality. Says which tables are common and have a row.
 */
export async function buildLocality(db: pg.Client): Promise<{ caseId: string; tables: string[] }> {
  const all = await catalog(db), { columns, references } = all, insert = inserting(db);
  const { rows } = await db.query<{ table: string }>(`select distinct schemaname || '.' || tablename as table from pg_policies where cmd = 'SELECT' and qual ~ 'common_cases|our_invitations'`);
  const needsPerson = (table: string) => columns.some((c) => c.table === table && c.required && references.some((r) => r.table === table && r.name === c.name && r.to === 'people.person'));
  const common = rows.map((row) => row.table).filter((table) => columns.some((c) => c.table === table && c.name === 'case_id') && !needsPerson(table));
  const wanted = new Set(common.filter((table) => !byHand.includes(table)));
  for (const table of wanted) for (const r of references.filter((one) => one.table === table && columns.some((c) => c.table === table && c.name === one.name && c.required)))
    if (r.to !== 'cases.case' && r.to !== 'people.person' && !r.to.startsWith('access.') && columns.some((c) => c.table === r.to && c.name === 'organisation_id') && r.to !== 'directory.service') wanted.add(r.to);
  const world: World = { caseId: randomUUID(), mother: '', father: '', child: '', ids: { kompas: {}, jerabina: {} }, all: [] };
  await insert('cases.case', { id: world.caseId, organisation_id: organisations.kompas.id, label: markers.kompas, subject_kind: 'locality', author_id: authors.kompas });
  for (const side of ['kompas', 'jerabina'] as const) {
    const service = randomUUID();
    world.ids[side]['cases.case_service'] = service;
    await insert('cases.case_service', { id: service, organisation_id: organisations[side].id, case_id: world.caseId, service_id: ownService[side], lead_organisation_id: organisations.kompas.id, own_label: markers[side], state: 'accepted', author_id: authors[side] });
  }
  await insert('cases.team_member', { id: randomUUID(), organisation_id: organisations.kompas.id, case_id: world.caseId, membership_id: authors.kompas, service_id: ownService.kompas, role: 'leading_key_worker', author_id: authors.kompas });
  await fillFacts(world, all, insert, (table) => wanted.has(table), ['kompas'], {
    'commitments.commitment': (row) => Object.assign(row, { owner_kind: 'nobody', owner_person_id: null }),
    'meetings.meeting': (row) => Object.assign(row, { state: 'written' }),
    'documents.document': (row) => Object.assign(row, { state: 'ready' }),
  });
  return { caseId: world.caseId, tables: [...new Set(common)].toSorted() };
}

/** One row in every other table that stands in a case or on a person, for each side; tables wait for those they refer to. */
async function fillFacts(world: World, { columns, references, checks }: Catalog, insert: Insert, wanted: (table: string) => boolean, sides: readonly Side[], last: Readonly<Record<string, (row: Row) => void>> = {}): Promise<void> {
  const tables = [...new Set(columns.map((c) => c.table))].filter(wanted);
  const waiting = new Set(tables);
  while (waiting.size) {
    // One whose references all stand; else one whose required ones do.
    const stands = (t: string, all: boolean) => references.every((r) => r.table !== t || r.to === t || !waiting.has(r.to) || !all && !columns.find((c) => c.table === t && c.name === r.name)?.required);
    const ready = [...waiting].find((t) => stands(t, true)) ?? [...waiting].find((t) => stands(t, false)) ?? [...waiting][0]!;
    waiting.delete(ready);
    for (const side of sides) {
      const row: Row = {};
      for (const column of columns.filter((c) => c.table === ready)) row[column.name] = valueOf(column, side, world, references, checks);
      particular[ready]?.(row, world);
      last[ready]?.(row);
      for (const [name, value] of Object.entries(row)) if (value === undefined) delete row[name];
      if ('id' in row) world.ids[side][ready] = row.id as string;
      // What cannot be made twice (one row a case, say) is written by the leading side only.
      await insert(ready, row).catch((error: Error) => {
        if (side === 'kompas' || !/duplicate key/.test(error.message)) throw error;
        if ('id' in row) world.ids[side][ready] = world.ids.kompas[ready]!;
      });
    }
  }
}

function valueOf(column: Column, side: Side, world: World, references: Catalog['references'], checks: Catalog['checks']): unknown {
  const { name, type, table } = column;
  if (name === 'id') return randomUUID();
  if (name === 'organisation_id') return organisations[side].id;
  if (name === 'author_id') return authors[side];
  if (name === 'case_id') return world.caseId;
  if (name === 'about') return world.mother ? [world.mother, world.child] : [];
  if (name === 'open_to') return [organisations.jerabina.id];
  if (['version', 'created_at', 'updated_at', 'confidence_of', 'ended_on', 'done_on', 'ico'].includes(name)) return undefined;
  const to = references.find((r) => r.table === table && r.name === name)?.to;
  if (to === 'people.person') return world.mother || undefined;
  if (to === 'directory.service') return column.required ? ownService[side] : undefined;
  if (to === 'access.membership') return authors[side];
  if (to) return world.ids[side][to]; // undefined for code lists: left empty
  const choice = allowed(checks, column);
  if (choice) return choice;
  if (type === 'text') return markers[side];
  if (type === 'text[]') return [markers[side]];
  if (type === 'integer') return 1;
  if (type === 'date' || type.startsWith('timestamp')) return column.required ? '2024-05-05' : undefined;
  if (type === 'boolean') return false;
  if (type === 'jsonb') return '{}';
  return column.required ? randomUUID() : undefined;
}
