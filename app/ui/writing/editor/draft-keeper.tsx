import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { draftPath, typedDraftPath } from "#app/lib/paths";
import { Button } from "#app/ui/kit/button";
import { useWordsKeys } from "#app/ui/writing/autosave";
import { isUntouched } from "#app/ui/writing/form-words";
import { forgetWords, noteSaved } from "#app/ui/writing/kept-words";

const SETTLE_MS = 2_000;
/** Bytes of words that a page may go on sending when it is left: browsers allow 64 KiB, with what stands around them. */
const KEEPALIVE_MOST_BYTES = 60_000;

type Props = {
  formId: string;
  /** Where the form goes, which names the place it is of. */
  action: string;
  /** When the draft that the form came with was kept; null where it came with none. */
  savedAt: number | null;
};
/** `elsewhere`: other words than these are kept by now, from another tab or device. */
type State = "typing" | "saved" | "elsewhere";

/** What a member types into the form is kept on the server too, for their other devices, and said so once, quietly. */
export function DraftKeeper({ formId, action, savedAt }: Props) {
  const { t } = useTranslation();
  const [key] = useWordsKeys(formId);
  const [state, setState] = useState<State>("typing");
  const keeper = useRef<Keeper | null>(null);
  useEffect(() => {
    const form = document.forms.namedItem(formId);
    if (!form) return;
    const made = new Keeper(form, new URL(action, location.href).pathname, savedAt, (kept, next) => {
      if (kept !== null) noteSaved(key, kept);
      setState(next);
    });
    keeper.current = made;
    return () => made.stop();
  }, [formId, action, savedAt, key]);

  const showOthers = () => {
    keeper.current?.stop();
    forgetWords(key);
    location.reload();
  };
  return (
    <div role="status" className="-mt-3 min-h-5 text-muted text-sm">
      {state === "saved" && t("editor.draftSaved")}
      {state === "elsewhere" && (
        <div className="rounded-md bg-warn-soft px-3 py-2 text-warn">
          <p>{t("editor.draftElsewhere")}</p>
          <p className="mt-1 flex flex-wrap gap-2">
            <Button type="button" onClick={() => keeper.current?.keepThese()}>
              {t("editor.keepThese")}
            </Button>
            <Button type="button" look="quiet" onClick={showOthers}>
              {t("editor.showOthers")}
            </Button>
          </p>
        </div>
      )}
    </div>
  );
}

type Answer = { kept: boolean; savedAt: number | null };

/** Sends the words of a form a while after each pause in typing, one sending after the other, each over the one before. */
class Keeper {
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private sending = false;
  private again = false;
  private stopped = false;
  private held = false;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly place: string,
    /** When the words that are known to be kept were kept; null for none. */
    private base: number | null,
    private readonly tell: (savedAt: number | null, state: State) => void,
  ) {
    form.addEventListener("input", this.typed);
    form.addEventListener("submit", this.sent);
    addEventListener("pagehide", this.leave);
    // What was typed while the tools were being fetched.
    if (!isUntouched(form)) this.typed();
  }

  stop(): void {
    this.leave();
    this.stopped = true;
    clearTimeout(this.waiting);
    this.form.removeEventListener("input", this.typed);
    this.form.removeEventListener("submit", this.sent);
    removeEventListener("pagehide", this.leave);
  }

  /** The words in the form take the place of those from elsewhere. */
  keepThese(): void {
    this.held = false;
    void this.keep();
  }

  private readonly typed = () => {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.keep(), SETTLE_MS);
  };

  /** They are on their way to be published or thrown away; if they come back refused, typing goes on. */
  private readonly sent = () => {
    clearTimeout(this.waiting);
    this.waiting = undefined;
  };

  private readonly leave = () => {
    if (this.waiting !== undefined) void this.keep();
  };

  private async keep(): Promise<void> {
    clearTimeout(this.waiting);
    this.waiting = undefined;
    if (this.stopped || this.held) return;
    if (this.sending) {
      this.again = true;
      return;
    }
    this.sending = true;
    const answer = this.hasWords() ? await sendWords(this.form, this.place, this.base) : await this.drop();
    this.sending = false;
    if (answer) this.learn(answer);
    if (this.again) {
      this.again = false;
      await this.keep();
    }
  }

  private learn({ kept, savedAt }: Answer): void {
    const before = this.base;
    this.base = savedAt;
    // Nothing is kept when it was sent or thrown away elsewhere: what is typed from here on is new.
    this.held = !kept && savedAt !== null;
    if (!this.held) this.tell(kept ? savedAt : null, savedAt === null ? "typing" : "saved");
    else if (before !== savedAt) this.tell(null, "elsewhere");
  }

  private hasWords(): boolean {
    const texts = [...this.form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("textarea, input[type=text]")];
    return texts.some(
      ({ value, defaultValue }) => value.trim() !== "" && (this.base !== null || value !== defaultValue),
    );
  }

  private async drop(): Promise<Answer | null> {
    if (this.base === null) return null;
    const fields = new FormData();
    fields.set("kept", "no");
    fields.set("place", this.place);
    await post(draftPath(), fields);
    return { kept: true, savedAt: null };
  }
}

async function sendWords(form: HTMLFormElement, place: string, base: number | null): Promise<Answer | null> {
  const fields = new FormData(form);
  fields.set("kept", "yes");
  fields.set("place", place);
  fields.set("base", base === null ? "" : String(base));
  const response = await post(typedDraftPath(), fields);
  return response && (response.ok || response.status === 409) ? ((await response.json()) as Answer) : null;
}

async function post(path: string, body: FormData): Promise<Response | null> {
  try {
    return await fetch(path, { method: "POST", body, keepalive: outlivesPage(body), redirect: "manual" });
  } catch {
    // The line is down: the browser keeps the words.
    return null;
  }
}

/** Whether a page that goes may still send this; what is longer is sent while it stays, and else kept by the browser. */
const outlivesPage = (body: FormData) => new Blob([...body.values()]).size < KEEPALIVE_MOST_BYTES;
