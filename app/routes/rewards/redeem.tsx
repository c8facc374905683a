import { randomUUID } from "node:crypto";
import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findOffered } from "#app/domain/perks/catalogue.server";
import { redeem } from "#app/domain/perks/redeem.server";
import { perkPath, perksPath } from "#app/lib/paths";
import { FormError } from "#app/ui/kit/field";
import { pageTitle } from "#app/ui/layout/page-title";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import { perkIdOf } from "#app/web/ids.server";
import { reading, writing } from "#app/web/respond.server";
import { RedeemForm } from "./perk-forms";

export { clientLoader } from "#app/ui/layout/room-words";
export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async ({ db, member, param, now }) => ({
  ...(await findOffered(db, member(), perkIdOf(param("id")), now)),
  key: randomUUID(),
}));

export const action = writing(async (work) => {
  const perkId = perkIdOf(work.param("id"));
  await redeem(work.db, work.actor, { perkId, ...(await work.form(RedeemForm)) }, work.now);
  return work.done(perksPath(), "perkTaken");
});

export const headers = () => ({ "Cache-Control": "no-store" });

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("perks.title"));

export default function Redeem() {
  const { perk, spendable, key } = useLoaderData<typeof loader>();
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const { name, description, price, hindrance } = perk;
  const points = (count: number) => t("rewards.points", { count });
  return (
    <div className="max-w-text">
      <h1 className="text-2xl">
        <bdi>{t("perks.confirmTitle", { name })}</bdi>
      </h1>
      {description && (
        <p className="mt-2">
          <bdi>{description}</bdi>
        </p>
      )}
      <div className="mt-4 space-y-4">
        <FormError id="refused" errors={lastResult?.error?.[""] ?? undefined} />
        {hindrance === null ? (
          <Form method="post" action={perkPath(perk)} className="space-y-4">
            <p className="font-semibold">
              {t("perks.after", { points: points(price), left: points(spendable - price) })}
            </p>
            <p className="text-muted">{t("perks.confirmText")}</p>
            <input type="hidden" name="price" value={price} />
            <input type="hidden" name="key" value={key} />
            <FormRow cancelTo={perksPath()}>
              <SubmitButton>{t("perks.confirm")}</SubmitButton>
            </FormRow>
          </Form>
        ) : (
          <>
            <p className="font-semibold">{t(`perks.hindrances.${hindrance}`, { points: points(price - spendable) })}</p>
            <p>
              <a href={perksPath()} className="inline-flex min-h-8 items-center text-accent underline">
                {t("perks.back")}
              </a>
            </p>
          </>
        )}
      </div>
    </div>
  );
}
