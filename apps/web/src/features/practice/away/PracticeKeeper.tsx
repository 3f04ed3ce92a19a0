"use client";
import { useEffect } from "react";
import { answersOf } from "../session/answers-of.ts";
import { forgetPractice } from "./kept-store.ts";

/** On every page: what this browser keeps is of nobody but the person who is signed in, and their answers are sent. Draws nothing. */
export function PracticeKeeper({ userId }: { userId: string | null }) {
  useEffect(() => {
    void forgetPractice({ except: userId });
    if (userId === null) return;
    const send = () => void answersOf(userId).flush();
    send();
    window.addEventListener("online", send);
    return () => window.removeEventListener("online", send);
  }, [userId]);
  return null;
}
