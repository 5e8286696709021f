import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPrinter } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { Page } from '#platform/design/Page.tsx';
import { address } from '#platform/http/client.ts';
import { logs } from '../logs/contract.ts';
import { PersonOpeningList } from './OpeningList.tsx';

/** The page a client can be shown: every opening of their file. */
export default function PersonOpenings() {
  const { t } = useLingui();
  const { personId } = useParams({ strict: false }) as { personId: string };
  return (
    <Page title={t`Kdo se díval, kdy a proč`} subtitle={<Trans>Stránku lze ukázat klientovi nebo klientce. Důvody, které se týkají někoho jiného, tu nejsou.</Trans>} back={{ to: `/lide/${personId}`, label: t`Zpět na osobu` }}
      tools={<Button component="a" variant="default" href={address(logs.extract, { params: { personId } })} target="_blank" rel="noreferrer" leftSection={<IconPrinter size={18} />}><Trans>Výpis A4</Trans></Button>}>
      <PersonOpeningList personId={personId} />
    </Page>
  );
}
