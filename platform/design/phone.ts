import { useMediaQuery } from '@mantine/hooks';
/** Under 48em the page is one column with a bottom bar. */
export const usePhone = () => useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false }) ?? false;
