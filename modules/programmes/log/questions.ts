// What other rooms ask of the support log.
export { findGround as groundForField, findSums as supportSums } from './queries.ts';
