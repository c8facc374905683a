import type { Member } from "#app/domain/people/viewer.server";
import { MINUTE_MS } from "#app/lib/time";

/** The people of the demo by handle. */
export type Cast = ReadonlyMap<string, Member>;

/** Something somebody did, when. */
export type Step = { at: Date; act(at: Date): Promise<unknown> };

/** Everything that happened, done in the order of time; nothing of it lies ahead of `now`. */
export async function play(steps: readonly Step[], now: Date): Promise<void> {
  const inOrder = [...steps].sort((one, other) => one.at.getTime() - other.at.getTime());
  for (const { at, act } of inOrder) await act(at < now ? at : now);
}

/** Whoever has this handle. */
export function memberOf(cast: Cast, handle: string): Member {
  const member = cast.get(handle);
  if (!member) throw new Error(`nobody in the cast is called ${handle}`);
  return member;
}

export const after = (at: Date, minutes: number) => new Date(at.getTime() + minutes * MINUTE_MS);

/** One step a person, so many minutes apart. */
export const spread = (
  handles: readonly string[],
  from: Date,
  act: (handle: string, at: Date) => Promise<unknown>,
  apart = 1,
): Step[] => handles.map((handle, number) => ({ at: after(from, (number + 1) * apart), act: (at) => act(handle, at) }));
