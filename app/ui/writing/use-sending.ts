import { useNavigation } from "@remix-run/react";

/** Whether a form of this page is on its way, from the click until the page that follows is there. */
export function useSending(): boolean {
  const { state, formMethod } = useNavigation();
  return state !== "idle" && formMethod !== undefined && formMethod !== "GET";
}
