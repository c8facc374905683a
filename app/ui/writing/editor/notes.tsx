import { useRouteLoaderData } from "@remix-run/react";
import { PersonalDataNote } from "./personal-data-note";
import { PictureList } from "./picture-list";

/** What there is to say about the text in the control with this id, below it. */
export function Notes({ of }: { of: string }) {
  const root = useRouteLoaderData<{ me: object | null }>("root");
  return (
    <>
      <PersonalDataNote of={of} />
      <PictureList of={of} signedIn={root?.me != null} />
    </>
  );
}
