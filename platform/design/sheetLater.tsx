// Sheets whose script comes after the page: a page that is only read waits for no form.
import { Trans, useLingui } from '@lingui/react/macro';
import { createElement, useEffect, useState, type ComponentType } from 'react';
import { allWords } from '#platform/i18n/words.ts';
import { ConfirmSheet } from './ConfirmSheet.tsx';

/** Milliseconds after which a page has what it shows, also on a slow line. */
const calm = 5_000;
const whenCalm = (run: () => void) => setTimeout(() => { if ('requestIdleCallback' in globalThis) requestIdleCallback(run); else run(); }, calm);

/**
 * A sheet that is loaded when the browser has nothing else to do, or when it is opened: `const CloseSheet = sheetLater(async () => (await import('./CloseSheet.tsx')).CloseSheet)`.
 * When it cannot be loaded it says so in its own place; the page and what is written in it stay.
 */
export function sheetLater<P extends { onClose: () => void }>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let sheet: ComponentType<P> | undefined, asked: Promise<void> | undefined;
  const get = () => asked ??= Promise.all([load(), allWords()]).then(([loaded]) => { sheet = loaded; }, (error: unknown) => { asked = undefined; throw error; });
  whenCalm(() => void get().catch(() => {}));
  return function SheetLater(props) {
    const { t } = useLingui();
    const [state, setState] = useState<'waits' | 'there' | 'failed'>(sheet ? 'there' : 'waits');
    useEffect(() => { if (state === 'waits') get().then(() => setState('there'), () => setState('failed')); }, [state]);
    if (sheet && state === 'there') return createElement(sheet, props);
    return <ConfirmSheet open={state === 'failed'} onClose={props.onClose} title={t`Okno se nenačetlo`} confirm={<Trans>Zkusit znovu</Trans>} onConfirm={() => setState('waits')}><Trans>Zřejmě vypadl signál. Stránka i to, co je na ní napsáno, zůstává.</Trans></ConfirmSheet>;
  };
}
