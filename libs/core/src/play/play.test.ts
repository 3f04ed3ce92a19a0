import { randomUUID } from "node:crypto";
import { makeMembership, makePhoto, makeUser, makeVoice, testDatabase } from "@namegame/testing";
import { describe, expect, test } from "vitest";
import { createCode } from "../greet/create-code.ts";
import { joinByCode } from "../greet/join-by-code.ts";
import { recordMeeting } from "../greet/record-meeting.ts";
import { setHidden } from "../groups/set-hidden.ts";
import { advanceGame } from "./advance-game.ts";
import { answerGame } from "./answer-game.ts";
import { checkIn } from "./check-in.ts";
import { createEvent } from "./create-event.ts";
import { createGame } from "./create-game.ts";
import { endGame } from "./end-game.ts";
import { gameCode } from "./game-code.ts";
import { gameOfCode } from "./game-of-code.ts";
import { getRunning } from "./get-running.ts";
import { joinGame } from "./join-game.ts";
import { listAttendees } from "./list-attendees.ts";
import { listEvents } from "./list-events.ts";
import { roomOf } from "./play.fixture.ts";
import { practiseRound } from "./practise-round.ts";
import { setConsent } from "./set-consent.ts";
import { setHere } from "./set-here.ts";
import { startGame } from "./start-game.ts";
import { turnPage } from "./turn-page.ts";
import { withdraw } from "./withdraw.ts";

const { db } = await testDatabase();
const secret = "a secret that is long enough for the codes of tests";
const fault = (code: string) => ({ fault: { code } });

async function newMember(groupId: string, values: { plays?: boolean | null; photo?: boolean; role?: "guest" | "helper" } = {}) {
  const user = await makeUser(db, { name: `New ${randomUUID().slice(0, 6)}` });
  await makeMembership(db, { group_id: groupId, user_id: user.id, role: values.role ?? "member", plays: values.plays ?? null });
  if (values.photo ?? true) await makePhoto(db, { user_id: user.id });
  return { userId: user.id, sessionId: randomUUID() };
}

