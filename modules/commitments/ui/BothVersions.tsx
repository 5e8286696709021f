import { Alert } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { Refused } from '#platform/http/client.ts';
import { Commitment } from '../contract.ts';
import { Due, StateTag } from './words.tsx';

/** Somebody was faster: what stands now, beside what is typed in the form. */
export function BothVersions({ problem }: { problem: unknown }) {
  const found = problem instanceof Refused && problem.problem.code === 'conflict' ? Commitment.safeParse(problem.problem.current) : undefined;
  if (!found?.success) return null;
  const now = found.data;
  return (
    <Alert color="yellow" variant="light" title={<Trans>Takhle to teď má kolega nebo kolegyně</Trans>}>
      <p className="strong">{now.what}</p>
      <p><Due of={now} /> · {now.owner.name} <StateTag of={now} /></p>
      <p className="meta"><Trans>Vaše znění zůstává ve formuláři. Zavřete ho a otevřete znovu, až se rozhodnete, co platí.</Trans></p>
    </Alert>
  );
}
