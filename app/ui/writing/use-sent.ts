import type { SubmissionResult } from "@conform-to/react";
import { useActionData } from "@remix-run/react";
import type { SafeHtml } from "#app/lib/markdown";

/** What came back of the form that this page sent: what was wrong with it, or how it would read. */
export function useSent(): {
  lastResult: SubmissionResult | undefined;
  preview: SafeHtml | null;
  /** Of the problem that an idea solves. */
  problemPreview: SafeHtml | null;
} {
  const sent = useActionData<{ result?: SubmissionResult; preview?: SafeHtml; problemPreview?: SafeHtml }>();
  return {
    lastResult: sent?.result,
    preview: sent?.preview ?? null,
    problemPreview: sent?.problemPreview ?? null,
  };
}
