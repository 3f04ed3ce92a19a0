/** Puts a text into the clipboard; false where the browser does not let us (plain http in a local network, some in-app browsers). */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

// Deprecated, and the only way where the page is no secure context.
function copyBySelection(text: string): boolean {
  const box = document.createElement("textarea");
  box.value = text;
  box.style.position = "fixed";
  box.style.opacity = "0";
  const dialog = document.activeElement?.closest("[role=dialog]") ?? document.body;
  dialog.append(box);
  box.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    box.remove();
  }
}
