import { table } from "../table.ts";
import type { Outcome } from "./judge/outcome.ts";

/** The outcome for a terminal. */
export function report({ drill, seconds, messages, sockets, gap, pages, connections, command, faults }: Outcome): string {
  const refused = Object.entries(sockets.refused);
  const rows: [string, string][] = [
    ["written", `${messages.written}, acknowledged ${messages.acknowledged}, stored ${messages.stored}`],
    ["lost", `${messages.lost} acknowledged and not in the table; ${messages.unanswered} never acknowledged`],
    ["doubled", `${messages.doubled}`],
    ["out of order", `${messages.disordered}`],
    [
      "sockets",
      `${messages.sockets}: ${messages.agreeing} hold exactly the table, ${messages.missing} messages missing, ${messages.foreign} foreign`,
    ],
    ["arrived", `${messages.pushed} by push, ${messages.read} read from the table, ${messages.repeated} again`],
    ["never returned", `${messages.neverReturned}`],
    ["connects", `${sockets.connects}, disconnects ${sockets.disconnects}`],
    ["refused", refused.length === 0 ? "0" : refused.map(([reason, count]) => `${count} ${reason}`).join(", ")],
    ["gap", `p50 ${gap.p50Ms} ms, p95 ${gap.p95Ms} ms, max ${gap.maxMs} ms, of ${gap.sockets} sockets that lost their connection`],
    ["pages", `${pages.asked} asked, with ${pages.files} of their files, ${pages.failed} failed`],
    ...pages.failures.map((failure): [string, string] => ["", failure]),
  ];
  if (connections) {
    const budget = connections.budget === undefined ? "" : ` of ${connections.budget - 1} beside our own`;
    rows.push([
      "connections",
      `at most ${connections.max}${budget}, ${connections.samples} samples, ${connections.refused} refused, ${connections.missed} missed`,
    ]);
    for (const [name, most] of Object.entries(connections.maxByName).toSorted()) rows.push(["", `${most} ${name}`]);
  }
  if (command) rows.push(["command", `ended with ${command.exitCode}: ${command.line}`]);
  const verdict = faults.length === 0 ? "passes" : `FAILS: ${faults.join("; ")}`;
  return `drill ${drill}, ${seconds} s\n${table(rows)}\n${verdict}`;
}
