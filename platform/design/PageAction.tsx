import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { usePhone } from './phone.ts';
import { useActionSlot } from './slot.ts';

export type Action = { label: ReactNode; icon?: ReactNode; to?: string; onClick?: () => void; loading?: boolean };

/** The one big action: in the heading on a desk, above the bottom bar under the thumb on a phone. */
export function PageAction({ label, icon, to, onClick, loading = false }: Action) {
  const phone = usePhone(), slot = useActionSlot();
  const look = { size: phone ? 'lg' : 'md', leftSection: icon, fullWidth: phone, style: phone ? { height: '3.25rem' } : {} } as const;
  const button = to
    ? <Button {...look} renderRoot={(props: object) => <Link to={to} {...props} />}>{label}</Button>
    : <Button {...look} loading={loading} onClick={onClick}>{label}</Button>;
  return phone && slot ? createPortal(button, slot) : button;
}
