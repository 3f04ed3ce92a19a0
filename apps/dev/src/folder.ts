import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The top of the clone. */
export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
/** Where `npm start` keeps everything it makes; git-ignored. */
export const DATA_FOLDER = join(ROOT, ".namegame");

export interface DataFolder {
  root: string;
  postgres: string;
  photos: string;
  secrets: string;
  pushKeys: string;
  log: string;
  /** Says where the running product listens, for `npm run seed`. */
  running: string;
}

/** The paths inside a data folder, which is made where it is missing. */
export async function openDataFolder(root: string): Promise<DataFolder> {
  const folder = {
    root,
    postgres: join(root, "postgres"),
    photos: join(root, "photos"),
    secrets: join(root, "secrets.json"),
    pushKeys: join(root, "push-keys.json"),
    log: join(root, "namegame.log"),
    running: join(root, "running.json"),
  };
  await mkdir(folder.photos, { recursive: true });
  return folder;
}