describe("a game", () => {
  test("goes from the lobby through its rounds to the end, and nothing before a reveal tells the solution", async () => {
    const room = await roomOf(db, 5);
    expect(await room.scene()).toMatchObject({ game: { state: "lobby", round: 0, players: 5, faces: 5, notShown: 0, question: null } });
    const voices = new Map<string, string>();
    for (const { id } of room.people) voices.set(id, (await makeVoice(db, { user_id: id })).id);
    await startGame({ db, actor: room.host, gameId: room.gameId });
    for (let round = 1; round <= 3; round += 1) {
      const asked = await room.scene();
      for (const voiceId of voices.values()) expect(JSON.stringify(asked)).not.toContain(voiceId);
      // Nor does a name that stands beside a face or an id elsewhere.
      expect(asked.game).toMatchObject({ state: "asking", round, reveal: null, answered: 0, newest: [], standings: [] });
      const { subject_id: subject } = await room.solution();
      const players = room.actors.filter(({ userId }) => userId !== subject);
      await room.answer(players[0]!, true);
      await room.answer(players[1]!, false);
      const answered = await room.scene(players[0]);
      expect(answered.seat).toMatchObject({ correct: null, gained: null, answer: expect.anything() });
      expect(answered.game.reveal).toBeNull();
      expect(await room.turn()).toBe(true);
      const shown = await room.scene(players[0]);
      expect(shown.game).toMatchObject({
        state: "reveal",
        reveal: { person: { userId: subject, voiceId: voices.get(subject!) }, right: 1, answered: 2 },
      });
      expect(shown.game.reveal!.fastest.map(({ userId }) => userId)).toEqual([players[0]!.userId]);
      expect(shown.seat).toMatchObject({ correct: true });
      expect((await room.scene(players[1])).seat).toMatchObject({ correct: false, gained: 0, streak: 0 });
      await room.turn();
    }
    expect(await room.scene()).toMatchObject({ game: { state: "ended", phaseLeftMs: null, question: null, known: expect.any(Number) } });
    expect(await getRunning({ db, actor: room.host, groupId: room.groupId })).toEqual({ gameId: null, canHost: true });
  });

  test("each kind of question carries what it asks by and no more", async () => {
    const room = await roomOf(db, 6, { round_count: 9 });
    await db
      .updateTable("users")
      .set({ about: "Ben sings, as Ama and Cleo do" })
      .where(
        "id",
        "in",
        room.people.map(({ id }) => id),
      )
      .execute();
    await startGame({ db, actor: room.host, gameId: room.gameId });
    const kinds = new Set<string>();
    for (let round = 1; round <= 9; round += 1) {
      const { question } = (await room.scene()).game;
      const { subject_id: id } = await room.solution();
      const subject = room.people.find((person) => person.id === id)!;
      const { kind, options } = question!;
      kinds.add(kind);
      expect(question!.photoId === null).toBe(kind === "name_to_face" || kind === "who_said");
      expect(question!.name).toBe(kind === "name_to_face" ? subject.name : null);
      expect(options.every((option) => (option.name === null) === (kind === "name_to_face"))).toBe(true);
      expect(options.every((option) => (option.photoId === null) === (kind === "face_to_name"))).toBe(true);
      expect(question!.said === null).toBe(kind !== "who_said");
      expect(question!.said ?? "").not.toContain(subject.name.split(" ")[0]);
      await room.turn();
      await room.turn();
    }
    expect([...kinds].sort()).toEqual(["face_to_name", "name_to_face", "recall", "who_said"]);
  });

  test("with too few faces does not begin, and says how many it needs", async () => {
    const room = await roomOf(db, 2);
    await expect(startGame({ db, actor: room.host, gameId: room.gameId })).rejects.toMatchObject({
      fault: { code: "too_few_faces", limit: 3 },
    });
    expect((await room.scene()).game.state).toBe("lobby");
  });

  test("of three plays: who is asked for sits out, and the others choose among three", async () => {
    const room = await roomOf(db, 3);
    await startGame({ db, actor: room.host, gameId: room.gameId });
    const { subject_id: subject } = await room.solution();
    const scenes = await Promise.all(room.actors.map((actor) => room.scene(actor)));
    expect(scenes.map(({ seat }) => seat.sitsOut)).toEqual(room.actors.map(({ userId }) => userId === subject));
    expect(scenes[0]!.game.question!.options).toHaveLength(3);
    await room.turn();
    expect((await room.scene(room.actors.find(({ userId }) => userId === subject))).seat).toMatchObject({ points: 100, gained: 100 });
  });

  test("several who turn a page at once turn one", async () => {
    const room = await roomOf(db, 4);
    await startGame({ db, actor: room.host, gameId: room.gameId });
    // All of them see the same page before anybody turns it.
    const { game } = await room.scene();
    const step = { state: game.state, round: game.round, when: "now" } as const;
    const turned = await Promise.all(Array.from({ length: 6 }, () => advanceGame({ db, gameId: room.gameId, step })));
    expect(turned.filter(Boolean)).toHaveLength(1);
    expect((await room.scene()).game).toMatchObject({ state: "reveal", round: 1 });
    await room.turn("bell");
    expect((await room.scene()).game.state).toBe("reveal");
    await room.ring();
    await room.turn("bell");
    expect((await room.scene()).game).toMatchObject({ state: "asking", round: 2 });
  });

  test("a host's second press skips nothing that they did not see; a member turns no page", async () => {
    const room = await roomOf(db, 4);
    await startGame({ db, actor: room.host, gameId: room.gameId });
    const press = () => turnPage({ db, actor: room.host, gameId: room.gameId, round: 1, state: "asking" });
    await Promise.all([press(), press()]);
    await press();
    expect((await room.scene()).game).toMatchObject({ state: "reveal", round: 1 });
    const call = { db, actor: room.actors[1]!, gameId: room.gameId };
    await expect(turnPage({ ...call, round: 1, state: "reveal" })).rejects.toMatchObject(fault("not_allowed"));
    await expect(startGame(call)).rejects.toMatchObject(fault("not_allowed"));
    await expect(endGame(call)).rejects.toMatchObject(fault("not_allowed"));
    await expect(gameCode({ ...call, secret })).rejects.toMatchObject(fault("not_allowed"));
  });

  test("ends at the host's word, with what was answered so far", async () => {
    const room = await roomOf(db, 4);
    await startGame({ db, actor: room.host, gameId: room.gameId });
    const { subject_id: subject } = await room.solution();
    const player = room.actors.find(({ userId }) => userId !== subject)!;
    await room.answer(player, true);
    await endGame({ db, actor: room.host, gameId: room.gameId });
    await endGame({ db, actor: room.host, gameId: room.gameId });
    const { game, seat } = await room.scene(player);
    expect(game).toMatchObject({ state: "ended", known: 1, shown: 1 });
    expect(seat.points).toBeGreaterThan(100);
  });
});

