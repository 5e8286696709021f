// What other rooms draw with.
export { useCodes } from './useCodes.ts';
