import { bookings, interpreting } from '../contract.ts';

/** Read anew after any change of a request or a booking. */
export const refreshed = [interpreting.list, interpreting.ofCase, interpreting.waiting, interpreting.sums, interpreting.candidates, bookings.mine];
