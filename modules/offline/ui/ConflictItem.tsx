import { useLingui } from '@lingui/react/macro';
import { ConflictNotice } from '#platform/forms/ConflictNotice.tsx';
import { day } from '#platform/i18n/format.ts';
import { outbox } from '#platform/offline/useDevice.ts';
import type { Item } from '#platform/offline/outbox.ts';
import { rating, type AuditSheet } from '#modules/audits/rating/contract.ts';
import { Commitment } from '#modules/commitments/contract.ts';
import { questionsOf, textOf } from '#modules/questionnaires/index.ts';
import { useTakenAlong } from './taken.ts';

type Rated = { level?: string | null; applies?: boolean; summary?: string; author?: string; criterion?: string };
/** A rating as it is read: its level in the words of the method, where it was taken along. */
function useRated(item: Item) {
  const { t } = useLingui(), taken = useTakenAlong(), theirs = (item.problem?.current ?? {}) as Rated, mine = item.body as Rated, sheet: AuditSheet | undefined = taken?.audits?.find(({ id }) => id === item.params['auditId']);
  const criterion = sheet && questionsOf(sheet.content).find(({ key }) => key === theirs.criterion);
  const level = ({ level: key, applies }: Rated) => applies === false ? t`služby se netýká` : !key ? t`zatím bez úrovně` : textOf(criterion?.choices.find((one) => one.key === key)?.words ?? {}, 'cs') || key;
  return [...(criterion ? [[t`Kritérium`, textOf(criterion.words, 'cs'), textOf(criterion.words, 'cs')] as const] : []), [t`Úroveň`, level(mine), level(theirs)] as const, [t`Shrnutí`, mine.summary ?? '', theirs.summary ?? ''] as const, [t`Kdo`, t`vy`, theirs.author ?? ''] as const];
}

/** What I wrote without signal beside what stands on the server now. Neither is lost until I choose. */
export function ConflictItem({ item, onRetry }: { item: Item; onRetry?: () => void }) {
  const { t } = useLingui();
  const taken = useTakenAlong(), rated = useRated(item);
  const now = Commitment.safeParse(item.problem?.current).data;
  const before = [...taken?.mine ?? [], ...taken?.cases.flatMap(({ steps }) => steps) ?? []].find(({ id }) => id === item.params['commitmentId']);
  const text = (value: unknown) => (value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value));
  const states: Record<Commitment['state'], string> = { offered: t`nabídnuto`, open: t`platí`, declined: t`odmítnuto`, done: t`hotovo`, cancelled: t`zrušeno` };
  const when = (one: Commitment | undefined) => one?.dueOn ? `${day(one.dueOn)}${one.dueTime ? ` ${one.dueTime.slice(0, 5)}` : ''}` : '';
  const current = (item.problem?.current ?? {}) as Record<string, unknown>;
  const fields = item.path === rating.rate.path || item.path === rating.changeRating.path ? rated : now
    ? [[t`Stav`, states.done, states[now.state]], [t`Co`, before?.what ?? now.what, now.what], [t`Kdy`, before ? when(before) : when(now), when(now)], [t`Jak to dopadlo`, text(item.body['result']), now.lastText ?? '']] as const
    : Object.keys(item.body).filter((key) => key in current).map((key) => [key, text(item.body[key]), text(current[key])] as const);
  // What was to be made and is there already, by somebody else, is said to go over theirs.
  const over = Number(current['version'] ?? 1), keepMine = () => outbox.again(item.id, item.creates ? { body: { ...item.body, over } } : { version: over });
  return <ConflictNotice fields={fields} onKeepMine={() => { void keepMine().then(onRetry); }} onTakeTheirs={() => void outbox.drop(item.id)} />;
}
