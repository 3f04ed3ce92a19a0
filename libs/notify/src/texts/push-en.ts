/** Every push in English. */
export const en = {
  title: "NameGame",
  plain: {
    message: "You have a new message",
    message_request: "Somebody would like to write to you",
    mention: "Somebody mentioned you",
    reply: "Somebody answered you",
  },
  refresherSince: (event: string) => `Two weeks since ${event}`,
  refresher: "Do you still know their names? 2 minutes",
  wordless: "sent a message",
  request: "would like to write to you",
  said: (author: string, text: string) => `${author}: ${text}`,
  mention: (author: string, text: string) => `${author} mentioned you: ${text}`,
  reply: (author: string, text: string) => `${author} answered you: ${text}`,
};
