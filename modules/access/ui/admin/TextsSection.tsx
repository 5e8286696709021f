import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import { sheetTexts, type SheetTextRow } from '../../releases/contract.ts';
import { useWords } from '../words.ts';
import { TextForm } from './TextForm.tsx';
import { TextVersions } from './TextVersions.tsx';

/** Wordings of the consent sheet by language: the organisation's own, or the shipped one; each with its versions. */
export default function TextsSection() {
  const { t } = useLingui();
  const words = useWords();
  const [open, setOpen] = useState<{ what: 'edit' | 'versions'; language: SheetTextRow['language'] } | null>(null);
  const read = useRead(sheetTexts.list);
  return (
    <Reading of={read} rows={6}>{({ items }) => {
      const chosen = items.find((row) => row.language === open?.language), czech = items.find((row) => row.language === 'cs')!;
      if (chosen && open?.what === 'edit') return <TextForm of={chosen} czech={czech} onClose={() => setOpen(null)} />;
      if (chosen) return <TextVersions language={chosen.language} czech={czech} onClose={() => setOpen(null)} />;
      return (
        <Card title={t`Souhlas se sdílením údajů`}>
          <Rows label={t`Souhlas se sdílením údajů`}>
            {items.map((row) => {
              const note = [row.own ? t`vlastní znění ${row.revision}` : t`dodané znění ${row.revision}`, row.validFrom && t`od ${day(row.validFrom)}`, row.translator && t`překlad: ${row.translator}`, row.verifier && t`ověření: ${row.verifier}`].filter(Boolean).join(' · ');
              return <Row key={row.language} title={words.language[row.language]} note={note} end={<>
                {row.language !== 'cs' && (row.verifier ? <Tag tone="done"><Trans>ověřený překlad</Trans></Tag> : <Tag tone="soon"><Trans>neověřený překlad</Trans></Tag>)}
                <Button variant="subtle" size="compact-md" aria-label={t`Znění a náhled: ${words.language[row.language] ?? ''}`} onClick={() => setOpen({ what: 'versions', language: row.language })}><Trans>Znění a náhled</Trans></Button>
                <Button variant="subtle" size="compact-md" aria-label={t`Nové znění: ${words.language[row.language] ?? ''}`} onClick={() => setOpen({ what: 'edit', language: row.language })}><Trans>Nové znění</Trans></Button>
              </>} />;
            })}
          </Rows>
        </Card>
      );
    }}</Reading>
  );
}
