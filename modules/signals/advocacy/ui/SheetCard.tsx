import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react';
import { Card } from '#platform/design/Card.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { useRead } from '#platform/design/query.ts';
import { address } from '#platform/http/client.ts';
import { number } from '#platform/i18n/format.ts';
import { advocacy } from '../contract.ts';
import type { Action } from '../shapes.ts';
import styles from './Advocacy.module.css';

/** The sheet to download; before it was sent also what stops it from being made. */
export function SheetCard({ of }: { of: Action }) {
  const { t } = useLingui(), params = { actionId: of.id }, preview = useRead(advocacy.preview, { params }, { enabled: !of.hasFile });
  const fields = { title: t`Název`, addressee: t`Komu`, asks: t`Co žádáme`, facts: t`Co se děje`, stories: t`Příběhy` };
  const files = (
    <div className={styles.files}>
      <Button component="a" variant="default" leftSection={<IconFileTypePdf size={18} aria-hidden />} href={address(advocacy.pdf, { params })} target="_blank" rel="noopener">{of.hasFile ? <Trans>List v PDF</Trans> : <Trans>Návrh v PDF</Trans>}</Button>
      <Button component="a" variant="default" leftSection={<IconFileTypeDocx size={18} aria-hidden />} href={address(advocacy.docx, { params })} download>{of.hasFile ? <Trans>List pro Word</Trans> : <Trans>Návrh pro Word</Trans>}</Button>
    </div>
  );
  return (
    <Card title={t`List na jednu stránku`}>
      {of.hasFile ? <div className="stack"><p className="meta"><Trans>Soubor zůstává, jak odešel.</Trans></p>{files}</div> : <Reading of={preview} rows={2}>{({ names, size, lacks }) => (
        <div className="stack">
          {names.length > 0 && <div role="alert"><p><b><Trans>Nejdřív je třeba nahradit jména</Trans></b></p><ul className={styles.told}>{names.map(({ field, words }) => <li key={field}>{fields[field]}: {words.map((word) => `„${word}“`).join(', ')}</li>)}</ul></div>}
          {size === null && <p role="alert"><b><Trans>Text se na jednu stránku nevejde ani nejmenším písmem. Zkraťte ho.</Trans></b></p>}
          {size !== null && size < 10 && <p className="meta"><Trans>Aby se vešel na stránku, zmenšilo se písmo na {number(size)} bodů. Kratší text se čte lépe.</Trans></p>}
          {lacks.includes('asks') && <p className="meta"><Trans>Chybí, co žádáme.</Trans></p>}
          {lacks.includes('evidence') && <p className="meta"><Trans>Akce stojí na méně než pěti případech: list řekne jen to.</Trans></p>}
          {names.length === 0 && size !== null && !lacks.includes('asks') && files}
        </div>)}</Reading>}
    </Card>
  );
}
