import type { Mail } from "@namegame/contract";

import { render, type Rendered } from "./layout.ts";
import { en } from "./texts/en.ts";

/** The words of one mail. */
export function compose(mail: Mail): Rendered {
  switch (mail.template) {
    case "sign_in_code":
      return render(en.sign_in_code(mail));
    case "invitation":
      return render(en.invitation(mail));
    case "digest":
      return render(en.digest(mail));
    case "refresher":
      return render(en.refresher(mail));
  }
}
