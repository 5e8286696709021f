import { Button, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconClipboardList } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { useMe } from '#platform/design/me.ts';
import { More } from '#platform/design/More.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useChange, usePages, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { day } from '#platform/i18n/format.ts';
import { LocalityTabs } from '#modules/localities/ui/index.ts';
import { crisisReviews } from '../../review/contract.ts';
import { ProposalRow } from '../../review/ui/ProposalRow.tsx';
import { TrainingsCard } from '../../training/ui/TrainingsCard.tsx';
import { crisisTemplates } from '../contract.ts';

/** Crisis plans of mine and of those we work with, what reviews want changed in ours, and who is trained. */
export default function TemplatesPage() {
  const { t } = useLingui();
  const me = useMe().membership, writes = me.role === 'head' || me.role === 'coordinator' || me.role === 'methodologist', list = useRead(crisisTemplates.list), [taking, setTaking] = useState<{ fromVersionId: string | null; name: string }>(), navigate = useNavigate();
  return (
    <Page title={t`Krizové plány a školení`} back={{ to: '/lokality/krize', label: t`Krize` }}>
      <LocalityTabs within="/lokality/krize" />
      <Card title={<Trans>Plány</Trans>}>
        <Reading of={list}>{({ items }) => (
          <Rows label={t`Plány`}>
            {items.map((one) => <Row key={one.id} to={`/lokality/krize/sablony/${one.id}/${one.versions[0]?.id ?? ''}`} lead={<IconClipboardList size={18} aria-hidden />} title={one.name}
              note={[one.organisation.shortName, ...one.versions.slice(0, 3).map((v) => v.state === 'draft' ? t`verze ${v.number} rozepsaná` : t`verze ${v.number} od ${day(v.publishedAt!)}`)].join(' · ')}
              end={one.ended ? <Tag><Trans>už se nenabízí</Trans></Tag> : one.versions.some(({ state }) => state === 'draft') ? <Tag tone="waiting"><Trans>rozepsaná verze</Trans></Tag> : undefined} />)}
            <Row lead={<IconClipboardList size={18} aria-hidden />} title={t`Krizový plán bydlení`} to="/lokality/krize/sablony/dodany/0" note={t`dodaný s programem: jedenáct oblastí metody`} end={writes && <Button variant="default" size="xs" onClick={() => setTaking({ fromVersionId: null, name: 'Krizový plán bydlení' })}><Trans>Převzít jako vlastní</Trans></Button>} />
          </Rows>
        )}</Reading>
      </Card>
      {writes && <Proposals />}
      <TrainingsCard />
      {taking && <TakeSheet of={taking} onClose={() => setTaking(undefined)} onMade={() => void navigate({ to: '/lokality/krize/sablony' as never })} />}
    </Page>
  );
}
function Proposals() {
  const { t } = useLingui();
  const list = usePages(crisisReviews.waiting, { query: {} });
  if (!list.data?.items.length) return null;
  return <Card title={<Trans>Návrhy z ohlédnutí za krizemi</Trans>}><Rows label={t`Návrhy z ohlédnutí za krizemi`}>{list.data.items.map((one) => <ProposalRow key={one.id} of={one} more={one.crisis} />)}</Rows><More of={list} /></Card>;
}
function TakeSheet({ of, onClose, onMade }: { of: { fromVersionId: string | null; name: string }; onClose: () => void; onMade: () => void }) {
  const { t } = useLingui();
  const make = useChange(crisisTemplates.make, { invalidates: [crisisTemplates.list] }), labels = { name: t`Jak se váš plán jmenuje` };
  return (
    <FormSheet title={t`Převzít plán jako vlastní`} action={t`Převzít`} onClose={onClose} draft="crisis-template" labels={labels} done={t`Rozepsaná verze je připravená`} initial={{ name: of.name }} save={async ({ name }, _, id) => { await make.mutateAsync({ body: { id, name, fromVersionId: of.fromVersionId } }); onMade(); }}>
      {(form) => <TextInput label={labels.name} maxLength={120} {...form.getInputProps('name')} />}
    </FormSheet>
  );
}
