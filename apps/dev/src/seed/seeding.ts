import type { Actor } from "@namegame/auth";
import { createDb, type Db } from "@namegame/db";
import { createStorage, type Storage } from "@namegame/storage";
import type { Secrets } from "../secrets.ts";

/** What filling a database with invented people needs. */
export interface Seeding {
  db: Db;
  storage: Storage;
  secrets: Secrets;
}

export interface SeedTarget {
  databaseUrl: string;
  secrets: Secrets;
  /** The folder in which photos are stored. */
  photos: string;
}

/** Two connections: the product runs beside it and its own are counted. */
const CONNECTIONS = 2;

/** Runs `work` with a database and a store, which are given back whatever happens. */
export async function withSeeding<T>({ databaseUrl, secrets, photos }: SeedTarget, work: (seeding: Seeding) => Promise<T>): Promise<T> {
  const db = createDb({ url: databaseUrl, max: CONNECTIONS, applicationName: "namegame-seed" });
  try {
    return await work({ db, storage: createStorage({ url: `file://${photos}`, secret: secrets.STORAGE_SECRET }), secrets });
  } finally {
    await db.destroy();
  }
}

/** An invented person acts; nobody is signed in for it, so the session is one that does not exist. */
export function actAs(userId: string): Actor {
  return { userId, sessionId: "00000000-0000-0000-0000-000000000000" };
}
