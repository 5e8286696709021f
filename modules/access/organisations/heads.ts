import { against } from '#platform/http/problems.ts';

/** The database lets nobody end the last head, also when two heads end each other at the same moment: said in words. */
export function lastHead(error: unknown): never {
  if ((error as { code?: string }).code !== 'SB001') throw error;
  throw against({ cs: 'Organizace by zůstala bez vedení. Nejdřív jmenujte další vedoucí nebo vedoucího.', en: 'The organisation would be left without a head. Appoint another one first.', uk: 'Організація лишилася б без керівництва. Спершу призначте іншу керівну особу.' });
}