describe("an answer", () => {
  test("counts once: a double tap, another choice and another device find the first", async () => {
    const room = await roomOf(db, 4);
    await startGame({ db, actor: room.host, gameId: room.gameId });
    const { subject_id: subject, option_ids: options } = await room.solution();
    const player = room.actors.find(({ userId }) => userId !== subject)!;
    const other = options.find((id) => id !== subject)!;
    const give = (chosenId: string) => answerGame({ db, actor: player, gameId: room.gameId, round: 1, chosenId });
    const answers = await Promise.all([give(subject!), give(subject!), give(other), give(other), give(subject!)]);
    expect(new Set(answers.map(({ answer }) => answer.chosenId)).size).toBe(1);
    const rows = await db.selectFrom("game_answers").selectAll().where("game_id", "=", room.gameId).execute();
    expect(rows).toHaveLength(1);
    expect(rows[0]!.chosen_id).toBe(answers[0]!.answer.chosenId);
  });

  test("is late after the bell, for another round, and for whom the question is about", async () => {
    const room = await roomOf(db, 4);
    await startGame({ db, actor: room.host, gameId: room.gameId });
    const { subject_id: subject } = await room.solution();
    const player = room.actors.find(({ userId }) => userId !== subject)!;
    const give = (round: number, actor = player) => answerGame({ db, actor, gameId: room.gameId, round, chosenId: subject! });
    await expect(give(2)).rejects.toMatchObject(fault("too_late"));
    await expect(
      give(
        1,
        room.actors.find(({ userId }) => userId === subject),
      ),
    ).rejects.toMatchObject(fault("too_late"));
    await room.ring();
    await expect(give(1)).rejects.toMatchObject(fault("too_late"));
    await room.turn("bell");
    await expect(give(1)).rejects.toMatchObject(fault("too_late"));
    expect(await db.selectFrom("game_answers").selectAll().where("game_id", "=", room.gameId).execute()).toEqual([]);
  });

  test("that races the reveal is counted by it or refused", async () => {
    const room = await roomOf(db, 8);
    await startGame({ db, actor: room.host, gameId: room.gameId });
    const { subject_id: subject } = await room.solution();
    const players = room.actors.filter(({ userId }) => userId !== subject);
    const outcomes = await Promise.all([
      ...players.map((player) =>
        room.answer(player, true).then(
          () => player.userId,
          () => null,
        ),
      ),
      room.turn().then(() => null),
    ]);
    const counted = outcomes.filter((each) => each !== null);
    const { game } = await room.scene();
    expect(game.reveal).toMatchObject({ answered: counted.length, right: counted.length });
    for (const userId of counted) expect((await room.scene({ userId, sessionId: "" })).seat.points).toBeGreaterThanOrEqual(100);
  });

  test("for somebody who is not offered, of the wrong form, or of a stranger is refused", async () => {
    const room = await roomOf(db, 6);
    await startGame({ db, actor: room.host, gameId: room.gameId });
    const { subject_id: subject, option_ids: options } = await room.solution();
    const player = room.actors.find(({ userId }) => userId !== subject)!;
    const call = { db, actor: player, gameId: room.gameId, round: 1 };
    const absent = room.people.find(({ id }) => !options.includes(id))!;
    await expect(answerGame({ ...call, chosenId: absent.id })).rejects.toMatchObject(fault("invalid_input"));
    await expect(answerGame({ ...call, typed: "Ama" })).rejects.toMatchObject(fault("invalid_input"));
    const member = await newMember(room.groupId);
    await expect(answerGame({ ...call, actor: member, chosenId: subject! })).rejects.toMatchObject(fault("not_found"));
    await db.updateTable("memberships").set({ left_at: new Date() }).where("user_id", "=", player.userId).execute();
    await expect(answerGame({ ...call, chosenId: subject! })).rejects.toMatchObject(fault("not_found"));
  });

  test("that is typed is forgiven a small slip, a case and a nickname, by the name as it is now", async () => {
    const room = await roomOf(db, 4, { round_count: 3 });
    await startGame({ db, actor: room.host, gameId: room.gameId });
    await room.turn();
    await room.turn();
    await room.turn();
    await room.turn();
    const { kind, subject_id: subject, number } = await room.solution();
    expect(kind).toBe("recall");
    await db.updateTable("users").set({ name: "Élodie Bernard", called_by: "Lo" }).where("id", "=", subject).execute();
    const players = room.actors.filter(({ userId }) => userId !== subject);
    const type = (index: number, typed: string) => answerGame({ db, actor: players[index]!, gameId: room.gameId, round: number, typed });
    await type(0, "elodi");
    await type(1, "LO");
    await type(2, "Ama");
    await room.turn();
    expect((await room.scene()).game.reveal).toMatchObject({ right: 2, answered: 3, person: { name: "Élodie Bernard" } });
  });
});

