// What other rooms draw of good practice.
export { default as SharePractice } from './SharePractice.tsx';
