// What a story is told for and what of the case it is made of.
export const purposes = ['intervision', 'case_study', 'advocacy', 'publication'] as const;
export const storyParts = ['request', 'needs', 'network', 'plan', 'tried'] as const;
export type StoryPart = (typeof storyParts)[number];
