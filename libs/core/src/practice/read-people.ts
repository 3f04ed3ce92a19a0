import type { DayAnswer } from "@namegame/contract";
import { type PracticePerson, seesField } from "@namegame/domain";
import { sql } from "kysely";
import type { Call } from "../call.ts";
import { blockedWith } from "../people/blocked-with.ts";
import { memoryCard } from "./card-row.ts";

/** A person who may be practised, with what a question may show of them. */
export interface PracticeRow extends PracticePerson {
  respelling: string | null;
  /** Only where the person shows it to this learner. */
  about: string | null;
  /** Their newest answer to a question of the day, in a group of both; read where `answers` asks for it. */
  answer: DayAnswer | null;
  /** Where the two met last; null also where the meeting was outside a group. */
  metGroupName: string | null;
}

/**
 * Everybody the actor may practise, or those of `userIds`: members of the actor's current groups (or of `groupId` only) that are not archived, never
 * the actor, nobody who left, hid, or is blocked either way. One query, whatever the number of people.
 */
export async function readPeople({
  db,
  actor,
  groupId,
  userIds,
  answers = false,
}: Pick<Call, "db"> & {
  actor: Pick<Call["actor"], "userId">;
  groupId?: string | undefined;
  userIds?: readonly string[] | undefined;
  /** Also what they answered to questions of the day, which a job that only judges has no right to read. */
  answers?: boolean;
}): Promise<PracticeRow[]> {
  const me = actor.userId;
  const rows = await db
    .with("shared", (cte) =>
      cte
        .selectFrom("memberships as mine")
        .innerJoin("groups", "groups.id", "mine.group_id")
        .innerJoin("memberships as theirs", "theirs.group_id", "mine.group_id")
        .select(["theirs.user_id", sql<string[]>`array_agg(theirs.group_id)`.as("group_ids")])
        .where("mine.user_id", "=", me)
        .where("mine.left_at", "is", null)
        .where("groups.archived_at", "is", null)
        .where("theirs.left_at", "is", null)
        .where("theirs.hidden_at", "is", null)
        .where("theirs.user_id", "<>", me)
        .$if(groupId !== undefined, (query) => query.where("mine.group_id", "=", groupId as string))
        .$if(userIds !== undefined, (query) => query.where("theirs.user_id", "in", userIds!))
        .groupBy("theirs.user_id"),
    )
    .with("met", (cte) =>
      cte
        .selectFrom((from) =>
          from
            .selectFrom("meetings")
            .select(["high_user_id as user_id", "met_at", "group_id"])
            .where("low_user_id", "=", me)
            .where("undone_at", "is", null)
            .unionAll(
              from
                .selectFrom("meetings")
                .select(["low_user_id as user_id", "met_at", "group_id"])
                .where("high_user_id", "=", me)
                .where("undone_at", "is", null),
            )
            .as("meeting"),
        )
        .select([
          "meeting.user_id",
          sql<Date>`max(meeting.met_at)`.as("last_met_at"),
          sql<string | null>`(array_agg(meeting.group_id order by meeting.met_at desc))[1]`.as("group_id"),
        ])
        .groupBy("meeting.user_id"),
    )
    .selectFrom("shared")
    .innerJoin("users as u", "u.id", "shared.user_id")
    .leftJoin("met", "met.user_id", "u.id")
    .leftJoin("groups as place", "place.id", "met.group_id")
    .leftJoin("cards as c", (join) => join.onRef("c.person_id", "=", "u.id").on("c.learner_id", "=", me))
    .where(({ not }) => not(blockedWith(me)))
    .select(["u.id", "u.name", "u.called_by", "u.respelling", "u.voice_id", "u.photo_id", "u.about", "u.about_audience"])
    .select(["shared.group_ids", "met.last_met_at", "place.name as met_group_name"])
    .select([
      "c.state",
      "c.due",
      "c.stability",
      "c.difficulty",
      "c.scheduled_days",
      "c.learning_steps",
      "c.reps",
      "c.lapses",
      "c.last_review",
    ])
    .$if(answers, (query) => query.select(newestAnswer))
    .execute();

  return rows.map((row) => {
    const about = seesField({ audience: row.about_audience, isSelf: false, met: row.last_met_at !== null }) ? row.about : null;
    return {
      userId: row.id,
      name: row.name,
      calledBy: row.called_by,
      respelling: row.respelling,
      photoId: row.photo_id,
      voiceId: row.voice_id,
      about,
      answer: row.answer ?? null,
      hasFact: about !== null || Boolean(row.answer) || row.last_met_at !== null,
      lastMetAt: row.last_met_at,
      metGroupName: row.met_group_name,
      groupIds: row.group_ids,
      card: memoryCard(row),
    };
  });
}

/** Of days before this one: today's are shown to those alone who answered themselves. */
const newestAnswer = sql<DayAnswer | null>`(
  select json_build_object('asked', coalesce(to_json(d.question), to_json(d.question_text)), 'body', d.body)
    from day_answers d
   where d.user_id = u.id and d.group_id = any(shared.group_ids) and d.asked_on < (now() at time zone 'UTC')::date
   order by d.asked_on desc
   limit 1)`.as("answer");
