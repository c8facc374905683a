import { UPLOAD_RATE } from "#app/domain/files/limits";
import type { Member } from "#app/domain/people/viewer.server";
import { Invalid, TooMany } from "#app/lib/errors";
import { requireOwnOrigin } from "./origin.server";
import { once, type Reading, reading } from "./respond.server";

/** What an action gets that takes a file. */
export type Receiving = Reading & {
  actor: Member;
  /** The bytes in the form's field `file`, whatever they are. Throws Invalid when there are none. */
  file(): Promise<Buffer>;
};

/** Files on their way to this process at once; each may lie in memory whole. */
const MOST_AT_ONCE = 12;
const MOST_AT_ONCE_OF_ONE = 4;
const SECONDS_TO_WAIT = 5;

const underWay: Member["id"][] = [];

/**
 * An action that takes a file: who sends it, from where and how many already is known before its bytes are read.
 * What `refuse` gives no answer for is answered as everywhere.
 */
export function receiving<T, R = never>(
  receive: (work: Receiving) => Promise<T>,
  refuse: (error: unknown) => R | null = () => null,
) {
  const act = reading(async (work): Promise<T | R> => {
    try {
      requireOwnOrigin(work.request, work.app.env.ORIGIN);
      const actor = work.member();
      await work.app.limits.count(UPLOAD_RATE, String(actor.id));
      return await oneOfFew(actor, () => receive({ ...work, actor, file: () => readFile(work.request) }));
    } catch (error) {
      const refusal = refuse(error);
      if (refusal !== null) return refusal;
      throw error;
    }
  });
  return once(act);
}

async function oneOfFew<T>({ id }: Member, take: () => Promise<T>): Promise<T> {
  const own = underWay.filter((sender) => sender === id);
  if (underWay.length >= MOST_AT_ONCE || own.length >= MOST_AT_ONCE_OF_ONE)
    throw new TooMany("error.tooMany", SECONDS_TO_WAIT);
  underWay.push(id);
  try {
    return await take();
  } finally {
    underWay.splice(underWay.indexOf(id), 1);
  }
}

async function readFile(request: Request): Promise<Buffer> {
  const form = await request.formData().catch(() => {
    throw new Invalid({ file: "error.imageTooLarge" });
  });
  const file = form.get("file");
  if (file === null || typeof file === "string" || file.size === 0) throw new Invalid({ file: "error.imageMissing" });
  return Buffer.from(await file.arrayBuffer());
}
