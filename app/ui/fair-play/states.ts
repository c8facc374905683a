import { kindKey } from "#app/lib/kind-key";
import type { rooms } from "#app/lib/words/en/rooms";
import type { SignalKind, SignalState } from "#db/schema/index";

/** In the order in which they are looked through. */
export const SIGNAL_STATES = ["open", "upheld", "dismissed"] as const satisfies readonly SignalState[];

/** A kind of signal as the catalogue names it. */
export const signalKey = (kind: SignalKind) => kindKey(kind) as keyof (typeof rooms)["fairPlay"]["kinds"];
