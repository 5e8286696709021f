/** Two ways that run together. */
export const Logo = ({ size = 34 }: { size?: number }) => (
  <svg viewBox="0 0 34 34" width={size} height={size} aria-hidden>
    <rect width="34" height="34" rx="9" fill="#2362a2" /><path d="M8 11c9 0 7 6 18 6M8 23c9 0 7-6 18-6" fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
  </svg>
);
