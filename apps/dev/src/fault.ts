/** A fault whose message is for the person at the terminal: what is wrong and what to do. Printed without a stack. */
export class StartFault extends Error {
  override name = "StartFault";
}
