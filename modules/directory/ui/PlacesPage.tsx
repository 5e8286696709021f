import { useLingui } from '@lingui/react/macro';
import { NetworkList } from './NetworkPage.tsx';
import { Places } from './Places.tsx';
import { PlaceSheet } from './sheets.tsx';

/** Síť: places that work or living happens in. */
export default function PlacesPage() {
  const { t } = useLingui();
  return <NetworkList title={t`Místa`} add={{ label: t`Přidat místo`, sheet: (close) => <PlaceSheet onClose={close} /> }} list={(q) => <Places q={q} />} />;
}
