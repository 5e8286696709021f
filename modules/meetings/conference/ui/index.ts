// What the way in for people without an account draws.
export { HostMeetingView } from './HostMeetingView.tsx';
