import { Bell, BellRing, Bookmark, BookmarkCheck, type IconNode } from "lucide";
import { signInPath } from "#app/lib/paths";
import { Icon } from "#app/ui/kit/icon";
import { useWords } from "#app/ui/kit/words";
import { ShareLink } from "./share-link";

const QUIET =
  "inline-flex min-h-8 items-center gap-1.5 rounded-md px-2 text-muted text-sm no-underline hover:text-accent aria-busy:opacity-60 aria-pressed:bg-accent-soft aria-pressed:text-accent-strong";

/** A mark of the viewer's own on a post: where it is set, and whether it is. */
type Mark = { action: string; set: boolean };

type Props = {
  /** The post's short address, and the title it is shared under. */
  share: { path: string; title: string };
  signedIn: boolean;
  /** Where a guest comes back to after signing in. */
  here: string;
  /** Absent where the post cannot be followed, or where a guest is not asked to. */
  follow?: Mark;
  bookmark?: Mark;
};

/** Pass a post on, or keep an eye on it. */
export function PostActions({ share, signedIn, here, follow, bookmark }: Props) {
  const { t } = useWords();
  const marks = [
    follow && { ...follow, words: t("follow.follow"), sign: follow.set ? BellRing : Bell },
    bookmark && { ...bookmark, words: t("follow.bookmark"), sign: bookmark.set ? BookmarkCheck : Bookmark },
  ];
  return (
    <ul className="-mx-2 flex flex-wrap">
      <li>
        <ShareLink {...share} className={QUIET} />
      </li>
      {marks.map(
        (mark) =>
          mark && (
            <li key={mark.action}>{signedIn ? <MarkButton {...mark} /> : <SignInFirst {...mark} here={here} />}</li>
          ),
      )}
    </ul>
  );
}

type Shown = Mark & { words: string; sign: IconNode };

function MarkButton({ action, set, words, sign }: Shown) {
  return (
    <form method="post" action={action} data-enhance="">
      <button type="submit" name="wanted" value={set ? "no" : "yes"} aria-pressed={set} className={QUIET}>
        <Icon of={sign} className="size-4" />
        {words}
      </button>
    </form>
  );
}

function SignInFirst({ words, sign, here }: Pick<Shown, "words" | "sign"> & { here: string }) {
  const { t } = useWords();
  return (
    <a href={signInPath(here)} aria-label={`${words} (${t("layout.signIn")})`} className={QUIET}>
      <Icon of={sign} className="size-4" />
      {words}
    </a>
  );
}
