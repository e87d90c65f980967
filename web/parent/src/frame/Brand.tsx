/** A coat peg: the place that waits for a child in the morning. */
export function Brand({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="9" fill="var(--pl-primary)" />
      <path d="M11 7v11a6 6 0 0 0 12 0" fill="none" stroke="#fff" strokeWidth="3.4" strokeLinecap="round" />
      <circle cx="11" cy="8" r="3.2" fill="#fff" />
    </svg>
  );
}
