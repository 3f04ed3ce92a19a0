/** Every fault a person or a caller can meet, with the HTTP status of the web edge. Texts live in the caller's catalogue. */
export const errorStatus = {
  invalid_input: 400,
  message_too_long: 400,
  name_invalid: 400,
  self: 400,
  signed_out: 401,
  foreign_origin: 403,
  not_allowed: 403,
  not_found: 404,
  not_available: 404,
  mail_code_unusable: 400,
  email_taken: 409,
  code_unusable: 404,
  already_counted: 409,
  conflict: 409,
  last_owner: 409,
  too_late: 409,
  group_full: 409,
  too_few_faces: 409,
  group_archived: 409,
  photo_unusable: 422,
  too_many: 429,
  unavailable: 503,
  internal: 500,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** What an edge answers for a fault: a code for the catalogue and, where one exists, the remedy's numbers. */
export interface Fault {
  code: ErrorCode;
  /** Milliseconds after which the same request may succeed. */
  retryAfterMs?: number;
  /** Paths of the input that are wrong, each with a short reason in English for developers. */
  fields?: Record<string, string>;
  /** The offending part, such as a limit; never private data. */
  limit?: number;
}

// The same in every copy of this module: a bundler may hold it once for requests and once for what is made at start, and a fault of
// the one thrown through the other must not become an unexpected error.
const BRAND = Symbol.for("namegame.AppError");

/** A fault thrown by a use case and mapped once at each edge. `instanceof` knows it whichever copy of this module made it. */
export class AppError extends Error {
  static override [Symbol.hasInstance](value: unknown): value is AppError {
    return typeof value === "object" && value !== null && BRAND in value;
  }

  readonly fault: Fault;
  readonly [BRAND] = true;
  constructor(fault: Fault) {
    super(fault.code);
    this.name = "AppError";
    this.fault = fault;
  }
}

/** Throws the coded fault. */
export function fail(code: ErrorCode, more: Omit<Fault, "code"> = {}): never {
  throw new AppError({ code, ...more });
}

/** What every action and every acknowledged socket event answers. */
export type Result<T> = { ok: true; data: T } | { ok: false; error: Fault };
