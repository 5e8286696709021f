// Whom to ask: who suits, why, and until when to answer. Then the code, shown once.
import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { newId } from '#platform/http/client.ts';
import { phoneText } from '#platform/http/phone.ts';
import { day, weekday } from '#platform/i18n/format.ts';
import { answerBy } from '../rules.ts';
import { interpreting, type Candidate, type InterpretingRequest, type Offered } from '../contract.ts';
import { GivenCode } from './GivenCode.tsx';
import styles from './Interpreting.module.css';
import { refreshed } from './lists.ts';
import { span, useInterpretingWords } from './words.ts';

const waits = { h2: 2, h24: 24, h48: 48 } as const;
type Wait = keyof typeof waits;

export function OfferSheet({ of, onClose }: { of: InterpretingRequest; onClose: () => void }) {
  const { t } = useLingui();
  const words = useInterpretingWords();
  const found = useRead(interpreting.candidates, { params: { interpretingRequestId: of.id } });
  const [wait, setWait] = useState<Wait>(of.urgency === 'normal' ? 'h24' : 'h2');
  const [given, setGiven] = useState<{ offered: Offered; name: string } | null>(null);
  const offer = useChange(interpreting.offer, { invalidates: refreshed });
  const ask = async ({ interpreter }: Candidate) => {
    const offered = await offer.mutateAsync({ params: { interpretingRequestId: of.id }, body: { id: newId(), interpreterId: interpreter.id, answerBy: answerBy(new Date(), waits[wait], of).toISOString() } }).catch(() => undefined);
    if (offered) setGiven({ offered, name: interpreter.name });
  };
  const title = `${weekday(of.onDay)} ${day(of.onDay)} ${span(of)}`;
  if (given) return <ConfirmSheet open onClose={onClose} title={t`Prosba o tlumočení odeslána`}><GivenCode of={given.offered} name={given.name} onClose={onClose} /></ConfirmSheet>;
  return (
    <ConfirmSheet open onClose={onClose} title={t`Koho oslovit: ${title}`}>
      <Segmented label={t`Na odpověď čekat`} value={wait} onChange={setWait} options={[{ value: 'h2', label: t`2 hodiny` }, { value: 'h24', label: t`den` }, { value: 'h48', label: t`dva dny` }]} />
      <Reading of={found} rows={4}>{({ items }) => items.length === 0
        ? <Empty><Trans>Tímhle jazykem tu zatím nikdo netlumočí. Přidejte tlumočníka na kartě Lidé, nebo žádost uzavřete jako nenaplněnou: započítá se do přehledu.</Trans></Empty>
        : <ul className={styles.list} aria-label={t`Kdo se hodí`}>{items.map((one) => (
          <li key={one.interpreter.id} className={styles.item}>
            <div className={styles.head}>
              <span><b>{one.interpreter.name}</b> <span className="meta">{[words.kind(one.interpreter.kind), !one.interpreter.mine && one.interpreter.organisation.name, one.interpreter.partner?.name].filter(Boolean).join(' · ')}</span></span>
              {one.fits && <Button size="xs" variant="light" loading={offer.isPending && offer.variables.body.interpreterId === one.interpreter.id} disabled={offer.isPending} onClick={() => void ask(one)}><Trans>Oslovit</Trans><span className="hidden-text"> {one.interpreter.name}</span></Button>}
            </div>
            <ul className={styles.reasons}>{one.reasons.map((why) => <li key={why.kind}><Tag tone={why.weight === 'good' ? 'plain' : why.weight === 'bad' ? 'soon' : 'late'}>{words.reason(why)}</Tag></li>)}</ul>
            <p className="meta">{[one.interpreter.phone && phoneText(one.interpreter.phone), one.interpreter.email ?? (one.interpreter.hasAccount ? t`odpoví v Souběhu` : t`bez e-mailu`), one.interpreter.availabilityNote].filter(Boolean).join(' · ')}</p>
          </li>
        ))}</ul>}</Reading>
      <ProblemAlert problem={offer.error} />
    </ConfirmSheet>
  );
}
