import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listSpaces } from "#app/domain/spaces/list.server";
import { spacePath } from "#app/lib/paths";
import { EmptyState } from "#app/ui/kit/empty-state";
import { pageTitle } from "#app/ui/layout/page-title";
import { Avatar } from "#app/ui/people/avatar";
import { PrivateMark } from "#app/ui/spaces/private-mark";
import { reading } from "#app/web/respond.server";

export const loader = reading(async ({ db, viewer }) => ({ spaces: await listSpaces(db, viewer) }));

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("spaces.title"));

export default function Spaces() {
  const { spaces } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <h1 className="text-2xl">{t("spaces.title")}</h1>
      <p className="mt-2 mb-8 max-w-text text-muted">{t("spaces.lead")}</p>
      {spaces.length === 0 && <EmptyState title={t("spaces.empty")} />}
      <ul className="grid gap-x-12 gap-y-8 md:grid-cols-2">
        {spaces.map((space) => (
          <li key={space.slug} className="border-line border-t pt-4">
            <SpaceEntry space={space} />
          </li>
        ))}
      </ul>
    </>
  );
}

function SpaceEntry({ space }: { space: Awaited<ReturnType<typeof loader>>["spaces"][number] }) {
  const { t } = useTranslation();
  return (
    <>
      <h2 className="text-lg">
        <a href={spacePath(space)} className="text-ink no-underline hover:text-accent hover:underline">
          <bdi>{space.name}</bdi>
        </a>{" "}
        {space.private && <PrivateMark />}
      </h2>
      <p className="mt-1 text-muted">{space.description}</p>
      <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 text-muted text-sm">
        <span>{t("spaces.questions", { count: space.questionCount })}</span>
        {space.staff.length > 0 && (
          <span className="inline-flex items-center gap-1.5">
            {space.staff.map((person) => (
              <Avatar key={person.handle} person={person} />
            ))}
            <span className="sr-only">
              {t("spaces.staffHere")}: {space.staff.map(({ name }) => name).join(", ")}
            </span>
          </span>
        )}
      </p>
    </>
  );
}
