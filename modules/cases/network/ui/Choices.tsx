// The choices a tie is made of. Plain lists: one letter of the keyboard chooses.
import { NativeSelect } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { directions, sectors, strengths, type Direction, type Sector, type Strength } from '../contract.ts';
import { useWords } from './useWords.ts';

type Props<T> = { value: T; onChange: (value: T) => void; error?: React.ReactNode };

export function SectorField({ value, onChange, error }: Props<Sector>) {
  const words = useWords();
  return <NativeSelect label={<Trans>Skupina</Trans>} data-path="sector" value={value} error={error} onChange={(event) => onChange(event.currentTarget.value as Sector)}
    data={sectors.filter((sector) => sector !== 'services_in_case').map((sector) => ({ value: sector, label: words.sector[sector] }))} />;
}
export function StrengthField({ value, onChange, error }: Props<Strength | ''>) {
  const words = useWords(), { t } = useLingui();
  return <NativeSelect label={<Trans>Vazba</Trans>} data-path="strength" value={value} error={error} onChange={(event) => onChange(event.currentTarget.value as Strength)}
    data={[...(value === '' ? [{ value: '', label: t`vyberte` }] : []), ...strengths.map((strength) => ({ value: strength, label: words.strength[strength] }))]} />;
}
export function DirectionField({ value, onChange, error }: Props<Direction>) {
  const words = useWords();
  return <NativeSelect label={<Trans>Kam jde pomoc</Trans>} data-path="direction" value={value} error={error} onChange={(event) => onChange(event.currentTarget.value as Direction)}
    data={directions.map((direction) => ({ value: direction, label: words.direction[direction] }))} />;
}
