import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DONE_LATELY_DAYS } from "#app/domain/statuses/limits";
import { readRoadmap } from "#app/domain/statuses/roadmap.server";
import { roadmapPath } from "#app/lib/paths";
import { drawing } from "#app/routes/drawing.server";
import { Drawn } from "#app/ui/kit/drawn";
import { foundPage } from "#app/ui/layout/page-title";
import { IdeaPlaces } from "#app/ui/statuses/idea-places";
import { RoadmapBoard } from "#app/ui/statuses/roadmap-board";
import { reading } from "#app/web/respond.server";

export const loader = reading(async (work) => {
  const [roadmap, draw] = await Promise.all([readRoadmap(work.db, work.viewer, work.now), drawing(work)]);
  return { board: draw(<RoadmapBoard roadmap={roadmap} />) };
});

export const meta: MetaFunction = ({ matches }) =>
  foundPage(matches, {
    title: (t) => t("statuses.roadmap"),
    lead: (t) => t("statuses.roadmapLead", { days: DONE_LATELY_DAYS }),
    path: roadmapPath(),
  });

export default function RoadmapPage() {
  const { board } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <h1 className="text-2xl">{t("statuses.roadmap")}</h1>
      <p className="mt-2 mb-4 max-w-text text-muted">{t("statuses.roadmapLead", { days: DONE_LATELY_DAYS })}</p>
      <IdeaPlaces here="roadmap" />
      <Drawn html={board} />
    </>
  );
}
