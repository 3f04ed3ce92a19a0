import type { Outcome } from "./outcome.ts";

/** What must not be, in words; empty where the drill passed. */
export function faultsOf(
  { messages, pages, connections, command }: Omit<Outcome, "faults">,
  options: { commandMayFail: boolean },
): string[] {
  const faults: (string | undefined)[] = [
    say(messages.lost, "acknowledged messages lost"),
    say(messages.doubled, "messages doubled"),
    say(messages.disordered, "messages out of their author's order"),
    say(messages.unanswered, "messages never acknowledged"),
    say(messages.missing, "messages missing at sockets"),
    say(messages.foreign, "messages at sockets that are not so in the table"),
    say(messages.neverReturned, "sockets that never returned"),
    say(pages.failed, "page requests failed"),
  ];
  if (command && command.exitCode !== 0 && !options.commandMayFail) faults.push(`the command ended with ${command.exitCode}`);
  if (connections) {
    faults.push(say(connections.refused, "database connections refused"));
    // One of the budget is ours, and is not in the sample.
    const most = connections.max + 1;
    if (connections.budget !== undefined && most > connections.budget)
      faults.push(`${most} database connections, the budget is ${connections.budget}`);
  }
  if (messages.stored === 0) faults.push("nothing was stored: the drill has shown nothing");
  return faults.filter((fault) => fault !== undefined);
}

function say(count: number, what: string): string | undefined {
  return count > 0 ? `${count} ${what}` : undefined;
}
