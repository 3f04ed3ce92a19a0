/**
 * Render it anywhere in a page that needs the phone's whole height (a conversation, a practice
 * session, a poster): the top and bottom bars step aside below 48rem. The page brings its own way back.
 */
export function FocusMode() {
  return <span data-focus-mode hidden />;
}
