import type { Frame } from "../frame.ts";

/** Hair in two layers: what lies behind head and shoulders, and what lies on the face. */
export type Hairdo = (frame: Frame) => { back: string; front: string };
