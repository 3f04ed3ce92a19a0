const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A code shown to one person who stands there. */
export const PERSONAL_CODE_MS = 15 * MINUTE;
/** A poster outlives the weekend it hangs for. */
export const POSTER_CODE_MS = 7 * DAY;
/** A mailed invitation waits for a person who reads mail once a week. */
export const INVITATION_MS = 7 * DAY;

/** The page of one's own code asks for a new one this often, so that a photograph of it is soon worth nothing. */
export const MEET_CODE_ROTATION_MS = 30 * SECOND;
/** Longer than the rotation: a slow scan, or six signs typed by hand, must still find it. */
export const MEET_CODE_MS = 2 * MINUTE;

/** A poster of a hall; an organiser of more raises it, knowingly. */
export const POSTER_LIMIT = 100;
/** More people than look at one phone within two minutes; bounds what a photographed code can do. */
export const MEET_CODE_LIMIT = 100;

/** The greeter sends away whoever joined by mistake; later it is a removal. */
export const UNDO_JOIN_MS = 15 * MINUTE;
/** Either of two people may take back their meeting. */
export const UNDO_MEETING_MS = DAY;
/** Two scans of one encounter are one meeting, also around midnight. */
export const SAME_MEETING_MS = 10 * MINUTE;
