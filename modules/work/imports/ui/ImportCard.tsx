import { Alert, Button, FileInput, Progress } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconFileImport } from '@tabler/icons-react';
import { Card } from '#platform/design/Card.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { number } from '#platform/i18n/format.ts';
import { ColumnsPart } from './ColumnsPart.tsx';
import { ResultPart } from './ResultPart.tsx';
import { UsualPart } from './UsualPart.tsx';
import { useImport } from './useImport.ts';
import { useImportWords } from './useImportWords.ts';
import { WordsPart } from './WordsPart.tsx';

/** A file on its way in: chosen, its columns named, unknown words matched, what is wrong told, confirmed. */
export function ImportCard() {
  const { t } = useLingui(), of = useImport(), words = useImportWords(), { opened, file, judging, summary } = of;
  return (
    <Card title={t`Načíst soubor`}>
      <div className="stack">
        <p><Trans>Soubor se čte ve vašem prohlížeči. Na server jdou jen hotové záznamy ke kontrole a uloží se, až je potvrdíte. Sloupce, které nevyberete, neodejdou nikam.</Trans></p>
        <FileInput label={t`Sešit XLSX nebo tabulka CSV`} placeholder={t`Vybrat soubor`} accept=".xlsx,.csv,.txt,.tsv" value={file} onChange={(chosen) => void of.choose(chosen)} disabled={!of.ready || of.sending !== undefined} clearable clearButtonProps={{ 'aria-label': t`Zahodit soubor`, style: { width: 'var(--target)', height: 'var(--target)' } }} leftSection={<IconFileImport size={18} aria-hidden />} />
        {of.unreadable && <Alert role="alert" color="red" variant="light" title={<Trans>Soubor nejde přečíst</Trans>}>{words.unreadable[of.unreadable]}</Alert>}
        {file && !opened && !of.unreadable && !of.problem && <div role="status"><p><Trans>Soubor se čte.</Trans></p><Loading rows={3} /></div>}
        {opened && of.ready && <>
          <p><Plural value={opened.rows} one="# řádek" few="# řádky" many="# řádku" other="# řádků" />, <Trans>nadpisy jsou v řádku {opened.row}.</Trans> {of.remembered && <Trans>Soubor se stejnými nadpisy tu už byl: sloupce jsou vybrané jako tehdy.</Trans>}</p>
          <ColumnsPart of={of} />
          <UsualPart of={of} />
          {of.wrongMapping.length > 0 && <Alert role="status" color="yellow" variant="light" title={<Trans>Ještě chybí</Trans>}><ul>{of.wrongMapping.map(({ problem, field }) => <li key={problem + field}>{field ? `${words.nameOf(field)}: ` : ''}{words.mapping[problem]}</li>)}</ul></Alert>}
          {summary && summary.unknown.length > 0 && <WordsPart of={of} unknown={summary.unknown} />}
          {judging !== undefined && <div role="status"><p><Trans>Čtou se řádky, {number(judging)} z {number(opened.rows)}.</Trans></p><Progress value={Math.max(3, judging / opened.rows * 100)} animated aria-label={t`Postup čtení`} /></div>}
        </>}
        <ProblemAlert problem={of.problem} labels={{ file: t`Soubor` }} />
        {opened && of.ready && summary && judging === undefined && <ResultPart of={of} summary={summary} />}
        {opened && <div><Button variant="default" disabled={of.sending !== undefined} onClick={of.forget}><Trans>Zahodit, nic nenačítat</Trans></Button></div>}
      </div>
    </Card>
  );
}
