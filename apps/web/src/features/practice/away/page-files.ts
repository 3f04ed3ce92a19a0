/** The files of the build that a page names, in its tags and in what it hands to its scripts. */
export function filesOfPage(html: string): string[] {
  return [...new Set(html.match(/\/_next\/static\/[^"'\\\s<>()]+/g))];
}
