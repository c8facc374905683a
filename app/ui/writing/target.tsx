import { placeOf } from "#app/lib/writing-places";

const FIELD = "target";

/** Says in a draft which form of the page it is of: a question's page has one for an answer and many for comments. */
export function Target({ action }: { action: string }) {
  return <input type="hidden" name={FIELD} value={action} />;
}

/** The draft if it is of the form that goes to `action`. */
export const draftTo = (action: string, draft: Record<string, string> | null) =>
  placeOf(draft?.[FIELD] ?? "") === placeOf(action) ? draft : null;
