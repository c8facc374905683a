import { parse, serialize } from "cookie";
import { SECOND_STEP_ACCOUNT_RATE, SECOND_STEP_MINUTES, SECOND_STEP_RATE } from "#app/domain/accounts/limits";
import {
  endSecondStep,
  findSecondStep,
  openSecondStep,
  type SecondStep,
} from "#app/domain/accounts/second-step.server";
import { TooMany } from "#app/lib/errors";
import type { PersonId } from "#db/schema/index";
import type { App } from "./app.server";
import type { Reading } from "./respond.server";

type Stepping = Pick<Reading, "app" | "db" | "request" | "context">;

const isSecure = (app: App) => app.env.ORIGIN?.startsWith("https:") ?? false;
const cookieName = (app: App) => (isSecure(app) ? "__Host-second-step" : "second-step");

const cookie = (app: App, secret: string, maxAge: number) =>
  serialize(cookieName(app), secret, { path: "/", httpOnly: true, sameSite: "lax", secure: isSecure(app), maxAge });

/** Whether this person is asked for a code before they are in; this browser then holds what they go on with. */
export async function asksForCode({ app, db, context }: Stepping, personId: PersonId): Promise<boolean> {
  const secret = await openSecondStep(db, personId, new Date());
  if (secret === null) return false;
  context.cookies.push(cookie(app, secret, SECOND_STEP_MINUTES * 60));
  return true;
}

/** The sign-in this browser is in the middle of; null when it is in none, or took too long. */
export async function secondStepOf({ app, db, request }: Stepping): Promise<SecondStep | null> {
  const secret = parse(request.headers.get("Cookie") ?? "")[cookieName(app)];
  return secret ? findSecondStep(db, secret, new Date()) : null;
}

/** Counts one code typed: by the sign-in it is typed for, which ends with one too many, and by the account. Throws TooMany for the account alone. */
export async function countCode({ app, db }: Stepping, step: SecondStep): Promise<"counted" | "over"> {
  try {
    await app.limits.count(SECOND_STEP_RATE, step.hash);
  } catch (error) {
    if (!(error instanceof TooMany)) throw error;
    await endSecondStep(db, step);
    return "over";
  }
  await app.limits.count(SECOND_STEP_ACCOUNT_RATE, String(step.personId));
  return "counted";
}

/** Whoever typed the right code is no guesser, and holds nothing to go on with any more. */
export async function leaveSecondStep({ app, context }: Stepping, { personId }: SecondStep): Promise<void> {
  await app.limits.forget(SECOND_STEP_ACCOUNT_RATE, String(personId));
  context.cookies.push(cookie(app, "", 0));
}
