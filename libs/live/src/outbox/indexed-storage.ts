import { openDB, type DBSchema, type IDBPDatabase } from "idb";

import { createMemoryStorage, type OutboxStorage, type StoredMessage } from "./storage.ts";

interface Schema extends DBSchema {
  /** Keys count up: the order of writing, over all tabs. */
  messages: { key: number; value: StoredMessage; indexes: { clientId: string } };
}

/** The outbox of one person in this browser's IndexedDB; in memory where that cannot be had. Another person's is another database. */
export function createIndexedStorage(userId: string): OutboxStorage {
  const storage = open(userId).then(overIndexedDb, () => createMemoryStorage());
  return {
    add: async (message) => (await storage).add(message),
    claim: async (claim) => (await storage).claim(claim),
    update: async (message) => (await storage).update(message),
    remove: async (clientId) => (await storage).remove(clientId),
    close: () => void storage.then((opened) => opened.close()),
  };
}

async function open(userId: string): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(`namegame-outbox-${userId}`, 1, {
    upgrade(database) {
      database.createObjectStore("messages", { autoIncrement: true }).createIndex("clientId", "clientId", { unique: true });
    },
    // A newer page wants to change the database: better to lose the store than to block it.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}

function overIndexedDb(database: IDBPDatabase<Schema>): OutboxStorage {
  return {
    async add(message) {
      await database.add("messages", message);
    },
    async claim({ owner, now, leaseUntil }) {
      const mine: StoredMessage[] = [];
      const transaction = database.transaction("messages", "readwrite");
      for await (const cursor of transaction.store) {
        if (cursor.value.owner !== owner && cursor.value.leaseUntil > now) continue;
        const message = { ...cursor.value, owner, leaseUntil };
        await cursor.update(message);
        mine.push(message);
      }
      await transaction.done;
      return mine;
    },
    async update(message) {
      const transaction = database.transaction("messages", "readwrite");
      const key = await transaction.store.index("clientId").getKey(message.clientId);
      if (key !== undefined) await transaction.store.put(message, key);
      await transaction.done;
    },
    async remove(clientId) {
      const transaction = database.transaction("messages", "readwrite");
      const key = await transaction.store.index("clientId").getKey(clientId);
      if (key !== undefined) await transaction.store.delete(key);
      await transaction.done;
    },
    close: () => database.close(),
  };
}
