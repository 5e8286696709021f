import { Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { address } from '#platform/http/client.ts';
import { number } from '#platform/i18n/format.ts';
import { events, type Run } from '../contract.ts';
import { anew } from './words.ts';

/** My own registration: in two taps, name and address are those of the account. */
export function RegisterSheet({ of, onClose }: { of: Run; onClose: () => void }) {
  const { t } = useLingui(), register = useChange(events.register, anew), labels = { needs: t`Co potřebujete, abyste mohli přijít` };
  return (
    <FormSheet title={of.registered >= of.capacity ? t`Zařadit se na čekací listinu` : t`Přihlásit se`} onClose={onClose} draft={`register:${of.id}`} labels={labels} action={of.registered >= of.capacity ? t`Zařadit se` : t`Přihlásit se`} done={t`Přihláška je poslaná, potvrzení přijde e-mailem.`} initial={{ needs: '' }} save={(body, _, id) => register.mutateAsync({ params: { runId: of.id }, body: { id, ...body } })}>
      {(form) => <>
        <Textarea label={labels.needs} description={t`Jídlo, bezbariérový přístup, tlumočení. Přečte si to jen pořádající tým.`} autosize minRows={2} maxLength={1000} {...form.getInputProps('needs')} />
        <p className="meta"><Trans>Jméno a e-mail jsou z vašeho účtu. Údaje čte tým programu a smažou se {of.keptYears} let po konci roku, ve kterém se akce koná.</Trans></p>
      </>}
    </FormSheet>
  );
}
/** How I am registered, with my certificate. */
export function MineCard({ of }: { of: Run }) {
  const { t } = useLingui(), found = useRead(events.registrations, { params: { runId: of.id } }), cancel = useChange(events.cancel, { ...anew, onDone: () => setAsked(false) }), [asked, setAsked] = useState(false);
  return (
    <Card title={t`Moje přihláška`}>
      <Reading of={found} rows={1}>{({ items }) => {
        const mine = items.find((one) => one.mine && one.state !== 'cancelled'), certificate = mine?.certificates.find(({ revokedOn }) => !revokedOn);
        return mine ? (
          <div className="stack">
            <p><strong>{mine.state === 'registered' ? <Trans>Máte místo.</Trans> : <Trans>Čekáte na místo, v pořadí {number(mine.position ?? 0)}.</Trans>}</strong></p>
            {mine.details?.needs && <p className="meta"><Trans>Potřebujete: {mine.details.needs}</Trans></p>}
            <div className="inline">
              {certificate && <Button component="a" variant="default" href={address(events.certificate, { params: { certificateId: certificate.id } })} target="_blank" rel="noopener"><Trans>Osvědčení č. {certificate.number}</Trans></Button>}
              {!of.begun && <Button variant="subtle" color="red" onClick={() => setAsked(true)}><Trans>Zrušit přihlášku</Trans></Button>}
            </div>
            <ConfirmSheet open={asked} onClose={() => setAsked(false)} title={t`Opravdu zrušit?`} danger confirm={<Trans>Zrušit přihlášku</Trans>} loading={cancel.isPending} problem={cancel.error} onConfirm={() => cancel.mutate({ params: { registrationId: mine.id }, body: {} })}><p><Trans>Místo dostane první z čekací listiny.</Trans></p></ConfirmSheet>
          </div>
        ) : null;
      }}</Reading>
    </Card>
  );
}
