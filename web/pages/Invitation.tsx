import { Button, Divider } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { IconFingerprint } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Loading } from '#platform/design/Loading.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { call, newId, Unreachable } from '#platform/http/client.ts';
import { invitations } from '#modules/access/invitations/contract.ts';
import { activate } from '../language.ts';
import { leaveForProvider } from '../oidc.ts';
import { canUsePasskeys, makePasskey } from '../passkeys.ts';
import { Entrance } from './Entrance.tsx';
import { NewPassword } from './NewPassword.tsx';
import { ProviderButton } from './ProviderButton.tsx';

const enter = () => location.assign('/');

function ByPasskey({ secret }: { secret: string }) {
  const { t } = useLingui();
  const [busy, setBusy] = useState(false), [problem, setProblem] = useState<unknown>(null);
  if (!canUsePasskeys()) return null;
  const go = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const response = await makePasskey(await call(invitations.beginPasskey, { body: { secret } }));
      await call(invitations.acceptPasskey, { body: { secret, id: newId(), name: t`První klíč`, response: response as never } });
      enter();
    } catch (error) { setProblem(error); setBusy(false); }
  };
  return (
    <>
      <Button variant="default" leftSection={<IconFingerprint size={20} aria-hidden />} loading={busy} onClick={() => void go()} fullWidth><Trans>Místo hesla přístupový klíč</Trans></Button>
      <ProblemAlert problem={problem} />
    </>
  );
}

/** From the link of a mail: who invites and where to; then a password, a passkey or the provider. */
export function Invitation({ secret }: { secret: string }) {
  const { t } = useLingui();
  const opened = useQuery({ queryKey: ['invitation'], queryFn: () => call(invitations.open, { body: { secret } }), staleTime: Infinity, retry: (count, error) => error instanceof Unreachable && count < 3 });
  const accept = useChange(invitations.accept);
  const draft = useDraftForm({ key: null, initial: { secret, password: '' }, schema: invitations.accept.body, save: (body) => accept.mutateAsync({ body }), onSaved: enter });
  const language = opened.data?.language;
  useEffect(() => { if (language) void activate(language); }, [language]);
  if (opened.isPending) return <Entrance title={t`Pozvánka`}><Loading rows={4} /></Entrance>;
  if (!opened.data) return <Entrance title={t`Pozvánka`}><ProblemAlert problem={opened.error} /><Button variant="default" onClick={enter}><Trans>Na přihlášení</Trans></Button></Entrance>;
  const { name, email, organisation, inviter } = opened.data;
  return (
    <Entrance title={t`Pozvánka`}>
      <p><b>{organisation}</b><br /><Trans>zve do Souběhu</Trans><br /><b>{name}</b> · {email}{inviter && <><br /><span className="meta"><Trans>Pozvání od:</Trans> {inviter}</span></>}</p>
      <form className="stack" onSubmit={draft.submit} noValidate>
        {/* Managers of passwords keep it under the right name. */}
        <input type="email" value={email} autoComplete="username" readOnly hidden />
        <ErrorSummary of={draft} labels={{ password: t`Vaše heslo` }} />
        <NewPassword label={t`Vaše heslo`} autoFocus {...draft.form.getInputProps('password')} />
        <Button type="submit" loading={draft.saving} fullWidth><Trans>Přijmout pozvánku</Trans></Button>
      </form>
      <Divider label={t`nebo`} />
      <ByPasskey secret={secret} />
      <ProviderButton go={() => leaveForProvider('invitation', secret)} />
    </Entrance>
  );
}
