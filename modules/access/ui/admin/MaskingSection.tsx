// Skrytý název: an organisation whose name would give its clients away.
import { Alert, Button, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { day, today } from '#platform/i18n/format.ts';
import { masking, type Mask } from '../../masking/contract.ts';
import { OrganisationPicker } from '../pickers.tsx';

/** What follows from it: read before it is done. */
const Consequences = () => (
  <Alert color="yellow" variant="light" title={<Trans>Co se tím změní</Trans>}>
    <ul className="stack">
      <li><Trans>Ostatní organizace uvidí jen neutrální název. Nenajdou vás v adresáři, nezjistí druh služeb, adresy ani telefony; v případech, kde spolupracujete, uvidí jména vašich lidí bez vaší organizace.</Trans></li>
      <li><Trans>Na všem, co se tiskne, stojí neutrální název, i na vašich vlastních tiscích a na výpisu pro klienta: papír může číst i ten, před kým se chrání.</Trans></li>
      <li><Trans>Nikdo vás nemůže přizvat do případu, dokud mu své jméno sami nesdělíte. Při mimořádném přístupu se vaši klienti nenajdou.</Trans></li>
      <li><Trans>Zákonné důvody sdílení se na vás nevztahují, pracujete jen se souhlasy. Co už si jiní zapsali nebo vytiskli, to se nezmění.</Trans></li>
    </ul>
  </Alert>
);

function PutOn({ of, onClose }: { of: Mask; onClose: () => void }) {
  const { t } = useLingui();
  const put = useChange(masking.put, { invalidates: 'everything' });
  const draft = useDraftForm({
    key: null, initial: { name: of.neutralName || t`Spolupracující služba`, shortName: of.neutralShortName || t`Spol. služba` }, schema: masking.put.body,
    save: (body) => put.mutateAsync({ params: { organisationId: of.organisationId }, body }), onSaved: () => { said(t`Ostatní teď vidí jen neutrální název.`); onClose(); },
  });
  return (
    <ConfirmSheet open onClose={onClose} title={t`Skrýt název`}>
      <form className="stack" onSubmit={draft.submit} noValidate>
        <Consequences />
        <TextInput label={t`Neutrální název`} {...draft.form.getInputProps('name')} />
        <TextInput label={t`Krátký neutrální název`} {...draft.form.getInputProps('shortName')} />
        <ErrorSummary of={draft} labels={{ name: t`Neutrální název`, shortName: t`Krátký neutrální název` }} />
        <Button type="submit" loading={draft.saving}>{of.masked ? <Trans>Uložit</Trans> : <Trans>Rozumím, skrýt název</Trans>}</Button>
      </form>
    </ConfirmSheet>
  );
}

function Tell({ of, onClose }: { of: Mask; onClose: () => void }) {
  const { t } = useLingui();
  const tell = useChange(masking.tell, { invalidates: [masking.list] });
  const draft = useDraftForm({
    key: null, initial: { toOrganisationId: '', until: null as string | null, note: '' }, schema: masking.tell.body.omit({ id: true }),
    save: (body, id) => tell.mutateAsync({ params: { organisationId: of.organisationId }, body: { id, ...body } }), onSaved: () => { said(t`Organizace teď vidí vaše skutečné jméno.`); onClose(); },
  });
  const { form } = draft;
  return (
    <ConfirmSheet open onClose={onClose} title={t`Sdělit skutečný název`}>
      <form className="stack" onSubmit={draft.submit} noValidate>
        <OrganisationPicker withoutMine label={t`Komu`} value={form.values.toOrganisationId} onChange={(id) => form.setFieldValue('toOrganisationId', id)} error={form.errors.toOrganisationId} />
        <DayField label={t`Do kdy`} description={t`Prázdné: dokud to neodvoláte.`} minDate={today()} {...form.getInputProps('until')} />
        <TextInput label={t`Proč (jen pro vás)`} {...form.getInputProps('note')} />
        <ErrorSummary of={draft} labels={{ toOrganisationId: t`Komu`, until: t`Do kdy`, note: t`Proč (jen pro vás)` }} />
        <Button type="submit" loading={draft.saving}><Trans>Sdělit</Trans></Button>
      </form>
    </ConfirmSheet>
  );
}

function Lift({ of, onClose }: { of: Mask; onClose: () => void }) {
  const { t } = useLingui();
  const lift = useChange(masking.lift, { invalidates: 'everything', onDone: () => { said(t`Název je zase vidět.`); onClose(); } });
  return (
    <ConfirmSheet open onClose={onClose} title={t`Přestat skrývat název`}>
      <div className="stack">
        <p><Trans>Skutečný název, služby, adresy a telefony hned uvidí všechny organizace, i v případech, které už proběhly.</Trans></p>
        <ProblemAlert problem={lift.error} />
        <Button color="red" loading={lift.isPending} onClick={() => lift.mutate({ params: { organisationId: of.organisationId } })}><Trans>Ukázat název všem</Trans></Button>
      </div>
    </ConfirmSheet>
  );
}

export default function MaskingSection() {
  const { t } = useLingui();
  const [open, setOpen] = useState<{ what: 'put' | 'tell' | 'lift'; of: Mask } | null>(null);
  const read = useRead(masking.list), untell = useChange(masking.untell, { invalidates: [masking.list] });
  const close = () => setOpen(null);
  return (
    <>
      <Reading of={read}>{({ items }) => (
        <div className="stack">{items.map((of) => (
          <Card key={of.organisationId} title={of.name} action={of.masked ? <Tag tone="done"><Trans>skrytý název</Trans></Tag> : undefined}>
            <div className="stack">
              {of.masked ? <p><Trans>Ostatní vidí:</Trans> <b>{of.neutralName}</b> ({of.neutralShortName})</p>
                : <p>{of.possible ? <Trans>Název vidí všichni. Skryjte ho, když už sám prozradí, s čím k vám lidé přicházejí, nebo kde se skrývají.</Trans> : <Trans>Úřad svůj název neskrývá.</Trans>}</p>}
              {of.inherited && <p className="meta"><Trans>Skrytá je celá organizace.</Trans></p>}
              {of.possible && !of.inherited && <div className="inline">
                <Button variant="default" onClick={() => setOpen({ what: 'put', of })}>{of.masked ? <Trans>Změnit neutrální název</Trans> : <Trans>Skrýt název</Trans>}</Button>
                {of.masked && <Button variant="default" onClick={() => setOpen({ what: 'lift', of })}><Trans>Přestat skrývat</Trans></Button>}
              </div>}
              {of.masked && <>
                <h3><Trans>Kdo zná skutečný název</Trans></h3>
                {of.unmaskings.length ? <Rows label={t`Kdo zná skutečný název`}>{of.unmaskings.map((one) => (
                  <Row key={one.id} title={one.organisation.name} note={one.until ? t`od ${day(one.since)} do ${day(one.until)}` : t`od ${day(one.since)}`}
                    end={one.holds ? <Button variant="default" loading={untell.isPending && untell.variables.params.unmaskingId === one.id} onClick={() => untell.mutate({ params: { unmaskingId: one.id } })}><Trans>Odvolat</Trans></Button> : <Tag><Trans>už neplatí</Trans></Tag>} />
                ))}</Rows> : <Empty><Trans>Zatím nikdo kromě vašich lidí.</Trans></Empty>}
                <div><Button variant="default" onClick={() => setOpen({ what: 'tell', of })}><Trans>Sdělit název organizaci</Trans></Button></div>
              </>}
            </div>
          </Card>
        ))}</div>
      )}</Reading>
      {open?.what === 'put' && <PutOn of={open.of} onClose={close} />}
      {open?.what === 'tell' && <Tell of={open.of} onClose={close} />}
      {open?.what === 'lift' && <Lift of={open.of} onClose={close} />}
    </>
  );
}
