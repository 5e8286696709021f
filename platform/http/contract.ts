// The shape of every endpoint, as plain data that we own. One object gives validation, the typed client, the OpenAPI document and
// the security sweep. Safe in the browser: imports nothing of the server.
import { z } from 'zod';

/** What an account may be in an organisation. */
export const roles = ['worker', 'head', 'coordinator', 'methodologist', 'analyst', 'secretary', 'administrator'] as const;
export const Role = z.enum(roles).meta({ id: 'Role' });
export type Role = z.infer<typeof Role>;

/** What a person without an account may be given a link for. A room adds its purpose here, in the check of `access.guest_link` and, with what the guest reads and does, in its `access.sql`. */
export const guestPurposes = ['commitment', 'referral', 'booking', 'meeting'] as const;
export type GuestPurpose = (typeof guestPurposes)[number];
/** Who may call: nobody by default. `public` has to be typed out; `signedIn` is any full session; `{ guest }` is a guest with a link for that purpose, and no account. */
export type Allow = 'public' | 'signedIn' | readonly Role[] | { readonly guest: GuestPurpose };
export const isGuest = (allow: Allow): allow is { readonly guest: GuestPurpose } => typeof allow === 'object' && 'guest' in allow;
/** Who may call, in words: for the API document and the list of routes. */
export const allowed = (allow: Allow, between = ', '): string => typeof allow === 'string' ? allow : isGuest(allow) ? `guest:${allow.guest}` : allow.join(between);
/** Paths of guests stand below this one, and their cookie is sent nowhere else. */
export const guestPath = '/host';

export type Endpoint = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path below /api, parameters as `:name`. */
  path: string;
  /** One English sentence for the API documentation. */
  summary: string;
  allow: Allow;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  reply?: z.ZodType;
  /** Opening a person's or a case's file: the read log is written in the same transaction, from `params.caseId` or `params.personId`. */
  reads?: 'case' | 'person';
  /** The body carries the client-made `id` of what is created and the reply is `{ id }`: the same id twice returns the first result. */
  creates?: true;
  /** The row's version must be sent in `If-Match`; a stale one gets 409 with the current row in `current`. */
  versioned?: true;
  /** May be written into the outbox of a device without signal and sent later, once: what is made carries its `id`, a change without a reply carries `Idempotency-Key`. */
  offline?: true;
  /** The reply is a file, not JSON: its media type. */
  file?: string;
  /** The body is a file's bytes (`application/octet-stream`), read as a stream and never held whole: at most so many. Sending the same again gives the first result. */
  upload?: { most: number };
  /** The reply is long and says nothing of anybody: it goes packed (gzip). What is said of people never does, because the length of what is packed tells of its content. */
  packed?: true;
  /** The reply is a stream of events (`text/event-stream`) that lasts until one of both sides ends it; being there is no sign of life. */
  stream?: true;
};

export type Contract = Record<string, Endpoint>;
export const endpoints = <const T extends Contract>(contract: T): T => contract;

type Out<S> = S extends z.ZodType ? z.output<S> : undefined;
type In<S> = S extends z.ZodType ? z.input<S> : never;

/** What the server's handler is given, already validated. */
export type Asked<E extends Endpoint> = { params: Out<E['params']>; query: Out<E['query']>; body: Out<E['body']> };
/** What the client has to send. */
export type Ask<E extends Endpoint> = { [K in 'params' | 'query' | 'body' as E[K] extends z.ZodType ? K : never]: In<E[K]> }
  & (E['versioned'] extends true ? { version: number } : unknown);
/** What comes back. */
export type Reply<E extends Endpoint> = E['reply'] extends z.ZodType ? z.output<E['reply']> : E['file'] extends string ? Blob : undefined;
/** What a handler has to return. */
export type Answer<E extends Endpoint> = E['reply'] extends z.ZodType ? z.input<E['reply']> : E['file'] extends string ? FileReply : void;
/** A small file as bytes, shown by the browser; or a large one as a stream, saved by the browser unless `shown`. */
export type FileReply = { name: string; bytes: Uint8Array } | { name: string; type: string; size: number; stream: AsyncIterable<Uint8Array>; shown: boolean };

// ---- shapes used by every room ----

/** Made by the client (UUIDv7), so that a replay is recognised. */
export const Id = z.uuid();
export const Created = z.object({ id: Id }).meta({ id: 'Created' });
/** A calendar day, `2026-02-01`. Zod checks that it exists (no 31. 2.). */
export const Day = z.iso.date();
/** An instant with offset. */
export const Instant = z.iso.datetime({ offset: true });
/** The numbers of a row's versions start at 1. */
export const Version = z.int().min(1);

// Characters that may hide or reorder text: NUL and controls (tab and new line stay), bidirectional overrides, zero width.
const hidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const clean = (text: string) => text.replace(hidden, '').normalize('NFC').trim();
/** One line of text: cleaned of invisible characters, trimmed, 1 to `max` characters. */
export const line = (max = 200) => z.string().max(max * 2).transform((t) => clean(t).replace(/\s+/g, ' ')).pipe(z.string().min(1).max(max));
/** Longer text with new lines, cleaned, at most `max` characters; may be empty. */
export const prose = (max = 20_000) => z.string().max(max * 2).transform(clean).pipe(z.string().max(max));
/** As `prose`, but something has to be written. */
export const writing = (max = 20_000) => z.string().max(max * 2).transform(clean).pipe(z.string().min(1).max(max));

export const CaseRef = z.strictObject({ caseId: Id });
export const PersonRef = z.strictObject({ personId: Id });
/** Cursor pages: no list is unbounded. `after` is the `next` of the page before. */
export const pageQuery = { after: z.string().max(300).optional(), limit: z.coerce.number().int().min(1).max(100).default(50) };
export const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });

/** RFC 9457 problem with a stable `code`; `fields` says which part of the body is wrong, by dotted path. */
export const Problem = z.object({
  type: z.string(), title: z.string(), status: z.int(), code: z.string(), detail: z.string().optional(),
  fields: z.record(z.string(), z.string()).optional(), current: z.unknown().optional(),
}).meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
