import type { PersonRef } from "#app/domain/people/reference.server";
import { personPath } from "#app/lib/paths";

/** From a page about somebody to their profile, which it belongs to. */
export function BackToPerson({ person }: { person: Pick<PersonRef, "handle" | "name"> }) {
  return (
    <p className="mb-2 text-sm">
      <a href={personPath(person)} className="text-accent hover:underline">
        <bdi>{person.name}</bdi>
      </a>
    </p>
  );
}
