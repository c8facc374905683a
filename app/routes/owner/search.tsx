import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CircleCheck, CircleDashed } from "lucide";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { readSearchState } from "#app/domain/search/server-state.server";
import { Icon } from "#app/ui/kit/icon";
import { useNumber } from "#app/ui/kit/number";
import { Time } from "#app/ui/kit/time";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerRooms } from "#app/ui/owner/owner-rooms";
import { ownerOf } from "#app/web/owner.server";
import { reading } from "#app/web/respond.server";

export { clientLoader } from "#app/ui/layout/room-words";
export { OwnerError as ErrorBoundary } from "#app/ui/owner/owner-error";

export const loader = reading(async (work) => {
  ownerOf(work);
  const [{ server, documents }, health] = await Promise.all([readSearchState(work.db), work.app.searchHealth()]);
  if (!work.app.searchServer || !server) return { answers: health.engine, server: null };
  const { since, checkedAt, version, failure, failedAt, waiting, refused } = server;
  const held = server.documents;
  return {
    answers: health.engine,
    server: { since, checkedAt, version, failure, failedAt, waiting, refused, held, own: documents },
  };
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("owner.rooms.search"));

export default function SearchRoom() {
  const { answers, server } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const asMeant = server === null || answers === "meilisearch";
  const word = server === null ? "alone" : answers === "meilisearch" ? "ready" : "notReady";
  return (
    <OwnerRooms room="search" title={t("owner.rooms.search")} lead={t("ownerSearch.lead")}>
      <p className="flex gap-3">
        <Icon
          of={asMeant ? CircleCheck : CircleDashed}
          className={`mt-0.5 size-6 shrink-0 ${asMeant ? "text-accent" : "text-muted"}`}
        />
        {t(`ownerSearch.${word}`)}
      </p>
      {server && <ServerFacts server={server} />}
    </OwnerRooms>
  );
}

type Server = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["server"]>;

function ServerFacts({ server }: { server: Server }) {
  const { t } = useTranslation();
  const number = useNumber();
  return (
    <dl className="mt-6 divide-y divide-line border-line border-y">
      <Fact name={t("ownerSearch.since")}>
        <Time at={new Date(server.since)} />
      </Fact>
      <Fact name={t("ownerSearch.version")}>{server.version ?? t("ownerSearch.unknown")}</Fact>
      <Fact name={t("ownerSearch.documents")}>
        {t("ownerSearch.documentsText", { held: number(server.held ?? 0), own: number(server.own) })}
      </Fact>
      <Fact name={t("ownerSearch.waiting")}>
        {server.waiting > 0 ? t("ownerSearch.waits", { count: server.waiting }) : t("ownerSearch.nothingWaits")}
        {server.refused > 0 && <p>{t("ownerSearch.refused", { count: server.refused })}</p>}
      </Fact>
      <Fact name={t("ownerSearch.checked")}>
        <Time at={new Date(server.checkedAt)} />
      </Fact>
      <Fact name={t("ownerSearch.trouble")}>
        {server.failure && server.failedAt ? (
          <>
            {t(`ownerSearch.failures.${server.failure}`)} <Time at={new Date(server.failedAt)} className="text-muted" />
          </>
        ) : (
          t("ownerSearch.noTrouble")
        )}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 py-3 sm:grid-cols-[12rem_1fr]">
      <dt className="font-semibold">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
