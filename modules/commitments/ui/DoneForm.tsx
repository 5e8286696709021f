import { Button, Group, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { said } from '#platform/design/said.ts';
import { commitments, type Commitment } from '../contract.ts';
import { useCommitmentChange } from './useCommitmentChange.ts';

/** Checks it off on the spot: the result is welcome, not compulsory. */
export function DoneForm({ of, onClose }: { of: Pick<Commitment, 'id' | 'version'>; onClose: () => void }) {
  const { t } = useLingui();
  const [result, setResult] = useState('');
  const done = useCommitmentChange(commitments.done, () => { said(t`Hotovo. Výsledek byl uložen.`); onClose(); });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    done.mutate({ params: { commitmentId: of.id }, version: of.version, body: { ...(result.trim() && { result }) } });
  };
  return (
    <form onSubmit={submit} className="stack" style={{ padding: '0.25rem 0 0.5rem' }}>
      <Textarea label={t`Jak to dopadlo`} value={result} onChange={(event) => setResult(event.currentTarget.value)} autosize minRows={1} maxRows={6} maxLength={4000} data-autofocus autoFocus
        onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event); if (event.key === 'Escape') onClose(); }} />
      <ProblemAlert problem={done.error} />
      <Group gap="xs">
        <Button type="submit" variant="light" size="xs" loading={done.isPending}><Trans>Hotovo</Trans></Button>
        <Button variant="default" size="xs" onClick={onClose}><Trans>Zpět</Trans></Button>
      </Group>
    </form>
  );
}
