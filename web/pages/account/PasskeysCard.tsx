import { Button, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconFingerprint } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { call, newId } from '#platform/http/client.ts';
import { dateTime, day } from '#platform/i18n/format.ts';
import { passkeys } from '#modules/access/passkeys/contract.ts';
import { canUsePasskeys, makePasskey } from '../../passkeys.ts';
import { useConfirmed } from './useConfirmed.tsx';

/** Passkeys of the account: added with a name, removed. */
export function PasskeysCard() {
  const { t } = useLingui();
  const read = useRead(passkeys.list);
  const add = useChange(passkeys.add, { invalidates: [passkeys.list] }), remove = useChange(passkeys.remove, { invalidates: [passkeys.list] });
  const [naming, setNaming] = useState(false), [name, setName] = useState(''), [removing, setRemoving] = useState<{ id: string; name: string } | null>(null);
  const { confirmed, sheet, problem, busy } = useConfirmed();
  const make = () => confirmed(async () => {
    const response = await makePasskey(await call(passkeys.begin));
    await add.mutateAsync({ body: { id: newId(), name: name.trim() || t`Přístupový klíč`, response: response as never } });
    said(t`Přístupový klíč je přidaný.`);
    setNaming(false);
    setName('');
  });
  return (
    <Card title={t`Přístupové klíče`} {...(read.data && { count: read.data.items.length })}>
      <div className="stack">
        <Reading of={read} rows={2}>{({ items }) => items.length
          ? <Rows label={t`Přístupové klíče`}>{items.map((one) => (
            <Row key={one.id} lead={<IconFingerprint size={22} aria-hidden />} title={one.name} note={[t`přidaný ${day(one.since.slice(0, 10))}`, one.used && t`použitý ${dateTime(one.used)}`, one.backedUp && t`zálohovaný v cloudu`].filter(Boolean).join(' · ')}
              end={<Button variant="subtle" size="compact-md" aria-label={`${t`Odebrat`}: ${one.name}`} onClick={() => setRemoving(one)}><Trans>Odebrat</Trans></Button>} />
          ))}</Rows>
          : <Empty><Trans>Přihlášení otiskem, obličejem nebo PINem zařízení místo hesla. Nejde vylákat podvodnou stránkou.</Trans></Empty>}</Reading>
        {!canUsePasskeys() ? <p className="meta"><Trans>Tento prohlížeč přístupové klíče nezná.</Trans></p> : naming ? (
          <form className="stack" onSubmit={(event) => { event.preventDefault(); void make(); }}>
            <TextInput label={t`Jak mu budete říkat`} description={t`Třeba Služební telefon`} maxLength={80} autoFocus value={name} onChange={(event) => setName(event.currentTarget.value)} />
            <div className="inline"><Button type="submit" loading={busy}><Trans>Vytvořit klíč</Trans></Button><Button variant="default" onClick={() => setNaming(false)}><Trans>Zpět</Trans></Button></div>
          </form>
        ) : <div><Button variant="default" onClick={() => setNaming(true)}><Trans>Přidat přístupový klíč</Trans></Button></div>}
        <ProblemAlert problem={problem} />
      </div>
      {removing && (
        <ConfirmSheet open onClose={() => setRemoving(null)} title={t`Odebrat přístupový klíč?`} danger confirm={<Trans>Odebrat</Trans>} onConfirm={() => { const { id } = removing; setRemoving(null); void confirmed(() => remove.mutateAsync({ params: { passkeyId: id } })); }}>
          <p><b>{removing.name}</b></p>
          <p><Trans>Přestane otevírat tento účet. Smažte ho pak i v zařízení.</Trans></p>
        </ConfirmSheet>
      )}
      {sheet}
    </Card>
  );
}
