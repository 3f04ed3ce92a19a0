import { randomBytes, randomUUID } from "node:crypto";
import {
  answerQuestion,
  appendMessages,
  createCode,
  createEvent,
  createGame,
  createGroup,
  createMeetCode,
  getGroup,
  getQuestion,
  joinByCode,
  joinGame,
  makeTables,
  meetByCode,
  reportMessage,
  setNote,
  startDirect,
} from "@namegame/core";
import { makePhoto, makePushDevice, makeUser, makeVoice } from "@namegame/testing";
import { SECRET, testServices } from "../services.fixture.ts";
import type { Services } from "../services.ts";

export type World = Awaited<ReturnType<typeof makeWorld>>;
type Person<Email = string> = Awaited<ReturnType<ReturnType<typeof signUp>>> & { email: Email };

/**
 * A web process on a database of its own, in which a group of three lives: each noun of the product exists once and is theirs. Beside
 * it a stranger with an account, a group and a session, but nothing in common with them. Call it once at the top of a test file.
 */
export async function makeWorld() {
  const { services, everything } = await testServices();
  const person = signUp(services);
  const owner = await person("Olga Ohnegleichen", "olga@private.example");
  const member = await person("Mirko Mustermann", "mirko@private.example");
  const guest = await person("Gunda Gastfreund");
  const stranger = await person("Sven Seltsam", "sven@elsewhere.example");
  const group = await furnish({ services, owner, member, guest });
  await createGroup({ db: services.db, actor: stranger.actor, name: "Elsewhere", type: "family" });
  const shown = await makePhoto(services.db, { user_id: stranger.userId });
  return { services, everything, owner, member, guest, stranger, strangerPhotoId: shown.id, ...group };
}

function signUp(services: Services) {
  return async <Email extends string | null = null>(name: string, email: Email = null as Email) => {
    const { id: userId } = await makeUser(services.db, { name, email, email_verified: email !== null });
    const signIn = async () => {
      const headers = new Headers({ "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0" });
      const { cookies } = await services.auth.startSession({ userId, headers });
      return cookies.map((cookie) => cookie.split(";")[0]).join("; ");
    };
    const cookie = await signIn();
    const actor = await services.auth.getActor(new Headers({ cookie }));
    if (!actor) throw new Error("no session");
    return { userId, name, email, cookie, actor, signIn };
  };
}

