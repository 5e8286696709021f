// What holds of questionnaires and their answers, for other rooms: pure, the same in the browser and on the server.
export * from './compare.ts';
export { differences, type Difference, type Field as DifferenceField } from './differences.ts';
export * from './rules.ts';
