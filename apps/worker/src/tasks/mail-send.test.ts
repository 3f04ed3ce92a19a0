import { enqueueJob } from "@namegame/core";
import { sql } from "kysely";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeEach, expect, test } from "vitest";

import { testQueue } from "./queue.fixture.ts";

const received: string[] = [];
let refuseWith: number | undefined;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo: (_address, _session, done) =>
    done(refuseWith ? Object.assign(new Error("<ama@example.org> no"), { responseCode: refuseWith }) : null),
  onData(stream, _session, done) {
    let source = "";
    stream.on("data", (part: Buffer) => (source += part.toString()));
    stream.on("end", () => {
      received.push(source);
      done();
    });
  },
});
server.on("error", () => {});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
afterAll(() => new Promise<void>((resolve) => server.close(resolve)));

const smtpUrl = `smtp://127.0.0.1:${(server.server.address() as { port: number }).port}`;
const { db, log, work } = await testQueue({ smtpUrl });
const mail = { template: "sign_in_code", to: "ama@example.org", code: "493027", minutes: 10 } as const;

beforeEach(() => {
  received.length = 0;
  refuseWith = undefined;
});

async function jobs() {
  const { rows } = await sql<{
    attempts: number;
    last_error: string | null;
  }>`select attempts, last_error from graphile_worker.jobs`.execute(db);
  await sql`select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs having count(*) > 0`.execute(db);
  return rows;
}

test("a mail goes out once", async () => {
  await enqueueJob(db, "mail.send", mail);
  await work();
  await work();
  expect(received).toHaveLength(1);
  expect(received[0]).toContain("493027");
  expect(await jobs()).toEqual([]);
});

test("a mail that the server refuses for good is given up", async () => {
  refuseWith = 550;
  await enqueueJob(db, "mail.send", mail);
  await work();
  expect(await jobs()).toEqual([]);
});

test("a mail that the server cannot take now stays for later", async () => {
  refuseWith = 451;
  await enqueueJob(db, "mail.send", mail);
  await work();
  expect(await jobs()).toEqual([{ attempts: 1, last_error: expect.stringContaining("451") }]);
});

test("a mail whose code has expired is not sent any more", async () => {
  await enqueueJob(db, "mail.send", mail);
  await sql`update graphile_worker._private_jobs set created_at = now() - interval '11 minutes'`.execute(db);
  await work();
  expect(received).toEqual([]);
  expect(await jobs()).toEqual([]);
});

test("a payload that is not one fails and tells only where", async () => {
  await sql`select graphile_worker.add_job('mail.send', '{"template":"sign_in_code","to":"not an address","code":"314159","minutes":10}')`.execute(
    db,
  );
  await work();
  const [job] = await jobs();
  expect(job?.last_error).toContain("to");
  expect(job?.last_error).not.toMatch(/not an address|314159/);
});

test("neither the code nor the address ever stood in the log", () => {
  expect(log()).toContain("mail.send");
  expect(log()).not.toMatch(/493027|314159|ama@|not an address/);
});
