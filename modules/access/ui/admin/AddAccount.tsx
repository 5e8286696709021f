import { Button, Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { z } from 'zod';
import { said } from '#platform/design/said.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange } from '#platform/design/query.ts';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { newId, Refused } from '#platform/http/client.ts';
import { access, administration, type OwnOrganisation } from '../../organisations/contract.ts';
import { makePassword } from './password.ts';
import { emptyPost, PostFields, type Post } from './PostFields.tsx';
import { ShownOnce } from './ShownOnce.tsx';

type Values = Post & { id: string; membershipId: string; email: string; name: string; password: string; way: 'mail' | 'password'; language: 'cs' | 'en' | 'uk' };

/** A new account with its first membership; or, when the address has one already, a further membership of it. */
export function AddAccount({ organisations, onClose, of }: { organisations: readonly z.infer<typeof OwnOrganisation>[]; onClose: () => void; /** A further membership of this account. */ of?: { email: string; name: string } | undefined }) {
  const { t } = useLingui();
  const invalidates = [administration.accounts, access.colleagues];
  const add = useChange(administration.addAccount, { invalidates }), join = useChange(administration.addMembership, { invalidates });
  const [known, setKnown] = useState(of !== undefined), [done, setDone] = useState<string | null>(null);
  const draft = useDraftForm<Values>({
    key: null, initial: { ...emptyPost(organisations[0]!.id), id: newId(), membershipId: newId(), email: of?.email ?? '', name: of?.name ?? '', password: makePassword(), way: 'mail', language: 'cs' },
    save: async ({ id, membershipId, name, password, way, language, ...post }) => {
      if (known) return join.mutateAsync({ body: { id: membershipId, ...post } });
      return add.mutateAsync({ body: { id, membershipId, name, language, ...(way === 'password' && { password }), ...post } }).catch((error: unknown) => { if (error instanceof Refused && error.problem.code === 'duplicate') setKnown(true); throw error; });
    },
    onSaved: () => {
      if (!known && draft.form.values.way === 'password') { setDone(draft.form.values.password); return; }
      if (!known) said(t`Pozvánka je na cestě.`);
      onClose();
    },
  });
  const { form } = draft;
  if (done) return <ShownOnce name={form.values.name} password={done} onClose={onClose} />;
  return (
    <ConfirmSheet open onClose={onClose} title={of ? t`Nové členství` : t`Nový účet`}>
      <form className="stack" onSubmit={draft.submit} noValidate>
        {of ? <p><b>{of.name}</b><br />{of.email}</p> : <TextInput label={t`E-mail`} type="email" autoComplete="off" {...form.getInputProps('email')} />}
        {!known && <TextInput label={t`Jméno`} autoComplete="off" {...form.getInputProps('name')} />}
        {!known && <Select label={t`Jazyk`} allowDeselect={false} data={[{ value: 'cs', label: 'Čeština' }, { value: 'uk', label: 'Українська' }, { value: 'en', label: 'English' }]} {...form.getInputProps('language')} />}
        <PostFields form={form} organisations={organisations} />
        {known && !of && <p className="meta"><Trans>Účet s touto adresou už existuje. Přidá se mu jen členství, heslo zůstává.</Trans></p>}
        {!known && <Segmented label={t`Jak se dostane k účtu`} options={[{ value: 'mail', label: t`pozvánkou e-mailem` }, { value: 'password', label: t`bez e-mailu` }]} value={form.values.way} onChange={(way) => form.setFieldValue('way', way)}
          description={form.values.way === 'mail' ? t`Přijde odkaz, přes který si nastaví heslo nebo přístupový klíč. Platí 7 dní.` : t`Ukážeme jednorázové heslo. Při prvním přihlášení si zvolí vlastní.`} />}
        <ErrorSummary of={draft} labels={{ email: t`E-mail`, name: t`Jméno`, fte: t`Úvazek`, validFrom: t`Od`, validTo: t`Do` }} />
        <Button type="submit" loading={draft.saving}>{known ? <Trans>Přidat členství</Trans> : form.values.way === 'mail' ? <Trans>Založit účet a pozvat</Trans> : <Trans>Založit účet</Trans>}</Button>
      </form>
    </ConfirmSheet>
  );
}
