export { findStore as store } from './queries.ts';
