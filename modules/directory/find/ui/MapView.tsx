import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Loading } from '#platform/design/Loading.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { number } from '#platform/i18n/format.ts';
import { useTerritory } from '../../ui/useTerritory.ts';
import { findHelp } from '../contract.ts';
import { drawing, height, isIn, readCountry, width } from './geometry.ts';
import { useFilters } from './useFilters.ts';
import styles from './Find.module.css';

/** The lighter, the fewer: from white to the colour of action. */
const shade = (count: number, most: number) => `color-mix(in srgb, #2f74b8 ${count === 0 ? 0 : Math.round(14 + 56 * Math.sqrt(count / most))}%, #eef1f5)`;

/** Where these services are: regions of the country, or districts of the chosen one, and the same as a table. */
export default function MapView() {
  const { t } = useLingui();
  const { query, filters, set } = useFilters();
  const { territory, nameOf, regionOf } = useTerritory();
  const chosen = filters.region || (filters.orp && territory?.orps.find(({ code }) => code === filters.orp)?.region) || undefined;
  const country = useQuery({ queryKey: ['geometry'], queryFn: readCountry, staleTime: Infinity, retry: 1 });
  const found = useRead(findHelp.map, { query }, { keepPrevious: true });
  const drawn = useMemo(() => country.data && drawing(country.data, chosen), [country.data, chosen]);
  if (found.error) return <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Loading rows={5} />;
  const { regions, orps, everywhere, points } = found.data;
  const countOf = new Map([...regions, ...orps].map(({ code, count }) => [code, count])), most = Math.max(1, ...regions.map(({ count }) => count));
  const pick = (region: string) => set({ region: region === chosen ? '' : region, orp: '' });
  const inside = chosen && drawn ? points.filter(({ longitude, latitude }) => drawn.shown.some((area) => isIn(area, longitude, latitude))) : points;
  const rows = chosen ? (territory?.orps ?? []).filter(({ region }) => region === chosen).map(({ code, name }) => ({ code, name, count: countOf.get(code) ?? 0 }))
    : (territory?.regions ?? []).map(({ code, name }) => ({ code, name, count: countOf.get(code) ?? 0 }));
  return (
    <section className={styles.map} aria-label={t`Mapa služeb`}>
      {drawn ? (
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={chosen ? t`${regionOf(chosen)}: okresy a místa služeb. Totéž říká tabulka vedle.` : t`Kraje podle počtu služeb. Totéž říká tabulka vedle.`}>
          {drawn.shown.map((area) => <path key={area.properties.id} d={drawn.path(area)} className={styles.region} fill={shade(countOf.get(area.properties.id) ?? 0, most)} onClick={() => pick(area.properties.id)}><title>{`${regionOf(area.properties.id)}: ${countOf.get(area.properties.id) ?? 0}`}</title></path>)}
          {drawn.districts.map((area) => <path key={area.properties.id} d={drawn.path(area)} className={styles.district} />)}
          {drawn.shown.map((area) => <path key={area.properties.id} d={drawn.path(area)} className={styles.border} />)}
          {inside.map((point) => { const at = drawn.projection([point.longitude, point.latitude]); return at && <circle key={point.placeId} cx={at[0]} cy={at[1]} r={chosen ? 6 : 3.5} className={styles.point} />; })}
          {!chosen && drawn.shown.map((area) => { const [x, y] = drawn.centre(area); return <text key={area.properties.id} x={x} y={y} className={styles.number}>{number(countOf.get(area.properties.id) ?? 0)}</text>; })}
          {chosen && drawn.districts.map((area) => { const [x, y] = drawn.centre(area); return <text key={area.properties.id} x={x} y={y} className={styles.number}>{area.properties.name}</text>; })}
        </svg>
      ) : country.error ? <p className="meta"><Trans>Mapu se nepodařilo načíst. Tabulka říká totéž.</Trans></p> : <Loading rows={6} />}
      <div className="stack">
        {chosen && <Button variant="subtle" size="xs" leftSection={<IconArrowBackUp size={18} />} onClick={() => set({ region: '', orp: '' })}><Trans>Zpět na celou republiku</Trans></Button>}
        <div className={styles.table} tabIndex={0} role="group" aria-label={t`Počty služeb`}>
          <ResponsiveTable showCaption caption={chosen ? t`Obce s rozšířenou působností: ${regionOf(chosen)}` : t`Kraje`} rows={rows} rowId={({ code }) => code} columns={[
            { id: 'name', title: chosen ? t`Obec` : t`Kraj`, cell: ({ code, name }) => <button type="button" className={styles.pick} aria-pressed={filters.orp === code || filters.region === code} onClick={() => (chosen ? set({ orp: filters.orp === code ? '' : code, region: filters.orp === code ? chosen : '' }) : pick(code))}>{chosen ? nameOf(code) : name}</button> },
            { id: 'count', title: t`Služeb`, numeric: true, cell: ({ count }) => number(count) },
          ]} />
        </div>
        {everywhere > 0 && <p className="meta"><Plural value={everywhere} one="K tomu # služba působí po celé republice." few="K tomu # služby působí po celé republice." many="K tomu # služby působí po celé republice." other="K tomu # služeb působí po celé republice." /></p>}
      </div>
      <p className={`meta ${styles.source}`}><Trans>Hranice: powerbi-cesko (MIT). Názvy a kódy území: Zdroj: ČSÚ. Tečka je místo služby, u kterého je známá poloha.</Trans></p>
    </section>
  );
}
