import type { ReactNode } from "react";

/** Drawn on a 24 x 24 field with a round 1.75 stroke; `currentColor` throughout. */
export const shapes = {
  home: (
    <>
      <path d="M4 11.2 12 4.5l8 6.7" />
      <path d="M6 9.8v8.7A1.5 1.5 0 0 0 7.5 20h9a1.5 1.5 0 0 0 1.5-1.5V9.8" />
      <path d="M10 20v-4.5a2 2 0 0 1 4 0V20" />
    </>
  ),
  people: (
    <>
      <circle cx="9" cy="8.5" r="3.5" />
      <path d="M3 19.5c.4-3.5 2.9-5.5 6-5.5s5.6 2 6 5.5" />
      <path d="M15.5 5.3a3.5 3.5 0 0 1 0 6.4" />
      <path d="M17.5 14.5c2 .7 3.2 2.5 3.5 5" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20c.5-4 3.6-6.2 7.5-6.2s7 2.2 7.5 6.2" />
    </>
  ),
  chat: (
    <>
      <path d="M5.5 5h13A2.5 2.5 0 0 1 21 7.5v7a2.5 2.5 0 0 1-2.5 2.5H12l-4.6 3.4a.6.6 0 0 1-.9-.5V17h-1A2.5 2.5 0 0 1 3 14.5v-7A2.5 2.5 0 0 1 5.5 5Z" />
      <path d="M8 11h.01M12 11h.01M16 11h.01" />
    </>
  ),
  practice: (
    <>
      <rect x="8" y="3.5" width="12" height="14.5" rx="3" />
      <path d="M5 7.5v9A4.5 4.5 0 0 0 9.5 21H16" />
      <circle cx="14" cy="9" r="2" />
      <path d="M10.8 14.5c.5-1.4 1.7-2.1 3.2-2.1s2.7.7 3.2 2.1" />
    </>
  ),
  greet: (
    <>
      <rect x="4" y="4" width="6" height="6" rx="1.8" />
      <rect x="14" y="4" width="6" height="6" rx="1.8" />
      <rect x="4" y="14" width="6" height="6" rx="1.8" />
      <path d="M14 14.5v.01M17 17v.01M20 14v2.5M14 20v-2.5M17 20h3" />
    </>
  ),
  settings: (
    <>
      <path d="M4 7.5h8M18 7.5h2M4 16.5h2M12 16.5h8" />
      <circle cx="15" cy="7.5" r="2.7" />
      <circle cx="9" cy="16.5" r="2.7" />
    </>
  ),
  back: <path d="M14.5 5.5 8 12l6.5 6.5" />,
  forward: <path d="M9.5 5.5 16 12l-6.5 6.5" />,
  down: <path d="M6 9.5 12 15.5 18 9.5" />,
  close: <path d="m6 6 12 12M18 6 6 18" />,
  send: (
    <>
      <path d="M5 12 4 5.3a.9.9 0 0 1 1.3-.9l14.5 6.8a.9.9 0 0 1 0 1.6L5.3 19.6a.9.9 0 0 1-1.3-.9L5 12Z" />
      <path d="M5 12h6.5" />
    </>
  ),
  search: (
    <>
      <circle cx="11" cy="11" r="6.5" />
      <path d="m16 16 4 4" />
    </>
  ),
  more: <path d="M6 12h.01M12 12h.01M18 12h.01" strokeWidth="3" />,
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  camera: (
    <>
      <path d="M8.2 7 9.4 5.2c.3-.4.7-.7 1.2-.7h2.8c.5 0 .9.3 1.2.7L15.8 7h2.7A2.5 2.5 0 0 1 21 9.5v7a2.5 2.5 0 0 1-2.5 2.5h-13A2.5 2.5 0 0 1 3 16.5v-7A2.5 2.5 0 0 1 5.5 7h2.7Z" />
      <circle cx="12" cy="13" r="3.3" />
    </>
  ),
  picture: (
    <>
      <rect x="3.5" y="4.5" width="17" height="15" rx="2.5" />
      <circle cx="9" cy="9.75" r="1.6" />
      <path d="m4 16.5 4.2-4 3.3 3 3.7-4.2 5 5" />
    </>
  ),
  plus: <path d="M12 5v14M5 12h14" />,
  minus: <path d="M5 12h14" />,
  trash: (
    <>
      <path d="M4.5 7h15M9.5 7V5.5A1.5 1.5 0 0 1 11 4h2a1.5 1.5 0 0 1 1.5 1.5V7" />
      <path d="m6.5 7 .8 11a2 2 0 0 0 2 1.9h5.4a2 2 0 0 0 2-1.9l.8-11" />
      <path d="M10.3 11v5M13.7 11v5" />
    </>
  ),
  edit: (
    <>
      <path d="m14.5 6 3.5 3.5L8.5 19 4.5 19.5 5 15.5 14.5 6Z" />
      <path d="m14.5 6 1.3-1.3a1.7 1.7 0 0 1 2.4 0l1.1 1.1a1.7 1.7 0 0 1 0 2.4L18 9.5" />
    </>
  ),
  speaker: (
    <>
      <path d="M4 10v4a1 1 0 0 0 1 1h2.5l4 3.4a.6.6 0 0 0 1-.5V6.1a.6.6 0 0 0-1-.5L7.5 9H5a1 1 0 0 0-1 1Z" />
      <path d="M16 9.5a3.6 3.6 0 0 1 0 5M18.5 7a7.2 7.2 0 0 1 0 10" />
    </>
  ),
  grid: (
    <>
      <rect x="4" y="4" width="6.5" height="6.5" rx="2" />
      <rect x="13.5" y="4" width="6.5" height="6.5" rx="2" />
      <rect x="4" y="13.5" width="6.5" height="6.5" rx="2" />
      <rect x="13.5" y="13.5" width="6.5" height="6.5" rx="2" />
    </>
  ),
  list: (
    <>
      <circle cx="6" cy="7" r="2" />
      <circle cx="6" cy="17" r="2" />
      <path d="M11.5 7H20M11.5 17H20" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 7.5V12l3 2" />
    </>
  ),
  block: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="m6.5 6.5 11 11" />
    </>
  ),
  link: (
    <>
      <path d="M10 14a3.9 3.9 0 0 0 5.5 0l3-3A3.9 3.9 0 0 0 13 5.5l-1 1" />
      <path d="M14 10a3.9 3.9 0 0 0-5.5 0l-3 3a3.9 3.9 0 0 0 5.5 5.5l1-1" />
    </>
  ),
  copy: (
    <>
      <rect x="9" y="9" width="11" height="11" rx="2.8" />
      <path d="M5.8 15A2 2 0 0 1 4 13V6.5A2.5 2.5 0 0 1 6.5 4H13a2 2 0 0 1 2 1.8" />
    </>
  ),
  undo: (
    <>
      <path d="M8.5 5 4.5 9l4 4" />
      <path d="M4.5 9H14a5.5 5.5 0 0 1 0 11h-4" />
    </>
  ),
  refresh: (
    <>
      <path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4L19.5 9" />
      <path d="M19.5 4.5V9H15" />
    </>
  ),
  wave: (
    <>
      <path d="M6.7 11.8 4.9 9.2a1.5 1.5 0 0 1 2.5-1.7l2.7 3.9-3.5-5.2a1.5 1.5 0 0 1 2.5-1.7l3.8 5.7-2.7-4.1a1.5 1.5 0 0 1 2.5-1.7l4.2 6.3.2-2.3a1.5 1.5 0 0 1 3 .2l-.4 5.2a6.6 6.6 0 0 1-12 3.4l-1-1.5Z" />
      <path d="M3.5 15.5A6.8 6.8 0 0 0 7 20M17 3.5A6.8 6.8 0 0 1 20 6" />
    </>
  ),
  mail: (
    <>
      <rect x="3.5" y="5.5" width="17" height="13" rx="3" />
      <path d="m4.5 8 6.3 4.7a2 2 0 0 0 2.4 0L19.5 8" />
    </>
  ),
  key: (
    <>
      <circle cx="8.5" cy="15.5" r="4" />
      <path d="m11.5 12.5 8-8M16 8l2.5 2.5" />
    </>
  ),
  device: (
    <>
      <rect x="7" y="3.5" width="10" height="17" rx="2.8" />
      <path d="M11 17.5h2" />
    </>
  ),
  exit: (
    <>
      <path d="M10 4.5H7A2.5 2.5 0 0 0 4.5 7v10A2.5 2.5 0 0 0 7 19.5h3" />
      <path d="m15 8 4 4-4 4M19 12H10" />
    </>
  ),
  eye: (
    <>
      <path d="M2.8 12S6 5.8 12 5.8 21.2 12 21.2 12 18 18.2 12 18.2 2.8 12 2.8 12Z" />
      <circle cx="12" cy="12" r="2.8" />
    </>
  ),
  bell: (
    <>
      <path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15Z" />
      <path d="M10 20.5a2.2 2.2 0 0 0 4 0" />
    </>
  ),
  bell_off: (
    <>
      <path d="M8 6.5A6 6 0 0 1 18 11v3.5M6 10v6.5L4.500 18H17" />
      <path d="M10 20.5a2.2 2.2 0 0 0 4 0M4 4l16 16" />
    </>
  ),
  info: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 11.5V16M12 8.2v.01" />
    </>
  ),
  alert: (
    <>
      <path d="M10.6 5 3.5 17.2A1.6 1.6 0 0 0 4.9 19.6h14.2a1.6 1.6 0 0 0 1.4-2.4L13.4 5a1.6 1.6 0 0 0-2.8 0Z" />
      <path d="M12 10v3.5M12 16.5v.01" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;
