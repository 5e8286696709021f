// The lists as one reader has them: common entries, how their organisation calls them, and own entries.
import type { Db } from '#platform/db/connect.ts';
import type { Code } from '../contract.ts';
import { findCommon, findPeriods, today } from './queries.ts';
import { entryOn, isOwn } from './rules.ts';

/** Every entry that the caller may read: common ones in their order, own ones behind them. */
export async function assembled(db: Db): Promise<Code[]> {
  const common = await findCommon(db), periods = await findPeriods(db), now = await today(db);
  const by = Map.groupBy(periods, (one) => `${one.list} ${one.code}`);
  const entry = (list: string, code: string, base?: (typeof common)[number]): Code => {
    const own = by.get(`${list} ${code}`) ?? [], first = base ?? own[0]!;
    const of = { cs: first.cs, en: first.en, uk: first.uk, from: base?.from ?? null, to: base?.to ?? null, periods: own.map(({ cs, en, uk, from, to, offered }) => ({ cs, en, uk, from, to, offered })) };
    const mine = base !== undefined || own.some((one) => one.mine);
    return { list, code, ...of, mine, valid: mine && entryOn(of, now).offered };
  };
  return [...common.map((one) => entry(one.list, one.code, one)), ...[...by.values()].filter(([one]) => isOwn(one!.code)).map(([one]) => entry(one!.list, one!.code))];
}
