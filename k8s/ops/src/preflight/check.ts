/** What one look has found. `remedy` where it is not ok. */
export interface Check {
  name: string;
  state: "ok" | "failed" | "could not look";
  detail: string;
  remedy?: string;
}

export const ok = (name: string, detail: string): Check => ({ name, state: "ok", detail });
export const failed = (name: string, detail: string, remedy: string): Check => ({ name, state: "failed", detail, remedy });
