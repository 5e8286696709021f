import { useLingui } from '@lingui/react/macro';
import { NetworkList } from './NetworkPage.tsx';
import { Partners } from './Partners.tsx';
import { PartnerSheet } from './sheets.tsx';

/** Síť: bodies without accounts here. */
export default function PartnersPage() {
  const { t } = useLingui();
  return <NetworkList add={{ label: t`Přidat partnera`, sheet: (close) => <PartnerSheet onClose={close} /> }} list={(q) => <Partners q={q} />} />;
}
