import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changePin, findPin } from "#app/domain/search/pins.server";
import { answerLinkPath, insightPath, questionLinkPath } from "#app/lib/paths";
import { InsightRooms } from "#app/ui/insight/insight-rooms";
import { PinFields } from "#app/ui/insight/pin-fields";
import { pageTitle } from "#app/ui/layout/page-title";
import { numberOf } from "#app/web/ids.server";
import { reading, writing } from "#app/web/respond.server";
import { searchStaffOf } from "#app/web/search-staff.server";
import { PinForm } from "./pin-form";

export { InsightError as ErrorBoundary } from "#app/ui/insight/insight-error";
export { clientLoader } from "#app/ui/layout/room-words";
export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const { words, kind, id } = await findPin(work.db, searchStaffOf(work), numberOf(work.param("id")));
  return { words, address: kind === "question" ? questionLinkPath(id) : answerLinkPath(id) };
});

export const action = writing(async (work) => {
  const actor = searchStaffOf(work);
  const { words, address } = await work.form(PinForm);
  await changePin(work.db, actor, numberOf(work.param("id")), { words, target: address }, work.now);
  return work.done(insightPath("pins"), "saved");
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("insight.pins.editTitle"));

export default function EditPin() {
  const defaults = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <InsightRooms room="pins" title={t("insight.pins.editTitle")}>
      <PinFields defaults={defaults} cancelTo={insightPath("pins")} />
    </InsightRooms>
  );
}
