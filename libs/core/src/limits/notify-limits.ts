import type { Db } from "@namegame/db";
import { networkOf } from "./network.ts";
import { consume, createLimiter } from "./store.ts";

const TEN_MINUTES = 10 * 60;

/** A page asks once for each event that it hears, with a pause between; several tabs of one person fit. */
const READS_OF_PERSON = 600;
/** Somebody who tries every switch, and tidies a long inbox line by line. */
const CHANGES_OF_PERSON = 120;
/** A browser subscribes when it is turned on, and anew every few weeks. */
const DEVICES_OF_PERSON = 20;
/** A mail provider unsubscribes for many of its people from one address. */
const LINKS_OF_NETWORK = 300;

/** The limits of inbox, pushes and their settings. Each throws `too_many` with the wait. */
export interface NotifyLimits {
  read(userId: string): Promise<void>;
  change(userId: string): Promise<void>;
  device(userId: string): Promise<void>;
  /** Counts a use of a mailed link; nobody can guess one, so this only bounds the work. */
  link(ip: string): Promise<void>;
}

export function createNotifyLimits({ db }: { db: Db }): NotifyLimits {
  const limiter = (name: string, points: number) => createLimiter({ db, name, points, seconds: TEN_MINUTES });
  const reads = limiter("notify_read", READS_OF_PERSON);
  const changes = limiter("notify_change", CHANGES_OF_PERSON);
  const devices = limiter("notify_device", DEVICES_OF_PERSON);
  const links = limiter("notify_link", LINKS_OF_NETWORK);
  return {
    read: (userId) => consume(reads, userId),
    change: (userId) => consume(changes, userId),
    device: (userId) => consume(devices, userId),
    link: (ip) => consume(links, networkOf(ip)),
  };
}
