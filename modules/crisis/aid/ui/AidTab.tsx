import { Autocomplete, Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { More } from '#platform/design/More.tsx';
import { useChange, usePages, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { PartnerPicker } from '#modules/directory/ui/index.ts';
import { dateTime, number } from '#platform/i18n/format.ts';
import { useLive } from '#platform/live/browser/live.ts';
import { crisisAid, type AidLine, type AidStore } from '../contract.ts';

type Ref = { caseId: string; activationId: string };
const anew = { invalidates: [crisisAid.store, crisisAid.list] };

/** „Hmotná pomoc“: what is in store, and every line of it. */
export default function AidTab(params: Ref) {
  const { t } = useLingui();
  const store = useRead(crisisAid.store, { params }), [thing, setThing] = useAddress('vec'), list = usePages(crisisAid.list, { params, query: { ...(thing && { thing }) } }), [moving, setMoving] = useState<'in' | 'out'>(), [striking, setStriking] = useState<AidLine>();
  useLive(`crisis:${params.activationId}`, [crisisAid.store, crisisAid.list]);
  const amount = (n: number, unit: string) => [number(n), unit].filter(Boolean).join(' ');
  return (
    <div className="stack">
      <Card title={<Trans>Co je na skladě</Trans>} action={store.data?.mayWrite && <span className="inline"><Button size="xs" onClick={() => setMoving('in')}><Trans>Přišlo</Trans></Button><Button size="xs" variant="default" onClick={() => setMoving('out')}><Trans>Vydáno</Trans></Button></span>}>
        <Reading of={store} rows={3}>{({ items }) => items.length === 0 ? <Empty><Trans>Zatím nic nepřišlo ani se nevydalo.</Trans></Empty> : (
          <Rows label={t`Co je na skladě`}>{items.map((one) => (
            <Row key={`${one.thing}${one.unit}`} title={one.thing} note={t`přišlo ${amount(one.came, one.unit)} · vydáno ${amount(one.given, one.unit)}`}
              end={<span className="inline"><Tag tone={one.left < 0 ? 'soon' : 'plain'}>{one.left < 0 ? <Trans>vydáno o {amount(-one.left, one.unit)} víc, než přišlo</Trans> : <Trans>zbývá {amount(one.left, one.unit)}</Trans>}</Tag>
                <Button variant="subtle" size="xs" aria-label={thing === one.thing ? t`Všechny řádky` : t`Řádky: ${one.thing}`} onClick={() => setThing(thing === one.thing ? '' : one.thing)}>{thing === one.thing ? <Trans>Všechny řádky</Trans> : <Trans>Řádky</Trans>}</Button></span>} />
          ))}</Rows>
        )}</Reading>
      </Card>
      <Card title={thing ? t`Řádky: ${thing}` : t`Příjem a výdej`}>
        <Reading of={list} rows={4}>{({ items }) => items.length === 0 ? <Empty><Trans>Zatím žádný řádek.</Trans></Empty> : <>
          <Rows label={t`Příjem a výdej`}>{items.map((one) => (
            <Row key={one.id} title={<span style={one.struckReason ? { textDecoration: 'line-through' } : undefined}>{one.direction === 'in' ? '+' : '−'} {amount(one.amount, one.unit)} {one.thing}</span>} note={[dateTime(one.movedAt), one.partner?.name, one.whom, one.by, one.struckReason && t`neplatí: ${one.struckReason}`].filter(Boolean).join(' · ')}
              end={one.mayStrike && <Button variant="subtle" size="xs" onClick={() => setStriking(one)} aria-label={t`Zrušit řádek: ${one.thing}`}><Trans>Zrušit</Trans></Button>} />
          ))}</Rows>
          <More of={list} />
        </>}</Reading>
      </Card>
      {moving && <MoveSheet {...params} direction={moving} inStore={store.data?.items ?? []} onClose={() => setMoving(undefined)} />}
      {striking && <StrikeSheet {...params} of={striking} onClose={() => setStriking(undefined)} />}
    </div>
  );
}

function MoveSheet({ direction, inStore, onClose, ...params }: Ref & { direction: 'in' | 'out'; /** What is counted already: to be chosen, so that it stays one pile. */ inStore: readonly AidStore[]; onClose: () => void }) {
  const { t } = useLingui();
  const move = useChange(crisisAid.move, anew), labels = { thing: t`Co`, amount: t`Kolik`, unit: t`Čeho (ks, porcí, krabic)`, whom: direction === 'in' ? t`Od koho` : t`Kam (pokoj, patro)`, partnerId: t`Dárce z adresáře` };
  return (
    <FormSheet title={direction === 'in' ? t`Přišlo` : t`Vydáno`} onClose={onClose} draft={`crisis-aid:${params.activationId}:${direction}`} labels={labels} done={t`Zapsáno`} initial={{ thing: '', amount: '' as number | string, unit: '', whom: '', partnerId: null as string | null }}
      save={({ amount, ...rest }, _, id) => move.mutateAsync({ params, body: { ...rest, id, direction, amount: Number(amount) } })}>
      {(form) => <>
        <Autocomplete label={labels.thing} maxLength={200} data={[...new Set(inStore.map(({ thing }) => thing))]} {...form.getInputProps('thing')}
          onOptionSubmit={(thing) => form.setFieldValue('unit', inStore.filter((one) => one.thing === thing).toSorted((a, b) => b.left - a.left)[0]?.unit ?? form.values.unit)} />
        <div className="columns"><NumberInput label={labels.amount} min={0} decimalSeparator="," allowedDecimalSeparators={[',', '.']} decimalScale={2} {...form.getInputProps('amount')} /><TextInput label={labels.unit} maxLength={200} {...form.getInputProps('unit')} /></div>
        <TextInput label={labels.whom} description={t`Jména klientů sem nepatří.`} maxLength={200} {...form.getInputProps('whom')} />
        {direction === 'in' && <PartnerPicker label={labels.partnerId} clearable value={form.values.partnerId} onChange={(id) => form.setFieldValue('partnerId', id)} error={form.errors['partnerId']} />}
      </>}
    </FormSheet>
  );
}
function StrikeSheet({ of, onClose, ...params }: Ref & { of: AidLine; onClose: () => void }) {
  const { t } = useLingui();
  const strike = useChange(crisisAid.strike, anew), labels = { reason: t`Proč neplatí` };
  return (
    <FormSheet title={t`Zrušit řádek: ${of.thing}`} action={t`Zrušit řádek`} onClose={onClose} draft={`crisis-aid-strike:${of.id}`} labels={labels} done={t`Řádek se nepočítá`} initial={{ reason: '' }} version={of.version} save={(values, version) => strike.mutateAsync({ params: { ...params, aidId: of.id }, body: values, version })}>
      {(form) => <Textarea label={labels.reason} autosize minRows={2} maxLength={500} {...form.getInputProps('reason')} />}
    </FormSheet>
  );
}
