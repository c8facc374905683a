import { appeal } from "#app/domain/fair-play/appeal.server";
import { findSignals } from "#app/domain/fair-play/find.server";
import { markSignIn } from "#app/domain/fair-play/marks.server";
import { listOwnSignals } from "#app/domain/fair-play/own.server";
import { HOUR_MS } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import type { Seal } from "#app/platform/seal.server";
import { type Cast, memberOf } from "./steps";

/** Two who help each other, and sign in at one computer. */
const SHARING = ["dmitri", "sveta_kim"] as const;
const COMPUTER = { ip: "192.0.2.44", userAgent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/143.0" };
const APPEAL =
  "Мы с Дмитрием муж и жена, и компьютер дома один на двоих. Отвечаем мы каждый сам, и голосуем только за то, что помогло.";

/** A case waits for a moderator: what two at one computer give each other is held, and one of them has appealed. */
export async function fillFairPlay({ db, seal, now }: { db: Db; seal: Seal; now: Date }, cast: Cast): Promise<void> {
  const [one, other] = SHARING.map((handle) => memberOf(cast, handle));
  if (!one || !other) return;
  for (const { id } of [one, other]) await markSignIn(db, seal, id, COMPUTER, now);
  await findSignals(db, new Date(now.getTime() - 5 * HOUR_MS));
  for (const { id } of await listOwnSignals(db, other))
    await appeal(db, other, id, APPEAL, new Date(now.getTime() - HOUR_MS));
}
