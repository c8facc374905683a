import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findGesture } from "#app/domain/gestures/list.server";
import { takeGestureBack } from "#app/domain/gestures/take-back.server";
import { gesturePath, gesturesPath, personPath } from "#app/lib/paths";
import { GestureFacts } from "#app/ui/gestures/gesture-facts";
import { FormError } from "#app/ui/kit/field";
import { pageTitle } from "#app/ui/layout/page-title";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import { gestureIdOf } from "#app/web/ids.server";
import { reading, writing } from "#app/web/respond.server";

export { clientLoader } from "#app/ui/layout/room-words";
export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async ({ db, member, param, now }) => ({
  gesture: await findGesture(db, member(), gestureIdOf(param("id")), now),
}));

/** It is taken back. */
export const action = writing(async (work) => {
  const id = gestureIdOf(work.param("id"));
  await takeGestureBack(work.db, work.actor, id, work.now);
  return work.done(gesturePath({ id }), "saved");
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("perks.gestures.title"));

export default function Gesture() {
  const { gesture } = useLoaderData<typeof loader>();
  const { lastResult } = useSent();
  const { t } = useTranslation();
  return (
    <div className="max-w-text space-y-3">
      <p className="text-sm">
        <a href={gesturesPath()} className="inline-flex min-h-6 items-center text-muted hover:text-accent">
          ← {t("perks.gestures.back")}
        </a>
      </p>
      <h1 className="text-2xl">
        {t("perks.gestures.to", { points: t("rewards.points", { count: gesture.points }) })}{" "}
        {gesture.person.former ? (
          t("people.formerMember")
        ) : (
          <a href={personPath(gesture.person)} className="hover:text-accent hover:underline">
            <bdi>{gesture.person.name}</bdi>
          </a>
        )}
      </h1>
      <GestureFacts gesture={gesture} />
      <FormError id="refused" errors={lastResult?.error?.[""] ?? undefined} />
      {gesture.mayTakeBack && (
        <Form method="post" action={gesturePath(gesture)} className="space-y-3 border-line border-t pt-4">
          <p className="text-muted">{t("perks.gestures.takeBackText")}</p>
          <SubmitButton look="danger">{t("perks.gestures.takeBack")}</SubmitButton>
        </Form>
      )}
    </div>
  );
}
