/** What kept a command from doing its work: a code for scripts, what is wrong, and what to do about it. */
export class OpsFault extends Error {
  override name = "OpsFault";
  readonly code: FaultCode;
  readonly remedy: string;

  constructor(fault: { code: FaultCode; message: string; remedy: string; cause?: unknown }) {
    super(fault.message, { cause: fault.cause });
    this.code = fault.code;
    this.remedy = fault.remedy;
  }
}

export type FaultCode =
  | "usage"
  | "no_cluster"
  | "forbidden"
  | "not_found"
  | "cluster"
  | "no_secret"
  | "unreadable"
  | "database"
  | "no_people"
  | "no_sockets";
