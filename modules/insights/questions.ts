// What other rooms ask of insights: numbers that leave an organisation go through here.
export { safeCount, suppress } from './suppression/suppress.ts';
export { suppressFromInsiders, suppressTogether } from './suppression/together.ts';
export { usualThreshold, type CountRow, type CountTable, type SafeRow, type SafeTable, type Shown } from './suppression/shapes.ts';
