import { headers } from "next/headers";

/**
 * A page whose script got lost on the way (a hall's network, a router that was changed) would be dead: it shows, and hears no press. This
 * asks for it again, before anybody else hears that it failed. It stands in the page itself, since a file could get lost as well.
 */
export async function FetchAgain() {
  const nonce = /'nonce-([^']+)'/.exec((await headers()).get("content-security-policy") ?? "")?.[1];
  // Browsers hide a nonce from the page once they have read it.
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: `(${fetchAgain.toString()})()` }} />;
}

/** Sent as text: it may use nothing that stands outside of it. */
function fetchAgain(): void {
  const mostTries = 6;
  const firstDelayMs = 500;
  const tries = new Map<string, number>();

  const listen = (event: Event): void => {
    const lost = event.target;
    const script = lost instanceof HTMLScriptElement;
    const address = script ? lost.src : lost instanceof HTMLLinkElement && lost.rel === "stylesheet" ? lost.href : "";
    const tried = tries.get(address) ?? 0;
    if (!address.includes("/_next/static/") || tried === mostTries) return;
    tries.set(address, tried + 1);
    // The loader of the scripts would give the page up; it takes a script whenever it comes.
    if (script) event.stopImmediatePropagation();
    setTimeout(
      () => {
        // A copy of a script that was begun is not run.
        const again = script ? document.createElement("script") : ((lost as HTMLLinkElement).cloneNode() as HTMLLinkElement);
        // As it is written, which is how the loader knows it.
        if (again instanceof HTMLScriptElement) again.setAttribute("src", (lost as HTMLScriptElement).getAttribute("src")!);
        (lost as Element).after(again);
      },
      firstDelayMs * 2 ** tried,
    );
  };
  addEventListener("error", listen, true);
}
