import { questions } from "./questions.ts";

const list = new Intl.ListFormat("en");

/** Words of introductions: whom to meet. */
export const introductions = {
  meetTitle: (count: number) =>
    count === 1 ? "Meet one person today" : `Meet ${["no", "one", "two", "three"][count] ?? count} people today`,
  meetText: "Say hello. Then one of you shows a code and the other scans it: you two have met.",
  weMeet: "Show my code",
  reason: {
    from: (place: string) => `You both come from ${place}`,
    likes: (topic: string) => `You both like ${topic}`,
    writes: (topic: string) => `You both wrote of “${topic}”`,
    newest: "New in the group",
    unmet: "You two have not met yet",
  },

  tablesTitle: "Tables",
  screenTitle: "Tables on the big screen",
  tablesCard: "Seat the room: tables of three to five, and new faces at each course.",
  toTables: "Make tables",
  makeTitle: (here: number) => (here === 1 ? "1 person is here" : `${here} people are here`),
  makeText: (tables: number) =>
    tables === 0
      ? "Tick off who is here, then seat them."
      : tables === 1
        ? "They fit at one table. People who have not met sit together."
        : `They make about ${tables} tables. People who have not met sit together.`,
  courses: "Courses",
  coursesHint: "At each course everybody moves, and meets others.",
  make: "Seat everybody",
  project: "Show on a big screen",
  print: "Print",
  clear: "Begin anew",
  clearTitle: "Take these tables away?",
  clearText: "Everybody who has looked at their table will get another one.",
  clearYes: "Take them away",
  late: (names: string[]) => `${list.format(names)} came later.`,
  seatLate: (count: number) => (count === 1 ? "Find a seat" : `Find ${count} seats`),
  course: (round: number) => `Course ${round}`,
  table: (table: number) => `Table ${table}`,
  myTables: (count: number) => (count === 1 ? "Your table" : "Your tables"),
  yourTable: (table: number) => `Your table: ${table}`,
  with: (names: string[]) => `With ${list.format(names)}.`,
  withNobody: "Somebody joins you soon.",

  questionTitle: "Question of the day",
  questions,
  aQuestion: "A question of the day",
  answerLabel: "Your answer",
  answerHint: (left: number) => (left === 1 ? "1 letter left" : `${left} letters left`),
  answerPrivacy: "Others of the group see it once they have answered. From tomorrow on it helps them remember you.",
  answerTooLong: (most: number) => `Please keep it to ${most} letters.`,
  answerEmpty: "Write a few words first.",
  answer: "Answer",
  save: "Save",
  change: "Change",
  takeBack: "Delete",
  takenBack: "Your answer is deleted",
  othersAnswered: (count: number) =>
    count === 0
      ? "Nobody else has answered yet."
      : count === 1
        ? "1 other has answered. Answer to see it."
        : `${count} others have answered. Answer to see them.`,
  nobodyElse: "Nobody else has answered yet. You are the first.",
  ask: "Ask something else",
  askTitle: "What do you want to ask today?",
  askText: "The whole group is asked this until midnight (UTC). Answers so far stay their authors’.",
  askLabel: "Question",
  askYes: "Ask this",
  askList: "Ask from the list",
  earlier: "My earlier answers",
  earlierNone: "You have no earlier answers here.",
  takeBackOf: (question: string) => `Delete the answer to “${question}”`,
  clue: (question: string, answer: string) => `Their answer to “${question}”: ${answer}`,
};
