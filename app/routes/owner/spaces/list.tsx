import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { ArrowDown, ArrowUp, Lock } from "lucide";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { listSpacesToRun } from "#app/domain/spaces/find-to-run.server";
import { ownerSpaceActPath, ownerSpacePath } from "#app/lib/paths";
import { ButtonLink } from "#app/ui/kit/button";
import { EmptyState } from "#app/ui/kit/empty-state";
import { Icon } from "#app/ui/kit/icon";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerRooms } from "#app/ui/owner/owner-rooms";
import { ownerOf } from "#app/web/owner.server";
import { reading } from "#app/web/respond.server";

export { clientLoader } from "#app/ui/layout/room-words";
export { OwnerError as ErrorBoundary } from "#app/ui/owner/owner-error";

export const loader = reading(async (work) => ({ spaces: await listSpacesToRun(work.db, ownerOf(work), work.now) }));

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("owner.rooms.spaces"));

export default function OwnerSpaces() {
  const { spaces } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const open = (
    <ButtonLink to={ownerSpacePath()} look="accent">
      {t("ownerSpaces.open")}
    </ButtonLink>
  );
  return (
    <OwnerRooms room="spaces" title={t("owner.rooms.spaces")} lead={t("ownerSpaces.lead")}>
      {spaces.length === 0 ? (
        <EmptyState title={t("ownerSpaces.none")}>{open}</EmptyState>
      ) : (
        <p className="mb-4">{open}</p>
      )}
      <ol className="divide-y divide-line">
        {spaces.map((space, index) => (
          <li key={space.slug} id={`space-${space.slug}`} className="flex items-center gap-3 py-3">
            <div className="min-w-0 grow">
              <h2 className="text-lg">
                <a href={ownerSpacePath(space)} className="text-ink no-underline hover:text-accent hover:underline">
                  <bdi>{space.name}</bdi>
                </a>
              </h2>
              <p className="flex flex-wrap gap-x-4 text-muted text-sm">
                <span>{t("spaces.questions", { count: space.questionCount })}</span>
                {space.group && (
                  <span className="inline-flex items-center gap-1">
                    <Icon of={Lock} className="size-3.5" />
                    {t("ownerSpaces.privateTo", { group: space.group.name })}
                  </span>
                )}
              </p>
            </div>
            <Move space={space} place={index} label={t("ownerSpaces.up", { space: space.name })} off={index === 0}>
              <Icon of={ArrowUp} className="size-5" />
            </Move>
            <Move
              space={space}
              place={index + 2}
              label={t("ownerSpaces.down", { space: space.name })}
              off={index === spaces.length - 1}
            >
              <Icon of={ArrowDown} className="size-5" />
            </Move>
          </li>
        ))}
      </ol>
    </OwnerRooms>
  );
}

/** Moves a space to a place, 1 for the first; there is none to go to where it is `off`. */
function Move({
  space,
  place,
  label,
  off,
  children,
}: {
  space: { slug: string };
  place: number;
  label: string;
  off: boolean;
  children: ReactNode;
}) {
  return (
    <Form method="post" action={ownerSpaceActPath(space, "place")} preventScrollReset>
      <input type="hidden" name="place" value={place} />
      <button
        type="submit"
        title={label}
        aria-label={label}
        disabled={off}
        className="inline-flex size-10 items-center justify-center rounded-md text-muted hover:bg-accent-soft hover:text-accent disabled:opacity-30"
      >
        {children}
      </button>
    </Form>
  );
}
