/** The people of a drill, in one group with one conversation. */
export interface Crowd {
  group: { id: string; name: string };
  conversationId: string;
  people: readonly Member[];
  /** Takes away everything that was made for the drill. */
  remove(): Promise<void>;
}

export interface Member {
  userId: string;
  cookie: string;
}
