import { plural } from '@lingui/core/macro';
import { TextInput } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { said } from '#platform/design/said.ts';
import { newId } from '#platform/http/client.ts';
import { number } from '#platform/i18n/format.ts';
import { retention } from '../contract.ts';
import { confirms } from '../rules.ts';
import { Parts } from './Parts.tsx';
import { useRetentionWords } from './words.ts';

/** The second look: what goes in sum and by which rules, then the number typed by hand. */
export function EraseSheet({ ids, onClose, onDone }: { ids: readonly string[]; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui();
  const words = useRetentionWords();
  const [typed, setTyped] = useState(''), [tried, setTried] = useState(false), [id] = useState(newId), [asked] = useState(() => [...ids]);
  const sum = useRead(retention.sum, { body: { ids: asked } });
  const confirm = useChange(retention.confirm, { invalidates: [retention.due, retention.counts, retention.erasures], onDone: () => { said(t`Maže se na pozadí. Průběh vidíte v přehledu smazaného.`); onDone(); } });
  const phrase = words.phrase(asked.length), right = confirms(typed, asked.length);
  return (
    <ConfirmSheet open onClose={onClose} title={t`Smazat natrvalo`} danger confirm={<Trans>Smazat natrvalo</Trans>} loading={confirm.isPending} problem={confirm.error} labels={{ typed: t`Potvrzení` }}
      onConfirm={() => { setTried(true); if (right && sum.data) confirm.mutate({ body: { id, ids: asked, typed } }); }}>
      <Reading of={sum}>{({ items, kinds, parts, others }) => (
        <>
          <p><b><Plural value={items} one="# položka" few="# položky" many="# položky" other="# položek" /></b></p>
          <ul>{kinds.map((one) => <li key={one.kind}>{words.kind[one.kind]}: {number(one.items)} · {t`lhůta ${plural(one.years, { one: '# rok', few: '# roky', many: '# roku', other: '# let' })}`} · {one.source}</li>)}</ul>
          <Parts parts={parts} others={others} />
          <p><Trans>Smazané nejde vrátit, ani ze zálohy po jejím vypršení.</Trans></p>
          <TextInput label={t`Napište: ${phrase}`} autoComplete="off" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} error={tried && !right && t`Napište přesně: ${phrase}`} />
        </>
      )}</Reading>
    </ConfirmSheet>
  );
}
