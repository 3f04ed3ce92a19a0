import type { DayAnswer, Face, PracticeCard } from "@namegame/contract";
import { chooseDistractors, chooseExercise, concealName, isFresh, type Random, shuffle } from "@namegame/domain";
import type { PracticeRow } from "./read-people.ts";

/** Three names are read at a glance; four photos fill a phone as two by two. */
const OTHER_NAMES = 2;
const OTHER_PHOTOS = 3;

/** One question, with everything needed to ask and judge it without the network. */
export function presentCard(options: {
  person: PracticeRow;
  pool: PracticeRow[];
  confused: ReadonlySet<string> | undefined;
  random: Random;
}): PracticeCard {
  const { person, random } = options;
  const others = (count: number, withPhoto: boolean) => chooseDistractors({ ...options, count, withPhoto });
  const names = others(OTHER_NAMES, false);
  const photos = person.photoId === null ? [] : others(OTHER_PHOTOS, true);
  const exercise = chooseExercise({
    card: person.card,
    hasPhoto: person.photoId !== null,
    nameOptions: names.length,
    photoOptions: photos.length,
  });
  const beside = { choose_name: names, choose_photo: photos, type_name: [] }[exercise];
  return {
    person: { ...toFace(person), calledBy: person.calledBy, respelling: person.respelling, voiceId: person.voiceId },
    exercise,
    introduce: person.lastMetAt === null && isFresh(person),
    options: beside.length === 0 ? [] : shuffle([person, ...beside], random).map(toFace),
    metAt: person.lastMetAt?.toISOString() ?? null,
    groupName: person.metGroupName,
    about: person.about === null ? null : concealName(person.about, person),
    answer: person.answer === null ? null : concealAnswer(person.answer, person),
  };
}

/** The question too, where it is an organiser's own words. */
function concealAnswer({ asked, body }: DayAnswer, person: PracticeRow): DayAnswer {
  return { asked: typeof asked === "string" ? concealName(asked, person) : asked, body: concealName(body, person) };
}

function toFace({ userId, name, photoId }: PracticeRow): Face {
  return { userId, name, photoId };
}
