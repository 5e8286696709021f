// Which rows of which table an organisation holds. Pure: made from the catalog, so that a new table is in it by itself.

export type Column = { name: string; type: string; comment: string; generated: boolean };
export type Table = { name: string; comment: string; columns: readonly Column[]; references: readonly { column: string; to: string; toColumn: string; required: boolean }[] };
/** A table that is exported: `where` names the rows by `t`, organisations are `$orgs`. */
export type Plan = { name: string; comment: string; columns: readonly Column[]; where: string };
export type Left = { name: string; why: string };

/** Read by everybody and needed to read the rest. */
const wholeLists = ['directory.code', 'directory.region', 'directory.orp', 'directory.service_type', 'access.statute_ground', 'referrals.refusal_ground'];

/** What stands in no export, and why. */
export const leftOut: Readonly<Record<string, string>> = {
  'access.session': 'přihlášená zařízení: patří účtu, ne organizaci', 'access.sign_in_attempt': 'ochrana přihlašování', 'access.replay': 'technický záznam proti dvojímu odeslání', 'access.reach': 'dočasně spočítaný dosah, odvozený z ostatních tabulek', 'access.reach_change': 'technický záznam o změnách dosahu', 'access.asking': 'technický záznam o běžícím dotazu', 'access.oidc_flow': 'rozdělané přihlášení přes poskytovatele identity',
  'access.log_seal': 'pečeti záznamů celé instalace, bez obsahu', 'platform.migration': 'technický záznam o verzi databáze', 'platform.rules_put': 'technický záznam o pravidlech databáze', 'platform.log_life': 'technický záznam o délce pečetí', 'platform.mail': 'odeslaná pošta: text se po odeslání maže',
  'people.name_search': 'vyhledávací klíče odvozené ze jmen', 'people.name_token': 'vyhledávací klíče odvozené ze jmen',
  'directory.finding': 'vyhledávání odvozené ze služeb', 'directory.finding_word': 'slova pro vyhledávání odvozená ze služeb', 'directory.published': 'veřejná podoba odvozená ze služeb',
  'insights.publication': 'zveřejněná čísla obvodů napříč organizacemi, bez řádků kterékoli z nich',
  'directory.import_row': 'rozpracovaný náhled převzetí ze souboru; co se převzalo, je ve službách',
  'meetings.brought': 'příběhy přinesené na intervizi jsou pro ty, kdo u ní seděli; příběh sám zůstává u případu', 'meetings.idea': 'co kdo řekl na intervizi, je pro ty, kdo u ní seděli; co si z toho tým vzal, je u případu',
  'audits.interview': 'rozhovory auditorů jsou pro tým auditu; co z nich vyplynulo, je v hodnocení a v nálezech', 'audits.evidence': 'doklady, o které se hodnocení opírá, jsou pro tým auditu; co z nich vyplynulo, je v hodnocení a v nálezech', 'audits.audit_document': 'podklady auditu jsou pro tým auditu, nebo pro toho, kdo z něj byl jmenovaný',
  'quality.complaint': 'stížnost nečte, koho jmenuje, ani když vypisuje celou organizaci; registr stížností se vypisuje zvlášť na stránce Stížnosti', 'quality.complaint_worker': 'koho se stížnost týká, nevypisuje se nikomu', 'quality.complaint_note': 'jak se stížnost prošetřovala, čte jen kdo ji vyřizuje', 'quality.complaint_measure': 'které úkoly vzešly ze stížnosti, čte jen kdo ji vyřizuje',
  'quality.voice': 'anonymní odpovědi klientů; vypisují se výsledky na stránce Zpětná vazba, aby se nedaly spojit s člověkem', 'quality.voice_text': 'anonymní slova klientů; čtou se po dávkách na stránce Zpětná vazba',
  'documents.sealed': 'klíče zapečetěných souborů; soubory samy jsou ve složce prilohy', 'documents.chunk': 'zapečetěný obsah; soubory samy jsou ve složce prilohy',
};

