import { useForm } from "@conform-to/react";
import { type MetaFunction, redirectDocument } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findTwoFactor } from "#app/domain/accounts/two-factor.server";
import { isLastOwner, leave } from "#app/domain/privacy/leave.server";
import { countWritten } from "#app/domain/privacy/written.server";
import { accountPath, goodbyePath } from "#app/lib/paths";
import { TextField } from "#app/ui/kit/field";
import { pageTitle } from "#app/ui/layout/page-title";
import { AccountForm } from "#app/ui/people/account-form";
import { AccountRooms } from "#app/ui/people/account-rooms";
import { ProofFields } from "#app/ui/people/proof-fields";
import { TextsAfterwards } from "#app/ui/people/texts-afterwards";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import { countingGuesses } from "#app/web/guesses.server";
import { reading, writing } from "#app/web/respond.server";
import { LeaveForm } from "./leave-form";

export const loader = reading(async ({ db, member }) => {
  const { id, handle } = member();
  const [written, twoFactor, lastOwner] = await Promise.all([
    countWritten(db, id),
    findTwoFactor(db, id),
    isLastOwner(db, id),
  ]);
  return { handle, written, lastOwner, asksCode: Boolean(twoFactor?.since) };
});

export const action = writing(async (work) => {
  const { app, db, actor, request, context, now } = work;
  const goodbye = await work.form(LeaveForm);
  await countingGuesses(work, () => leave(db, app, actor, goodbye, now));
  context.cookies.push(await app.sessions.end(request.headers.get("Cookie")));
  return redirectDocument(goodbyePath(), 303);
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("leaving.title"));

export default function Leave() {
  const { lastOwner } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <AccountRooms room="leave" title={t("leaving.title")} lead={<Lead />}>
      {lastOwner ? <p className="rounded-md bg-warn-soft px-4 py-3 text-warn">{t("error.lastOwner")}</p> : <Leaving />}
    </AccountRooms>
  );
}

function Lead() {
  const { t } = useTranslation();
  return (
    <>
      {t("leaving.lead")}{" "}
      <a href={accountPath("export")} className="text-accent underline">
        {t("leaving.takeData")}
      </a>
    </>
  );
}

type Fields = { texts: string; password: string; code?: string; confirmation: string };

const NEEDED = {
  texts: { required: true },
  password: { required: true },
  code: { required: true },
  confirmation: { required: true },
};

function Leaving() {
  const { handle, written, asksCode } = useLoaderData<typeof loader>();
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const [form, { texts, password, code, confirmation }] = useForm<Fields>({
    id: "leave",
    constraint: NEEDED,
    lastResult,
  });
  return (
    <AccountForm form={form}>
      <TextsAfterwards field={texts} written={written} />
      <div className="rounded-md bg-sunken px-4 py-3">
        <p>{t("leaving.gone")}</p>
        <p className="mt-2">{t("leaving.stays", { handle })}</p>
      </div>
      <ProofFields fields={asksCode ? { password, code } : { password }} />
      <TextField
        field={confirmation}
        label={t("leaving.confirmation", { handle })}
        autoComplete="off"
        bounds={{ max: 21 }}
      />
      <FormRow cancelTo={accountPath()}>
        <SubmitButton look="danger">{t("leaving.submit")}</SubmitButton>
      </FormRow>
    </AccountForm>
  );
}
