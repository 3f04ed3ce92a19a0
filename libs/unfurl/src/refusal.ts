/**
 * Why a link gets no preview. unusable_link: of a kind that is never fetched. not_public: it leads to an address that is not on the
 * public net. not_a_page: something else than HTML. nothing_said: a page without a title.
 */
export type UnfurlRefusal =
  | "unusable_link"
  | "not_public"
  | "too_many_redirects"
  | "unreachable"
  | "too_slow"
  | "too_large"
  | "not_a_page"
  | "nothing_said";

/** Thrown inside this library only; `unfurl` answers its reason. */
export class UnfurlRefused extends Error {
  override name = "UnfurlRefused";
  readonly reason: UnfurlRefusal;
  constructor(reason: UnfurlRefusal) {
    super(reason);
    this.reason = reason;
  }
}

/** Throws the refusal. */
export function refuse(reason: UnfurlRefusal): never {
  throw new UnfurlRefused(reason);
}
