/** Pages that stand in for one that cannot be shown. */
export const problems = {
  notFoundTitle: "There is nothing here",
  notFoundText: "The page may have moved, or it belongs to people of another group.",
  notAllowedTitle: "This is not for you to see",
  notAllowedText: "Only the people who look after this group see this page. If something worries you, tell one of them.",
  brokenTitle: "That did not work",
  brokenText: "Something went wrong on our side. Nothing you wrote elsewhere is lost.",
  reference: (digest: string) => `If you write to us about it, mention ${digest}.`,
  tryAgain: "Try again",
  toHome: "Go to the start",
};
