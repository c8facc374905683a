import type { SubmissionResult } from "@conform-to/react";
import { type ClientActionFunctionArgs, isRouteErrorResponse } from "@remix-run/react";

const LOST: SubmissionResult = { status: "error", error: { "": ["error.unavailable"] } };

/** Sends a page's form. One that is lost on the way, or that breaks the server, leaves the page as it is, with all that was typed. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction();
  } catch (error) {
    if (error instanceof Response || isRouteErrorResponse(error)) throw error;
    // The status keeps the page from reading itself anew, which would fail as well.
    return Response.json({ result: LOST }, { status: 503 });
  }
}