async function furnish({ services, owner, member, guest }: { services: Services; owner: Person; member: Person; guest: Person<null> }) {
  const { db } = services;
  const secret = SECRET;
  const groupName = "The Unspoken Choir";
  const { groupId } = await createGroup({ db, actor: owner.actor, name: groupName, type: "community" });
  const mint = async () => (await createCode({ db, actor: owner.actor, secret, groupId, poster: false })).code;
  const [spent, forGuest, code] = [await mint(), await mint(), await mint()];
  await joinByCode({ db, actor: member.actor, secret, code: spent.path, requestId: requestId() });
  await joinByCode({ db, actor: guest.actor, secret, code: forGuest.path, requestId: requestId() });
  const redemption = await db.selectFrom("code_redemptions").select("id").where("user_id", "=", guest.userId).executeTakeFirstOrThrow();

  const meetCode = (await createMeetCode({ db, actor: owner.actor, secret })).code;
  const { meeting } = await meetByCode({ db, actor: member.actor, secret, code: meetCode.spoken });
  await setNote({ db, actor: member.actor, meetingId: meeting.id, body: "sings the low notes" });
  const ownMeetCode = (await createMeetCode({ db, actor: member.actor, secret })).code;

  await db.updateTable("users").set({ messages_from: "met" }).where("id", "=", guest.userId).execute();
  const { conversationId } = await startDirect({ db, actor: member.actor, userId: guest.userId, groupId });
  const { group } = await getGroup({ db, actor: owner.actor, groupId });
  const said = await appendMessages({
    db,
    messages: [
      { author: member.actor, conversationId, clientId: randomUUID(), body: "whispered to Gunda" },
      { author: guest.actor, conversationId: group.conversationId, clientId: randomUUID(), body: "shouted at everybody" },
    ],
  });
  const [messageId, reportedId] = said.map((outcome) => (outcome.status === "refused" ? "" : outcome.message.id)) as [string, string];
  await reportMessage({ db, actor: member.actor, messageId: reportedId, reason: "harassment", note: "it was loud" });
  const notice = await db
    .insertInto("notifications")
    .values({ user_id: guest.userId, kind: "message_request", conversation_id: conversationId, message_id: messageId })
    .returning("id")
    .executeTakeFirstOrThrow();
  const pushEndpoint = "https://fcm.googleapis.com/fcm/send/olga";
  const device = await makePushDevice(db, {
    userId: owner.userId,
    endpoint: pushEndpoint,
    keys: { p256dh: `B${"B".repeat(86)}`, auth: "B".repeat(22) },
  });
  const attachment = await db
    .insertInto("attachments")
    .values({ conversation_id: conversationId, uploader_id: member.userId, message_id: messageId, position: 0, state: "ready" })
    .returning("id")
    .executeTakeFirstOrThrow();
  const preview = { link: "https://choir.example", url: "https://choir.example", site: "choir.example", title: "Our songs" };
  await db
    .insertInto("link_previews")
    .values({ message_id: messageId, ...preview })
    .execute();
  const { event } = await createEvent({ db, actor: owner.actor, groupId, name: "Rehearsal nobody knows of" });
  const { gameId } = await createGame({ db, actor: owner.actor, secret, groupId, roundCount: 3, teamCount: 2, roundSeconds: 20 });
  await joinGame({ db, actor: member.actor, gameId, consents: true });
  const { question } = await getQuestion({ db, actor: member.actor, groupId });
  await answerQuestion({ db, actor: member.actor, groupId, ...question!, body: "a tuba solo, alone" });
  await makeTables({ db, actor: owner.actor, eventId: event.id, courses: 1 });
  const photo = await makePhoto(db, { user_id: member.userId });
  const upload = await makePhoto(db, { user_id: owner.userId, state: "uploading" });
  const voice = await makeVoice(db, { user_id: member.userId });
  const recording = await makeVoice(db, { user_id: owner.userId, state: "uploading" });
  const passkey = await db
    .insertInto("passkeys")
    .values({
      user_id: owner.userId,
      name: "Olga's phone",
      public_key: "key",
      credential_id: randomUUID(),
      counter: 0,
      device_type: "singleDevice",
      backed_up: false,
    })
    .returning("id")
    .executeTakeFirstOrThrow();

  return {
    groupId,
    groupName,
    codeId: code.id,
    spentPath: spent.path,
    meetPath: ownMeetCode.path,
    joinPath: code.path,
    redemptionId: redemption.id,
    meetingId: meeting.id,
    conversationId,
    messageId,
    attachmentId: attachment.id,
    reportedId,
    photoId: photo.id,
    uploadId: upload.id,
    voiceId: voice.id,
    recordingId: recording.id,
    passkeyId: passkey.id,
    eventId: event.id,
    gameId,
    notificationId: notice.id,
    deviceId: device.id,
    pushEndpoint,
    /** What an answer to a stranger must not hold. */
    secrets: [
      ...[owner, member, guest].flatMap((someone) => [someone.userId, someone.name, someone.actor.sessionId]),
      owner.email,
      member.email,
      ...[code, ownMeetCode].flatMap(({ spoken, path }) => [spoken, path]),
      groupId,
      groupName,
      code.id,
      redemption.id,
      meeting.id,
      conversationId,
      messageId,
      attachment.id,
      reportedId,
      "whispered to Gunda",
      "shouted at everybody",
      "it was loud",
      photo.id,
      upload.id,
      voice.id,
      recording.id,
      passkey.id,
      notice.id,
      device.id,
      messageId,
      "for Gunda alone",
      pushEndpoint,
      "sings the low notes",
      event.id,
      gameId,
      "Rehearsal nobody knows of",
      "a tuba solo, alone",
    ],
  };
}

export function requestId(): string {
  return randomBytes(16).toString("hex");
}