describe("players", () => {
  test("who come during a question wait for the next one, and come once however often they say so", async () => {
    const room = await roomOf(db, 4);
    await startGame({ db, actor: room.host, gameId: room.gameId });
    const late = await newMember(room.groupId);
    const join = () => joinGame({ db, actor: late, gameId: room.gameId, consents: false });
    await Promise.all([join(), join()]);
    expect((await room.scene(late)).seat).toMatchObject({ plays: true, waits: true, consents: false });
    await expect(room.answer(late, true)).rejects.toMatchObject(fault("too_late"));
    await room.turn();
    expect((await room.scene(late)).seat).toMatchObject({ waits: false, points: 0 });
    await room.turn();
    const { subject_id: subject } = await room.solution();
    expect(subject).not.toBe(late.userId);
    await room.answer(late, true);
    expect((await room.scene()).game).toMatchObject({ answered: 1, players: 5, notShown: 1 });
    await endGame({ db, actor: room.host, gameId: room.gameId });
    await expect(join()).rejects.toMatchObject(fault("too_late"));
  });

  test("fill teams evenly, whose points are the mean of their players", async () => {
    const room = await roomOf(db, 3, { team_count: 2 });
    const more = [await newMember(room.groupId), await newMember(room.groupId), await newMember(room.groupId)];
    for (const actor of more) await joinGame({ db, actor, gameId: room.gameId });
    const teams = await Promise.all(more.map(async (actor) => (await room.scene(actor)).seat.team));
    expect([...teams].sort()).toEqual([1, 1, 2].sort());
    expect((await room.scene()).game.standings).toEqual([
      { team: expect.any(Number), points: 0, place: 1, person: null },
      { team: expect.any(Number), points: 0, place: 1, person: null },
    ]);
  });

  test("who withdraw are in no frame from then on; the question about them counts for nobody", async () => {
    const room = await roomOf(db, 5, { round_count: 6 });
    await startGame({ db, actor: room.host, gameId: room.gameId });
    const { subject_id: subject } = await room.solution();
    const actor = room.actors.find(({ userId }) => userId === subject)!;
    const other = room.actors.find(({ userId }) => userId !== subject)!;
    await room.answer(other, true);
    await withdraw({ db, actor, gameId: room.gameId });
    const { photo_id: photoId } = await db.selectFrom("users").select("photo_id").where("id", "=", subject).executeTakeFirstOrThrow();
    const shown = await room.scene(other);
    expect(shown).toMatchObject({
      game: { state: "reveal", question: null, reveal: { person: null, right: 0 } },
      seat: { points: 0, correct: null },
    });
    expect(JSON.stringify(shown.game.reveal)).not.toContain(photoId);
    for (let round = 2; round <= 6; round += 1) {
      await room.turn();
      expect((await room.solution()).subject_id).not.toBe(subject);
      const { question } = (await room.scene()).game;
      expect(question!.photoId).not.toBe(photoId);
      expect(question!.options.map((option) => option.photoId)).not.toContain(photoId);
      await room.turn();
    }
    await expect(withdraw({ db, actor: await newMember(room.groupId), gameId: room.gameId })).rejects.toMatchObject(fault("not_found"));
  });

  test("who said no are named among the players, the fastest and the first, without their face", async () => {
    const room = await roomOf(db, 5);
    const player = room.actors[1]!;
    await setConsent({ db, actor: player, groupId: room.groupId, plays: false });
    const mine = ({ userId }: { userId: string }) => userId === player.userId;
    const { newest } = (await room.scene()).game;
    expect(newest.find(mine)!.photoId).toBeNull();
    expect(newest.filter(({ photoId }) => photoId !== null)).toHaveLength(4);
    await startGame({ db, actor: room.host, gameId: room.gameId });
    await room.answer(player, true);
    await room.turn();
    const { reveal, standings } = (await room.scene()).game;
    expect(reveal!.fastest.find(mine)!.photoId).toBeNull();
    expect(standings.find(({ person }) => person && mine(person))!.person!.photoId).toBeNull();
  });

  test("who may not be shown any more while they are asked for end the question before its bell, and it counts for nobody", async () => {
    const room = await roomOf(db, 5);
    await startGame({ db, actor: room.host, gameId: room.gameId });
    expect(await room.turn("answered")).toBe(false);
    const { subject_id: subject } = await room.solution();
    const other = room.actors.find(({ userId }) => userId !== subject)!;
    await room.answer(other, true);
    await setHidden({ db, actor: { ...room.host, userId: subject! }, groupId: room.groupId, hidden: true });
    expect(await room.turn("answered")).toBe(true);
    expect(await room.scene(other)).toMatchObject({ game: { state: "reveal", reveal: { person: null, right: 0 } }, seat: { points: 0 } });
  });

  test("who are renamed while they are asked for are shown, and known, by their name of now", async () => {
    const room = await roomOf(db, 5);
    await startGame({ db, actor: room.host, gameId: room.gameId });
    const { subject_id: subject } = await room.solution();
    await db.updateTable("users").set({ name: "Renata Nova" }).where("id", "=", subject!).execute();
    room.people.find(({ id }) => id === subject)!.name = "Renata Nova";
    const other = room.actors.find(({ userId }) => userId !== subject)!;
    await room.answer(other, true);
    await room.turn();
    expect((await room.scene(other)).game.reveal).toMatchObject({ person: { name: "Renata Nova" }, right: 1 });
  });

  test("who said no, have no photo, hid or left are counted and not shown", async () => {
    const room = await roomOf(db, 4);
    const [no, hidden] = [room.actors[1]!, room.actors[2]!];
    await setConsent({ db, actor: no, groupId: room.groupId, plays: false });
    await db.updateTable("memberships").set({ hidden_at: new Date() }).where("user_id", "=", hidden.userId).execute();
    const faceless = await newMember(room.groupId, { photo: false });
    await joinGame({ db, actor: faceless, gameId: room.gameId, consents: true });
    expect((await room.scene()).game).toMatchObject({ faces: 2, notShown: 3 });
    await db.updateTable("memberships").set({ left_at: new Date() }).where("user_id", "=", no.userId).execute();
    expect((await room.scene()).game).toMatchObject({ faces: 2, notShown: 2, players: 4 });
  });

  test("keep a streak until they miss", async () => {
    const room = await roomOf(db, 8, { round_count: 4 });
    const right = [true, true, false, true];
    const seen: number[] = [];
    // Somebody who may not be shown is never asked for.
    const player = room.actors[1]!;
    await setConsent({ db, actor: player, groupId: room.groupId, plays: false });
    await startGame({ db, actor: room.host, gameId: room.gameId });
    for (const one of right) {
      await room.answer(player, one);
      await room.turn();
      seen.push((await room.scene(player)).seat.streak);
      await room.turn();
    }
    expect(seen).toEqual([1, 2, 0, 1]);
    expect((await room.scene(player)).seat.bestStreak).toBe(2);
  });
});

