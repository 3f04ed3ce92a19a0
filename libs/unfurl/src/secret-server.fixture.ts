import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll } from "vitest";

/** A server on this machine, on every address of it unless one is named; closed after the file's tests. */
export async function serve(handle: (request: IncomingMessage, response: ServerResponse) => void, address = "::"): Promise<number> {
  const server = createServer(handle);
  // What a client breaks off is the point of many tests.
  server.on("clientError", (_error, socket) => socket.destroy());
  server.listen(0, address);
  await once(server, "listening");
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  });
  return (server.address() as AddressInfo).port;
}

/** What must not be reached: it tells every visit, and answers with a page that would make a fine preview. */
export async function secretServer(): Promise<{ port: number; visits: string[] }> {
  const visits: string[] = [];
  const port = await serve((request, response) => {
    visits.push(`${request.headers.host}${request.url}`);
    response.setHeader("content-type", "text/html").end("<title>The secret of this machine</title>");
  });
  return { port, visits };
}
