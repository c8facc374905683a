import { type Face, SKINS } from "./traits";

const SHOULDERS = "M12 102C12 87 26 80.5 41 77.5C45 82 55 82 59 77.5C74 80.5 88 87 88 102Z";
/** The company's colour, by which its people are known. */
const COMPANY = "#12776b";

/** What covers the shoulders; its opening shows the neck. */
export function clothes({ clothes: { cut, colour }, skin }: Face): string {
  const body = `<path d="${SHOULDERS}" fill="${colour}"/>`;
  const { light } = SKINS[skin];
  const parts: Record<typeof cut, string> = {
    crew: `<path d="M38.6 78C42 85.5 58 85.5 61.4 78" fill="none" stroke="#000" stroke-opacity=".16" stroke-width="2.4"/>`,
    shirt: `<path d="M41 77.5L50 91L38 88L36.6 78.8Z" fill="#fff" fill-opacity=".55"/><path d="M59 77.5L50 91L62 88L63.4 78.8Z" fill="#fff" fill-opacity=".55"/><path d="M41 77.5C45 82 55 82 59 77.5L50 91Z" fill="${light}"/>`,
    hoodie: `<path d="M33 80C37 92 63 92 67 80C71 80 73 84 71 88C64 98 36 98 29 88C27 84 29 80 33 80Z" fill="#000" fill-opacity=".14"/><path d="M45 91V100M55 91V100" stroke="#fff" stroke-opacity=".75" stroke-width="1.3" stroke-linecap="round"/>`,
    neck: `<path d="M39.5 70C44 74.5 56 74.5 60.5 70L62 82C56 87.5 44 87.5 38 82Z" fill="${colour}"/><path d="M38.6 79.5C44 84.5 56 84.5 61.4 79.5" fill="none" stroke="#000" stroke-opacity=".16" stroke-width="1.6"/>`,
    vest: `<path d="M41 77.5C45 82 55 82 59 77.5L50 97Z" fill="#f7f3ea"/><path d="M41 77.5C45 82 55 82 59 77.5L53.5 84.5H46.5Z" fill="${light}"/>`,
    staff: `<path d="M40 76.6L50 88.5L41.5 94.5L32.5 80.6Z" fill="${COMPANY}"/><path d="M60 76.6L50 88.5L58.5 94.5L67.5 80.6Z" fill="${COMPANY}"/><path d="M41.6 78C46 81.5 54 81.5 58.4 78L50 88.5Z" fill="${light}"/><path d="M50 88.5V102" stroke="#000" stroke-opacity=".2" stroke-width="1.4"/>`,
  };
  return body + parts[cut];
}

/** What is worn on the head, over the hair. */
export function headwear({ wears }: Face): string {
  if (!wears) return "";
  const { what, colour } = wears;
  if (what === "bandana")
    return `<path d="M29 40C27 23 38 14.5 50 14.5C62 14.5 73 23 71 40C64 33.5 36 33.5 29 40Z" fill="${colour}"/><path d="M29 40C36 33.5 64 33.5 71 40L70.6 36C64 29.5 36 29.5 29.4 36Z" fill="#000" fill-opacity=".16"/><path d="M70 36L79 31.5L77.5 38L81 42L71 40Z" fill="${colour}"/>`;
  if (what === "beanie")
    return `<path d="M29.5 36C28 19 38 11 50 11C62 11 72 19 70.5 36Z" fill="${colour}"/><rect x="27" y="31" width="46" height="8.6" rx="4.3" fill="${colour}"/><rect x="27" y="31" width="46" height="8.6" rx="4.3" fill="#fff" fill-opacity=".22"/>`;
  return `<path d="M29.6 35C29 20 39 13.5 50 13.5C61 13.5 71 20 70.4 35C58 31 42 31 29.6 35Z" fill="${colour}"/><path d="M30 33.5C42 29 62 28 80 36.5C82 38 80.5 40 78 39.5C62 35.5 44 35 29.4 38Z" fill="${colour}"/><path d="M29.4 38C44 35 62 35.5 78 39.5" fill="none" stroke="#000" stroke-opacity=".2" stroke-width="1.6"/>`;
}
