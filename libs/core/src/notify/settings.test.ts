import { makeUser, testDatabase } from "@namegame/testing";
import { describe, expect, it } from "vitest";

import { getConversationNotify } from "./get-conversation-notify.ts";
import { getNotifySettings } from "./get-notify-settings.ts";
import { as, room } from "./notify.fixture.ts";
import { setConversationNotify } from "./set-conversation-notify.ts";
import { updateNotifySettings } from "./update-notify-settings.ts";

const { db } = await testDatabase({ role: "web" });

describe("a person's settings", () => {
  it("are quiet never, previews on and no mail, until something is said", async () => {
    const actor = as(await makeUser(db));
    expect(await getNotifySettings({ db, actor })).toEqual({
      settings: {
        quiet: null,
        timeZone: "UTC",
        previews: true,
        digest: false,
        digestPossible: false,
        refreshers: true,
        refresherMail: false,
      },
    });
  });

  it("change one by one", async () => {
    const actor = as(await makeUser(db, { email: "ama@example.org", email_verified: true }));
    const quiet = { from: 1320, to: 420 };
    await updateNotifySettings({ db, actor, quiet, timeZone: "Europe/Berlin" });
    await updateNotifySettings({ db, actor, digest: true });
    await updateNotifySettings({ db, actor, refreshers: false });
    await updateNotifySettings({ db, actor, refresherMail: true });
    const { settings } = await updateNotifySettings({ db, actor, previews: false });
    expect(settings).toEqual({
      quiet,
      timeZone: "Europe/Berlin",
      previews: false,
      digest: true,
      digestPossible: true,
      refreshers: false,
      refresherMail: true,
    });
    expect((await updateNotifySettings({ db, actor, quiet: null })).settings).toEqual({ ...settings, quiet: null });
  });
});

describe("a conversation", () => {
  it("tells everything until its person chooses, and a mute ends by itself", async () => {
    const { ben, id } = await room(db);
    const call = { db, actor: as(ben), conversationId: id };
    expect(await getConversationNotify(call)).toEqual({ notify: { choice: "all", mutedUntil: null } });
    const { notify } = await setConversationNotify({ ...call, choice: "mentions", muteMs: 60_000 });
    expect(notify.choice).toBe("mentions");
    expect(await getConversationNotify(call)).toEqual({ notify });
    expect(await getConversationNotify({ ...call, now: new Date(Date.now() + 61_000) })).toEqual({
      notify: { choice: "mentions", mutedUntil: null },
    });
    expect((await setConversationNotify({ ...call, choice: "none" })).notify).toEqual({ choice: "none", mutedUntil: null });
  });

  it("is not there for a stranger, nor for one who left", async () => {
    const { ben, id } = await room(db);
    const stranger = as(await makeUser(db));
    await expect(getConversationNotify({ db, actor: stranger, conversationId: id })).rejects.toThrow("not_found");
    await expect(setConversationNotify({ db, actor: stranger, conversationId: id, choice: "none" })).rejects.toThrow("not_found");
    await db.updateTable("participants").set({ left_at: new Date() }).where("user_id", "=", ben.id).execute();
    await expect(setConversationNotify({ db, actor: as(ben), conversationId: id, choice: "none" })).rejects.toThrow("not_found");
  });
});
