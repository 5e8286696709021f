// The way in for people without an account: the link is here, the code comes from elsewhere. Knows nothing of accounts.
import { Alert, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useState, type ComponentType } from 'react';
import { host, Secret } from '#modules/access/guests/contract.ts';
import { useQueryClient } from '@tanstack/react-query';
import { Loading } from '#platform/design/Loading.tsx';
import { useChange } from '#platform/design/query.ts';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import type { GuestPurpose } from '#platform/http/contract.ts';
import { CodeField } from './CodeField.tsx';
import { Entrance } from './Entrance.tsx';

/** What a guest sees, by what the link is for. */
const views: Record<GuestPurpose, ComponentType> = {
  commitment: lazy(() => import('#modules/commitments/ui/index.ts').then(({ HostView }) => ({ default: HostView }))),
  referral: lazy(() => import('#modules/referrals/ui/index.ts').then(({ HostView }) => ({ default: HostView }))),
  meeting: lazy(() => import('#modules/meetings/conference/ui/index.ts').then(({ HostMeetingView }) => ({ default: HostMeetingView }))),
  booking: lazy(() => import('#modules/directory/interpreters/ui/index.ts').then(({ HostBookingView }) => ({ default: HostBookingView }))),
};

function Enter({ secret, onOpened }: { secret: string; onOpened: (purpose: GuestPurpose) => void }) {
  const { t } = useLingui();
  const open = useChange(host.open);
  const draft = useDraftForm({ key: null, initial: { code: '' }, schema: host.open.body.pick({ code: true }), save: async ({ code }) => { onOpened((await open.mutateAsync({ body: { secret, code } })).purpose); } });
  return (
    <Entrance title={t`Odkaz pro vás`}>
      <p><Trans>Někdo vás prosí o odpověď. Zadejte šest číslic, které jste dostali telefonem, v SMS nebo osobně.</Trans></p>
      <form className="stack" onSubmit={draft.submit} noValidate>
        <CodeField label={t`Kód`} autoFocus size="lg" value={draft.form.values.code} onChange={(code) => draft.form.setFieldValue('code', code)} error={draft.form.errors.code} />
        <ErrorSummary of={draft} labels={{ code: t`Kód` }} />
        <Button type="submit" size="lg" loading={draft.saving} fullWidth><Trans>Otevřít</Trans></Button>
      </form>
    </Entrance>
  );
}

/** By the secret of a link: a change of language draws the page anew, and nobody is asked for their code a second time. */
const opened = new Map<string, GuestPurpose>();

export default function Host() {
  const { t } = useLingui();
  const client = useQueryClient();
  const [secret] = useState(() => location.hash.slice(1));
  const [purpose, setPurpose] = useState<GuestPurpose | null>(opened.get(secret) ?? null), [left, setLeft] = useState(false);
  const leave = useChange(host.leave, { onDone: () => { client.clear(); opened.delete(secret); setPurpose(null); setLeft(true); } });
  if (left) return <Entrance title={t`Zavřeno`}><p><Trans>Odkaz je na tomto zařízení zavřený. Kdykoli ho otevřete znovu stejným kódem.</Trans></p></Entrance>;
  if (!Secret.safeParse(secret).success) return <Entrance title={t`Odkaz není celý`}><Alert color="yellow" variant="light"><Trans>Otevřete prosím celý odkaz tak, jak vám přišel. Když to nepůjde, zavolejte tomu, od koho ho máte.</Trans></Alert></Entrance>;
  if (!purpose) return <Enter secret={secret} onOpened={(one) => { opened.set(secret, one); setPurpose(one); }} />;
  const View = views[purpose];
  return (
    <Entrance title={t`Prosíme vás o odpověď`}>
      <Suspense fallback={<Loading rows={4} />}><View /></Suspense>
      <Button variant="subtle" onClick={() => leave.mutate({})}><Trans>Zavřít na tomto zařízení</Trans></Button>
    </Entrance>
  );
}
