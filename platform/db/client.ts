// The client of the application's connections: what is asked in one breath is sent in one breath, and statements are prepared once on each connection.
import pg from 'pg';
import utils from 'pg/lib/utils.js';

type Asked = { name: string | undefined; text: string; values: unknown[]; types: typeof pg.types };
type Answered = (error: Error | null, result: unknown) => void;
/** The wire as pg's own statements write to it. */
type Wire = { sync(): void; submittedNamedStatements: Record<string, string>; parsedStatements: Record<string, string> };
/** A statement of pg: writes itself to the wire, and is told what the database answers. (Not in its types, though others extend it as well.) */
interface Part {
  name: string | undefined; text: string;
  prepare(wire: Wire): void;
  handleRowDescription(message: unknown): void; handleDataRow(message: unknown): void; handleCommandComplete(message: unknown, wire: Wire): void;
  handleEmptyQuery(wire: Wire): void; handleError(error: Error, wire: Wire): void; handleReadyForQuery(wire: Wire): void;
}
const Statement = pg.Query as unknown as new (asked: Asked, values?: undefined, done?: Answered) => Part;

/** What PostgreSQL answers to what is asked after something failed; here it has not even read it. */
const aborted = () => Object.assign(new pg.DatabaseError('current transaction is aborted, commands ignored until end of transaction block', 0, 'error'), { code: '25P02' });

/**
 * Statements that are asked together, closed by a single Sync: the database answers all of them in one write and this process reads them in one, where each statement by itself is a write, a wake-up and a
 * read on both sides (for adding a record a quarter of the database's part). For the client it is one statement. What fails, fails what comes after it, as in any transaction.
 */
class Breath extends Statement {
  readonly #parts: Part[];
  #at = 0;
  constructor(parts: Part[]) {
    super({ name: undefined, text: 'together', values: [], types: pg.types });
    this.#parts = parts;
    this.#turn();
  }
  get #part(): Part { return this.#parts[this.#at]!; }
  /** The client keeps the names of what was prepared: it knows the breath under the name of the part that is being answered. */
  #turn(): void { ({ name: this.name, text: this.text } = this.#part); }
  #next(wire: Wire): void {
    if (this.#at === this.#parts.length - 1) return;
    this.#part.handleReadyForQuery(wire);
    this.#at++;
    this.#turn();
  }
  submit(wire: Wire): null {
    const open = Object.assign(Object.create(wire) as Wire, { sync: () => {} });
    for (const part of this.#parts) part.prepare(open);
    wire.sync();
    return null;
  }
  override handleRowDescription(message: unknown): void { this.#part.handleRowDescription(message); }
  override handleDataRow(message: unknown): void { this.#part.handleDataRow(message); }
  override handleCommandComplete(message: unknown, wire: Wire): void { this.#part.handleCommandComplete(message, wire); this.#next(wire); }
  override handleEmptyQuery(wire: Wire): void { this.#part.handleEmptyQuery(wire); this.#next(wire); }
  override handleReadyForQuery(wire: Wire): void { this.#part.handleReadyForQuery(wire); }
  override handleError(error: Error, wire: Wire): void {
    const [failed, ...unread] = this.#parts.slice(this.#at);
    // What was not read was not prepared either.
    for (const { name } of unread) if (name && !(name in wire.parsedStatements)) delete wire.submittedNamedStatements[name];
    failed!.handleError(error, wire);
    for (const part of unread) part.handleError(error instanceof pg.DatabaseError ? aborted() : error, wire);
  }
}

/** Prepares a statement under a name at its second use, so that a connection parses and plans it once and not each time (most of the cost under row
 * security). What is written in ever new shapes stays unnamed; names are few enough for the plans kept by every connection. */
const most = 400;
let named = 0;
const uses = new Map<string, number>(), names = new Map<string, string>();
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= most) return known;
  const used = (uses.get(text) ?? 0) + 1;
  if (uses.size > 4 * most) uses.clear();
  uses.set(text, used);
  if (used < 2) return undefined;
  const name = `s${named++}`;
  names.set(text, name);
  return name;
}

/** What Kysely's pool connects with. A text with several commands cannot be asked: everything is prepared. */
export class Client extends pg.Client {
  #parts: Part[] = [];
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // Whoever was asking on a connection that is lost has been told by their answer; without a listener the process would end with it.
    this.on('error', () => {});
  }
  #send(): void {
    const parts = this.#parts;
    if (!parts.length) return;
    this.#parts = [];
    const { stream } = (this as unknown as { connection: { stream: { cork(): void; uncork(): void } } }).connection;
    stream.cork();
    try { (super.query as (breath: Breath) => unknown)(new Breath(parts)); } finally { stream.uncork(); }
  }
  // pg's own signature has nine forms; Kysely uses this one.
  override query(text: unknown, values?: unknown, done?: unknown): never {
    if (typeof text !== 'string' || done || (values !== undefined && !Array.isArray(values))) {
      this.#send();
      return (super.query as (...args: unknown[]) => never)(text, values, done);
    }
    // What ends a transaction is read also when something before it failed: it does not share a breath with it.
    if (/^(commit|rollback)\b/i.test(text)) this.#send();
    const name = nameOf(text);
    const answer = new Promise((resolve, reject) => {
      // Written as the database reads them before anything is sent: what cannot be written fails by itself.
      const written = (values as unknown[] | undefined ?? []).map((value) => utils.prepareValue(value));
      if (this.#parts.push(new Statement({ name, text, values: written, types: pg.types }, undefined, (error, result) => { if (error) reject(error); else resolve(result); })) === 1) setImmediate(() => this.#send());
    });
    // Another server brought the database to a newer version meanwhile: what was prepared under this name answers no more. The next use prepares it anew.
    if (name) answer.catch((error: { code?: string }) => { if (error.code === '0A000' && names.get(text) === name) names.delete(text); });
    return answer as never;
  }
}
