import { Skeleton, VisuallyHidden } from '@mantine/core';
import { Trans } from '@lingui/react/macro';

/** The shape of a list in grey while it is read; nothing jumps when it comes. */
export function Loading({ rows = 3, height = 44 }: { rows?: number; height?: number }) {
  return (
    <div role="status">
      <VisuallyHidden><Trans>Načítá se</Trans></VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} style={{ height, display: 'flex', flexDirection: 'column', justifyContent: 'center', gap: 6 }} aria-hidden>
          <Skeleton height={12} width={`${70 - (row % 3) * 12}%`} radius="xs" />
          {height >= 40 && <Skeleton height={10} width={`${45 - (row % 2) * 10}%`} radius="xs" />}
        </div>
      ))}
    </div>
  );
}
