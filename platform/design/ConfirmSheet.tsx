import { Button, Group, Modal } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, type ReactNode } from 'react';
import { usePhone } from './phone.ts';
import { ProblemAlert } from './ProblemAlert.tsx';

type Props = {
  open: boolean; onClose: () => void; title: string; children: ReactNode;
  /** Without it the sheet has no buttons of its own: its content is a form. */
  onConfirm?: () => void; confirm?: ReactNode; danger?: boolean; loading?: boolean; problem?: unknown; /** Names of its fields, for what the server refuses. */ labels?: Record<string, string>;
};

/** A question or a short form: a full-screen sheet on a phone, a modal on a desk. Never one over another. */
export function ConfirmSheet({ open, onClose, title, children, onConfirm, confirm, danger = false, loading = false, problem, labels = {} }: Props) {
  const { t } = useLingui();
  const phone = usePhone(), inside = useRef<HTMLDivElement>(null);
  const go = () => {
    // A day field with what is no day has no value: nothing is sent until it is put right.
    const wrong = inside.current?.querySelector<HTMLElement>('[data-wrong]');
    if (wrong) wrong.focus(); else onConfirm?.();
  };
  return (
    <Modal opened={open} onClose={onClose} title={title} fullScreen={phone} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': t`Zavřít` }}>
      <div ref={inside} className="stack">
        {children}
        <ProblemAlert problem={problem} labels={labels} />
        {onConfirm && (
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}><Trans>Zpět</Trans></Button>
            <Button color={danger ? 'red' : 'brand'} loading={loading} onClick={go} data-autofocus>{confirm ?? <Trans>Potvrdit</Trans>}</Button>
          </Group>
        )}
      </div>
    </Modal>
  );
}
