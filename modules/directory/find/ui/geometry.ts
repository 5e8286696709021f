// Boundaries of regions and districts as paths of an SVG. Fetched when the map is first opened; nothing is asked of any other server.
import { geoArea, geoContains, geoMercator, geoPath, type GeoProjection } from 'd3-geo';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import districtsFile from './geo/okresy.topo.json?url';
import regionsFile from './geo/kraje.topo.json?url';

export type Area = Feature<Polygon, { id: string; name: string; region: string }>;
export type Country = { regions: Area[]; districts: Area[] };
type Named = { id: string; NAZ_CZNUTS3: string; NAZ_LAU1?: string; KOD_CZNUTS3?: string };

/** On a sphere a ring the other way round is everything but its inside. */
const turned = (area: Area): Area => (geoArea(area) > 2 * Math.PI ? { ...area, geometry: { ...area.geometry, coordinates: area.geometry.coordinates.map((ring) => ring.toReversed()) } } : area);
async function read(file: string, object: string): Promise<Area[]> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`map ${response.status}`);
  const topology = await response.json() as Topology;
  const { features } = feature(topology, topology.objects[object] as GeometryCollection<Named>) as FeatureCollection<Polygon, Named>;
  return features.map(({ geometry, properties: { id, NAZ_CZNUTS3, NAZ_LAU1, KOD_CZNUTS3 } }) => turned({ type: 'Feature', geometry, properties: { id, name: NAZ_LAU1 ?? NAZ_CZNUTS3, region: KOD_CZNUTS3 ?? id } }));
}
export async function readCountry(): Promise<Country> {
  const [regions, districts] = await Promise.all([read(regionsFile, 'kraje'), read(districtsFile, 'okresy')]);
  return { regions: regions!, districts: districts! };
}

/** The middle of the region around Praha is Praha: its number stands lower. */
const shifted: Record<string, number> = { CZ020: 42 };
export const width = 760, height = 440;
/** The whole country, or one region, fitted into the picture. */
export function drawing({ regions, districts }: Country, region: string | undefined): { projection: GeoProjection; path: (area: Area) => string; centre: (area: Area) => [number, number]; shown: Area[]; districts: Area[] } {
  const shown = region ? regions.filter(({ properties }) => properties.id === region) : regions, margin = 14;
  const projection = geoMercator().fitExtent([[margin, margin], [width - margin, height - margin]], { type: 'FeatureCollection', features: shown.length ? shown : regions });
  const path = geoPath(projection);
  return { projection, path: (area) => path(area) ?? '', centre: (area) => { const [x, y] = path.centroid(area); return [x, y + (shifted[area.properties.id] ?? 0)]; }, shown: shown.length ? shown : regions, districts: districts.filter(({ properties }) => !region || properties.region === region) };
}
export const isIn = (area: Area, longitude: number, latitude: number) => geoContains(area, [longitude, latitude]);
