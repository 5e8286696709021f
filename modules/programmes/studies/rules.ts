// Features of a case study, said apart from its words, from fine to coarse. Pure. The database counts by the same codes (me-access.sql, `rare_in`).
export const households = ['alone', 'adults', 'one_parent', 'parents', 'with_children', 'without_children'] as const;
export const childrenBands = ['none', 'one', 'two', 'three', 'four', 'five_more', 'one_two', 'three_more'] as const;
export const citizenshipGroups = ['czech', 'ukraine', 'eu', 'other', 'foreign'] as const;
export const ageBands = ['under_18', '18_29', '30_44', '45_64', '65_more', 'adult'] as const;
export const districts = ['regional_city', 'smaller'] as const;
export const features = ['household', 'children', 'citizenship', 'age', 'district', 'topics'] as const;
export type Feature = typeof features[number];
export const studyStates = ['offered', 'returned', 'approved', 'withdrawn'] as const;
export type StudyState = typeof studyStates[number];
/** Purposes for which a story was confirmed that may become a case study. */
export const purposes = ['case_study', 'publication'] as const;
/** Fewer cases than this are rare. How many there are never leaves the organisation. */
export const few = 5;

/** A coarser code that says the same less exactly, when there is one. */
export const coarser: Readonly<Record<string, string>> = { one: 'one_two', two: 'one_two', three: 'three_more', four: 'three_more', five_more: 'three_more', ukraine: 'foreign', eu: 'foreign', other: 'foreign', '18_29': 'adult', '30_44': 'adult', '45_64': 'adult', '65_more': 'adult', one_parent: 'with_children', parents: 'with_children', alone: 'without_children', adults: 'without_children' };
export type Rarity = { /** All declared features together stand in fewer than five cases. */ rare: boolean; /** Other studies of the programme with the very same features. */ studies: number; features: { feature: Feature; /** Rare by itself. */ alone: boolean; /** Without it the rest would not be rare. */ decides: boolean }[] };
/** Those that make it rare: rare by themselves, or the rest would not be. */
export const makesRare = ({ rare, features: of }: Rarity): Feature[] => (rare ? of.filter(({ alone, decides }) => alone || decides).map(({ feature }) => feature) : []);
