import { Alert, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconAlertCircle, IconCloudOff } from '@tabler/icons-react';
import { Refused, Unreachable } from '#platform/http/client.ts';
import { hasVault } from '#platform/offline/present.ts';

type Props = { problem: unknown; /** Names of fields by their dotted path. */ labels?: Record<string, string>; onRetry?: () => void };

/** Why something was refused, where it arose: the reason, the fields it concerns, and what to do. Nothing when all is well. */
export function ProblemAlert({ problem, labels = {}, onRetry }: Props) {
  const { t } = useLingui();
  if (!problem) return null;
  const away = problem instanceof Unreachable;
  const told = problem instanceof Refused ? problem.problem : undefined;
  const title = away ? t`Server neodpovídá` : told?.title || t`Něco se nepodařilo`;
  const fields = Object.entries(told?.fields ?? {});
  return (
    <Alert role="alert" color={away ? 'yellow' : 'red'} variant="light" icon={away ? <IconCloudOff /> : <IconAlertCircle />} title={title}>
      <div className="stack">
        {away && <p><Trans>Co jste napsali, zůstává. Zkuste to znovu, až bude signál.</Trans> {!hasVault() && <a href="/teren"><Trans>Jak zapisovat i bez signálu</Trans></a>}</p>}
        {!away && !told && <p><Trans>Chyba je na naší straně. Zkuste to prosím znovu.</Trans></p>}
        {told?.detail && <p>{told.detail}</p>}
        {fields.length > 0 && <ul>{fields.map(([path, text]) => <li key={path}>{labels[path] && <b>{labels[path]}: </b>}{text}</li>)}</ul>}
        {onRetry && <div><Button variant="default" size="xs" onClick={onRetry}><Trans>Zkusit znovu</Trans></Button></div>}
      </div>
    </Alert>
  );
}
