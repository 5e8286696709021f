import { ActionIcon, Button, Modal, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconArrowDown, IconArrowUp, IconPrinter, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { keepFile } from '#platform/design/keepFile.ts';
import { usePhone } from '#platform/design/phone.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { findHelp } from '../../find/contract.ts';
import { mostInLeaflet, signpost, type SignpostLanguage } from '../contract.ts';
import { useSignpost } from './useSignpost.ts';

/** The signpost before printing: order, what of it is printed, as what and in which language. */
export default function SignpostSheet({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const phone = usePhone();
  const { ids, toggle, move, clear } = useSignpost();
  const [layout, setLayout] = useState<'list' | 'leaflet'>('list'), [language, setLanguage] = useState<SignpostLanguage>('cs');
  const chosen = useRead(findHelp.chosen, { query: { ids: ids.join(',') } }, { keepPrevious: true, enabled: ids.length > 0 });
  const print = useChange(signpost.pdf, { onDone: (file) => keepFile(file, 'rozcestnik.pdf') });
  const items = ids.map((id) => chosen.data?.items.find((one) => one.id === id)).filter((one) => one !== undefined);
  const languages: { value: SignpostLanguage; label: string }[] = [{ value: 'cs', label: t`jen česky` }, { value: 'uk', label: t`česky a ukrajinsky` }, { value: 'ru', label: t`česky a rusky` }, { value: 'vi', label: t`česky a vietnamsky` }, { value: 'mn', label: t`česky a mongolsky` }, { value: 'en', label: t`česky a anglicky` }];
  return (
    <Modal opened onClose={onClose} title={t`Rozcestník`} size="lg" fullScreen={phone} closeButtonProps={{ 'aria-label': t`Zavřít` }}>
      <div className="stack">
        <p className="meta"><Trans>Papír s kontakty na služby. Nestojí na něm nic o tom, komu ho dáváte.</Trans></p>
        {!ids.length ? <Empty><Trans>Rozcestník je prázdný. Přidejte služby z hledání.</Trans></Empty> : chosen.error ? <ProblemAlert problem={chosen.error} onRetry={() => void chosen.refetch()} /> : !chosen.data ? <Loading rows={3} /> : (
          <Rows label={t`Služby v rozcestníku`}>{items.map((service, n) => <Row key={service.id} title={service.name} note={service.partner?.name ?? service.organisation.name} end={<>
            <ActionIcon variant="subtle" disabled={n === 0} aria-label={`${t`Výš`}: ${service.name}`} onClick={() => move(service.id, -1)}><IconArrowUp size={18} /></ActionIcon>
            <ActionIcon variant="subtle" disabled={n === items.length - 1} aria-label={`${t`Níž`}: ${service.name}`} onClick={() => move(service.id, 1)}><IconArrowDown size={18} /></ActionIcon>
            <ActionIcon variant="subtle" aria-label={`${t`Vyjmout`}: ${service.name}`} onClick={() => toggle(service.id)}><IconTrash size={18} /></ActionIcon>
          </>} />)}</Rows>
        )}
        <Segmented label={t`Podoba`} value={layout} onChange={setLayout} options={[{ value: 'list', label: t`Seznam na A4` }, { value: 'leaflet', label: t`Skládačka` }]}
          description={layout === 'leaflet' ? t`List A4 na šířku, dvakrát přeložený. Vejde se nejvýš ${mostInLeaflet} služeb.` : undefined} {...(layout === 'leaflet' && ids.length > mostInLeaflet && { error: t`Do skládačky se vejde ${mostInLeaflet} služeb. Některé vyjměte, nebo vytiskněte seznam.` })} />
        <Select label={t`Jazyk`} allowDeselect={false} data={languages} value={language} onChange={(value) => value && setLanguage(value as SignpostLanguage)} description={language !== 'cs' ? t`Nadpisy a dny jsou v obou jazycích, popisy služeb zůstávají česky. Cizojazyčné nadpisy jsou naším překladem a je to na papíře napsané.` : undefined} />
        {print.error && <ProblemAlert problem={print.error} />}
        <div className="inline">
          <Button leftSection={<IconPrinter size={18} aria-hidden />} loading={print.isPending} disabled={!items.length || layout === 'leaflet' && ids.length > mostInLeaflet} onClick={() => print.mutate({ body: { serviceIds: [...ids], layout, language } })}><Trans>Vytvořit PDF</Trans></Button>
          {ids.length > 0 && <Button variant="subtle" onClick={clear}><Trans>Vyprázdnit</Trans></Button>}
        </div>
      </div>
    </Modal>
  );
}
