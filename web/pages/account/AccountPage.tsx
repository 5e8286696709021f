import { useLingui } from '@lingui/react/macro';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { DevicesCard } from './DevicesCard.tsx';
import { PasskeysCard } from './PasskeysCard.tsx';
import { PasswordCard } from './PasswordCard.tsx';
import { ProviderCard } from './ProviderCard.tsx';
import { SecondStepCard } from './SecondStepCard.tsx';

/** How I get in, and where I am signed in. */
export default function AccountPage() {
  const { t } = useLingui();
  const { name, email } = useMe();
  return (
    <Page title={t`Můj účet`} subtitle={`${name} · ${email}`}>
      <div className="columns">
        <div className="stack"><PasswordCard /><SecondStepCard /><PasskeysCard /></div>
        <div className="stack"><DevicesCard /><ProviderCard /></div>
      </div>
    </Page>
  );
}
