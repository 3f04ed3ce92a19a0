import { type Network, publicNetwork } from "./network.ts";
import { WEB_PORTS } from "./target.ts";

/**
 * The policy in use, with two changes: names are looked up in a table (a function where the answer changes), and 127.0.0.1 may be
 * connected to on the one port where the test's own pages are. `ports` are let through besides, so that only the address is judged.
 */
export function testNetwork(options: { names: Record<string, string[] | (() => string[])>; pagesPort: number; ports?: number[] }): Network {
  const { names, pagesPort, ports = [] } = options;
  return {
    async resolve({ host }) {
      const answer = names[host] ?? [];
      return typeof answer === "function" ? answer() : answer;
    },
    mayConnect: ({ address, port }) => (address === "127.0.0.1" && port === pagesPort) || publicNetwork.mayConnect({ address, port }),
    ports: [...WEB_PORTS, pagesPort, ...ports],
  };
}
