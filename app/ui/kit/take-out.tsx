import { Form, useNavigation } from "@remix-run/react";
import { X } from "lucide";
import { Icon } from "#app/ui/kit/icon";

type Props = {
  /** The address of the mark that is taken away. */
  action: string;
  /** Where to be afterwards. */
  next: string;
  words: string;
  /** What is taken out, for who does not see beside what the button stands. */
  label: string;
};

/** Takes one row out of a list of one's own. */
export function TakeOut({ action, next, words, label }: Props) {
  const { state, formAction } = useNavigation();
  const busy = state !== "idle" && formAction === action;
  return (
    <Form method="post" action={action}>
      <input type="hidden" name="next" value={next} />
      <button
        type="submit"
        name="wanted"
        value="no"
        aria-label={label}
        aria-busy={busy || undefined}
        className="inline-flex min-h-8 items-center gap-1.5 rounded-md text-muted text-sm hover:text-accent aria-busy:opacity-60"
      >
        <Icon of={X} className="size-4" />
        {words}
      </button>
    </Form>
  );
}
