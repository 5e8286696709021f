import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useChange } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { byline } from '../../picture/ui/byline.ts';
import { localityWatch, type Sign } from '../contract.ts';
import { RuleSheet } from './RuleSheet.tsx';
import { changed, useWatch } from './useWatch.ts';

type Values = { kind: string | null; noticedOn: string | null; noticedBy: string; text: string; mistaken: boolean };

function SignSheet({ caseId, of, onClose }: { caseId: string; of?: Sign | undefined; onClose: () => void }) {
  const { t } = useLingui();
  const kinds = useCodes('early_sign', null, [of?.kind]), add = useChange(localityWatch.addSign, changed), change = useChange(localityWatch.changeSign, changed);
  const labels = { kind: t`Co to bylo`, noticedOn: t`Kdy`, noticedBy: t`Kdo si toho všiml, když ne vy`, text: t`Co jste viděli nebo slyšeli`, mistaken: t`Nebyla to pravda, nepočítat` };
  return (
    <FormSheet<Values> title={of ? t`Opravit znak` : t`Časný znak`} onClose={onClose} draft={`sign:${of?.id ?? caseId}`} labels={labels} done={t`Znak je uložený`} version={of?.version ?? 0}
      initial={of ? { kind: of.kind, noticedOn: of.noticedOn, noticedBy: of.noticedBy, text: of.text, mistaken: of.mistaken } : { kind: null, noticedOn: today(), noticedBy: '', text: '', mistaken: false }}
      save={({ kind, noticedOn, mistaken, ...rest }, version, id) => {
        const body = { ...rest, kind: kind ?? '', noticedOn: noticedOn ?? '' };
        return of ? change.mutateAsync({ params: { caseId, signId: of.id }, version, body: { ...body, mistaken } }) : add.mutateAsync({ params: { caseId }, body: { id, ...body } });
      }}>
      {(form) => <>
        <Select label={labels.kind} searchable data={kinds.options} allowDeselect={false} {...form.getInputProps('kind')} />
        <DayField label={labels.noticedOn} maxDate={today()} {...form.getInputProps('noticedOn')} />
        <Textarea label={labels.text} description={t`Čtou to všechny služby v lokalitě. O klientech sem nepište.`} autosize minRows={3} maxLength={4000} {...form.getInputProps('text')} />
        <TextInput label={labels.noticedBy} maxLength={200} {...form.getInputProps('noticedBy')} />
        {of && <Checkbox label={labels.mistaken} {...form.getInputProps('mistaken', { type: 'checkbox' })} />}
      </>}
    </FormSheet>
  );
}

/** Early signs with the rule by which they propose a crisis plan, and what was answered to it before. */
export function SignsCard({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const kinds = useCodes('early_sign'), found = useWatch(caseId), [edited, setEdited] = useState<Sign | 'new' | null>(null), [ruling, setRuling] = useState(false);
  return (
    <Card title={t`Časné znaky`} {...(found.data && { count: found.data.signs.filter((one) => !one.mistaken).length })} action={found.data?.mayWrite && <Button variant="default" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}><Trans>Znak</Trans></Button>}>
      <Reading of={found} rows={3}>{({ signs, rule, quiets, mayLead, mayWrite }) => <>
        <p className="meta">
          <Trans>Krizový plán se navrhne, když se sejdou</Trans> <b><Plural value={rule.signs} one="# znak" few="# znaky" many="# znaku" other="# znaků" /></b> <Plural value={rule.days} one="za # den" few="za # dny" many="za # dne" other="za # dnů" />
          {rule.kinds.length > 0 && <> ({rule.kinds.map((code) => kinds.label(code)).join(', ')})</>}. {rule.version === null && <Trans>Je to obvyklé pravidlo, nikdo ho zatím nenastavil.</Trans>} {mayLead && <Button variant="subtle" size="compact-sm" onClick={() => setRuling(true)}><Trans>Změnit pravidlo</Trans></Button>}
        </p>
        {signs.length === 0 ? <Empty><Trans>Žádný znak zatím nikdo nezapsal. Patří sem výpovědi, vypnuté energie, kontroly nebo to, že majitel chce prodat.</Trans></Empty> : (
          <Rows label={t`Časné znaky`}>{signs.map((one) => (
            <Row key={one.id} title={<>{one.mistaken ? <s>{kinds.label(one.kind, one.noticedOn)}</s> : kinds.label(one.kind, one.noticedOn)} · {day(one.noticedOn)}</>}
              note={<><div>{one.text}</div><div className="meta">{[one.noticedBy && t`zdroj: ${one.noticedBy}`, byline(one.by)].filter(Boolean).join(' · ')}</div></>}
              end={<span className="inline">{one.mistaken && <Tag><Trans>nepočítá se</Trans></Tag>}{mayWrite && one.by.own && <Button variant="subtle" size="compact-sm" onClick={() => setEdited(one)}><Trans>Opravit</Trans></Button>}</span>} />
          ))}</Rows>
        )}
        {quiets.length > 0 && <details><summary><Trans>Kdy jsme řekli, že plán netřeba ({quiets.length})</Trans></summary><Rows label={t`Kdy jsme řekli, že plán netřeba`}>{quiets.map((one) => <Row key={one.id} title={day(one.on)} note={<><div>{one.reason}</div><div className="meta">{byline(one.by)} · <Plural value={one.signs} one="# znak" few="# znaky" many="# znaku" other="# znaků" /></div></>} />)}</Rows></details>}
        {ruling && <RuleSheet caseId={caseId} rule={rule} onClose={() => setRuling(false)} />}
      </>}</Reading>
      {edited && <SignSheet caseId={caseId} of={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} />}
    </Card>
  );
}
