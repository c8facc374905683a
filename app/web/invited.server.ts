import { parse, serialize } from "cookie";
import { HANDLE_MAX_CHARS, HANDLE_MIN_CHARS } from "#app/domain/people/limits";
import type { Reading } from "./respond.server";

/** Says by whose link this browser came, until its owner joins; nothing else is kept of a visitor who was invited. */
const COOKIE = "invited";
/** Days somebody may look around before they join. */
const COOKIE_DAYS = 30;

const HANDLE = new RegExp(`^[A-Za-z0-9_]{${HANDLE_MIN_CHARS},${HANDLE_MAX_CHARS}}$`);
const handleIn = (text: string | null | undefined) => (text && HANDLE.test(text) ? text : null);

/** The handle of who invited this visitor, as the letter's link says, else their browser; null for nobody. */
export const invitedBy = ({ request, query }: Pick<Reading, "request" | "query">): string | null =>
  handleIn(query("by")) ?? handleIn(parse(request.headers.get("Cookie") ?? "")[COOKIE]);

/** This browser came by the link of the member of this handle; with null it is forgotten. */
export function rememberInviter({ app, context }: Pick<Reading, "app" | "context">, handle: string | null): void {
  const secure = app.env.ORIGIN?.startsWith("https:") ?? false;
  const maxAge = handle === null ? 0 : COOKIE_DAYS * 86_400;
  context.cookies.push(serialize(COOKIE, handle ?? "", { path: "/", httpOnly: true, sameSite: "lax", secure, maxAge }));
}
