import { parse, serialize } from "cookie";
import type { Member } from "#app/domain/people/viewer.server";
import { exportDownloadPath } from "#app/lib/paths";
import { MINUTE_MS } from "#app/lib/time";
import type { Reading } from "./respond.server";

const COOKIE = "export";
const PERMIT_MINUTES = 5;

const purposeOf = ({ id }: Member) => `permit to export of person ${id}`;

/** The member has just typed their password: this browser may take their data with it, for some minutes. */
export function allowExport({ app, context, now }: Pick<Reading, "app" | "context" | "now">, actor: Member): void {
  const permit = app.seal.seal(String(now.getTime() + PERMIT_MINUTES * MINUTE_MS), purposeOf(actor));
  const secure = app.env.ORIGIN?.startsWith("https:") ?? false;
  context.cookies.push(
    serialize(COOKIE, permit, {
      path: exportDownloadPath(),
      httpOnly: true,
      sameSite: "strict",
      secure,
      maxAge: PERMIT_MINUTES * 60,
    }),
  );
}

/** Whether this browser holds a permit of this member's that is still good. */
export function mayExport({ app, request, now }: Pick<Reading, "app" | "request" | "now">, actor: Member): boolean {
  const permit = parse(request.headers.get("Cookie") ?? "")[COOKIE];
  const until = permit ? app.seal.open(permit, purposeOf(actor)) : null;
  return until !== null && Number(until) > now.getTime();
}
