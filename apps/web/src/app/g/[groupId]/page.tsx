import { getGroup, getQuestion, getRunning, groupShare, listPeople, meetThree, mySeats, practiceSummary } from "@namegame/core";
import type { Metadata } from "next";
import { KeepOffer } from "../../../features/auth/keep/KeepOffer.tsx";
import { GroupHome } from "../../../features/groups/home/GroupHome.tsx";
import { LiveRefresh } from "../../../features/groups/home/LiveRefresh.tsx";
import { MeetThree } from "../../../features/introductions/home/MeetThree.tsx";
import { MyTables } from "../../../features/introductions/home/MyTables.tsx";
import { QuestionCard } from "../../../features/introductions/question/QuestionCard.tsx";
import { KeepPractice } from "../../../features/practice/away/KeepPractice.tsx";
import { found, pageId } from "../../../server/found.ts";
import { services } from "../../../server/services.ts";
import { requireActor } from "../../../server/session.ts";
import { t } from "../../../strings/index.ts";

export const metadata: Metadata = { title: t.shell.home };

export default async function GroupPage({ params }: { params: Promise<{ groupId: string }> }) {
  const groupId = pageId((await params).groupId);
  const actor = await requireActor(`/g/${groupId}`);
  const call = { db: services().db, actor, groupId };
  const { group } = await found(getGroup(call));
  const [{ people }, { summary }, running, { share }, three, { seats }, { question }] = await Promise.all([
    listPeople(call),
    practiceSummary(call),
    getRunning(call),
    groupShare(call),
    meetThree(call),
    mySeats(call),
    getQuestion(call),
  ]);
  return (
    <>
      <LiveRefresh groupId={groupId} />
      <KeepPractice userId={actor.userId} groupId={groupId} />
      <GroupHome
        group={group}
        people={people}
        practice={summary}
        running={running}
        share={share}
        introductions={
          <>
            <MyTables groupId={groupId} seats={seats} />
            <MeetThree groupId={groupId} people={three.people} />
            {question ? <QuestionCard key={question.day} groupId={groupId} initial={question} /> : null}
          </>
        }
      >
        <KeepOffer />
      </GroupHome>
    </>
  );
}