describe("practice", () => {
  test("gets each answer of a revealed round once, and nothing of a void one or about somebody blocked", async () => {
    const room = await roomOf(db, 5);
    await startGame({ db, actor: room.host, gameId: room.gameId });
    const { subject_id: subject } = await room.solution();
    const [one, other, blocked] = room.actors.filter(({ userId }) => userId !== subject);
    await room.answer(one!, true);
    await room.answer(other!, false);
    await room.answer(blocked!, true);
    await practiseRound({ db, gameId: room.gameId, round: 1 });
    const reviews = () =>
      db
        .selectFrom("reviews")
        .select(["learner_id", "person_id", "correct"])
        .where("person_id", "=", subject)
        .orderBy("learner_id")
        .execute();
    expect(await reviews()).toEqual([]);
    await room.turn();
    await db.insertInto("blocks").values({ blocker_id: subject!, blocked_id: blocked!.userId }).execute();
    await practiseRound({ db, gameId: room.gameId, round: 1 });
    await practiseRound({ db, gameId: room.gameId, round: 1 });
    const expected = [
      { learner_id: one!.userId, person_id: subject, correct: true },
      { learner_id: other!.userId, person_id: subject, correct: false },
    ];
    expect(await reviews()).toEqual(expected.sort((a, b) => (a.learner_id < b.learner_id ? -1 : 1)));
    const { rows } = { rows: await db.selectFrom("cards").select("reps").where("person_id", "=", subject).execute() };
    expect(rows).toEqual([{ reps: 1 }, { reps: 1 }]);
  });
});

