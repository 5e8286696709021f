import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useMaybeMe } from '#platform/design/me.ts';
import { keyOf, useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { call } from '#platform/http/client.ts';
import type { Reply } from '#platform/http/contract.ts';
import type { Answers, Content } from '#modules/questionnaires/contract.ts';
import { FillDraft, useFilling } from '#modules/questionnaires/ui/index.ts';
import { conditions } from '../contract.ts';
import { fillingKey, forgetBegun } from './begun.ts';

export type Filled = { id: string; caseId: string; version: number; onDay: string; note: string; answers: Answers; content: Content };
type More = { onDay: string; note: string };

/** A sheet of a locality being filled in; also one that only this device has. */
export function FillPart({ of }: { of: Filled }) {
  const { t } = useLingui(), owner = useMaybeMe()?.id ?? 'nobody', navigate = useNavigate(), client = useQueryClient();
  const params = { caseId: of.caseId, sheetId: of.id }, back = `/lokality/${of.caseId}/podminky`;
  const save = useCallback(async (answers: Answers, { onDay, note }: More, version: number) => {
    const ask = { params: { caseId: of.caseId, sheetId: of.id } }, saved = await call(conditions.put, { ...ask, version, body: { onDay, answers, note } });
    // Whoever leaves the page and comes back begins from what was saved, not from what was read at first.
    client.setQueryData<Reply<typeof conditions.get>>(keyOf(conditions.get, ask), (before) => before && { ...before, sheet: { ...before.sheet, onDay, note, answers, version: saved.version } });
    return saved;
  }, [client, of.caseId, of.id]);
  const filling = useFilling<More>({ key: fillingKey(of.id), saved: { answers: of.answers, more: { onDay: of.onDay, note: of.note }, version: of.version }, save });
  const anew = { invalidates: [conditions.list, conditions.beside, conditions.get] } as const, leave = async (text: string) => { filling.forget(); forgetBegun(owner, of.id); said(text); await navigate({ to: back }); };
  const finish = useChange(conditions.finish, anew), drop = useChange(conditions.drop, anew);
  return (
    <FillDraft content={of.content} filling={filling} finishing={finish} finish={async (body, version) => { await finish.mutateAsync({ params, version, body }); await leave(t`List je dokončený`); }}
      dropping={drop} drop={(version) => drop.mutate({ params, version }, { onSuccess: () => void leave(t`List byl zahozen`) })}
      words={{ end: t`O návštěvě`, note: t`Poznámka k celé návštěvě`, noteHelp: t`Kdo z organizací tam byl a co je potřeba vědět. Nikdy o klientech: čtou to všichni, kdo v lokalitě pracují.`, finished: <Trans>Dokončený list čtou všichni, kdo v lokalitě pracují, a už se nemění.</Trans> }} />
  );
}
