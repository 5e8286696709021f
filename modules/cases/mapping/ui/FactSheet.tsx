import { Button, Group } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { ConflictNotice } from '#platform/forms/ConflictNotice.tsx';
import { DraftNotice } from '#platform/forms/DraftNotice.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import type { FactForm } from './useFactForm.ts';

type Props = {
  title: string; onClose: () => void; of: Pick<FactForm<never, never>, 'submit' | 'saving' | 'problem' | 'restored' | 'discard' | 'keepMine' | 'takeTheirs'> & { form: { errors: Record<string, unknown> } };
  /** Names of fields by their path. */
  labels: Record<string, string>;
  /** Shown when somebody else saved meanwhile: label, mine, theirs. */
  versions: readonly (readonly [ReactNode, ReactNode, ReactNode])[] | null;
  children: ReactNode;
};

/** The form of one fact on a sheet: draft, errors, both versions on a conflict, saving. */
export function FactSheet({ title, onClose, of, labels, versions, children }: Props) {
  return (
    <ConfirmSheet open onClose={onClose} title={title}>
      <form onSubmit={of.submit} noValidate className="stack">
        <DraftNotice of={of} />
        {children}
        <ErrorSummary of={of} labels={labels} />
        {versions && <ConflictNotice fields={versions} onKeepMine={of.keepMine} onTakeTheirs={of.takeTheirs} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}><Trans>Zpět</Trans></Button>
          <Button type="submit" loading={of.saving}><Trans>Uložit</Trans></Button>
        </Group>
      </form>
    </ConfirmSheet>
  );
}
