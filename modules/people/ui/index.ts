// What other rooms draw with.
export { PersonName } from './PersonName.tsx';
export { PersonSearch } from './PersonSearch.tsx';
