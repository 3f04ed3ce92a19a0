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
};
