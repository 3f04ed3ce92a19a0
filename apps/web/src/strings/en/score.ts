const percent = (share: number) => (share > 0 && share < 0.01 ? "under 1%" : `${Math.round(share * 100)}%`);
const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);
const number = (value: number) => value.toLocaleString("en");

/** Words of what a group knows, and of one's own streak. Nobody is compared with anybody. */
export const score = {
  title: "Names in this group",
  percent,
  known: (share: number) => `${percent(share)} of names are known`,
  together: "Of everybody about everybody else, taken together.",
  pairs: (known: number, pairs: number) => `${number(known)} of ${number(pairs)} times one person knows the name of another.`,
  small: (least: number) =>
    `From ${least} people on, you see here how well the group knows its names. Of fewer it would tell who knows whom.`,
  trendLater: "A line shows which way it goes, once there are two days of it.",
  trend: (from: string, before: number, to: string, after: number) =>
    `Names known: ${percent(before)} on ${from}, ${percent(after)} on ${to}. Each day is in the table below.`,
  upTo: (top: number) => `Top line: ${percent(top)}`,
  asTable: "As a table",
  day: "Day",
  share: "Names known",
  unmet: (count: number) =>
    count === 0
      ? "Everybody has met somebody."
      : count === 1
        ? "1 person nobody has met yet"
        : `${number(count)} people nobody has met yet`,
  onlySums: "Sums alone: who knows whom is shown to nobody. Hidden people are not counted.",

  streak: (count: number) => (count === 1 ? "You practised today" : `${days(count)} in a row`),
  streakWaits: (count: number) => `${days(count)} in a row until yesterday`,
  bests: (streak: number, day: number) => `Your longest: ${days(streak)} in a row${day > 0 ? ` · most names on a day: ${day}` : ""}`,
  onlyYou: "Only you see this.",
};