const own = 't.organisation_id = any ($orgs)';
/** What is said at intervision and supervision is for those who sat there, not for whoever exports: no row of such a meeting, nothing attached to it, no phenomenon noted there. */
const cast = `select m.id from meetings.meeting m where m.kind in ('intervision', 'supervision')`, amongThemselves = `(t.meeting_id in (${cast})) is not true`;
const attachedThere = `select l.document_id from meetings.meeting_document l where l.meeting_id in (${cast})`, notedThere = `select w.id from meetings.watch w where w.meeting_id in (${cast})`;
/** Tables whose rows are of a meeting, and are told of in the log of changes. */
const saidThere = ['item', 'passage', 'attendee', 'minutes', 'vote', 'ballot', 'item_commitment', 'watch_note'].map((table) => `select x.id from meetings.${table} x where x.meeting_id in (${cast})`).join(' union all ');
/** What is read for an audit is for its team: the head of neither organisation reads it. */
const readForAudit = 'select l.document_id from audits.audit_document l';
/** Of documents, also of their files. */
export const exportedDocument = `(t.id in (${attachedThere} union all ${readForAudit})) is not true`;
/** Where `organisation_id` is not what decides, or does not stand. */
const particular: Readonly<Record<string, string>> = {
  'access.organisation': 't.id = any ($orgs)',
  // Also what was referred to us, with what both sides said of it; from which case is the other side's (below).
  'referrals.referral': `${own} or t.state <> 'draft' and t.to_organisation_id = any ($orgs)`,
  'referrals.event': `${own} or t.referral_id in (select r.id from referrals.referral r where r.organisation_id = any ($orgs) or r.to_organisation_id = any ($orgs))`,
  // That somebody was at a supervision is their work; what was said there stands in no record.
  'work.record': own,
  'meetings.meeting': `${own} and t.kind not in ('intervision', 'supervision')`,
  'documents.document': `${own} and ${exportedDocument}`,
  'signals.signal': `${own} and (t.id in (${notedThere})) is not true`,
  'access.change_log': `${own} and (t.table_name in ('meetings.brought', 'meetings.idea', 'audits.interview', 'audits.evidence', 'audits.audit_document') or t.table_name like 'meetings.%' and (t.row_id in (${cast}) or t.was ->> 'meeting_id' in (select x.id::text from (${cast}) x) or t.row_id in (${saidThere}))
    or t.row_id in (${attachedThere} union all ${notedThere} union all ${readForAudit})) is not true and t.table_name not like 'quality.complaint%'`,
  'access.account': 't.id in (select m.account_id from access.membership m where m.organisation_id = any ($orgs))',
};
/** Of these only what colleagues know. */
const only: Readonly<Record<string, readonly string[]>> = { 'access.account': ['id', 'name', 'email'] };
/** What would tell one side of a row what is the other's only; its own side finds it elsewhere (`referrals.origin`). */
const except: Readonly<Record<string, readonly string[]>> = { 'referrals.referral': ['case_id'] };

/** Secrets never leave, whatever they are called; what the database computes from other columns need not. */
const isSecret = ({ name, type }: Column) => type === 'bytea' || /(^|_)(password|secret|token|hash)(_|$)/.test(name);

/** Every table is exported, left out with a reason, or in `unknown`: then somebody has to decide. */
export function plan(tables: readonly Table[]): { plans: Plan[]; left: Left[]; unknown: string[] } {
  const byName = new Map(tables.map((table) => [table.name, table])), found = new Map<string, string | undefined>();
  const whereOf = (table: Table): string | undefined => {
    if (found.has(table.name)) return found.get(table.name);
    found.set(table.name, undefined);
    let where = particular[table.name] ?? (wholeLists.includes(table.name) ? 'true' : !table.columns.some((c) => c.name === 'organisation_id') ? undefined
      : table.columns.some((c) => c.name === 'meeting_id') ? `${own} and ${amongThemselves}` : own);
    // Owned through a parent. An account is a person's: what hangs on it only is theirs as well.
    for (const r of where ? [] : table.references.filter((one) => one.required && one.to !== 'access.account' && !wholeLists.includes(one.to))) {
      const parent = byName.get(r.to), above = parent && !(r.to in leftOut) ? whereOf(parent) : undefined;
      if (above) { where = `t.${r.column} in (select t.${r.toColumn} from ${r.to} t where ${above})`; break; }
    }
    found.set(table.name, where);
    return where;
  };
  const plans: Plan[] = [], left: Left[] = [], unknown: string[] = [];
  for (const table of tables) {
    const why = leftOut[table.name] ?? (table.references.some((r) => r.to === 'access.account') && !table.columns.some((c) => c.name === 'organisation_id') && !whereOf(table) ? 'patří účtu člověka, ne organizaci' : undefined);
    const where = why ? undefined : whereOf(table);
    if (why) left.push({ name: table.name, why });
    else if (!where) unknown.push(table.name);
    else plans.push({ name: table.name, comment: table.comment, where, columns: table.columns.filter((c) => !c.generated && !isSecret(c) && (only[table.name]?.includes(c.name) ?? true) && !except[table.name]?.includes(c.name)) });
  }
  return { plans, left, unknown };
}

/** One cell of CSV: quoted when needed; what a spreadsheet would take for a formula is made text. */
export function cell(value: unknown): string {
  const text = value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
export const csvLine = (values: readonly unknown[]) => `${values.map(cell).join(';')}\r\n`;
/** Tells spreadsheets that letters are in UTF-8. */
export const byteOrderMark = '\uFEFF';
