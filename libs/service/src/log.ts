import { pino } from "pino";
import type { DestinationStream, Logger } from "pino";

import { describeError } from "./log-error.ts";
import { redact } from "./redact.ts";
import { currentRequestId } from "./request-id.ts";

/** A pino logger whose lines are redacted. Message text and values go into fields, never into the message string. */
export type Log = Logger;

export type LogLevel = "trace" | "debug" | "info" | "warn" | "error" | "fatal" | "silent";

/**
 * JSON lines on standard output, one object each: `level` as a word, `time` as ISO 8601, `service`, `requestId` inside
 * {@link withRequestId}. Fields named like a cookie, token, code, password, body or e-mail are replaced at any depth.
 */
export function createLog(options: { service: string; level?: LogLevel; destination?: DestinationStream }): Log {
  const log = pino(
    {
      level: options.level ?? "info",
      base: { service: options.service },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: redact,
      },
      serializers: { err: describeError, error: describeError },
      mixin: () => {
        const requestId = currentRequestId();
        return requestId === undefined ? {} : { requestId };
      },
    },
    options.destination ?? pino.destination({ fd: 1, sync: true }),
  );
  // pino formats the bindings of the first logger only; children inherit this door from it.
  const plainChild = log.child;
  log.child = function child(this: Log, bindings, childOptions) {
    return plainChild.call(this, redact(bindings), childOptions);
  } as Log["child"];
  return log;
}
