/** The pages by their pattern, where `:` stands for one segment. A test holds this list against the folders of `src/app`. */
export const PAGE_ROUTES = [
  "/",
  "/chat",
  "/chat/:",
  "/g/:",
  "/g/:/greet",
  "/g/:/greet/:",
  "/g/:/people",
  "/g/:/people/:",
  "/g/:/play",
  "/g/:/play/:",
  "/g/:/play/:/screen",
  "/g/:/practice",
  "/g/:/reports",
  "/g/:/settings",
  "/g/:/tables",
  "/g/:/tables/screen",
  "/groups/new",
  "/inbox",
  "/join",
  "/join/:",
  "/me",
  "/me/notifications",
  "/meet",
  "/meet/:",
  "/play/:",
  "/sign-in",
  "/sign-in/link",
  "/unsubscribe/:",
] as const;

const PATTERNS = PAGE_ROUTES.map((route) => ({ route, parts: route.split("/") }));

/**
 * Which page a path is of, for a measure's label: never an id or a code, and never more labels than there are pages. Undefined for
 * what is no page.
 */
export function pageRoute(path: string): string | undefined {
  const segments = path.split("/");
  return PATTERNS.find(
    ({ parts }) =>
      parts.length === segments.length &&
      parts.every((part, index) => part === segments[index] || (part === ":" && segments[index] !== "")),
  )?.route;
}
