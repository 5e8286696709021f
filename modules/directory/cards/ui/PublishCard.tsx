import { Button, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { cards, PublishBody, type ServiceCard } from '../contract.ts';

/** May the service stand on public pages: its own people decide; for a partner's it is noted who of it agreed and when. */
export function PublishCard({ card: { service, offer } }: { card: ServiceCard }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false), [ending, setEnding] = useState(false);
  const publish = useChange(cards.publish, { invalidates: [cards.service, cards.history] });
  const params = { serviceId: service.id }, since = offer?.publishedSince, of = !service.partner;
  const labels = { agreedBy: t`Od koho ze služby máte souhlas`, agreedOn: t`Souhlas ze dne` };
  const end = () => publish.mutate({ params, body: { published: false } }, { onSuccess: () => { said(t`Služba na veřejných stránkách není.`); setEnding(false); } });
  const go = () => publish.mutate({ params, body: { published: true } }, { onSuccess: () => { said(t`Služba je na veřejných stránkách.`); setAsking(false); } });
  const tells = <p><Trans>Kdokoli na internetu uvidí název, kontakty, hodiny, místa ukázaná všem, nabídku a naposledy zapsaná volná místa. Kdo je řekl, kdo co ověřil a poznámky se nezveřejní.</Trans></p>;
  return (
    <Card title={t`Veřejné stránky`}>
      {since ? <p><Trans>Na veřejných stránkách od {day(since)}.</Trans>{offer?.agreedBy && <> <Trans>Souhlas: {offer.agreedBy}.</Trans></>}</p> : <p className="meta">{of ? <Trans>Služba na veřejných stránkách není.</Trans> : <Trans>Služba na veřejných stránkách není. Uvést ji můžete, až bude souhlasit.</Trans>}</p>}
      <div className="inline" style={{ marginTop: 'var(--space-2)' }}>
        {since ? <><Button component="a" variant="default" size="xs" href={`/verejne/sluzby/${service.id}`} target="_blank"><Trans>Otevřít veřejnou stránku</Trans></Button><Button variant="subtle" size="xs" onClick={() => setEnding(true)}><Trans>Přestat zveřejňovat</Trans></Button></> : <Button variant="default" size="xs" onClick={() => setAsking(true)}><Trans>Uvést na veřejných stránkách</Trans></Button>}
      </div>
      {asking && of && <ConfirmSheet open onClose={() => setAsking(false)} title={t`Uvést na veřejných stránkách`} confirm={t`Uvést`} loading={publish.isPending} problem={publish.error} onConfirm={go}>{tells}</ConfirmSheet>}
      {asking && !of && (
        <FormSheet<{ published: boolean; agreedBy: string; agreedOn: string | null }> title={t`Uvést na veřejných stránkách`} onClose={() => setAsking(false)} draft={`publish:${service.id}`} schema={PublishBody} labels={labels} done={t`Služba je na veřejných stránkách.`} initial={{ published: true, agreedBy: '', agreedOn: null }} save={(body) => publish.mutateAsync({ params, body })}>
          {(form) => <>
            {tells}
            <TextInput label={labels.agreedBy} description={t`Funkce, třeba vedoucí služby. Ne soukromé jméno.`} required {...form.getInputProps('agreedBy')} />
            <DayField label={labels.agreedOn} required maxDate={today()} {...form.getInputProps('agreedOn')} />
          </>}
        </FormSheet>
      )}
      <ConfirmSheet open={ending} onClose={() => setEnding(false)} title={t`Přestat zveřejňovat?`} confirm={t`Přestat zveřejňovat`} loading={publish.isPending} problem={publish.error} onConfirm={end}><p><Trans>Služba zmizí z veřejných stránek hned. Co si kdo uložil, u něj zůstane.</Trans></p></ConfirmSheet>
    </Card>
  );
}
