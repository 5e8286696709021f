// What other rooms ask about reading: who read a wording, and the writing down of it.
export { confirm, confirmationsOf, type Confirmed } from './queries.ts';
