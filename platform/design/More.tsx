import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

/** The next page of a list below the ones that are there; nothing when all of it is there. */
export function More({ of: { more }, children }: { of: { more: { load: () => void; loading: boolean } | undefined }; /** What the button says, when not "show more". */ children?: ReactNode }) {
  return more ? <Button variant="default" fullWidth loading={more.loading} onClick={more.load}>{children ?? <Trans>Ukázat další</Trans>}</Button> : null;
}
