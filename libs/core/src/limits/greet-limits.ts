import { fail } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { RateLimiterRes } from "rate-limiter-flexible";
import { networkOf } from "./network.ts";
import { consume, createLimiter } from "./store.ts";

/** Who asks, as far as the edge knows: the person of the session, the signed cookie of the device, the address. */
export interface Caller {
  userId: string | null;
  /** Id in the device's signed cookie, checked by the edge; null where there is none. */
  device: string | null;
  ip: string;
}

const TEN_MINUTES = 10 * 60;
const MINUTE = 60;
const DAY = 24 * 60 * 60;

/** A family on one phone; a sixth newcomer of one device within ten minutes is a script or a mistake. */
const JOINS_OF_DEVICE = 5;
/** Browsers without the cookie are few (cookies off); behind one address they share this. */
const JOINS_WITHOUT_DEVICE = 10;
/** A hall of 300 behind one address comes in; a script that fetches a fresh cookie for each join is slowed to 40 a minute. */
const NEW_DEVICES_OF_NETWORK = 400;
/** Ten slips of the hand. 31^6 codes at this rate: one of a thousand live codes is found in about sixty years of one device. */
const GUESSES_OF_ONE = 10;
/** A hall whose every phone mistypes three times. Only typed codes are slowed: links and QR codes cannot be guessed and pass. */
const GUESSES_OF_NETWORK = 200;
const CODES_OF_PERSON = 60;
const MAILS_OF_PERSON = 100;
const GROUPS_OF_PERSON = 20;
/** Each costs seconds of a core; nobody tries on thirty pictures in ten minutes. */
const PHOTOS_OF_PERSON = 30;
/** A name is said until it sounds right. */
const VOICES_OF_PERSON = 30;
/** Twelve messages full of photos. */
const UPLOADS_OF_PERSON = 108;
/** Whoever is harassed in many rooms reports many messages; a flood of them would bury the others' for the admins. */
const REPORTS_OF_PERSON = 30;
/** People not met yet, who want to be asked first. Nobody has something to say to eleven strangers a day. */
const REQUESTS_OF_PERSON = 10;

/** The limits of joining, guessing, minting, mailing, asking and reporting. Each throws `too_many` with the wait. */
export interface GreetLimits {
  /** Counts an attempt of somebody without a session to join. */
  join(caller: Caller): Promise<void>;
  /** Takes an attempt back that turned out to be a retry of an earlier one. */
  joinedBefore(caller: Caller): Promise<void>;
  /** Refuses somebody who guessed wrong too often; counts nothing. */
  mayGuess(caller: Caller): Promise<void>;
  guessedWrong(caller: Caller): Promise<void>;
  /** Whether the address may be given another device cookie. */
  newDevice(ip: string): Promise<boolean>;
  code(userId: string): Promise<void>;
  mail(userId: string, count: number): Promise<void>;
  group(userId: string): Promise<void>;
  /** Counts an upload or a new crop. */
  photo(userId: string): Promise<void>;
  /** Counts a recording of a name. */
  voice(userId: string): Promise<void>;
  /** Counts the upload of a photo for a message. */
  upload(userId: string): Promise<void>;
  report(userId: string): Promise<void>;
  /** Counts a message request to somebody new. */
  request(userId: string): Promise<void>;
}

export function createGreetLimits({ db }: { db: Db }): GreetLimits {
  const limiter = (name: string, points: number, seconds: number) => createLimiter({ db, name, points, seconds });
  const joinsOfDevice = limiter("join_device", JOINS_OF_DEVICE, TEN_MINUTES);
  const joinsWithoutDevice = limiter("join_network", JOINS_WITHOUT_DEVICE, MINUTE);
  const newDevices = limiter("new_device", NEW_DEVICES_OF_NETWORK, TEN_MINUTES);
  const guessesOfOne = limiter("guess", GUESSES_OF_ONE, TEN_MINUTES);
  const guessesOfNetwork = limiter("guess_network", GUESSES_OF_NETWORK, TEN_MINUTES);
  const codes = limiter("code", CODES_OF_PERSON, TEN_MINUTES);
  const mails = limiter("mail", MAILS_OF_PERSON, DAY);
  const groups = limiter("group", GROUPS_OF_PERSON, DAY);
  const uploads = limiter("upload", UPLOADS_OF_PERSON, TEN_MINUTES);
  const photos = limiter("photo", PHOTOS_OF_PERSON, TEN_MINUTES);
  const voices = limiter("voice", VOICES_OF_PERSON, TEN_MINUTES);
  const reports = limiter("report", REPORTS_OF_PERSON, DAY);
  const requests = limiter("request", REQUESTS_OF_PERSON, DAY);

  const joins = (caller: Caller) => (caller.device ? joinsOfDevice : joinsWithoutDevice);
  const joinKey = (caller: Caller) => caller.device ?? networkOf(caller.ip);

  return {
    join: (caller) => consume(joins(caller), joinKey(caller)),
    async joinedBefore(caller) {
      await joins(caller).reward(joinKey(caller));
    },
    async mayGuess(caller) {
      const [one, network] = await Promise.all([guessesOfOne.get(oneOf(caller)), guessesOfNetwork.get(networkOf(caller.ip))]);
      refuseSpent(one, GUESSES_OF_ONE);
      refuseSpent(network, GUESSES_OF_NETWORK);
    },
    async guessedWrong(caller) {
      // Above the limit the count may go on: the next mayGuess refuses; this answer is already decided.
      await Promise.all([guessesOfOne.penalty(oneOf(caller)), guessesOfNetwork.penalty(networkOf(caller.ip))]);
    },
    newDevice: (ip) =>
      newDevices.consume(networkOf(ip)).then(
        () => true,
        (refused: unknown) => (refused instanceof RateLimiterRes ? false : Promise.reject(refused)),
      ),
    code: (userId) => consume(codes, userId),
    mail: (userId, count) => consume(mails, userId, count),
    group: (userId) => consume(groups, userId),
    photo: (userId) => consume(photos, userId),
    voice: (userId) => consume(voices, userId),
    upload: (userId) => consume(uploads, userId),
    report: (userId) => consume(reports, userId),
    request: (userId) => consume(requests, userId),
  };
}

function oneOf({ userId, device, ip }: Caller): string {
  return userId ?? device ?? `network ${networkOf(ip)}`;
}

function refuseSpent(state: RateLimiterRes | null, points: number): void {
  if (state && state.consumedPoints >= points) fail("too_many", { retryAfterMs: state.msBeforeNext });
}
