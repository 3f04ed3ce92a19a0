import type { ReactNode } from "react";

export type Look = {
  skin: keyof typeof SKIN;
  hair: keyof typeof HAIR;
  cut: keyof typeof CUT;
  extra?: keyof typeof EXTRA;
};

const SKIN = { a: "#f0c7a4", b: "#e2ab7f", c: "#a56a43", d: "#6f4329" };
const SHADE = { a: "#dba986", b: "#c98d62", c: "#874f2d", d: "#54301c" };
const HAIR = { ink: "#2b211d", umber: "#5a3826", sand: "#c99b5b", ash: "#b9b2a8", rust: "#a8502b" };

/** Behind the head, then in front of it; drawn on 100 x 100 with the head at 50,46. */
const CUT: Record<string, { back?: ReactNode; front?: ReactNode; fixed?: string }> = {
  short: { front: <path d="M27 45c-2-19 10-28 24-28s25 8 22 27c-3-8-7-12-11-14-9 4-22 4-29 1-3 3-5 8-6 14Z" /> },
  crop: { front: <path d="M28 42c0-16 10-23 22-23s22 7 22 23c-4-9-9-13-22-13s-18 4-22 13Z" /> },
  bob: {
    back: <path d="M23 66c-3-30 4-50 27-50s30 20 27 50c-8 5-46 5-54 0Z" />,
    front: <path d="M28 46c-1-19 10-26 22-26s23 7 22 26c-3-6-5-9-7-13-9 3-22 3-31 0-2 4-4 7-6 13Z" />,
  },
  bun: {
    back: <circle cx="50" cy="13" r="11" />,
    front: <path d="M27 45c-1-18 10-27 23-27s24 9 23 27c-4-11-12-16-23-16s-19 5-23 16Z" />,
  },
  waves: {
    back: <path d="M24 60c-7-6-4-13-1-18-3-12 8-26 27-26s30 14 27 26c3 5 6 12-1 18-7 7-45 7-52 0Z" />,
    front: <path d="M28 44c2-15 10-24 24-24 12 0 19 8 20 24-6-3-11-8-14-13-6 7-18 12-30 13Z" />,
  },
  long: {
    back: <path d="M21 88c-2-40 0-72 29-72s31 32 29 72Z" />,
    front: <path d="M28 47c0-18 9-27 22-27s22 9 22 27c-6-4-15-9-20-18-5 9-15 14-24 18Z" />,
  },
  curls: {
    back: (
      <>
        <circle cx="29" cy="34" r="13" />
        <circle cx="50" cy="24" r="16" />
        <circle cx="71" cy="34" r="13" />
        <circle cx="25" cy="50" r="9" />
        <circle cx="75" cy="50" r="9" />
      </>
    ),
    front: <path d="M28 43c4-14 12-19 22-19s18 5 22 19c-5-4-7-8-9-11-8 3-18 3-26 0-2 3-4 7-9 11Z" />,
  },
  scarf: {
    back: <path d="M18 100c0-52 4-84 32-84s32 32 32 84Z" />,
    front: <path d="M28 46c0-16 9-25 22-25s22 9 22 25c-5-9-12-14-22-14s-17 5-22 14Z" />,
    fixed: "#3f6f8a",
  },
};

const EXTRA = {
  glasses: (
    <g fill="none" stroke="#2b221b" strokeWidth="2">
      <circle cx="40" cy="49" r="7.5" />
      <circle cx="60" cy="49" r="7.5" />
      <path d="M47.5 48q2.5-1.5 5 0" />
    </g>
  ),
  beard: <path d="M29 52c0 18 8 27 21 27s21-9 21-27c-3 6-7 8-11 8-4-3-16-3-20 0-4 0-8-2-11-8Z" fill="#c99b5b" />,
};

/** A drawn neighbour for the landing page. No photo of a real person is shown to strangers. */
export function DrawnFace({ skin, hair, cut, extra }: Look) {
  const style = CUT[cut];
  const hairColour = style?.fixed ?? HAIR[hair];
  return (
    <svg viewBox="0 0 100 100" className="block w-full" focusable="false">
      <g fill={hairColour}>{style?.back}</g>
      <path d="M14 104c0-17 14-24 36-24s36 7 36 24Z" fill="oklch(var(--tint-front) var(--tint-hue))" opacity="0.55" />
      <path d="M41 66h18v16c0 8-18 8-18 0Z" fill={SHADE[skin]} />
      <ellipse cx="50" cy="48" rx="22" ry="26" fill={SKIN[skin]} />
      {extra === "beard" ? EXTRA.beard : null}
      <g fill={hairColour}>{style?.front}</g>
      <g stroke="#2b221b" strokeWidth="3" strokeLinecap="round" fill="none">
        <path d="M41 48v2M59 48v2" />
        <path d="M43 62q7 5.5 14 0" strokeWidth="2.5" />
      </g>
      {extra === "glasses" ? EXTRA.glasses : null}
    </svg>
  );
}
