import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { type ShownCall, showCall } from "#app/domain/calls/list.server";
import { mayDelete, mayEdit, mayReport } from "#app/domain/calls/policy";
import { listIdeas } from "#app/domain/ideas/list.server";
import { callPath, callsPath } from "#app/lib/paths";
import { drawing } from "#app/routes/drawing.server";
import { CallPost } from "#app/ui/calls/call-post";
import { IdeaRows } from "#app/ui/ideas/idea-row";
import { Drawn } from "#app/ui/kit/drawn";
import { foundAs, pageTitle } from "#app/ui/layout/page-title";
import { BackToPost } from "#app/ui/writing/back-to-post";
import { callIdOf } from "#app/web/ids.server";
import { type Reading, reading } from "#app/web/respond.server";

/** Ideas that the page of a call shows: the most wanted ones. */
const IDEAS_SHOWN = 50;

export const loader = reading(async (work) => {
  const { db, viewer, now } = work;
  const call = await showCall(db, viewer, callIdOf(work.param("slug")));
  if (work.url.pathname !== callPath(call)) throw redirect(callPath(call), { status: 301 });
  const [{ rows }, draw] = await Promise.all([
    listIdeas(db, viewer, { sort: "top", callId: call.id, size: IDEAS_SHOWN }),
    drawing(work),
  ]);
  const { id, slug, title, language, ideaCount } = call;
  return {
    call: { id, slug, title, language, ideaCount },
    shown: rows.length,
    post: draw(<CallPost call={call} can={verdictsOn(work, call)} now={now} />),
    ideas: rows.length > 0 ? draw(<IdeaRows rows={rows} withSpace={false} />) : null,
  };
});

const verdictsOn = ({ viewer, now }: Reading, call: ShownCall) => ({
  edit: mayEdit(viewer, call, now),
  report: mayReport(viewer, call, now),
  delete: mayDelete(viewer, call, now),
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return pageTitle(matches, (t) => t("error.notFoundTitle"));
  const { title, language } = data.call;
  return pageTitle(
    matches,
    () => title,
    foundAs(matches, { title, description: "", path: callPath(data.call), language }),
  );
};

export default function ShowCall() {
  const { call, shown, post, ideas } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <BackToPost to={callsPath()} title={t("calls.title")} />
      <div className="max-w-text">
        <Drawn html={post} />
      </div>
      <section aria-labelledby="ideas" className="mt-10">
        <h2 id="ideas" className="mb-4 max-w-text border-line border-b pb-2 text-xl">
          {t("calls.ideasTitle")}
        </h2>
        {ideas ? <Drawn html={ideas} /> : <p className="text-muted">{t("calls.noIdeas")}</p>}
        {call.ideaCount > shown && (
          <p className="mt-4 text-muted text-sm">{t("calls.allIdeas", { shown, all: call.ideaCount })}</p>
        )}
      </section>
    </>
  );
}
