import { beforeAll, expect, test } from "vitest";
import { grantBadges } from "#app/domain/badges/grant.server";
import { listBadgesOf } from "#app/domain/badges/list.server";
import { action as award, loader as awardForm } from "#app/routes/badges/award";
import { loader as list } from "#app/routes/badges/list";
import { action as revoke, loader as revokeForm } from "#app/routes/badges/revocation";
import { loader as show } from "#app/routes/badges/show";
import { loader as profile } from "#app/routes/people/show";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(app.current.db);
});

const at = (name: string) => ({ path: `/badges/${name}/award`, params: { name } });

test("everybody sees all badges, and members which are theirs", async () => {
  const { db } = app.current;
  await make.question(db, cast.ada);
  await grantBadges(db, [cast.ada.id]);
  const guest = await get(app.current.app, list, { path: "/badges" });
  expect(JSON.stringify(guest.data)).toContain('{"name":"first-question","holders":1,"mine":false}');
  const ada = await get(app.current.app, list, { path: "/badges", as: cast.ada });
  expect(JSON.stringify(ada.data)).toContain('{"name":"first-question","holders":1,"mine":true}');
  expect((await get(app.current.app, show, { path: "/badges/none", params: { name: "none" } })).status).toBe(404);
});

test("a moderator gives a badge by hand, and what is wrong is said beside the field", async () => {
  const { app: running } = app.current;
  const wish = { handle: "@bo_", reason: "For the long evenings." };
  expect((await get(running, awardForm, { ...at("champion"), as: cast.ada })).status).toBe(403);
  expect((await post(running, award, { ...at("champion"), as: cast.ada, fields: wish })).status).toBe(403);
  const wrong = await post(running, award, {
    ...at("champion"),
    as: cast.mo_,
    fields: { handle: "nobody_x", reason: "x" },
  });
  expect(wrong).toMatchObject({ status: 422, data: { result: { error: { reason: ["error.tooShort"] } } } });
  const nobody = await post(running, award, {
    ...at("champion"),
    as: cast.mo_,
    fields: { ...wish, handle: "nobody_x" },
  });
  expect(nobody).toMatchObject({ status: 422, data: { result: { error: { handle: ["badges.nobody"] } } } });
  const given = await post(running, award, { ...at("champion"), as: cast.mo_, fields: wish });
  expect(given).toMatchObject({ status: 303, location: "/badges/champion" });
});

test("a badge that was taken away stands on the profile with the reason", async () => {
  const { db, app: running } = app.current;
  const [champion] = await listBadgesOf(db, cast.bo_.id);
  const place = { path: `/badges/awards/${champion?.id}/revocation`, params: { id: String(champion?.id) } };
  expect((await get(running, revokeForm, { ...place, as: cast.bo_ })).status).toBe(403);
  const gone = await post(running, revoke, {
    ...place,
    as: cast.una,
    fields: { reason: "It was meant for Bo of the north." },
  });
  expect(gone).toMatchObject({ status: 303, location: "/badges/champion" });
  const { data } = await get(running, profile, { path: "/people/bo_", params: { handle: "bo_" } });
  expect(JSON.stringify(data)).toContain("It was meant for Bo of the north.");
  const none = { path: "/badges/awards/9999/revocation", params: { id: "9999" } };
  expect((await get(running, revokeForm, { ...none, as: cast.una })).status).toBe(404);
});
