import type { FieldAudience, MessagesFrom } from "@namegame/contract";

/** Words of one's own profile. */
export const profile = {
  title: "You",
  fields: "How people know you",
  name: "Name",
  nameHint: "The people of your groups see it.",
  calledBy: "Called by",
  calledByHint: "A nickname, if people use one.",
  pronouns: "Pronouns",
  pronounsHint: "Such as “she/her”. Leave it empty to say nothing.",
  respelling: "How to say it",
  respellingHint: "As you would spell it for a friend: “SHIV-awn”.",
  about: "About you",
  aboutHint: (max: number) => `Something that helps people remember you. At most ${max} characters.`,
  aboutAudience: "Who sees “About you”",
  audiences: { group: "My groups", met: "People I met", nobody: "Only me" } satisfies Record<FieldAudience, string>,
  messagesFrom: "Who may write to me",
  writers: { group: "My groups", met: "People I met" } satisfies Record<MessagesFrom, string>,
  writersHint: "Somebody you have not met asks first.",
  save: "Save",
  saved: "Saved",
  emailHint: (email: string) => `Signed in as ${email}. Only you see this address.`,
  blocked: "People you blocked",
  unblock: "Unblock",
  unblockOf: (name: string) => `Unblock ${name}`,
  unblocked: (name: string) => `${name} is no longer blocked`,
};
