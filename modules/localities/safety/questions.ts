// What other rooms ask: what goes along into the field.
export { myDay } from './day.ts';
