import { Button, Progress } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconDownload, IconPackageExport } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag, type Tone } from '#platform/design/Tag.tsx';
import { address } from '#platform/http/client.ts';
import { dateTime } from '#platform/i18n/format.ts';
import { fileSize } from '../../ui/words.ts';
import { organisationExports, type ExportRow } from '../contract.ts';
import { AskSheet } from './AskSheet.tsx';

const tones: Record<ExportRow['state'], Tone> = { waiting: 'waiting', running: 'waiting', ready: 'done', failed: 'late', expired: 'plain' };
const underWay = (one: ExportRow) => one.state === 'waiting' || one.state === 'running';

/** Exports of the organisation: how far they are, until when they are kept, who took them. */
export function Exports() {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false), [watching, setWatching] = useState(false);
  const read = useRead(organisationExports.list, {}, { refetchInterval: watching ? 2000 : 0 });
  const busy = read.data?.items.some(underWay) ?? false;
  if (busy !== watching) setWatching(busy);
  const states: Record<ExportRow['state'], string> = { waiting: t`čeká`, running: t`připravuje se`, ready: t`hotovo`, failed: t`nepovedlo se`, expired: t`smazáno po lhůtě` };
  return (
    <Card title={t`Vývoz všeho, co organizace vede`} action={!busy && read.data && <Button leftSection={<IconPackageExport size={18} aria-hidden />} variant="light" onClick={() => setAsking(true)}><Trans>Připravit vývoz</Trans></Button>}>
      <div className="stack">
        <p><Trans>Jeden soubor ZIP se vším, co vaše organizace zapsala: tabulky, přílohy, souhlasy a záznamy o nahlížení, s českým návodem. Co vám předali jiní, v něm není.</Trans></p>
        <Reading of={read}>
          {({ items }) => (items.length === 0 ? <Empty><Trans>Zatím nikdo o vývoz nežádal.</Trans></Empty> : (
            <Rows label={t`Vývozy`}>
              {items.map((one) => (
                <Row key={one.id} title={<Trans>Vývoz {dateTime(one.askedAt)}</Trans>}
                  note={<>
                    <span><Trans>žádá {one.by}</Trans>{one.size !== null && ` · ${fileSize(one.size)}`}{one.state === 'ready' && one.expiresAt && <> · <Trans>smaže se {dateTime(one.expiresAt)}</Trans></>}</span>
                    {underWay(one) && <Progress mt={6} value={one.steps ? one.done / one.steps * 100 : 2} animated aria-label={t`Postup vývozu`} />}
                    {one.state === 'failed' && <><br /><Trans>Nic z něj nezůstalo. Požádejte o něj znovu; když se to opakuje, dejte vědět správci.</Trans></>}
                    {one.downloads.map((taken) => <span key={taken.at}><br /><Trans>staženo: {taken.by} {dateTime(taken.at)}</Trans></span>)}
                  </>}
                  end={<><Tag tone={tones[one.state]}>{states[one.state]}</Tag>
                    {one.state === 'ready' && <Button component="a" variant="default" leftSection={<IconDownload size={18} aria-hidden />} href={address(organisationExports.file, { params: { exportId: one.id } })} download onClick={() => setTimeout(() => void read.refetch(), 1500)}><Trans>Stáhnout</Trans></Button>}</>} />
              ))}
            </Rows>
          ))}
        </Reading>
      </div>
      {asking && <AskSheet onClose={() => setAsking(false)} />}
    </Card>
  );
}
