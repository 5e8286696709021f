import { useLingui } from '@lingui/react/macro';
import { useAddress } from '#platform/design/address.ts';
import { PartnerKind } from '../contract.ts';
import { NetworkList } from './NetworkPage.tsx';
import { PartnerKindFilter, Partners } from './Partners.tsx';
import { PartnerSheet } from './sheets.tsx';

/** Síť: bodies without accounts here. */
export default function PartnersPage() {
  const { t } = useLingui();
  const [kind, setKind] = useAddress('druh');
  return <NetworkList title={t`Partneři`} add={{ label: t`Přidat partnera`, sheet: (close) => <PartnerSheet onClose={close} /> }} filter={<PartnerKindFilter value={kind} onChange={setKind} />} list={(q) => <Partners q={q} kind={PartnerKind.safeParse(kind).data ?? null} />} />;
}
