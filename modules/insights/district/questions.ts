// What other rooms ask of what is published of districts.
export { findPublishedBarriers as publishedBarriers } from './queries.ts';
