/**
 * What a person remembers of a name: the activation model of Pavlik & Anderson (Cognitive Science 29, 2005). The values are those known to us
 * of its experiment on word pairs, and are still to be checked against its text. Each showing leaves a trace that fades as a power of time, and fades sooner the fresher the memory was, from
 * which comes the gain of spacing. It is none of the scheduler's own assumptions.
 */
export interface Memory {
  /** Seconds since the beginning, and how fast that trace fades. */
  traces: { at: number; decay: number }[];
}

const DECAY_LEAST = 0.177;
const DECAY_BY_ACTIVATION = 0.217;
const THRESHOLD = -0.704;
const NOISE = 0.255;
// Between sittings less happens that disturbs a memory than within one: their time counts this much.
const BETWEEN_SITTINGS = 0.025;
const SITTING_SECONDS = 3_600;

/** The name is shown, whether it was recalled before or not: a wrong answer is followed by the right one. */
export function show(memory: Memory, at: number): Memory {
  const decay = memory.traces.length === 0 ? DECAY_LEAST : DECAY_BY_ACTIVATION * Math.exp(activation(memory, at)) + DECAY_LEAST;
  return { traces: [...memory.traces, { at, decay }] };
}

/** The chance (0..1) that the name comes to mind. */
export function chance(memory: Memory, at: number): number {
  return 1 / (1 + Math.exp((THRESHOLD - activation(memory, at)) / NOISE));
}

function activation({ traces }: Memory, at: number): number {
  return Math.log(traces.reduce((sum, trace) => sum + age(at - trace.at) ** -trace.decay, 0));
}

function age(seconds: number): number {
  const within = Math.min(seconds, SITTING_SECONDS);
  return Math.max(1, within + (seconds - within) * BETWEEN_SITTINGS);
}
