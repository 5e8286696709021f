import { Button, CopyButton } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** Puts a value that is shown once into the clipboard, and says so. */
export const Copy = ({ value, children }: { value: string; children?: ReactNode }) => (
  <CopyButton value={value}>{({ copied, copy }) => (
    <Button variant="default" leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />} onClick={copy}>{copied ? <Trans>Zkopírováno</Trans> : children ?? <Trans>Kopírovat</Trans>}</Button>
  )}</CopyButton>
);
