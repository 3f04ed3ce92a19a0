// The control: Socket.IO with its Postgres adapter 0.5.0, put together as its README says ("Usage, Standalone"), storing each message before it is
// emitted. HANDLE_CLIENT_ERRORS=true adds the error handler that the README does not mention and without which the process ends.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { createAdapter } from "@socket.io/postgres-adapter";
import pg from "pg";
import { Server } from "socket.io";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, application_name: "stock-chat", max: 4 });
const log = (fields: object) => process.stdout.write(`${JSON.stringify({ level: "info", ...fields })}\n`);

if (process.env.HANDLE_CLIENT_ERRORS === "true") {
  pool.on("connect", (client) => client.on("error", (error: Error) => log({ level: "error", msg: "client error", text: error.message })));
}

await pool.query(
  "create table if not exists socket_io_attachments (id bigserial unique, created_at timestamptz default now(), payload bytea)",
);
await pool.query("create table if not exists stock_messages (seq bigserial primary key, client_id uuid unique, body text)");

pool.on("error", (error) => log({ level: "error", msg: "Postgres error", text: error.message }));
const http = createServer();
const io = new Server(http, { transports: ["websocket"] });
io.adapter(createAdapter(pool as never));

io.on("connection", (socket) => {
  void socket.join("room");
  socket.on("send", async ({ clientId, body }: { clientId: string; body: string }, acknowledge: (ok: boolean) => void) => {
    try {
      const { rowCount } = await pool.query("insert into stock_messages (client_id, body) values ($1, $2) on conflict do nothing", [
        clientId,
        body,
      ]);
      if (rowCount === 1) io.to("room").emit("message", body);
      acknowledge(true);
    } catch {
      acknowledge(false);
    }
  });
});

http.on("request", (request, response) => {
  // Taken from the pool and not given back; one of them is meant to be: the one that listens.
  if (request.url === "/slots") response.end(JSON.stringify({ taken: pool.totalCount - pool.idleCount, waiting: pool.waitingCount }));
});
http.listen(Number(process.env.PORT ?? 0), "127.0.0.1", () => log({ msg: "listening", port: (http.address() as AddressInfo).port }));
