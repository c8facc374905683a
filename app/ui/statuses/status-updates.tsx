import type { ShownUpdate } from "#app/domain/statuses/list.server";
import { updateActPath } from "#app/lib/paths";
import { PlainProse } from "#app/ui/kit/prose";
import { Time } from "#app/ui/kit/time";
import { useWords } from "#app/ui/kit/words";
import { Byline } from "#app/ui/people/byline";
import { PostLinks } from "#app/ui/questions/post-links";
import { EditedBy } from "#app/ui/questions/post-notes";
import { useStatusName } from "./status-name";
import { WhyNot } from "./why-not";

type Props = { updates: readonly ShownUpdate[]; mayMend: boolean };

/** What the company said, the latest first: from where to where, in whose words and when. */
export function StatusUpdates({ updates, mayMend }: Props) {
  const { t } = useWords();
  if (updates.length === 0) return null;
  return (
    <section aria-labelledby="updates" className="mt-10">
      <h2 id="updates" className="border-line border-b pb-2 text-xl">
        {t("statuses.updates")}
      </h2>
      <ol className="divide-y divide-line">
        {updates.map((update) => (
          <li key={update.id} id={`update-${update.id}`} className="scroll-mt-4 py-5">
            <Update update={update} mayMend={mayMend} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Update({ update, mayMend }: { update: ShownUpdate; mayMend: boolean }) {
  const { t } = useWords();
  const nameOf = useStatusName();
  const { from, to } = update;
  const moved = from !== null && from !== to;
  return (
    <article aria-labelledby={`update-${update.id}-moved`}>
      <h3 id={`update-${update.id}-moved`} className="mb-3 font-sans font-semibold text-base text-official">
        {moved ? t("statuses.moved", { from: nameOf(from), to: nameOf(to) }) : nameOf(to)}
      </h3>
      <Byline person={update.author}>
        <span>
          {t("statuses.said")} <Time at={update.saidAt} />
        </span>
        <EditedBy post={update} />
      </Byline>
      <PlainProse html={update.html} lang={update.language} className="mt-3" />
      {update.reason && <WhyNot reason={update.reason} wouldChange={update.wouldChange} />}
      <div data-screen="" className="mt-2 flex flex-wrap gap-x-4">
        <PostLinks
          links={[
            mayMend && [updateActPath(update, "edit"), t("statuses.editUpdate")],
            update.editedAt && [updateActPath(update, "history"), t("statuses.updateHistory")],
          ]}
        />
      </div>
    </article>
  );
}
