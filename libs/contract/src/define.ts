import type { z } from "zod";

export interface ActionDefinition {
  input: z.ZodType;
  output: z.ZodType;
  /** True where no session is needed: the newcomer has none yet. */
  public?: boolean;
}

/** Keeps the literal types of a feature's actions while checking their form. */
export function defineActions<const T extends Record<string, ActionDefinition>>(definitions: T): T {
  return definitions;
}
