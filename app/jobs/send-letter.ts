import { prepareLetter } from "#app/domain/accounts/letters/prepare.server";
import { readLetterRequest } from "#app/domain/accounts/letters/request.server";
import { LETTER_STALE_HOURS } from "#app/domain/accounts/limits";
import { findCommunity } from "#app/domain/community/find.server";
import { writeLetter } from "#app/lib/letters/write-letter.server";
import { HOUR_MS } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import type { Mail } from "#app/platform/mail.server";
import type { Job } from "#app/platform/queue.server";
import type { SiteAddress } from "#app/platform/site-address.server";

/**
 * A letter is written and handed to the mail server: at least once, for a server that breaks off after it took one is
 * given another. Of two that arrive the newer one's link works. One that stayed too long is not sent any more.
 */
export const sendLetter =
  ({ db, mail, address }: { db: Db; mail: Mail; address: SiteAddress }): Job =>
  async (payload) => {
    const now = new Date();
    const { request, requestedAt } = readLetterRequest(payload);
    if (now.getTime() - requestedAt.getTime() > LETTER_STALE_HOURS * HOUR_MS) return;
    const letter = await prepareLetter(db, request, { link: address.link, requestedAt, now });
    if (!letter) return;
    const { name: community } = await findCommunity(db);
    await mail.send({ to: letter.to, ...writeLetter(letter.facts, { language: letter.language, community }) });
  };
