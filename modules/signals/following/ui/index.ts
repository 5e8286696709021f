// What other rooms draw followed recommendations by.
export { stateTone, useDueTag, useKindWords, usePriorityWords, useResultWords, useStateWords } from './words.ts';
