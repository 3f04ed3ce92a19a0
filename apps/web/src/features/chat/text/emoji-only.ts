// Up to three are a gesture and drawn large; more are a text.
const FEW = /^\s*(?:\p{RGI_Emoji}\s*){1,3}$/v;
// No three emoji are longer, with all their skin tones and joiners; longer texts need no look.
const LONGEST = 64;

/** Whether a message is nothing but a few emoji. */
export function isEmojiOnly(text: string): boolean {
  return text.length <= LONGEST && FEW.test(text);
}
