import { config } from 'zod';
import '@fontsource-variable/inter/index.css';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '#platform/design/tokens.css';
import './app.css';
import { createRoot } from 'react-dom/client';
import { dropOldDrafts } from '#platform/forms/drafts.ts';
import { App } from './App.tsx';
import { preloadPage } from './preload.ts';
import { activate, deviceLanguage } from './language.ts';

// Compiling validators needs eval, which the content security policy rightly refuses.
config({ jitless: true });

dropOldDrafts();
preloadPage(location.pathname);
await activate(deviceLanguage());
createRoot(document.getElementById('root')!).render(<App />);
