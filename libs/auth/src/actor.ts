/** Who acts: the person behind a session that was checked. Never built from anything a client says. */
export interface Actor {
  userId: string;
  sessionId: string;
}
