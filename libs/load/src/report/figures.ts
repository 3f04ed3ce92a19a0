/** One thing that was measured, of ours and, where it has the same, of the control. */
export interface Figure {
  name: string;
  unit: string;
  ours: number;
  control?: number;
  goal?: Goal;
}

/** What the issue asks: of our figure alone, or of ours divided by the control's. */
export type Goal = { of: "ours" | "ratio"; atMost: number } | { of: "ours" | "ratio"; atLeast: number };

export interface Outcome {
  figures: Figure[];
  /** What must never be, whatever the machine: loss, doubling, order, an exit. Empty when all is well. */
  faults: string[];
  /** What was found of the control in passing: never a reason to fail. */
  notes: string[];
}

/** A figure over several runs: medians, and between which bounds they lay. The ratio's is that of the runs' ratios. */
export interface Summary {
  name: string;
  unit: string;
  ours: Spread;
  control: Spread | undefined;
  ratio: Spread | undefined;
  goal: Goal | undefined;
  holds: boolean | undefined;
}

export interface Spread {
  median: number;
  min: number;
  max: number;
}

export function summarize(outcomes: readonly Outcome[]): Summary[] {
  const names = [...new Set(outcomes.flatMap(({ figures }) => figures.map(({ name }) => name)))];
  return names.map((name) => {
    const figures = outcomes.flatMap((outcome) => outcome.figures.filter((figure) => figure.name === name));
    const { unit, goal } = figures[0]!;
    const ours = spread(figures.map((figure) => figure.ours))!;
    const both = figures.filter((figure) => figure.control !== undefined);
    const ratio = spread(both.map((figure) => figure.ours / figure.control!));
    const held = goal?.of === "ratio" ? ratio : ours;
    return {
      name,
      unit,
      ours,
      control: spread(both.map((figure) => figure.control!)),
      ratio,
      goal,
      holds: goal && held && meets(goal, held.median),
    };
  });
}

function meets(goal: Goal, value: number): boolean {
  return "atMost" in goal ? value <= goal.atMost : value >= goal.atLeast;
}

function spread(values: readonly number[]): Spread | undefined {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  if (sorted.length === 0) return undefined;
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)]!, sorted[Math.ceil((sorted.length - 1) / 2)]!];
  return { median: (low + high) / 2, min: sorted[0]!, max: sorted.at(-1)! };
}
