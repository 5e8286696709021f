import { Button, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useMe } from '#platform/design/me.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { newId } from '#platform/http/client.ts';
import { addDays, day, number, today } from '#platform/i18n/format.ts';
import { access } from '#modules/access/organisations/contract.ts';
import { advocacy } from '../contract.ts';
import { changes, most } from '../rules.ts';
import type { Action } from '../shapes.ts';
import { afterStep } from './NextSteps.tsx';

const again = { invalidates: [...afterStep.invalidates, advocacy.preview] };
/** Who else was asked and what they gave; for those asked, how to join. */
export function JoinCard({ of }: { of: Action }) {
  const { t } = useLingui(), me = useMe().membership, [doing, setDoing] = useState<'ask' | 'give'>(), open = changes(of.state), params = { actionId: of.id };
  const takeBack = useChange(advocacy.takeBackAsk, again), approve = useChange(advocacy.approveGiving, again), withdraw = useChange(advocacy.withdrawGiving, again), decline = useChange(advocacy.give, again);
  const said = (one: Action['asked'][number]) => {
    const c = one.contribution;
    return !c ? <Tag tone="waiting">{t`zatím bez odpovědi`}</Tag> : c.declined ? <Tag>{t`nepřipojuje se`}</Tag> : !c.approvedOn ? <Tag tone="waiting">{t`čeká na vedoucí`}</Tag> : <Tag tone="done">{c.cases === null ? t`méně než 5 případů` : t`${number(c.cases)} případů`}</Tag>;
  };
  const ours = of.asked.find(({ organisation }) => organisation.id === me.organisation.id), prepares = me.role !== 'worker';
  return (
    <Card title={of.ours ? t`Přidají se další` : t`Připojíme se?`} action={of.prepares && open && of.asked.length < most.asked && <Button variant="default" size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setDoing('ask')}><Trans>Oslovit</Trans></Button>}>
      <div className="stack">
        <p className="meta">{of.ours ? <Trans>Každá organizace přidává svůj počet nebo příběh sama a do odeslání ho může stáhnout. Menší číslo než 5 se nedozvíte.</Trans> : <Trans>Přidáte jen počet svých případů; menší než 5 se neřekne. Do odeslání ho můžete stáhnout. Příběh přidáte v části Příběhy bez jmen.</Trans>}</p>
        {of.asked.length > 0 && <Rows label={t`Oslovené organizace`}>{of.asked.map((one) => <Row key={one.askId} title={one.organisation.name} note={one.contribution?.from && one.contribution.until ? `${day(one.contribution.from)} – ${day(one.contribution.until)}` : undefined}
          end={<>{said(one)}{of.prepares && open && !one.contribution && <Button variant="subtle" size="xs" onClick={() => takeBack.mutate({ params: { ...params, askId: one.askId } })}><Trans>Neoslovovat</Trans><span className="hidden-text">: {one.organisation.name}</span></Button>}</>} />)}</Rows>}
        {ours && open && prepares && <div className="inline">
          {!ours.contribution && <><Button onClick={() => setDoing('give')}><Trans>Přidat náš počet</Trans></Button><Button variant="default" loading={decline.isPending} onClick={() => decline.mutate({ params, body: { id: newId(), declined: true } })}><Trans>Nepřipojovat se</Trans></Button></>}
          {ours.contribution && !ours.contribution.approvedOn && me.role === 'head' && <Button loading={approve.isPending} onClick={() => approve.mutate({ params, body: {} })}><Trans>Schválit náš počet</Trans></Button>}
          {ours.contribution && <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate({ params })}><Trans>Stáhnout naši odpověď</Trans></Button>}
        </div>}
        <ProblemAlert problem={takeBack.error ?? approve.error ?? withdraw.error ?? decline.error} />
      </div>
      {doing === 'ask' && <AskSheet of={of} onClose={() => setDoing(undefined)} />}
      {doing === 'give' && <GiveSheet of={of} head={me.role === 'head'} onClose={() => setDoing(undefined)} />}
    </Card>
  );
}
function AskSheet({ of, onClose }: { of: Action; onClose: () => void }) {
  const { t } = useLingui(), ask = useChange(advocacy.ask, again), labels = { toOrganisationId: t`Organizace` }, known = useRead(access.organisations).data?.items ?? [], asked = [of.organisation.id, ...of.asked.map(({ organisation }) => organisation.id)];
  return (
    <FormSheet<{ toOrganisationId: string }> title={t`Oslovit organizaci`} action={t`Oslovit`} onClose={onClose} draft={`advocacy-ask:${of.id}`} labels={labels} done={t`Organizace je oslovená.`} initial={{ toOrganisationId: '' }} save={(values, _, id) => ask.mutateAsync({ params: { actionId: of.id }, body: { ...values, id } })}>
      {(form) => <Select label={labels.toOrganisationId} description={t`Uvidí název, komu to jde a co žádáte; vaše čísla ne.`} searchable data={known.filter(({ id }) => !asked.includes(id)).map(({ id, name }) => ({ value: id, label: name }))} {...form.getInputProps('toOrganisationId')} value={form.values.toOrganisationId || null} onChange={(value) => form.setFieldValue('toOrganisationId', value ?? '')} />}
    </FormSheet>
  );
}
function GiveSheet({ of, head, onClose }: { of: Action; head: boolean; onClose: () => void }) {
  const { t } = useLingui(), give = useChange(advocacy.give, again), labels = { from: t`Zapsané od`, until: t`Zapsané do` };
  return (
    <FormSheet<{ from: string | null; until: string | null }> title={t`Přidat náš počet`} onClose={onClose} draft={`advocacy-give:${of.id}`} labels={labels} done={head ? t`Počet je přidaný.` : t`Počet čeká na vedoucí.`} initial={{ from: addDays(today(), -365), until: today() }} save={(values, _, id) => give.mutateAsync({ params: { actionId: of.id }, body: { ...values, id } })}>
      {(form) => <>
        <p className="meta">{of.orp ? t`Spočítají se naše případy s bariérou téže oblasti, obvod: ${of.orp.name}.` : t`Spočítají se naše případy s bariérou téže oblasti.`} {t`Druhá organizace uvidí jediné číslo, a menší než 5 ne.`}</p>
        <DayField label={labels.from} {...form.getInputProps('from')} />
        <DayField label={labels.until} maxDate={today()} {...form.getInputProps('until')} />
      </>}
    </FormSheet>
  );
}
