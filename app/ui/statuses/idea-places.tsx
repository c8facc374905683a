import { callsPath, declinedPath, ideasDonePath, ideasPath, promisesPath, roadmapPath } from "#app/lib/paths";
import { Tabs } from "#app/ui/kit/tabs";
import { useWords } from "#app/ui/kit/words";

export type IdeaPlace = "all" | "roadmap" | "done" | "declined" | "promises" | "calls";

/** The ways to what becomes of ideas, from each of these pages to the others. */
export function IdeaPlaces({ here }: { here: IdeaPlace }) {
  const { t } = useWords();
  const places: [IdeaPlace, string, string][] = [
    ["all", ideasPath(), t("statuses.allIdeas")],
    ["roadmap", roadmapPath(), t("statuses.roadmap")],
    ["done", ideasDonePath(), t("statuses.doneTitle")],
    ["declined", declinedPath(), t("statuses.declinedTitle")],
    ["promises", promisesPath(), t("statuses.promises")],
    ["calls", callsPath(), t("calls.title")],
  ];
  const tabs = places.map(([place, to, label]) => ({ to, label, current: place === here }));
  return <Tabs label={t("statuses.places")} tabs={tabs} />;
}
