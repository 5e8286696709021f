// Pure decisions about localities.
export const localityKinds = ['dormitory', 'house', 'estate', 'village', 'other'] as const;
export type LocalityKind = (typeof localityKinds)[number];
