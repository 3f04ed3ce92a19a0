import type { VoiceRefusal } from "@namegame/contract";

/** One's own name, said by oneself. */
export const voices = {
  title: "How my name sounds",
  purpose: "Say your name once, and the people of your groups can hear it. Only they can.",
  none: "Nobody can hear it yet.",
  record: "Record my name",
  again: "Record again",
  replace: "Replace",
  listen: "Listen",
  remove: "Remove",
  removeTitle: "Remove your recording?",
  removeText: "Nobody can hear your name any more. The recording is deleted from our store.",
  removed: "Your recording is removed",
  keep: "Keep it",

  asking: "Your browser asks whether NameGame may use the microphone.",
  speak: "Say your name now",
  left: (seconds: number) => `${seconds} s left`,
  leftLabel: "Time that is left",
  stop: "Stop",
  working: "Making it ready to listen",
  review: "This is what others will hear.",
  save: "Save",
  cancel: "Cancel",
  sending: "Sending it",
  done: "Others can hear your name now",
  pending: "Your new recording is being made ready. You can go on meanwhile.",
  failed: "It did not get through. Your recording is kept here: try again when you are connected.",
  sendAgain: "Try again",

  /** Why there is nothing to listen to. */
  faults: {
    denied: "NameGame may not use the microphone. Allow it in your browser’s settings of this site, then try again.",
    missing: "No microphone was found. Connect one, or open this page on your phone.",
    unsupported: "This browser cannot record here. Open NameGame on your phone or in a newer browser.",
    broken: "The recording could not be read. Please try once more.",
  },
  /** What the server found when it listened. */
  refusals: {
    not_a_recording: "This recording could not be read. Please record it once more.",
    too_long: "This recording is longer than five seconds. Please say just your name.",
    too_large: "This recording is longer than five seconds. Please say just your name.",
    silent: "Nothing is to be heard on it. Come closer to the microphone and record it once more.",
    missing: "The recording got lost on the way. Please record it once more.",
  } satisfies Record<VoiceRefusal, string>,
};
