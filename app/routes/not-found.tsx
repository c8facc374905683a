import { NotFound } from "#app/lib/errors";
import { reading } from "#app/web/respond.server";

/** Every address that no other file answers. */
export const loader = reading(async () => {
  throw new NotFound();
});

/** Never drawn: the error page stands in its place. */
export default function Nowhere() {
  return null;
}
