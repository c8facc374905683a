import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { decideSignal } from "#app/domain/fair-play/decide.server";
import { VERDICT_MAX_CHARS, VERDICT_MIN_CHARS } from "#app/domain/fair-play/limits";
import { findSignal } from "#app/domain/fair-play/show.server";
import { fairPlayPath, signalPath } from "#app/lib/paths";
import { Evidence } from "#app/ui/fair-play/evidence";
import { SignalHeading } from "#app/ui/fair-play/signal-heading";
import { Appeals, Verdict } from "#app/ui/fair-play/verdict";
import { pageTitle } from "#app/ui/layout/page-title";
import { signalIdOf } from "#app/web/ids.server";
import { reading, writing } from "#app/web/respond.server";
import { DecisionForm } from "./decision-form";

export { FairPlayError as ErrorBoundary } from "#app/ui/fair-play/fair-play-error";
export { clientLoader } from "#app/ui/layout/room-words";
export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async ({ db, member, param, now }) => ({
  signal: await findSignal(db, member(), signalIdOf(param("id")), now),
  bounds: { min: VERDICT_MIN_CHARS, max: VERDICT_MAX_CHARS },
}));

export const action = writing(async ({ db, actor, param, form, done, now }) => {
  const id = signalIdOf(param("id"));
  await decideSignal(db, actor, id, await form(DecisionForm), now);
  return done(signalPath({ id }), "saved");
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("fairPlay.title"));

export default function Signal() {
  const { signal, bounds } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="max-w-text">
      <p className="mb-4 text-sm">
        <a
          href={fairPlayPath({ state: signal.state })}
          className="inline-flex min-h-6 items-center text-muted hover:text-accent"
        >
          ← {t("fairPlay.back")}
        </a>
      </p>
      <SignalHeading signal={signal} />
      <Evidence signal={signal} />
      <Appeals appeals={signal.appeals} mayAnswer={signal.can.decide} />
      <Verdict signal={signal} bounds={bounds} />
    </div>
  );
}
