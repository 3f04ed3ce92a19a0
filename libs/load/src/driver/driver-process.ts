import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

import type { Call, CallName, DriverCalls, Reply } from "./protocol.ts";

/** One process of the driver. */
export interface DriverProcess {
  /** @throws what was thrown there, or that the process is gone. */
  call<Name extends CallName>(name: Name, input: Parameters<DriverCalls[Name]>[0]): ReturnType<DriverCalls[Name]>;
  end(): Promise<void>;
}

export function startDriverProcess(): DriverProcess {
  const child = fork(fileURLToPath(new URL("./main.ts", import.meta.url)), {
    execArgv: ["--conditions=@namegame/source"],
    serialization: "advanced",
    env: { PATH: process.env.PATH },
  });
  const waiting = new Map<number, { resolve: (output: never) => void; reject: (error: Error) => void }>();
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let calls = 0;

  child.on("message", ({ id, output, error }: Reply) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) call?.resolve(output as never);
    else call?.reject(new Error(error));
  });
  void ended.then(() => {
    for (const { reject } of waiting.values()) reject(new Error("the driver's process is gone: nothing that it measured counts"));
  });

  return {
    call(name, input) {
      calls += 1;
      const id = calls;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve: resolve as (output: never) => void, reject });
        child.send({ id, name, input } satisfies Call, (error) => error && reject(error));
      }) as ReturnType<DriverCalls[typeof name]>;
    },
    async end() {
      child.disconnect();
      await ended;
    },
  };
}
