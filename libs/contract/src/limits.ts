// The measures that both sides of a border know. Apart from the schemas: a browser needs the ones, and not the others.

export const NAME_MAX = 80;
export const MESSAGE_MAX = 8_000;
export const NOTE_MAX = 1_000;
export const ABOUT_MAX = 280;
/** A question of the day, and its answer: a line, not an essay. */
export const DAY_ANSWER_MAX = 140;

export const PHOTO_MAX_BYTES = 15 * 1024 * 1024;
/** Squares the worker makes, in CSS pixels of the side. */
export const photoSizes = [96, 256, 512, 1024] as const;
export type PhotoSize = (typeof photoSizes)[number];
export const photoContentTypes = ["image/jpeg", "image/png", "image/webp", "image/heic", "image/heif"] as const;

/** Of a photo in a message, as it is uploaded. */
export const ATTACHMENT_MAX_BYTES = 20 * 1024 * 1024;
/** Of one message. */
export const ATTACHMENTS_MAX = 9;
/** small: the grid in a bubble. large: the whole screen. */
export const attachmentSizes = ["small", "large"] as const;
export type AttachmentSize = (typeof attachmentSizes)[number];

/** A first and a last name, said slowly, with a breath before. */
export const VOICE_MAX_SECONDS = 5;
/** Speech as good as a telephone of today; what a device records is brought to it before it is sent. */
export const VOICE_SAMPLE_RATE = 16_000;
export const VOICE_MAX_SAMPLES = VOICE_MAX_SECONDS * VOICE_SAMPLE_RATE;
/** The samples at two bytes each, and room for a header. */
export const VOICE_MAX_BYTES = 2 * VOICE_MAX_SAMPLES + 1_024;
/** What is sent and what is served: WAV, 16 bits, one channel. */
export const VOICE_CONTENT_TYPE = "audio/wav";

/** Days for which a group may keep its messages; null: for ever. */
export const RETENTION_DAYS = [30, 90, 365] as const;

export const MESSAGE_PAGE = 50;
/** A client that is further behind than this gets the newest page and a mark that older ones are to be read upward. */
export const SYNC_MAX = 200;
/** Somebody further behind in changes than this reads what is shown anew. */
export const CHANGES_MAX = 1_000;
export const SEARCH_PAGE = 30;
export const MENTIONS_MAX = 50;
/** Kinds of reactions that one person may give to one message. */
export const REACTIONS_MAX = 10;
/** In conversations of more people than this nobody is told who has read what. */
export const RECEIPTS_MAX_PEOPLE = 20;
export const EDIT_LIMIT_MS = 24 * 60 * 60 * 1000;
/** How long somebody counts as here after they last said so, and as writing. */
export const PRESENCE_LEASE_MS = 60_000;
export const TYPING_MS = 6_000;
export const EXCERPT_MAX = 140;

export const INBOX_PAGE = 30;
/** A push and a line of the inbox show so much of a message. */
export const PUSH_EXCERPT_MAX = 120;
/** Whoever is quiet for longer wants "none". */
export const MUTE_MAX_MS = 30 * 24 * 60 * 60 * 1000;

export const REPORT_NOTE_MAX = 500;
/** Messages before the reported one that are kept with it, so that it is read as it was meant. */
export const REPORT_CONTEXT = 5;
/** Reported messages that the queue shows at once; those that wait longest come first. */
export const REPORTS_SHOWN = 50;

/** Faces that a game needs: with two, whoever is not shown knows the answer. */
export const FACES_MIN = 3;
export const ROUNDS_MAX = 50;
export const TEAMS_MAX = 6;

/** An evening of more courses would need more new faces than most rooms have. */
export const COURSES_MAX = 6;
/** Questions of the list that the app has in each of its languages. Answers keep their number: the list only ever grows at its end. */
export const QUESTIONS = 40;

/** Cards that a device keeps for when it has no network: as many as one session may ask. */
export const KEPT_CARDS_MAX = 50;
/** A request with this header gets the practice page without its questions: the frame that a device keeps. */
export const KEPT_PAGE_HEADER = "x-practice-kept";
/** Between these FSRS recommends to choose: below, too much is forgotten to feel well; above, the work grows steeply. */
export const RETENTION_LEAST = 0.8;
export const RETENTION_MOST = 0.95;
/** Answers of one request: more than a person gives in one sitting. */
export const ANSWERS_MAX = 50;

/** Of fewer people a share would tell how well one of them knows another. */
export const SCORE_PEOPLE_MIN = 5;
/** Days that the trend shows. */
export const SCORE_TREND_DAYS = 90;
