import type { Mail } from "@namegame/contract";

/** What one mail says, part by part; the layout puts the parts together for reading as text and as HTML. */
export interface MailText {
  subject: string;
  paragraphs: string[];
  /** Shown large, to be typed or copied. */
  code?: string;
  /** The one thing to press. */
  button?: { label: string; url: string };
  /** Small print: why this mail came, and what to do about one that was not asked for. */
  closing: string;
}

const minutes = (count: number) => (count === 1 ? "1 minute" : `${count} minutes`);

const messages = (count: number) => (count === 1 ? "1 message" : `${count} messages`);

function digestLine({ group, people, count }: Extract<Mail, { template: "digest" }>["lines"][number]): string {
  const names = people.length > 0 ? new Intl.ListFormat("en").format(people) : "Somebody";
  return group === null ? `${names}: ${messages(count)}` : `${group}: ${messages(count)}, from ${names}`;
}

/** Every mail in English, by template. */
export const en = {
  sign_in_code: (mail: { code: string; minutes: number; url?: string | undefined }): MailText => ({
    // The code stays out of the subject: mail servers keep subjects in their logs, and phones show them on locked screens.
    subject: "Your NameGame sign-in code",
    paragraphs: ["Here is your code. Type it where you asked for it:"],
    code: mail.code,
    ...(mail.url ? { button: { label: "Or sign in on this device", url: mail.url } } : {}),
    closing: `${mail.url ? "Each of them" : "It"} works once, for ${minutes(mail.minutes)}. If you did not ask for it, someone mistyped an address: ignore this mail and tell nobody the code${mail.url ? " or the link" : ""}.`,
  }),
  invitation: (mail: { groupName: string; inviter: string; url: string }): MailText => ({
    subject: `${mail.inviter} invites you to “${mail.groupName}”`,
    paragraphs: [
      `${mail.inviter} would like you to join “${mail.groupName}” on NameGame, where the people of a group learn each other’s names and faces.`,
      "A first name is all you need. Only people of the group see you.",
    ],
    button: { label: "See the invitation", url: mail.url },
    closing: `The link is yours alone: it works once, for seven days. If you do not know ${mail.inviter}, ignore this mail; you will not get another unless someone invites you again.`,
  }),
  digest: (mail: Extract<Mail, { template: "digest" }>): MailText => {
    const total = mail.lines.reduce((sum, { count }) => sum + count, 0);
    return {
      subject: total === 1 ? "1 message waits for you" : `${total} messages wait for you`,
      // Who and how many, never what: a mail lies open in more places than a conversation.
      paragraphs: [`Hello ${mail.name}, this is what you have not read yet:`, ...mail.lines.map(digestLine)],
      button: { label: "Read them", url: mail.url },
      closing: `You asked for this mail, once a day at most. To end it, press here, no sign-in needed: ${mail.unsubscribeUrl} Your other settings: ${mail.settingsUrl}`,
    };
  },
  refresher: (mail: Extract<Mail, { template: "refresher" }>): MailText => ({
    subject: `Two weeks since ${mail.eventName}: do you still know their names?`,
    // How many, never who: a mail lies open in more places than a phone.
    paragraphs: [
      `Hello ${mail.name}, two weeks ago you were at “${mail.eventName}” of “${mail.groupName}”.`,
      mail.people === 1
        ? "Do you still know the name of the person you can practise from there? It takes a moment."
        : `Do you still know the names of the ${mail.people} people you can practise from there? It takes 2 minutes.`,
    ],
    button: { label: "See whom you still know", url: mail.url },
    closing: `You asked for this mail, once after each event. To end it, press here, no sign-in needed: ${mail.unsubscribeUrl} Your other settings: ${mail.settingsUrl}`,
  }),
};
