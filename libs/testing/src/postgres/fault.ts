export type PostgresFaultCode =
  | "binary_missing"
  | "data_broken"
  | "data_foreign"
  | "data_in_use"
  | "data_other_version"
  | "port_taken"
  | "root_refused"
  | "start_failed";

/** Why the embedded PostgreSQL does not run; the message is for the person at the terminal and says what to do. */
export class PostgresFault extends Error {
  override name = "PostgresFault";
  readonly code: PostgresFaultCode;

  constructor(code: PostgresFaultCode, message: string) {
    super(message);
    this.code = code;
  }
}
