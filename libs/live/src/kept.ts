import { openDB, type DBSchema, type IDBPDatabase } from "idb";

/**
 * One value a person in this browser's IndexedDB, shared by its tabs. A convenience: where the browser gives no storage, or too little, nothing
 * is kept and nothing fails.
 */
export interface Kept<Value> {
  read(): Promise<Value | null>;
  /** Puts what `edit` makes of the value in its place. Tabs come one after the other. */
  change(edit: (value: Value | null) => Value): Promise<void>;
}

interface Schema extends DBSchema {
  /** By user id. */
  kept: { key: string; value: unknown };
}

/** What is kept under `name` for one person. A release that gives the value another form takes another name. */
export function createKept<Value>({ name, userId }: { name: string; userId: string }): Kept<Value> {
  return {
    read: () => inDatabase(name, async (database) => ((await database.get("kept", userId)) as Value | undefined) ?? null).catch(() => null),
    change: (edit) =>
      inDatabase(name, async (database) => {
        const { store, done } = database.transaction("kept", "readwrite");
        await store.put(edit(((await store.get(userId)) as Value | undefined) ?? null), userId);
        await done;
      }).catch(() => {}),
  };
}

/** Forgets what is kept under `name` of everybody but this person; of everybody where it is null. */
export function forgetKept({ name, except }: { name: string; except: string | null }): Promise<void> {
  return inDatabase(name, async (database) => {
    const { store, done } = database.transaction("kept", "readwrite");
    for (const userId of await store.getAllKeys()) if (userId !== except) await store.delete(userId);
    await done;
  }).catch(() => {});
}

async function inDatabase<Output>(name: string, work: (database: IDBPDatabase<Schema>) => Promise<Output>): Promise<Output> {
  const database = await openDB<Schema>(name, 1, { upgrade: (made) => void made.createObjectStore("kept") });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}
