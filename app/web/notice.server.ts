import { parse, serialize } from "cookie";
import { NOTICES, type Notice } from "#app/lib/notices";

const COOKIE = "notice";
const SECONDS = 30;

/** The cookie that shows a notice on the next page. */
export const noticeCookie = (notice: Notice) =>
  serialize(COOKIE, notice, { path: "/", httpOnly: true, sameSite: "lax", maxAge: SECONDS });

/** The cookie that takes it away again. */
export const noNoticeCookie = () => serialize(COOKIE, "", { path: "/", httpOnly: true, sameSite: "lax", maxAge: 0 });

/** The notice that the page before left for this one; null when there is none. */
export function readNotice(request: Request): Notice | null {
  const value = parse(request.headers.get("Cookie") ?? "")[COOKIE];
  return NOTICES.find((notice) => notice === value) ?? null;
}
