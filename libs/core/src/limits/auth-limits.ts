import type { Db } from "@namegame/db";
import { networkOf } from "./network.ts";
import { consume, createLimiter } from "./store.ts";

const TEN_MINUTES = 10 * 60;
const DAY = 24 * 60 * 60;

/** A mail that was lost in the junk folder, a slip in the address; a sixth only fills a stranger's mailbox. */
const MAILS_TO_ADDRESS = 5;
/** A hall that shares one address and signs in at once; a script that mails the world is stopped. */
const MAILS_FROM_NETWORK = 60;
/** Twice the tries a code has: an honest person who asks for a second code is not held up, a guesser gets no third. */
const CODE_TRIES_OF_ADDRESS = 10;
/** Of a million codes: who guesses at one address at this rate for a year finds his way in with three chances in a hundred, and is noticed. */
const CODE_TRIES_OF_DAY = 80;
/** A link is opened once or twice; nobody can guess one, so this only bounds the work. */
const LINKS_OF_NETWORK = 60;
/** The sign-in page asks for a challenge by itself, and each is a row until it expires: a hall behind one address fits. */
const CEREMONIES_OF_NETWORK = 600;

/** The limits of signing in. Each throws `too_many` with the wait; none depends on whether an address has an account. */
export interface AuthLimits {
  /** Counts a code to be mailed. */
  mail(input: { email: string; ip: string }): Promise<void>;
  /** Counts a try of a mailed code, right or wrong. */
  codeTry(email: string): Promise<void>;
  /** Counts the opening of a mailed link. */
  link(ip: string): Promise<void>;
  /** Counts a step of a passkey ceremony. */
  ceremony(ip: string): Promise<void>;
}

export function createAuthLimits({ db }: { db: Db }): AuthLimits {
  const limiter = (name: string, points: number, seconds = TEN_MINUTES) => createLimiter({ db, name, points, seconds });
  const mailsTo = limiter("mail_to", MAILS_TO_ADDRESS);
  const mailsFrom = limiter("mail_from", MAILS_FROM_NETWORK);
  const codeTries = limiter("mail_code", CODE_TRIES_OF_ADDRESS);
  const codeTriesOfDay = limiter("mail_code_day", CODE_TRIES_OF_DAY, DAY);
  const links = limiter("mail_link", LINKS_OF_NETWORK);
  const ceremonies = limiter("passkey", CEREMONIES_OF_NETWORK);

  return {
    async mail({ email, ip }) {
      // The network first: a script that is stopped there must not use up what the address's owner has left.
      await consume(mailsFrom, networkOf(ip));
      await consume(mailsTo, email);
    },
    async codeTry(email) {
      await consume(codeTries, email);
      await consume(codeTriesOfDay, email);
    },
    link: (ip) => consume(links, networkOf(ip)),
    ceremony: (ip) => consume(ceremonies, networkOf(ip)),
  };
}
