import { Alert, Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { linkOf } from '#modules/access/ui/index.ts';
import { Copy } from '#platform/design/Copy.tsx';
import type { Offered } from '../contract.ts';
import styles from './Interpreting.module.css';

/** The code right after it was made: the only moment when it can be read. */
export function GivenCode({ of, name, onClose }: { of: Offered; name: string; onClose: () => void }) {
  const link = of.secret && linkOf(location.origin, of.secret);
  return (
    <div className="stack">
      {of.mailedTo ? <p role="status"><Trans>Prosba odchází na {of.mailedTo}. Nestojí v ní jméno klienta ani téma.</Trans></p> : <p role="status">{of.code ? <Trans>E-mail tu není zapsaný: předejte odkaz i kód jinak, každý jinou cestou.</Trans> : <Trans>Prosba čeká v Souběhu.</Trans>}</p>}
      {of.code && <>
        <Alert color="yellow" variant="light"><Trans>Kód uvidíte jen teď. Nadiktujte ho telefonem nebo pošlete v SMS, nikdy e-mailem.</Trans></Alert>
        <div><p className="strong"><Trans>Kód pro: {name}</Trans></p><p className={styles.code} data-testid="code" aria-label={of.code.split('').join(' ')}>{of.code.slice(0, 3)} {of.code.slice(3)}</p></div>
      </>}
      {link && <Copy value={link}><Trans>Kopírovat odkaz</Trans></Copy>}
      <Button onClick={onClose}>{of.code ? <Trans>Kód už je předaný nebo opsaný</Trans> : <Trans>Zavřít</Trans>}</Button>
    </div>
  );
}
