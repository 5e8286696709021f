import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconSpeakerphone } from '@tabler/icons-react';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { call } from '#platform/http/client.ts';
import type { Ask } from '#platform/http/contract.ts';
import { signals } from '../../contract.ts';
import { advocacy } from '../contract.ts';
import { most } from '../rules.ts';
import { ActionForm } from './ActionForm.tsx';

type Query = Omit<Ask<typeof signals.list>['query'], 'after' | 'limit'>;
/** Ids of all that the filters choose, as many as an action takes. */
async function idsOf(query: Query): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | undefined; ids.length < most.signals;) {
    const page = await call(signals.list, { query: { ...query, limit: 100, ...(after && { after }) } });
    ids.push(...page.items.map(({ id }) => id));
    if (!page.next) break;
    after = page.next;
  }
  return ids.slice(0, most.signals);
}

/** From what the filters show: a new action, or more signals for one that is being prepared. */
export function FromSignals({ query, any }: { query: Query; any: boolean }) {
  const { t } = useLingui(), navigate = useNavigate(), [into, setInto] = useAddress('akce'), [chosen, setChosen] = useState<string[]>(), [problem, setProblem] = useState<unknown>(null), [busy, setBusy] = useState(false);
  const begin = useChange(advocacy.begin, { invalidates: [advocacy.list] }), choose = useChange(advocacy.choose, { invalidates: [advocacy.get, advocacy.list] });
  const action = useRead(advocacy.get, { params: { actionId: into } }, { enabled: /^[0-9a-f-]{36}$/.test(into) }).data;
  if (!any) return null;
  const gather = async (then: (ids: string[]) => unknown) => { setBusy(true); setProblem(null); try { await then(await idsOf(query)); } catch (error) { setProblem(error); } finally { setBusy(false); } };
  const open = (id: string) => void navigate({ to: `/podnety/akce/${id}` as string });
  return (
    <div className="stack">
      {action ? (
        <div className="inline">
          <Button variant="light" loading={busy} onClick={() => void gather(async (ids) => { await choose.mutateAsync({ params: { actionId: action.id }, body: { signalIds: [...new Set([...action.signals.map(({ id }) => id), ...ids])] } }); said(t`Podněty jsou přidané.`); open(action.id); })}><Trans>Přidat tyto podněty k akci {action.title}</Trans></Button>
          <Button variant="default" onClick={() => setInto('')}><Trans>Nepřidávat</Trans></Button>
        </div>
      ) : <div><Button variant="light" leftSection={<IconSpeakerphone size={18} aria-hidden />} loading={busy} onClick={() => void gather(setChosen)}><Trans>Začít z nich advokační akci</Trans></Button></div>}
      <ProblemAlert problem={problem} />
      {chosen && <ActionForm title={t`Nová advokační akce`} draft="advocacy:new" start={{ domain: query.domain ?? '', orpCode: query.orp && query.orp !== 'none' ? query.orp : null }} onClose={() => setChosen(undefined)}
        note={t({ message: 'Stojí na podnětech, které jsou teď ve výběru; jednotlivé půjde vyjmout.' })} save={async (values, _, id) => { await begin.mutateAsync({ body: { ...values, id, signalIds: chosen } }); open(id); }} />}
      {chosen && <p className="meta" role="status"><Plural value={chosen.length} one="Vybrán # podnět." few="Vybrány # podněty." many="Vybráno # podnětu." other="Vybráno # podnětů." /></p>}
    </div>
  );
}
