import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconPrinter } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useSignpost } from './useSignpost.ts';
import styles from './Signpost.module.css';

const SignpostSheet = lazy(() => import('./SignpostSheet.tsx'));

/** What is in the signpost, always at hand while one searches. */
export function SignpostBar() {
  const { t } = useLingui();
  const { ids } = useSignpost();
  const [open, setOpen] = useState(false);
  if (!ids.length && !open) return null;
  return (
    <>
      <div className={styles.bar} role="region" aria-label={t`Rozcestník`}>
        <span><strong><Trans>Rozcestník</Trans></strong>: <Plural value={ids.length} one="# služba" few="# služby" many="# služby" other="# služeb" /></span>
        <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => setOpen(true)}><Trans>Uspořádat a vytisknout</Trans></Button>
      </div>
      {open && <Suspense fallback={null}><SignpostSheet onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}
