// What other rooms draw with.
export { default as RegisterCard } from './RegisterCard.tsx';
