/** The page a stranger sees first. */
export const landing = {
  /** The middle part is the one drawn with the line under it; hard spaces keep it with its article. */
  title: { before: "Know the\u00a0", word: "name", after: " that goes with the face." },
  lead: "For the people of a church, a class, a team or a family: see who is who, say hello, and remember next time.",
  codeLabel: "Have a code?",
  codeHint: "Anyone in the group can show you one.",
  enterCode: "Join",
  alreadyHere: "Already in a group?",
  startGroup: "Start a group",
  facesAlt: "Drawn faces in rows. Some have a name under them, others a blank line still to be filled.",
  ways: [
    {
      icon: "greet" as const,
      title: "Say hello once",
      text: "Scan a code at the door, give your first name, and you can see everyone you meet.",
    },
    {
      icon: "practice" as const,
      title: "Five quiet minutes",
      text: "A few faces a day, at the moment you were about to forget them.",
    },
    {
      icon: "chat" as const,
      title: "Keep in touch",
      text: "Write to the people you have met, and to the whole group.",
    },
  ],
  promise: "Only people of your group see your name and photo. No public pages, no advertising.",
};
