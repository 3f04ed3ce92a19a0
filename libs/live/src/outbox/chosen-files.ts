import { openDB, type DBSchema, type IDBPDatabase } from "idb";

/** A file that was chosen for a message which is not sent yet. */
export interface ChosenFile {
  key: string;
  conversationId: string;
  /** As it was chosen; a `File` keeps its name. */
  file: Blob;
  /** Milliseconds since 1970. */
  chosenAt: number;
}

/**
 * Where the files of an unsent message survive a reload: phones end a page while their camera is open. A convenience: where the browser
 * gives no storage, or too little, nothing is kept and nothing fails.
 */
export interface ChosenFiles {
  keep(files: readonly ChosenFile[]): Promise<void>;
  /** They were sent, or the person does not want them any more. */
  drop(keys: readonly string[]): Promise<void>;
  /** What waits in one conversation, in the order of choosing. What was left for a day is dropped, in all conversations. */
  list(conversationId: string): Promise<ChosenFile[]>;
}

interface Schema extends DBSchema {
  /** Keys of the store count up: the order of choosing. */
  files: { key: number; value: ChosenFile; indexes: { key: string } };
}

// As long as the outbox keeps a message.
const KEPT_MS = 24 * 60 * 60 * 1_000;

/** Those of one person in this browser's IndexedDB. Another person's is another database. */
export function createChosenFiles(userId: string): ChosenFiles {
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: what is dropped while it is still being kept must not come back. */
  function inTurn<Output>(without: Output, work: (database: IDBPDatabase<Schema>) => Promise<Output>): Promise<Output> {
    const done = last.then(() => inDatabase(userId, work)).catch(() => without);
    last = done;
    return done;
  }

  return {
    keep: (files) =>
      inTurn(undefined, async (database) => {
        for (const file of files) await database.add("files", file);
      }),
    drop: (keys) => inTurn(undefined, (database) => remove(database, keys)),
    list: (conversationId) =>
      inTurn([], async (database) => {
        const all = await database.getAll("files");
        const isLeft = ({ chosenAt }: ChosenFile) => Date.now() - chosenAt > KEPT_MS;
        await remove(
          database,
          all.filter(isLeft).map(({ key }) => key),
        );
        return all.filter((file) => file.conversationId === conversationId && !isLeft(file));
      }),
  };
}

async function remove(database: IDBPDatabase<Schema>, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const place = await database.getKeyFromIndex("files", "key", key);
    if (place !== undefined) await database.delete("files", place);
  }
}

async function inDatabase<Output>(userId: string, work: (database: IDBPDatabase<Schema>) => Promise<Output>): Promise<Output> {
  const database = await openDB<Schema>(`namegame-files-${userId}`, 1, {
    upgrade: (made) => void made.createObjectStore("files", { autoIncrement: true }).createIndex("key", "key", { unique: true }),
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}
