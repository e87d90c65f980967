/** Drawn on a 24 grid with one stroke; always beside a word or a label, never alone with meaning. */
const PATHS = {
  today: 'M4 11.5 12 5l8 6.5V19a1 1 0 0 1-1 1h-4.5v-5h-5v5H5a1 1 0 0 1-1-1z',
  calendar:
    'M5 6h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM4 10.5h16M8 3.5V8M16 3.5V8',
  money: 'M18 6.8A7.5 7.5 0 1 0 18 17.2M3.5 10.5h9M3.5 13.8h8',
  help: 'M5 5h14a1 1 0 0 1 1 1v9.5a1 1 0 0 1-1 1h-6.5L8 20.5v-4H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z',
  bell: 'M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 1.5H5zM10 20.5h4',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  cross: 'm6.5 6.5 11 11m0-11-11 11',
  plus: 'M12 5.5v13M5.5 12h13',
  minus: 'M5.5 12h13',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.5l3 1.8',
  left: 'm14.5 6-6 6 6 6',
  right: 'm9.5 6 6 6-6 6',
  down: 'm6 9.5 6 6 6-6',
  away: 'M4 12h11M11 7.5l4.5 4.5L11 16.5M19.5 5v14',
  closed: 'M7 11V8.5a5 5 0 0 1 10 0V11M6 11h12v9H6z',
  warning: 'M12 4.5 21 19.5H3zM12 10v4.5M12 17v.3',
  undo: 'M8.5 5.5 4 10l4.5 4.5M4.5 10H15a4.5 4.5 0 0 1 0 9h-4',
  file: 'M7 3.5h7l4 4V20a.5.5 0 0 1-.5.5h-10A.5.5 0 0 1 7 20zM14 3.5V8h4',
  list: 'M8.5 6.5h11M8.5 12h11M8.5 17.5h11M4.5 6.5h.2M4.5 12h.2M4.5 17.5h.2',
  grid: 'M4.5 4.5h6v6h-6zM13.5 4.5h6v6h-6zM4.5 13.5h6v6h-6zM13.5 13.5h6v6h-6z',
  flow: 'M4.5 7h9.5a3 3 0 0 1 0 6H9.5a3 3 0 0 0 0 6h10M16.5 16l3 3-3 3',
  person: 'M12 4.5a3.7 3.7 0 1 0 0 7.4 3.7 3.7 0 0 0 0-7.4zM4.5 20a7.5 7.5 0 0 1 15 0',
  scales: 'M12 4v16M8 20h8M5 7h14M5.5 7 3 13.5h5zM18.5 7 16 13.5h5z',
  phone:
    'M6 4.5h3l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4 1.5v3a1.5 1.5 0 0 1-1.6 1.5A15.5 15.5 0 0 1 4.5 6.1A1.5 1.5 0 0 1 6 4.5z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 22 }: { name: IconName; size?: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
