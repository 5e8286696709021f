import { i18n } from '@lingui/core';
import { I18nProvider, useLingui } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import { PartsContext } from '#platform/design/parts.ts';
import { isDoor, type doorPaths } from './doors.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { roomParts } from './parts.ts';
import type { Router } from './routes.tsx';
import { SessionGate } from './session.tsx';
import { theme, variables } from './theme.ts';
import { Whole } from './Whole.tsx';

const doors: Record<(typeof doorPaths)[number], ComponentType> = { '/host': lazy(() => import('./pages/Host.tsx')), '/pozvani': lazy(() => import('./pages/Invited.tsx')) };
const Notices = lazy(() => import('./Notices.tsx'));

// The content security policy allows only styles with the page's nonce.
const nonce = () => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** A change of language draws everything anew: forms keep their drafts. */
function InLanguage({ children }: { children: ReactNode }) {
  const { i18n: { locale } } = useLingui();
  return <DatesProvider key={locale} settings={{ locale: locale === 'uk' ? 'uk' : locale === 'en' ? 'en' : 'cs', firstDayOfWeek: 1, weekendDays: [0, 6] }}>{children}</DatesProvider>;
}

export function App({ client, router }: { client: QueryClient; router: Router }) {
  const Door = isDoor(location.pathname) ? doors[location.pathname as keyof typeof doors] : undefined;
  return (
    <I18nProvider i18n={i18n}>
      <MantineProvider theme={theme} cssVariablesResolver={variables} forceColorScheme="light" getStyleNonce={nonce}>
        <QueryClientProvider client={client}>
          <InLanguage>
            <ErrorBoundary>
              <Suspense fallback={null}><Notices position="bottom-center" /></Suspense>
              {Door ? <Suspense fallback={null}><Whole><Door /></Whole></Suspense> : <SessionGate><PartsContext value={roomParts}><RouterProvider router={router} /></PartsContext></SessionGate>}
            </ErrorBoundary>
          </InLanguage>
        </QueryClientProvider>
      </MantineProvider>
    </I18nProvider>
  );
}
