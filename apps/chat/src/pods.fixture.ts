import { createAuth, liveSessions, type Actor } from "@namegame/auth";
import type { LiveEvent, Message, MessageChanges, Result, SocketEventName, SocketInput, SocketOutput } from "@namegame/contract";
import { createDb, type Db } from "@namegame/db";
import { createLog, createMetrics, type Metrics } from "@namegame/service";
import { makeUser, type TestDatabase } from "@namegame/testing";
import { io, type Socket } from "socket.io-client";
import { afterAll, afterEach, expect } from "vitest";

import { createChatServer, type ChatServer } from "./server.ts";

export const ORIGIN = "http://names.test";

export interface Pod {
  port: number;
  server: ChatServer;
  metrics: Metrics;
  /** Everything it has logged, as one text. */
  logged: () => string;
}

/** A socket as a browser holds one, without the browser's mending: what it hears is what the pods sent. */
export interface Ear {
  socket: Socket;
  messages: Message[];
  changes: (MessageChanges & { conversationId: string })[];
  live: LiveEvent[];
  synced: SocketOutput<"conversation:sync">[];
  /** The reason why the server ended it. */
  closed: Promise<string>;
  ask<Name extends SocketEventName>(name: Name, input: SocketInput<Name>): Promise<Result<SocketOutput<Name>>>;
  /** The same without the types: what a forger would send. */
  askRaw(name: string, input: unknown): Promise<Result<unknown>>;
}

export interface Person {
  id: string;
  actor: Actor;
  cookie: string;
}

/** Two pods on the test's database, each with pools of its own and no more rights than chat has, and people with real sessions. Call once at the top of a file. */
export async function twoPods({ db, urlAs }: TestDatabase, { redisUrl }: { redisUrl?: string } = {}) {
  const url = urlAs("chat");
  const closing: (() => Promise<unknown>)[] = [];
  const ears: Ear[] = [];
  const auth = authFor(db);

  /** @param watched what the pod's conversations go through on their way to the database */
  async function startPod(watched: (db: Db) => Db = (db) => db): Promise<Pod> {
    const own = createDb({ url, max: 3, applicationName: "namegame-chat" });
    const lines: string[] = [];
    const log = createLog({ service: "chat", level: "debug", destination: { write: (line) => void lines.push(line) } });
    const metrics = createMetrics({ service: "chat" });
    const podAuth = authFor(own);
    const server = createChatServer({
      db: watched(own),
      directUrl: url,
      ...(redisUrl && { redisUrl }),
      origins: [ORIGIN],
      getActor: (headers) => podAuth.getActor(headers),
      liveSessions: (sessionIds) => liveSessions({ db: own, sessionIds: [...sessionIds] }),
      log,
      metrics,
    });
    closing.push(async () => {
      await server.close();
      await own.destroy();
    });
    return { port: await server.listen(0, "127.0.0.1"), server, metrics, logged: () => lines.join("") };
  }

  const pods = [await startPod(), await startPod()] as const;
  afterEach(() => ears.splice(0).forEach((ear) => ear.socket.disconnect()));
  afterAll(() => Promise.all(closing.map((close) => close())));

  /** Another device of a person. */
  async function signIn(id: string): Promise<Person> {
    const { cookies } = await auth.startSession({ userId: id, headers: new Headers() });
    const cookie = cookies.map((each) => each.split(";")[0]).join("; ");
    return { id, cookie, actor: (await auth.getActor(new Headers({ cookie })))! };
  }

  return {
    pods,
    startPod,
    signIn,
    person: async (name = "Person") => signIn((await makeUser(db, { name })).id),
    /** Connects to a pod (0, 1, or one started besides) as this person; rejects with the server's reason. */
    async connect(
      person: Person | null,
      pod: number | Pick<Pod, "port"> = 0,
      headers: Record<string, string> = {},
      handshake: Record<string, unknown> = {},
    ): Promise<Ear> {
      const { port } = typeof pod === "number" ? pods[pod]! : pod;
      const ear = await openSocket(port, { origin: ORIGIN, ...(person && { cookie: person.cookie }), ...headers }, handshake);
      ears.push(ear);
      return ear;
    },
  };
}

function authFor(db: Db) {
  return createAuth({
    db,
    secret: "a secret of the tests, long enough to pass",
    publicUrl: ORIGIN,
    allowedOrigins: [],
    enqueueMail: async () => {},
  });
}

function openSocket(port: number, headers: Record<string, string>, handshake: Record<string, unknown>): Promise<Ear> {
  const socket = io(`http://127.0.0.1:${port}`, {
    transports: ["websocket"],
    extraHeaders: headers,
    auth: handshake,
    forceNew: true,
    reconnection: false,
  });
  const closed = new Promise<string>((resolve) => socket.once("disconnect", resolve));
  const ask = (name: string, input: unknown) => socket.timeout(5_000).emitWithAck(name, input);
  const ear: Ear = { socket, messages: [], changes: [], live: [], synced: [], closed, ask: ask as Ear["ask"], askRaw: ask };
  socket.on("messages", (messages: Message[]) => void ear.messages.push(...messages));
  socket.on("changed", (changes: Ear["changes"][number]) => void ear.changes.push(changes));
  socket.on("live", (event: LiveEvent) => void ear.live.push(event));
  socket.on("synced", (answer: Ear["synced"][number]) => void ear.synced.push(answer));
  return new Promise((resolve, reject) => {
    socket.once("connect", () => resolve(ear));
    socket.once("connect_error", (error: Error & { data?: { code?: string } }) => {
      socket.close();
      reject(new Error(error.data?.code ?? error.message));
    });
  });
}

/** The value of a counter with these labels; 0 before its first count. */
export async function counted(metrics: Metrics, name: string, labels: Record<string, string> = {}): Promise<number> {
  const metric = await metrics.registry.getSingleMetric(name)?.get();
  const found = metric?.values.filter(({ labels: its }) => Object.entries(labels).every(([key, value]) => its[key] === value));
  return found?.reduce((sum, { value }) => sum + value, 0) ?? 0;
}

/** The data of an answer that must be good. */
export function good<Value>(result: Result<Value>): Value {
  expect(result).toMatchObject({ ok: true });
  return (result as { ok: true; data: Value }).data;
}
