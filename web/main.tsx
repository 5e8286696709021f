import { config } from 'zod';
import '@fontsource-variable/inter/index.css';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '#platform/design/tokens.css';
import './app.css';
import { createRoot } from 'react-dom/client';
import { startField } from '#modules/offline/ui/index.ts';
import { makeQueryClient } from '#platform/design/query.ts';
import { watchConnection } from '#platform/offline/connection.ts';
import { forgetAhead } from '#platform/http/client.ts';
import { waitForWords } from '#platform/i18n/words.ts';
import { hasVault } from '#platform/offline/present.ts';
import { dropOldDrafts } from '#platform/forms/drafts.ts';
import { App } from './App.tsx';
import { asksNobody } from './doors.ts';
import { askPage, isForUs, preloadCalmly, preloadPage, wasInside } from './preload.ts';
import { makeRouter } from './routes.tsx';
import { whoIsIn } from './session.tsx';
import { activate, deviceLanguage, loadDaily, loadWhole } from './language.ts';
import { registerWorker } from './update.ts';

// Compiling validators needs eval, which the content security policy rightly refuses.
config({ jitless: true });

/** Milliseconds after which the frame is drawn without its page. */
const longest = 4_000;
const pause = (milliseconds: number) => new Promise((done) => { setTimeout(done, milliseconds); });

/** Not awaited at the top: what comes later imports this file, and would wait for it while it waits. */
async function begin(): Promise<void> {
  dropOldDrafts();
  watchConnection();
  const client = makeQueryClient(), { pathname } = location, inside = wasInside() && !asksNobody(pathname), language = deviceLanguage();
  if (!inside || !isForUs()) forgetAhead();
  const router = makeRouter(client);
  waitForWords(() => loadWhole());
  // With a vault it has to be there first: it answers where the server does not.
  const ask = () => { const me = client.prefetchQuery(whoIsIn); askPage(client, pathname); return me; };
  let asked = inside && !hasVault() ? ask() : undefined;
  if (inside) preloadPage(pathname, language);
  await activate(language);
  // What lies in the device is there before the first page asks for it. A browser that refuses storage goes on without.
  if (hasVault()) { await startField(client).catch(() => {}); if (inside) asked = ask(); }
  // Drawn once, with the page in it, when that comes soon; what stands in the document is on the screen until then.
  if (inside) await Promise.race([Promise.all([asked, loadDaily(language), router.load()]).catch(() => {}), pause(longest)]);
  createRoot(document.getElementById('root')!).render(<App client={client} router={router} />);
  setTimeout(() => { forgetAhead(); void loadWhole().catch(() => {}); }, longest);
  if (!inside) preloadCalmly(pathname);
  registerWorker();
}
begin().catch(() => { document.getElementById('root')!.textContent = 'Stránku se nepodařilo načíst. Načtěte ji znovu. · Сторінку не вдалося завантажити. Завантажте її ще раз. · The page could not be loaded. Load it again.'; });
