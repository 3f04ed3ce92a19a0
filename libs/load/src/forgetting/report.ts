import type { Average, ForgettingSize } from "./forgetting.ts";

// Told apart without colour as well: each line has its own dashes and its own name beside it.
const LINES = [
  { colour: "#0f766e", dashes: "none" },
  { colour: "#b45309", dashes: "8 5" },
  { colour: "#4f46e5", dashes: "2 4" },
];
const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [760, 380, 48, 200, 24, 44];
const DAYS_TOLD = [7, 28, 60, 90];

/** The page beside the curves. */
export function page(averages: readonly Average[], { learner, learners }: ForgettingSize): string {
  const people = peopleOf(learner.meetings);
  const head = ["rule", "names asked", ...DAYS_TOLD.map((day) => `known on day ${day}`)];
  const rows = averages.map(({ name, shown, recalled }) => [name, shown.toFixed(0), ...DAYS_TOLD.map((day) => recalled[day]!.toFixed(1))]);
  return `# forgetting

How many of ${people} people met in five weeks one still knows by name after ${learner.days} days, under three rules of when a name is asked again. Made by
\`npm run load -- forgetting\`, and the same every time: ${learners} learners each, who practise five evenings of seven, at most ${learner.sitting} names a sitting.

${[head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n")}

![How many of ${people} people are known by name, by day](curves.svg)

Who remembers is no assumption of the scheduler's: \`memory.ts\` is the activation model of Pavlik & Anderson (2005), with the values known to us of its
experiment on word pairs (still to be checked against its text), the same for everybody. Real people and real names differ from one another, which this leaves out. The old rule asks least and loses most: three
right answers within days say little of the weeks after. FSRS keeps a little more than SM-2 and asks more for it.

- \`memory.ts\` what is remembered, \`rules.ts\` when each rule asks again, \`simulate.ts\` one learner's ${learner.days} days, \`forgetting.ts\` many of them, \`report.ts\` this page
`;
}

/** The curves as a picture, readable on a light and on a dark page. */
export function curves(averages: readonly Average[], { learner }: ForgettingSize): string {
  const people = peopleOf(learner.meetings);
  const x = (day: number) => LEFT + (day / learner.days) * (WIDTH - LEFT - RIGHT);
  const y = (count: number) => HEIGHT - BOTTOM - (count / people) * (HEIGHT - TOP - BOTTOM);
  const text = (at: { x: number; y: number }, anchor: string, words: string, fill = "#57534e") =>
    `<text x="${at.x.toFixed(1)}" y="${at.y.toFixed(1)}" text-anchor="${anchor}" fill="${fill}">${words}</text>`;
  const grid = [0, 15, 30, 45, 60].flatMap((count) => [
    `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(count).toFixed(1)}" y2="${y(count).toFixed(1)}" stroke="#d6d3d1"/>`,
    text({ x: LEFT - 8, y: y(count) + 5 }, "end", String(count)),
  ]);
  const days = [0, 15, 30, 45, 60, 75, 90].map((day) =>
    text({ x: x(day), y: HEIGHT - BOTTOM + 22 }, "middle", day === 0 ? "day 0" : String(day)),
  );
  const lines = averages.flatMap(({ name, recalled }, index) => {
    const { colour, dashes } = LINES[index]!;
    const points = recalled.map((count, day) => `${x(day).toFixed(1)},${y(count).toFixed(1)}`).join(" ");
    // The two that end close together would cover each other's names.
    const end = { x: WIDTH - RIGHT + 8, y: y(recalled.at(-1)!) + (index === 0 ? -4 : index === 2 ? 14 : 5) };
    return [
      `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="3" stroke-dasharray="${dashes}"/>`,
      text(end, "start", name, colour),
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="14">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fafaf9"/>`,
    ...grid,
    ...days,
    ...lines,
    "</svg>\n",
  ].join("\n");
}

function peopleOf(meetings: readonly { people: number }[]): number {
  return meetings.reduce((sum, { people }) => sum + people, 0);
}
