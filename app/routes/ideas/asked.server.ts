import { KEPT } from "#app/domain/ideas/list.server";
import { findTagId } from "#app/domain/ideas/tags.server";
import { findSpace } from "#app/domain/spaces/list.server";
import type { Reading } from "#app/web/respond.server";
import type { TagId } from "#db/schema/index";

/** Stands for a tag that no idea carries. */
const NO_TAG = -1 as TagId;

/** Which ideas the address asks for. Throws NotFound for a space that the viewer does not know of. */
export async function askedOf({ db, viewer, query }: Reading) {
  const [slug, name] = [query("space"), query("tag")?.toLowerCase()];
  const [space, tagId] = await Promise.all([
    slug ? findSpace(db, viewer, slug) : null,
    name ? findTagId(db, name) : null,
  ]);
  return {
    kept: KEPT.find((known) => known === query("status")) ?? null,
    space,
    tag: name ? { name, id: tagId ?? NO_TAG } : null,
  };
}
