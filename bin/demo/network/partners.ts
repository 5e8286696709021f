// Bodies that the centres of the demo work with: each centre keeps its own, all of them invented.
export type Partner = 'oamp' | 'employer' | 'school' | 'secondary' | 'university' | 'municipality' | 'ngo' | 'health' | 'planning' | 'planningFamilies' | 'planningSeniors' | 'labour';
export type PartnerKind = 'ngo' | 'school' | 'health' | 'employer' | 'office' | 'municipality' | 'labour_office' | 'other';

/** What it is called in a town, and its kind. */
export const partners: Record<Partner, { name: (town: string) => string; kind: PartnerKind }> = {
  oamp: { name: (town) => `Pracoviště pobytu cizinců ${town}`, kind: 'office' },
  employer: { name: (town) => `Závod Modřín, ${town}`, kind: 'employer' },
  school: { name: (town) => `ZŠ U Parku ${town}`, kind: 'school' },
  secondary: { name: (town) => `Střední škola služeb ${town}`, kind: 'school' },
  university: { name: (town) => `Vysoká škola, pobočka ${town}`, kind: 'school' },
  municipality: { name: (town) => `Svazek obcí kolem města ${town}`, kind: 'municipality' },
  ngo: { name: (town) => `Spolek Společně ${town}`, kind: 'ngo' },
  health: { name: (town) => `Poliklinika ${town}`, kind: 'health' },
  planning: { name: (town) => `Pracovní skupina pro cizince, ${town}`, kind: 'other' },
  planningFamilies: { name: (town) => `Pracovní skupina pro rodiny, ${town}`, kind: 'other' },
  planningSeniors: { name: (town) => `Pracovní skupina pro ohrožené vyloučením, ${town}`, kind: 'other' },
  labour: { name: (town) => `Úřad práce ${town}`, kind: 'labour_office' },
};
