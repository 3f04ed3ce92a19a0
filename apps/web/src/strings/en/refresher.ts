/** Words of what comes two weeks after an event. */
export const refresher = {
  since: (event: string) => `Two weeks since ${event}`,
  lead: "Two weeks later: do you still know their names?",
  question: "Do you still know their names? 2 minutes",
  names: (count: number) => (count === 1 ? "1 name" : `${count} names`),

  title: "After an event",
  want: "Ask me again after two weeks",
  wantHint: "Two minutes with the names of whoever was there. In your inbox, and on the devices above.",
  mail: "Also by mail",
  mailHint: "One mail an event. It says where you were, never who was there.",

  endTitle: "No more mails after events?",
  endText: "You are still asked in your inbox. Sign-in mails and invitations still come.",
  endButton: "Stop these mails",
  ended: "The mails after events are stopped",
};
