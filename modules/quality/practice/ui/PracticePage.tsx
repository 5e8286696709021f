import { Button, Group, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { IconFlask, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { OwnerDocuments } from '#modules/documents/ui/index.ts';
import { QualityTabs } from '../../ui/QualityTabs.tsx';
import { practices, type Practice, type PracticeTry } from '../contract.ts';
import { PracticeSheet } from './PracticeSheet.tsx';

const anew = { invalidates: [practices.list, practices.get] } as const;
export default function PracticePage() {
  const { practiceId = '' } = useParams({ strict: false }) as { practiceId?: string }, { t } = useLingui(), found = useRead(practices.get, { params: { practiceId } });
  return (
    <Page title={found.data?.title ?? t`Dobrá praxe`} back={{ to: '/kvalita/dobra-praxe', label: t`Dobrá praxe` }}>
      <QualityTabs within="/kvalita/dobra-praxe" />
      <Reading of={found} rows={6}>{(practice) => <Whole practice={practice} />}</Reading>
    </Page>
  );
}
function Whole({ practice }: { practice: Practice }) {
  const { t } = useLingui(), themes = useCodes('audit_theme', null, [practice.theme]), [sheet, setSheet] = useState<'change' | 'try'>(), [told, setTold] = useState<PracticeTry>(), text = (value: string) => value && <span style={{ whiteSpace: 'pre-wrap' }}>{value}</span>;
  return (
    <div className="stack">
      <Card title={t`Co se osvědčilo`}>
        <div className="stack">
          <Facts facts={[[t`Čí`, practice.ours ? t`naše organizace` : practice.organisation], [t`Téma`, themes.label(practice.theme)], [t`Co děláme`, text(practice.what)], [t`Co to přineslo`, text(practice.brought)], [t`Na co si dát pozor`, text(practice.watch)], [t`Na koho se obrátit`, practice.contact], [t`Kdo ji vidí`, practice.ours && (practice.offered ? t`všechny organizace tady` : t`jen naše organizace`)], [t`Z čeho vychází`, practice.fromAudit && t`ze silné stránky, kterou našel audit`], [t`Už neděláme od`, practice.endedOn && day(practice.endedOn)], [t`Zapsáno`, day(practice.writtenOn)]]} />
          <Group gap="sm">
            {practice.mayTry && <Button leftSection={<IconFlask size={18} aria-hidden />} onClick={() => setSheet('try')}><Trans>Zkusíme to</Trans></Button>}
            {practice.mayWrite && <Button variant="default" leftSection={<IconPencil size={18} aria-hidden />} onClick={() => setSheet('change')}><Trans>Upravit</Trans></Button>}
          </Group>
        </div>
      </Card>
      {(practice.ours || practice.tries.length > 0) && <Card title={practice.ours ? t`Kdo to zkouší` : t`Zkoušíme to`} count={practice.tries.length}>
        {practice.tries.length ? <Rows>{practice.tries.map((one) => <Row key={one.id} title={one.mine ? t`naše organizace` : one.organisation} note={<>{t`od ${day(one.since)}`}{one.went && <><br />{t`Jak to šlo (${day(one.wentOn!)}):`} {one.went}</>}</>} end={one.mine && <Button variant="default" size="xs" onClick={() => setTold(one)}><Trans>Jak to šlo</Trans></Button>} />)}</Rows> : <Empty><Trans>Zatím nikdo. Až to někdo zkusí, uvidíte to tady.</Trans></Empty>}
      </Card>}
      <OwnerDocuments kind="practice" id={practice.id} title={t`Přílohy`} meta={practice.offered ? <Trans>vidí je každý, komu je praxe nabídnutá</Trans> : <Trans>vidí je vaše organizace</Trans>} />
      {sheet === 'change' && <PracticeSheet practice={practice} onClose={() => setSheet(undefined)} />}
      {sheet === 'try' && <TrySheet practice={practice} onClose={() => setSheet(undefined)} />}
      {told && <WentSheet of={told} onClose={() => setTold(undefined)} />}
    </div>
  );
}
function TrySheet({ practice, onClose }: { practice: Practice; onClose: () => void }) {
  const { t } = useLingui(), tryIt = useChange(practices.tryIt, anew);
  return (
    <FormSheet<{ since: string | null }> title={t`Zkusíme to`} onClose={onClose} draft={`practice-try:${practice.id}`} initial={{ since: today() }} labels={{ since: t`Od kdy` }} done={t`Je zapsáno, že to zkoušíte.`} action={t`Zkusíme to`} save={({ since }, _, id) => tryIt.mutateAsync({ params: { practiceId: practice.id }, body: { id, since: since ?? '' } })}>
      {(form) => <><p><Trans>Organizace, která praxi nabídla, uvidí, že ji zkoušíte a jak to šlo. Nikdo další.</Trans></p><DayField label={t`Od kdy`} maxDate={today()} {...form.getInputProps('since')} /></>}
    </FormSheet>
  );
}
function WentSheet({ of, onClose }: { of: PracticeTry; onClose: () => void }) {
  const { t } = useLingui(), went = useChange(practices.went, anew);
  return (
    <FormSheet<{ went: string; wentOn: string | null }> title={t`Jak to šlo`} onClose={onClose} draft={`practice-went:${of.id}`} initial={{ went: of.went, wentOn: of.wentOn ?? today() }} labels={{ went: t`Jak to šlo`, wentOn: t`Stav ke dni` }} version={of.version} done={t`Uloženo.`} save={({ went: text, wentOn }, version) => went.mutateAsync({ params: { practiceTryId: of.id }, version, body: { went: text, wentOn: wentOn ?? '' } })}>
      {(form) => <><Textarea label={t`Jak to šlo`} description={t`Čte to i organizace, která praxi nabídla. Nikdy o klientech.`} autosize minRows={3} {...form.getInputProps('went')} /><DayField label={t`Stav ke dni`} maxDate={today()} {...form.getInputProps('wentOn')} /></>}
    </FormSheet>
  );
}
