// What other rooms draw with.
export { RequestSheet } from './RequestSheet.tsx';
export { HostBookingView } from './HostBookingView.tsx';
