// What the frame draws of referrals, and how other rooms lead to a list of them.
export { HostView } from './HostView.tsx';
export { referralSearch } from './address.ts';
export { useReferralWords } from './words.ts';
