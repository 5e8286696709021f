// What other rooms draw with: a definition to fill in, its sentence, its value as a picture, the records behind it.
export { emptyIndicator, IndicatorEditor } from './IndicatorEditor.tsx';
export { IndicatorSentence } from './IndicatorSentence.tsx';
export { Members } from './Members.tsx';
export { MilestonePicture, ReadingPicture } from './ReadingPicture.tsx';
export { RecordsBehind, RecordsOfReading } from './RecordsBehind.tsx';
export { ReadingTag, standingOf, useReadingWords, type Standing } from './readingWords.tsx';
export { useLabelsOf, useSentence } from './useIndicatorLabels.ts';
