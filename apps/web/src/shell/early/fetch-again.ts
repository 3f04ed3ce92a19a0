/**
 * A page whose script got lost on the way (a hall's network, a router that was changed) would be dead: it shows, and hears no press. This
 * asks for it again, before anybody else hears that it failed. Sent as text: it may use nothing that stands outside of it.
 */
export function fetchAgain(): void {
  const mostTries = 6;
  const firstDelayMs = 500;
  /** By address: the element at which whoever needs it listens, and how often it was asked for again. */
  const known = new Map<string, { first: Element; tries: number }>();

  function copyOf(element: HTMLScriptElement | HTMLLinkElement): Node {
    if (element instanceof HTMLLinkElement) return element.cloneNode();
    // A copy of a script that was begun is not run.
    const script = document.createElement("script");
    // As it is written, which is how the loader knows it.
    script.setAttribute("src", element.getAttribute("src")!);
    return script;
  }

  const listen = (event: Event): void => {
    const element = event.target;
    const script = element instanceof HTMLScriptElement;
    if (!script && !(element instanceof HTMLLinkElement && element.rel === "stylesheet")) return;
    const address = script ? element.src : element.href;
    if (!address.includes("/_next/static/")) return;
    const lost = known.get(address) ?? { first: element, tries: 0 };
    known.set(address, lost);
    if (lost.tries === mostTries) {
      // Given up: who waits hears of it at the element that it made, and not at our copy.
      if (element !== lost.first) lost.first.dispatchEvent(new Event("error"));
      return;
    }
    // The loader of the scripts would give the page up; it takes a script whenever it comes.
    if (script) event.stopImmediatePropagation();
    setTimeout(() => element.after(copyOf(element)), firstDelayMs * 2 ** lost.tries);
    lost.tries += 1;
  };
  addEventListener("error", listen, true);
}
