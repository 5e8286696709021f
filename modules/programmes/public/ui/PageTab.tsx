import { Alert, Button, Group, Switch } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconExternalLink, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { address } from '#platform/http/client.ts';
import { day } from '#platform/i18n/format.ts';
import { programmePage } from '../contract.ts';
import { PublicView } from './PublicView.tsx';

const anew = { invalidates: [programmePage.preview, programmePage.standing] } as const;
/** Tab „Veřejná stránka“: exactly what everybody would read, then publishing it; sites that do not want to be named. */
export default function PageTab({ programmeId }: { programmeId: string }) {
  const { t } = useLingui(), found = useRead(programmePage.preview, { params: { programmeId } }), standing = useRead(programmePage.standing, { params: { programmeId } }), [asking, setAsking] = useState<'publish' | 'withdraw'>(), close = () => setAsking(undefined);
  const publish = useChange(programmePage.publish, { ...anew, onDone: () => { said(t`Stránka programu je zveřejněná.`); close(); } }), withdraw = useChange(programmePage.withdraw, { ...anew, onDone: () => { said(t`Stránka už není zveřejněná.`); close(); } }), leaveOut = useChange(programmePage.leaveOut, anew);
  return (
    <div className="stack">
      <Reading of={found} rows={6}>{(page) => (
        <>
          <Card title={t`Veřejná stránka`} action={page.publishedOn ? <Tag tone="done">{t`zveřejněná ${day(page.publishedOn)}`}</Tag> : <Tag><Trans>nezveřejněná</Trans></Tag>}>
            <div className="stack">
              {page.changed && <Alert color="yellow" title={t`Od zveřejnění se něco změnilo`}><Trans>Na veřejné stránce je zatím dřívější podoba. Projděte náhled a zveřejněte ji znovu.</Trans></Alert>}
              {!page.mayPublish && <p className="meta"><Trans>Stránku zveřejňuje, kdo program vede.</Trans></p>}
              <Group gap="sm">
                {page.mayPublish && (!page.publishedOn || page.changed) && <Button onClick={() => setAsking('publish')}>{page.publishedOn ? <Trans>Zveřejnit znovu</Trans> : <Trans>Zveřejnit</Trans>}</Button>}
                {page.publishedOn && <Button component="a" variant="default" href={`/verejne/programy/${programmeId}`} target="_blank" rel="noreferrer" leftSection={<IconExternalLink size={18} aria-hidden />}><Trans>Otevřít stránku</Trans></Button>}
                <Button component="a" variant="default" href={address(programmePage.sheet, { params: { programmeId } })} target="_blank" rel="noreferrer" leftSection={<IconPrinter size={18} aria-hidden />}><Trans>Vytisknout na A4</Trans></Button>
                {page.mayPublish && page.publishedOn && <Button variant="subtle" color="red" onClick={() => setAsking('withdraw')}><Trans>Stáhnout z veřejného webu</Trans></Button>}
              </Group>
            </div>
          </Card>
          <Card title={t`Náhled`} meta={t`přesně tohle bude číst každý`}><PublicView of={page.content} /></Card>
          {asking === 'publish' && <ConfirmSheet open onClose={close} title={t`Zveřejnit stránku programu`} confirm={<Trans>Zveřejnit</Trans>} loading={publish.isPending} problem={publish.error} onConfirm={() => publish.mutate({ params: { programmeId }, body: { mark: page.mark } })}><p><Trans>Každý bude číst přesně to, co je v náhledu. Co se v programu změní potom, na stránce nebude, dokud ji nezveřejníte znovu. Chystané akce se ukazují samy.</Trans></p><p><Trans>Zkontrolujte, že v textech není jméno žádného člověka, který s tím nesouhlasil.</Trans></p></ConfirmSheet>}
          {asking === 'withdraw' && <ConfirmSheet open danger onClose={close} title={t`Stáhnout stránku programu`} confirm={<Trans>Stáhnout</Trans>} loading={withdraw.isPending} problem={withdraw.error} onConfirm={() => withdraw.mutate({ params: { programmeId } })}><p><Trans>Adresa stránky přestane fungovat, i odkazy na soubory výstupů. Zveřejnit ji můžete kdykoli znovu.</Trans></p></ConfirmSheet>}
        </>
      )}</Reading>
      <Card title={t`Která místa jsou uvedená`} meta={t`změna platí hned`}>
        <Reading of={standing}>{({ sites }) => (sites.length === 0 ? <Empty><Trans>Zatím se žádné místo nezapojilo.</Trans></Empty> : <div className="stack">{sites.map((one) => <Switch key={one.id} label={one.name} checked={!one.leftOut} disabled={leaveOut.isPending} onChange={(event) => leaveOut.mutate({ params: { programmeId, siteId: one.id }, body: { leftOut: !event.currentTarget.checked } })} />)}<ProblemAlert problem={leaveOut.error} /></div>)}</Reading>
      </Card>
    </div>
  );
}
