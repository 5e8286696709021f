import { Alert } from '@mantine/core';
import { Plural, Trans } from '@lingui/react/macro';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Facts } from '#platform/design/Facts.tsx';
import { number } from '#platform/i18n/format.ts';
import type { Import } from '../contract.ts';
import { looksCut } from '../rules.ts';
import { useImportWords } from './useImportWords.ts';

/** What an import would do or did, in numbers; what looks odd is said first. */
export function Counts({ of }: { of: Import }) {
  const { what } = useImportWords(), { counts } = of;
  const shown = (['new', 'change', 'same', 'end', 'past', 'ours', 'wrong'] as const).filter((key) => counts[key] > 0);
  return (
    <div className="stack">
      {of.state === 'preview' && of.kind === 'register' && looksCut(counts.end, counts.known) && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />} title={<Trans>Soubor nejspíš není celý</Trans>}>
          <Plural value={counts.end} one="Podle něj by skončila # služba, kterou registr dřív uváděl." few="Podle něj by skončily # služby, které registr dřív uváděl." many="Podle něj by skončilo # služby, které registr dřív uváděl." other="Podle něj by skončilo # služeb, které registr dřív uváděl." />
        </Alert>
      )}
      <Facts facts={[...shown.map((key) => [what[key], number(counts[key])] as const), [<Trans key="kept">z toho zůstane místní údaj</Trans>, counts.kept ? number(counts.kept) : null]]} />
    </div>
  );
}
