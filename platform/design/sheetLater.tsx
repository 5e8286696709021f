// Sheets whose script comes after the page: a page that is only read waits for no form.
import { Trans, useLingui } from '@lingui/react/macro';
import { createElement, useEffect, useState, type ComponentType } from 'react';
import { allWords } from '#platform/i18n/words.ts';
import { ConfirmSheet } from './ConfirmSheet.tsx';
import { Loading } from './Loading.tsx';

/** Milliseconds after which a page has what it shows, also on a slow line. */
const calm = 5_000;
const whenCalm = (run: () => void) => setTimeout(() => { if ('requestIdleCallback' in globalThis) requestIdleCallback(run); else run(); }, calm);

/** Milliseconds after which a press has to be answered, if only by saying that it is being loaded. */
const soon = 300;

/**
 * A sheet that is loaded when the browser has nothing else to do, or when it is opened: `const CloseSheet = sheetLater(async () => (await import('./CloseSheet.tsx')).CloseSheet)`.
 * One that stays mounted when it is closed says by `isOpen` whether it is open. When it cannot be loaded it says so in its own place; the page and what is written in it stay.
 */
export function sheetLater<P extends { onClose: () => void }>(load: () => Promise<ComponentType<P>>, isOpen: (props: P) => boolean = () => true): ComponentType<P> {
  let sheet: ComponentType<P> | undefined, asked: Promise<void> | undefined;
  const get = () => asked ??= Promise.all([load(), allWords()]).then(([loaded]) => { sheet = loaded; }, (error: unknown) => { asked = undefined; throw error; });
  whenCalm(() => void get().catch(() => {}));
  return function SheetLater(props) {
    const { t } = useLingui();
    const [state, setState] = useState<'waits' | 'slow' | 'failed' | 'there'>(sheet ? 'there' : 'waits'), open = isOpen(props), loads = open && (state === 'waits' || state === 'slow');
    useEffect(() => {
      if (!loads) return;
      const slow = setTimeout(() => setState('slow'), soon);
      // What fails after it was closed is nobody's concern.
      let over = false;
      get().then(() => setState('there'), () => { if (!over) setState('failed'); }).finally(() => clearTimeout(slow));
      return () => { over = true; clearTimeout(slow); };
    }, [loads]);
    // Closed without having opened: the next time it is tried anew.
    useEffect(() => { if (!open) setState((now) => now === 'there' ? now : 'waits'); }, [open]);
    if (sheet && state === 'there') return createElement(sheet, props);
    const failed = state === 'failed';
    return (
      <ConfirmSheet open={open && (failed || state === 'slow')} onClose={props.onClose} title={failed ? t`Okno se nenačetlo` : t`Načítá se`} {...(failed && { confirm: <Trans>Zkusit znovu</Trans>, onConfirm: () => setState('slow') })}>
        {failed ? <Trans>Zřejmě vypadl signál. Stránka i to, co je na ní napsáno, zůstává.</Trans> : <Loading rows={3} />}
      </ConfirmSheet>
    );
  };
}