describe("events", () => {
  test("begin, are attended by list, by oneself and by meeting somebody, and give way to the next", async () => {
    const room = await roomOf(db, 3);
    const host = room.host;
    const { event } = await createEvent({ db, actor: host, groupId: room.groupId, name: "Supper" });
    const [ama, ben] = [room.actors[1]!, room.actors[2]!];
    expect((await setHere({ db, actor: host, eventId: event.id, userId: ama.userId, here: true })).event).toMatchObject({ attending: 2 });
    expect((await checkIn({ db, actor: ben, groupId: room.groupId })).event).toMatchObject({ id: event.id, attending: 3, here: true });
    expect((await setHere({ db, actor: host, eventId: event.id, userId: ama.userId, here: false })).event).toMatchObject({ attending: 2 });
    const call = { db, groupId: room.groupId, codeId: null as unknown as string, now: new Date() };
    const meeting = await db.transaction().execute((tx) => recordMeeting({ ...call, db: tx, between: [ama.userId, ben.userId] }));
    expect(await db.selectFrom("meetings").select("event_id").where("id", "=", meeting.id).executeTakeFirst()).toEqual({
      event_id: event.id,
    });
    const { people } = await listAttendees({ db, actor: host, eventId: event.id });
    expect(new Map(people.map((person) => [person.userId, person.arrival]))).toEqual(
      new Map([
        [host.userId, "list"],
        [ben.userId, "list"],
        [ama.userId, "scan"],
      ]),
    );
    const { today, past } = await listEvents({ db, actor: ama, groupId: room.groupId });
    expect(today).toMatchObject({ name: "Supper", here: true });
    expect(past.map(({ name }) => name)).toEqual(["Evening"]);
    await expect(listAttendees({ db, actor: ama, eventId: event.id })).rejects.toMatchObject(fault("not_allowed"));
    await expect(setHere({ db, actor: host, eventId: event.id, userId: randomUUID(), here: true })).rejects.toMatchObject(
      fault("not_found"),
    );
  });

  test("are attended by who walks in: with the code of the door one is there", async () => {
    const room = await roomOf(db, 3);
    const { code } = await createCode({ db, actor: room.host, secret, groupId: room.groupId, poster: true });
    const walkIn = await makeUser(db);
    const actor = { userId: walkIn.id, sessionId: randomUUID() };
    await joinByCode({ db, actor, secret, code: code.spoken, requestId: "f".repeat(32) });
    const { people } = await listAttendees({ db, actor: room.host, eventId: room.eventId });
    expect(people.find(({ userId }) => userId === walkIn.id)).toMatchObject({ arrival: "code" });
  });

  test("a game begins one where none goes on, with a code that leads to it; a second game waits for its end", async () => {
    const room = await roomOf(db, 3);
    await endGame({ db, actor: room.host, gameId: room.gameId });
    await db
      .updateTable("events")
      .set({ ends_at: new Date(Date.now() - 1_000) })
      .where("id", "=", room.eventId)
      .execute();
    const create = (actor = room.host) =>
      createGame({ db, actor, secret, groupId: room.groupId, roundCount: 5, teamCount: 0, roundSeconds: 10 });
    await expect(create(room.actors[1])).rejects.toMatchObject(fault("not_allowed"));
    const made = await Promise.allSettled([create(), create()]);
    expect(made.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { gameId } = await getRunning({ db, actor: room.actors[1]!, groupId: room.groupId });
    const { path } = await gameCode({ db, actor: room.host, secret, gameId: gameId! });
    expect(path).toMatch(/^\/play\//);
    expect(await gameOfCode({ db, secret, code: path.replace("/play/", "/join/") })).toEqual({ gameId, groupId: room.groupId });
    expect((await listEvents({ db, actor: room.host, groupId: room.groupId })).today).not.toBeNull();
    // Nobody turned a page for hours.
    await db
      .updateTable("games")
      .set({ phase_started_at: new Date(Date.now() - 3 * 3_600_000) })
      .where("id", "=", gameId)
      .execute();
    expect((await create()).gameId).not.toBe(gameId);
  });
});
