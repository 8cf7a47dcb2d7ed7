/** Outlines drawn for this page on a grid of 20. */
const PATHS = {
  hash: 'M7.5 3 6 17M14 3l-1.5 14M3.5 7.5h14M2.5 12.5h14',
  shared: 'm7 5.500 4.5 4.500L7 14.500 2.5 10zM13 5.500l4.5 4.500-4.500 4.500L8.500 10z',
  close: 'm5 5 10 10M15 5 5 15',
  back: 'M12 4 6 10l6 6',
  down: 'm5 8 5 5 5-5',
  more: 'M10 4.5v.01M10 10v.01M10 15.5v.01',
  reply: 'M3 4h14v9h-6l-4 3.5V13H3z',
  send: 'M3 4.5 17 10 3 15.5 5 10zM5 10h6',
  eye: 'M2 10s3-5.5 8-5.5S18 10 18 10s-3 5.5-8 5.5S2 10 2 10zM10 7.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  at: 'M13 10a3 3 0 1 0-6 0 3 3 0 0 0 6 0zm0-3v4c0 3 4 2.5 4-1.500a7 7 0 1 0-3 6',
  slash: 'M12.5 5l-5 10M4 3h12a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z',
  bolt: 'M11 2.5 4.5 11H10l-1 6.5 6.5-8.500H10z',
  moon: 'M16 11.500A6.5 6.5 0 0 1 8.5 4a6.5 6.5 0 1 0 7.5 7.500z',
  sun: 'M10 6.500a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 2v1.500M10 16.500V18M2 10h1.500M16.5 10H18M4.3 4.300l1.1 1.100M14.6 14.600l1.1 1.100M15.7 4.300l-1.1 1.100M5.4 14.600l-1.1 1.1',
  braces:
    'M8 3H6.500a2 2 0 0 0-2 2v3L3 10l1.5 2v3a2 2 0 0 0 2 2H8M12 3h1.500a2 2 0 0 1 2 2v3l1.5 2-1.5 2v3a2 2 0 0 1-2 2H12',
  people:
    'M7.5 4.500a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM2.5 16c0-3 2-4.5 5-4.500s5 1.5 5 4.500M13 5a2.5 2.5 0 0 1 0 4.500M14.5 12c2 .5 3 2 3 4',
  copy: 'M7 7h9v10H7zM13 7V3H4v10h3',
  check: 'm4 10.5 4 4 8-9',
  up: 'M7 9v8H3.500V9zM7 9l3.5-6c1.5 0 2 1 2 2L12 8h4.500l-1 9H7',
  dislike: 'M7 11V3H3.500v8zM7 11l3.5 6c1.5 0 2-1 2-2l-.5-3h4.500l-1-9H7',
  trash: 'M4 5.500h12M8 5.500V3.500h4v2M5.5 5.500l.8 11h7.400l.8-11M8.5 8.500v5M11.5 8.500v5',
  warning: 'M10 3 18 16.500H2zM10 8v4M10 14.500v.01',
} as const;

export type IconName = keyof typeof PATHS;

/** Always beside words or a label, so it says nothing itself. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth={name === 'more' ? 2.6 : 1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
