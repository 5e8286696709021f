// The pages themselves: whether the device has all of them, so that one may leave the signal.
import { useCallback, useEffect, useState } from 'react';

/** Milliseconds after which a worker that does not answer is given up; the files of a build take that long on a slow line. */
const patience = 90_000;

/** Has the worker put every page into the device; false when some are missing or there is no worker. */
export function keepPages(): Promise<boolean> {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!workers) return Promise.resolve(false);
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), patience);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => { port1.close(); resolve(data === true); };
    workers.ready.then(({ active }) => active ? active.postMessage('take', [port2]) : resolve(false), () => resolve(false));
  });
}

/** Puts the pages into the device and says how far it is. */
export function useKeptPages(): { pages: 'preparing' | 'kept' | 'missing'; again: () => void } {
  const [pages, setPages] = useState<'preparing' | 'kept' | 'missing'>('preparing');
  const again = useCallback(() => {
    setPages('preparing');
    void keepPages().then((all) => setPages(all ? 'kept' : 'missing'));
  }, []);
  useEffect(again, [again]);
  return { pages, again };
}
