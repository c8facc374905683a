import type { ShownCall } from "#app/domain/calls/list.server";
import { callActPath, proposePath, spacePath } from "#app/lib/paths";
import { ButtonLink } from "#app/ui/kit/button";
import { useLangOf } from "#app/ui/kit/lang-of";
import { PlainProse } from "#app/ui/kit/prose";
import { Time } from "#app/ui/kit/time";
import { useWords } from "#app/ui/kit/words";
import { Byline } from "#app/ui/people/byline";
import { PostLinks } from "#app/ui/questions/post-links";
import { EditedBy } from "#app/ui/questions/post-notes";
import { CallTime } from "./call-time";

type Props = { call: ShownCall; can: Record<"edit" | "report" | "delete", boolean>; now: Date };

/** A call itself: who asks for what, how long, what came of it, and the way to answer. */
export function CallPost({ call, can, now }: Props) {
  const { t } = useWords();
  const open = call.opensAt <= now && call.closesAt > now;
  return (
    <article aria-labelledby="call-title">
      <p className="mb-2 text-sm">
        <a href={spacePath(call.space)} className="font-semibold text-accent no-underline hover:underline">
          <bdi>{call.space.name}</bdi>
        </a>
        {call.space.private && <span className="text-muted"> · {t("spaces.private")}</span>}
      </p>
      <h1 id="call-title" className="text-2xl wrap-anywhere" lang={call.language}>
        <bdi>{call.title}</bdi>
      </h1>
      <p className="mt-3 mb-5 font-semibold">
        <CallTime call={call} now={now} />
      </p>
      <Byline person={call.author}>
        <span>
          <Time at={call.opensAt} />
        </span>
        <EditedBy post={{ ...call, editor: null }} />
      </Byline>
      {call.reportHtml && call.reportedAt && (
        <section aria-labelledby="report" className="mt-6 border-accent border-l-4 pl-4">
          <h2 id="report" className="text-lg">
            {t("calls.report")}
          </h2>
          <p className="mb-2 text-muted text-sm">
            <Time at={call.reportedAt} />
          </p>
          <PlainProse html={call.reportHtml} lang={call.language} />
        </section>
      )}
      <PlainProse html={call.html} lang={call.language} className="mt-6" />
      <Prompts prompts={call.prompts} />
      {open && (
        <p className="mt-6">
          <ButtonLink to={proposePath({ call: call.id, space: call.space.slug })} look="accent">
            {t("calls.answer")}
          </ButtonLink>
        </p>
      )}
      <div data-screen="" className="mt-4">
        <PostLinks
          links={[
            can.report && [
              callActPath(call, "report"),
              t(call.reportHtml ? "calls.changeReport" : "calls.writeReport"),
            ],
            can.edit && [callActPath(call, "edit"), t("calls.edit")],
            can.delete && [callActPath(call, "deletion"), t("calls.delete")],
          ]}
        />
      </div>
    </article>
  );
}

/** What a call asks, one question after the other. */
function Prompts({ prompts }: { prompts: readonly string[] }) {
  const { t } = useWords();
  const langOf = useLangOf();
  if (prompts.length === 0) return null;
  return (
    <section aria-labelledby="prompts" className="mt-6">
      <h2 id="prompts" className="mb-2 text-lg">
        {t("calls.prompts")}
      </h2>
      <ol className="list-decimal space-y-1 pl-6">
        {prompts.map((prompt) => (
          <li key={prompt} dir="auto" lang={langOf(prompt)} className="wrap-anywhere">
            {prompt}
          </li>
        ))}
      </ol>
    </section>
  );
}
