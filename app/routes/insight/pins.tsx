import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listPins, pin } from "#app/domain/search/pins.server";
import { insightPath, pinWantedPath } from "#app/lib/paths";
import { InsightRooms } from "#app/ui/insight/insight-rooms";
import { PinFields } from "#app/ui/insight/pin-fields";
import { PinItem } from "#app/ui/insight/pin-item";
import { EmptyState } from "#app/ui/kit/empty-state";
import { Undo } from "#app/ui/kit/undo";
import { pageTitle } from "#app/ui/layout/page-title";
import { reading, writing } from "#app/web/respond.server";
import { searchStaffOf } from "#app/web/search-staff.server";
import { PinForm } from "./pin-form";

export { InsightError as ErrorBoundary } from "#app/ui/insight/insight-error";
export { clientLoader } from "#app/ui/layout/room-words";
export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const viewer = searchStaffOf(work);
  const removed = work.query("removed");
  return {
    pins: await listPins(work.db, viewer),
    words: work.query("words") ?? "",
    removed: removed?.startsWith(pinWantedPath()) ? removed : null,
  };
});

export const action = writing(async (work) => {
  const actor = searchStaffOf(work);
  const { words, address } = await work.form(PinForm);
  await pin(work.db, actor, { words, target: address }, work.now);
  return work.done(insightPath("pins"), "saved");
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("insight.rooms.pins"));

export default function Pins() {
  const { pins, words, removed } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <InsightRooms room="pins" lead={t("insight.pins.lead")}>
      {removed !== null && (
        <Undo key={removed} action={removed} next={insightPath("pins")}>
          {t("insight.pins.removed")}
        </Undo>
      )}
      {pins.length === 0 ? (
        <EmptyState title={t("insight.pins.empty")}>
          <a href={insightPath("searches", { list: "nothing" })} className="text-accent underline">
            {t("insight.pins.emptyHint")}
          </a>
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line border-line border-y">
          {pins.map((one) => (
            <PinItem key={one.pin} pin={one} />
          ))}
        </ul>
      )}
      <section aria-labelledby="add" className="mt-10">
        <h2 id="add" className="mb-4 text-lg">
          {t("insight.pins.add")}
        </h2>
        {/* A new form once its words were chosen for. */}
        <PinFields key={pins.length} defaults={{ words, address: "" }} />
      </section>
    </InsightRooms>
  );
}
