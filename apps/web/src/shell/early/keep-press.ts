/**
 * A page shows before it hears: on a slow network, seconds before. What is pressed meanwhile is kept, the last press of several, and
 * done once the page is awake (AwakeNotice). Sent as text: it may use nothing that stands outside of it.
 */
export function keepPress(): void {
  const needsScripts = "button, [role=switch], [type=radio], [type=checkbox]";
  const beatMs = 100;
  const mostTries = 100;
  let pressed: HTMLElement | undefined;

  function toKeep(target: EventTarget | null): HTMLElement | null {
    if (!(target instanceof Element)) return null;
    const label = target.closest("label");
    return target.closest<HTMLElement>(needsScripts) ?? (label?.querySelector(needsScripts) ? label : null);
  }

  const keep = (event: Event): void => {
    const element = toKeep(event.target);
    // Links go their way without scripts, and so does a form that posts to the server by itself.
    if (!element || (element instanceof HTMLButtonElement && element.form?.method === "post")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    delete pressed?.dataset["kept"];
    pressed = element;
    pressed.dataset["kept"] = "";
  };

  /** Whether the part of the page that it is in hears: React lets nothing through before, and wakes that part first where it can. */
  function hears(element: HTMLElement): boolean {
    let heard = false;
    const hear = (): void => void (heard = true);
    // Like a press, but of the middle button: it does nothing anywhere.
    element.addEventListener("auxclick", hear, true);
    element.dispatchEvent(new MouseEvent("auxclick", { bubbles: true }));
    element.removeEventListener("auxclick", hear, true);
    return heard;
  }

  function press(element: HTMLElement, triesLeft: number): void {
    const awake = hears(element);
    if (!awake && triesLeft > 0 && element.isConnected) return void setTimeout(() => press(element, triesLeft - 1), beatMs);
    // A beat later: what was written early has been taken in then.
    setTimeout(() => {
      delete element.dataset["kept"];
      element.click();
    }, beatMs);
  }

  const wake = (): void => {
    removeEventListener("click", keep, true);
    if (pressed) press(pressed, mostTries);
  };
  addEventListener("click", keep, true);
  addEventListener("namegame-awake", wake, { once: true });
}
