import { Select } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useRead } from '#platform/design/query.ts';
import { directory } from '#modules/directory/contract.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { barrierLevels, signalOrigins } from '../rules.ts';
import type { useNarrowing } from './useNarrowing.ts';
import { useBarrierWords, useOriginWords } from './words.ts';
import styles from './Signals.module.css';

/** Domain, level, district, where it comes from. */
export function Filters({ of }: { of: ReturnType<typeof useNarrowing> }) {
  const { t } = useLingui(), { options } = useCodes('barrier_domain'), levels = useBarrierWords(), origins = useOriginWords(), orps = useRead(directory.territory).data?.orps ?? [];
  const all = (label: string) => ({ placeholder: t`vše`, clearable: true, clearButtonProps: { 'aria-label': t`Zrušit filtr: ${label}` } });
  const names = { domain: t`Oblast`, level: t`Kde vězí`, orp: t`Obvod (ORP)`, origin: t`Odkud přišly` };
  return (
    <div className={styles.filters}>
      <Select label={names.domain} data={options} searchable {...all(names.domain)} value={of.domain || null} onChange={(value) => of.setDomain(value ?? '')} />
      <Select label={names.level} data={barrierLevels.map((value) => ({ value, label: levels[value] }))} {...all(names.level)} value={of.level || null} onChange={(value) => of.setLevel(value ?? '')} />
      <Select label={names.orp} data={[...orps.map(({ code, name }) => ({ value: code, label: name })), { value: 'none', label: t`bez obvodu` }]} searchable {...all(names.orp)} value={of.orp || null} onChange={(value) => of.setOrp(value ?? '')} />
      <Select label={names.origin} data={signalOrigins.map((value) => ({ value, label: origins[value] }))} {...all(names.origin)} value={of.origin || null} onChange={(value) => of.setOrigin(value ?? '')} />
    </div>
  );
}
