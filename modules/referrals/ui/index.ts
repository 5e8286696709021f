// What the frame draws of referrals.
export { HostView } from './HostView.tsx';
