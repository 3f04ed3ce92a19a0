import type { ReportCase, ReportReason } from "@namegame/contract";

/** Words of reporting a message, and of looking at what was reported. */
export const reports = {
  item: "Report",
  dialogTitle: "Report this message",
  dialogText:
    "The people who look after the group see it and the few messages before it, and that you reported it. Whoever wrote it is not told.",
  dialogTextDirect:
    "The people who look after the groups you share see this message and the few before it, and that you reported it. They see nothing else of this conversation. Whoever wrote it is not told.",
  reasonLabel: "What is wrong with it?",
  reasons: {
    spam: "Advertising or spam",
    harassment: "It hurts or threatens somebody",
    indecent: "It is indecent",
    other: "Something else",
  } satisfies Record<ReportReason, string>,
  noteLabel: "Anything to add? (optional)",
  send: "Send the report",
  cancel: "Cancel",
  sent: "Thank you. Somebody will look at it.",
  gone: "This message is gone already. There is nothing to report any more.",
  nobody: "You share no group any more, so nobody could look at it. You can block this person on their page.",
  many: "You have sent many reports today. Try again later.",

  title: "Reported messages",
  lead: "Only owners and admins see this. Whoever wrote a message is not told who reported it.",
  none: "Nothing to look at",
  noneText: "When somebody reports a message, it appears here.",
  more: (shown: number) => `The ${shown} that wait longest are shown; the others follow.`,
  open: (count: number) => (count === 1 ? "1 message waits" : `${count} messages wait`),
  formerMember: "Former member",
  photosOnly: "(no words)",
  context: "Before it",
  direct: "From a conversation of two. You see only what was sent with the report.",
  since: {
    same: "",
    edited: "Edited since it was reported",
    deleted: "Deleted by its author since",
    hidden: "Hidden already",
  } satisfies Record<ReportCase["since"], string>,
  by: (name: string, reason: string) => `${name}: ${reason}`,
  hide: "Hide the message",
  hideTitle: "Hide this message?",
  hideText:
    "Nobody in the group sees it any more, and its author is told that an admin hid it. The text is kept, so that owners and admins can look it up.",
  hideDone: "The message is hidden",
  keep: "Leave it",
  close: "Close the report",
  keepDone: "Done. Those who reported it know that somebody looked.",
  removeAuthor: (name: string) => `Remove ${name}`,
  answered: "Somebody else has answered this report meanwhile.",

  hiddenNotice: "An admin hid your message",
  hiddenNoticeText: "Others in the group no longer see it. If you do not know why, ask one of the admins.",
  resolvedNotice: "Your report was looked at",
  resolvedNoticeText: "Thank you for telling us.",
};
