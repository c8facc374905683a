/**
 * The five things that are expected to go wrong. They know no HTTP; `web/respond` turns them into answers.
 * `instanceof` goes by their names: the pages' build and the start command each hold a copy of these classes, and what
 * one of them throws the other has to know.
 */
const isNamed = (value: unknown, ...names: string[]) => value instanceof Error && names.includes(value.name);

/** There is no such thing, or none that this viewer may know of. */
export class NotFound extends Error {
  override name = "NotFound";
  static override [Symbol.hasInstance](value: unknown): value is NotFound {
    return isNamed(value, "NotFound", "Gone");
  }
}

/** There was such a thing where the viewer may look, and it was deleted for good. */
export class Gone extends NotFound {
  override name = "Gone";
  static override [Symbol.hasInstance](value: unknown): value is Gone {
    return isNamed(value, "Gone");
  }
}

/** The viewer may know of it, and may not do this. */
export class Forbidden extends Error {
  override name = "Forbidden";
  static override [Symbol.hasInstance](value: unknown): value is Forbidden {
    return isNamed(value, "Forbidden", "SignInNeeded");
  }
}

/** A guest asked for what only people who signed in may do. */
export class SignInNeeded extends Forbidden {
  override name = "SignInNeeded";
  static override [Symbol.hasInstance](value: unknown): value is SignInNeeded {
    return isNamed(value, "SignInNeeded");
  }
}

/** What was typed does not fit: a word from the catalogue for each field, `""` for the form as a whole. */
export class Invalid extends Error {
  override name = "Invalid";
  static override [Symbol.hasInstance](value: unknown): value is Invalid {
    return isNamed(value, "Invalid");
  }
  constructor(readonly fields: Readonly<Record<string, string>>) {
    super(`Invalid: ${Object.keys(fields).join(", ")}`);
  }
}

/** It no longer is as the person saw it. */
export class Conflict extends Error {
  override name = "Conflict";
  static override [Symbol.hasInstance](value: unknown): value is Conflict {
    return isNamed(value, "Conflict");
  }
}

/** More than a limit allows; `word` says which limit, in the catalogue's key. */
export class TooMany extends Error {
  override name = "TooMany";
  static override [Symbol.hasInstance](value: unknown): value is TooMany {
    return isNamed(value, "TooMany");
  }
  constructor(
    readonly word: string,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(`Too many: ${word}`);
  }
}

/** Throws Forbidden unless the policy said yes. */
export function allow(verdict: boolean): asserts verdict {
  if (!verdict) throw new Forbidden();
}
