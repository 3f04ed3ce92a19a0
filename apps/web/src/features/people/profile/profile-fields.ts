import type { ActionInput, Me } from "@namegame/contract";

/** The profile as its form holds it: an empty text is a field that is not given. */
export interface ProfileFields {
  name: string;
  calledBy: string;
  pronouns: string;
  respelling: string;
  about: string;
  aboutAudience: Me["aboutAudience"];
  messagesFrom: Me["messagesFrom"];
}

export function fieldsOf(me: Me): ProfileFields {
  return {
    name: me.name,
    calledBy: me.calledBy ?? "",
    pronouns: me.pronouns ?? "",
    respelling: me.respelling ?? "",
    about: me.about ?? "",
    aboutAudience: me.aboutAudience,
    messagesFrom: me.messagesFrom,
  };
}

/** What the form changed, as the action takes it; null where nothing is to be saved. The name is never taken away. */
export function changesOf(saved: ProfileFields, fields: ProfileFields): ActionInput<"people.updateMe"> | null {
  const changed = (Object.keys(fields) as (keyof ProfileFields)[]).filter((key) => fields[key].trim() !== saved[key]);
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((key) => [key, key === "name" ? fields.name : fields[key].trim() || null]));
}
