import { useState } from "react";

/** A key for a form that is filled with a draft: a new one once that draft is thrown away, the same when one comes to be while its words are typed. */
export function useFreshForm(draft: object | null): number {
  const [known, setKnown] = useState({ had: draft !== null, thrown: 0 });
  const has = draft !== null;
  if (known.had === has) return known.thrown;
  const next = { had: has, thrown: known.thrown + (has ? 0 : 1) };
  setKnown(next);
  return next.thrown;
}
