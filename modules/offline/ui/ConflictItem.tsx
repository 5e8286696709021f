import { useLingui } from '@lingui/react/macro';
import { ConflictNotice } from '#platform/forms/ConflictNotice.tsx';
import { day } from '#platform/i18n/format.ts';
import { outbox } from '#platform/offline/useDevice.ts';
import type { Item } from '#platform/offline/outbox.ts';
import { Commitment } from '#modules/commitments/contract.ts';
import { useTakenAlong } from './taken.ts';

/** What I wrote without signal beside what stands on the server now. Neither is lost until I choose. */
export function ConflictItem({ item, onRetry }: { item: Item; onRetry?: () => void }) {
  const { t } = useLingui();
  const taken = useTakenAlong();
  const now = Commitment.safeParse(item.problem?.current).data;
  const before = [...taken?.mine ?? [], ...taken?.cases.flatMap(({ steps }) => steps) ?? []].find(({ id }) => id === item.params['commitmentId']);
  const text = (value: unknown) => (value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value));
  const states: Record<Commitment['state'], string> = { offered: t`nabídnuto`, open: t`platí`, declined: t`odmítnuto`, done: t`hotovo`, cancelled: t`zrušeno` };
  const when = (one: Commitment | undefined) => one?.dueOn ? `${day(one.dueOn)}${one.dueTime ? ` ${one.dueTime.slice(0, 5)}` : ''}` : '';
  const current = (item.problem?.current ?? {}) as Record<string, unknown>;
  const fields = now
    ? [[t`Stav`, states.done, states[now.state]], [t`Co`, before?.what ?? now.what, now.what], [t`Kdy`, before ? when(before) : when(now), when(now)], [t`Jak to dopadlo`, text(item.body['result']), now.lastText ?? '']] as const
    : Object.keys(item.body).filter((key) => key in current).map((key) => [key, text(item.body[key]), text(current[key])] as const);
  return <ConflictNotice fields={fields} onKeepMine={() => { void outbox.again(item.id, { version: Number(current['version'] ?? 1) }).then(onRetry); }} onTakeTheirs={() => void outbox.drop(item.id)} />;
}
