// What a request says: its cookies, language and origin, its content by the contract, its headers.
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { invalid, notFound, Refusal, type Language } from './problems.ts';

export const cookieName = 'soubeh_session', tripName = 'soubeh_trip', guestCookie = 'soubeh_guest';
export const cookieOf = (request: FastifyRequest, name: string): string | undefined =>
  request.headers.cookie?.split(/;\s*/).find((c) => c.startsWith(`${name}=`))?.slice(name.length + 1) || undefined;
export const sessionOf = (request: FastifyRequest) => cookieOf(request, cookieName);
export const languageOf = (request: FastifyRequest): Language => {
  const wanted = request.headers['accept-language']?.slice(0, 2).toLowerCase();
  return wanted === 'en' || wanted === 'uk' ? wanted : 'cs';
};

/** A browser says where a request comes from; another site may not write here. */
export function checkOrigin(request: FastifyRequest): void {
  if (request.method === 'GET') return;
  const site = request.headers['sec-fetch-site'], origin = request.headers.origin;
  const foreign = site ? site !== 'same-origin' && site !== 'none' : origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== request.headers.host);
  if (foreign) throw new Refusal('foreign_origin');
}

export function parse(schema: z.ZodType | undefined, value: unknown, part: 'body' | 'query' | 'params'): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value === undefined ? {} : value);
  if (!result.success) throw part === 'params' ? notFound() : invalid(result.error, part);
  return result.data;
}

/** Why the reader opens it, when they said so: percent-encoded, since a header carries no Czech letters. One line of visible signs: it is printed in the extract. */
export const reasonOf = (request: FastifyRequest): string => {
  try { return decodeURIComponent(String(request.headers['x-reason'] ?? '')).replace(/[\p{Cc}\p{Cf}]+/gu, ' ').replace(/ +/g, ' ').trim().slice(0, 300); } catch { throw new Refusal('invalid'); }
};

export const ifMatch = (request: FastifyRequest): number => {
  const found = /^(?:W\/)?"?(\d{1,9})"?$/.exec(String(request.headers['if-match'] ?? ''));
  if (!found) throw new Refusal('version_missing');
  return Number(found[1]);
};
