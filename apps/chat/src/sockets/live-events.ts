import { liveEnvelope, type LiveEnvelope, type LiveEvent } from "@namegame/contract";
import type { Log } from "@namegame/service";

import type { Fanout } from "../fanout/fanout.ts";
import type { Games } from "../games/games.ts";
import type { Membership } from "./membership.ts";
import { userRoom } from "./rooms.ts";
import type { SessionWatch } from "./session-watch.ts";
import type { ChatIo } from "./types.ts";

// After these the person may be in other conversations than their sockets are in rooms.
const MOVES_ROOMS = new Set<LiveEvent["type"]>(["conversation_changed", "conversation_gone", "groups_changed"]);

/** What web and worker tell people, passed to their sockets here. The other pods hear the same notification and see to theirs. */
export function createLiveEvents(options: {
  io: ChatIo;
  fanout: Fanout;
  membership: Membership;
  games: Games;
  sessions: SessionWatch;
  /** Something could not be done that was told once. */
  onMissed: () => void;
  log: Log;
}) {
  const { io, fanout, membership, games, sessions, onMissed, log } = options;

  async function handle({ to, event }: LiveEnvelope): Promise<void> {
    // For pods alone: the browsers get what changed.
    if (event.type === "messages_changed") return fanout.changed(event.conversationId, event.change);
    if (event.type === "game_changed") return games.changed(event.gameId);
    if (event.type === "game_answered") return games.answered(event.gameId);
    if (event.type === "sessions_changed") await sessions.check(to);
    if (MOVES_ROOMS.has(event.type)) {
      const changed = event.type === "conversation_changed" ? event.conversationId : undefined;
      await membership.rejoin({ userIds: to, ...(changed && { changed }) });
      if (event.type === "groups_changed") games.lookAgain();
      // Told above, once each socket is in its rooms: a browser that reads before would miss what comes between.
      if (event.type !== "groups_changed") return;
    }
    io.local.to(to.map(userRoom)).emit("live", event);
  }

  return {
    receive(payload: string): void {
      let envelope: LiveEnvelope;
      try {
        envelope = liveEnvelope.parse(JSON.parse(payload));
      } catch (error) {
        return log.warn({ err: error }, "what was told is no live event");
      }
      handle(envelope).catch((error: unknown) => {
        log.warn({ err: error }, "a live event was not passed on");
        onMissed();
      });
    },
  };
}
