/** Where a refresher leads: the practice of the people of one event. */
export function refresherPath({ groupId, eventId }: { groupId: string; eventId: string }): string {
  return `/g/${groupId}/practice?event=${eventId}`;
}
