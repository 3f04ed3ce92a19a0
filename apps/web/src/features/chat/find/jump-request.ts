/** A wish to see a message of a conversation that may be open on this page already: its address alone would change nothing. */
interface JumpRequest {
  conversationId: string;
  seq: number;
}

const NAME = "namegame:jump";

export function requestJump(request: JumpRequest): void {
  window.dispatchEvent(new CustomEvent(NAME, { detail: request }));
}

/** Calls the handler for every wish about this conversation; answers how to stop. */
export function onJumpRequest(conversationId: string, handler: (seq: number) => void): () => void {
  const listen = (event: Event) => {
    const { detail } = event as CustomEvent<JumpRequest>;
    if (detail.conversationId === conversationId) handler(detail.seq);
  };
  window.addEventListener(NAME, listen);
  return () => window.removeEventListener(NAME, listen);
}
