/**
 * The part of an answer that its request asks for by `Range`: Safari plays no sound from a server that cannot give it the first two bytes. For
 * answers that are small enough to be held; of a list of ranges, and of what is no range, the whole is given.
 */
export async function inRange(request: Request, answer: Response): Promise<Response> {
  if (answer.status !== 200) return answer;
  answer.headers.set("accept-ranges", "bytes");
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get("range") ?? "") ?? [];
  if (from === undefined || to === undefined || from + to === "") return answer;
  const whole = await answer.arrayBuffer();
  const { length } = new Uint8Array(whole);
  const begin = from === "" ? Math.max(0, length - Number(to)) : Number(from);
  const end = from === "" || to === "" ? length : Math.min(length, Number(to) + 1);
  const headers = new Headers(answer.headers);
  headers.set("content-range", `bytes ${begin}-${end - 1}/${length}`);
  if (begin >= end) {
    headers.set("content-range", `bytes */${length}`);
    headers.delete("content-length");
    return new Response(null, { status: 416, headers });
  }
  headers.set("content-length", String(end - begin));
  return new Response(whole.slice(begin, end), { status: 206, headers });
}
