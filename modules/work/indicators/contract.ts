// Indicators: what counts, what it says, and the records behind it. Goals and programmes keep definitions of this shape.
export { Filter, Indicator, Member, Reading, Target } from './shapes.ts';
