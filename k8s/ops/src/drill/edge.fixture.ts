import { createServer } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

import { createAuth } from "@namegame/auth";
import { joinByCode } from "@namegame/core";
import type { Db } from "@namegame/db";
import { ORIGIN, SESSION_SECRET } from "@namegame/load";

export const CODE_SECRET = "another secret of the tests, long enough";

/** What stands before a release: /socket.io goes to `chatPort`, and the rest is answered as web does, as far as a drill asks. */
export async function startEdge({ db, chatPort }: { db: Db; chatPort: () => number }) {
  const auth = createAuth({ db, secret: SESSION_SECRET, publicUrl: ORIGIN, allowedOrigins: [], enqueueMail: async () => {} });
  const hosts = new Set<string | undefined>();
  let pagesFail = false;
  const there = ["/_next/static/chunks/page.js", "/_next/static/chunks/group.js"];
  let script = there[0]!;

  const server = createServer(async (request, response) => {
    hosts.add(request.headers.host);
    if (pagesFail) return response.writeHead(502).end();
    if (request.url?.startsWith("/_next/")) return response.writeHead(there.includes(request.url) ? 200 : 404).end();
    if (request.url === "/sign-in") return response.end(`<script src="${script}"></script>`);
    if (request.url?.startsWith("/g/")) {
      const id = request.url.slice("/g/".length);
      const group = await db.selectFrom("groups").select("name").where("id", "=", id).executeTakeFirstOrThrow();
      return response.end(`${group.name}<script src="${script}"></script><script src="${there[1]}"></script>`);
    }
    const { code, name, requestId } = JSON.parse(await text(request)) as { code: string; name: string; requestId: string };
    if (request.url?.endsWith("greet.preview")) {
      const data = {
        purpose: "join",
        token: "t",
        groupName: null,
        groupId: null,
        memberCount: null,
        greeter: { name: "G", hasPhoto: false },
      };
      response.writeHead(200, { "set-cookie": "ng_device=1; Path=/" });
      return response.end(JSON.stringify({ ok: true, data: { ...data, signedInAs: null, member: false } }));
    }
    const { groupId, userId, greeterId } = await joinByCode({ db, actor: null, secret: CODE_SECRET, code, name, requestId });
    const { cookies } = await auth.startSession({ userId, headers: new Headers() });
    return response.writeHead(200, { "set-cookie": cookies }).end(JSON.stringify({ ok: true, data: { groupId, userId, greeterId } }));
  });
  server.on("upgrade", (request, socket, head) => {
    const pod = connect(chatPort(), "127.0.0.1", () => {
      const headers = Object.entries(request.headers).map(([key, value]) => `${key}: ${String(value)}`);
      pod.write(`GET ${request.url} HTTP/1.1\r\n${headers.join("\r\n")}\r\n\r\n`);
      pod.write(head);
      pod.pipe(socket).pipe(pod);
    });
    pod.on("error", () => socket.destroy());
    socket.on("error", () => pod.destroy());
    pod.on("close", () => socket.destroy());
    socket.on("close", () => pod.destroy());
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hosts,
    /** The script that pages name from now on. */
    nameScript: (path: string) => void (script = path),
    failPages: (fail: boolean) => void (pagesFail = fail),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
