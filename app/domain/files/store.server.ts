import { and, eq, gt } from "drizzle-orm";
import { isHere } from "#app/domain/people/here.server";
import { mayWrite } from "#app/domain/people/roles";
import type { Member } from "#app/domain/people/viewer.server";
import { allow, Invalid, TooMany } from "#app/lib/errors";
import { IMAGE_MAX_BYTES } from "#app/lib/image-limit";
import { DAY_MS } from "#app/lib/time";
import { type Db, inTransaction } from "#app/platform/db.server";
import type { Files } from "#app/platform/files.server";
import { encodeImage, ImageRefused, type ImageShape } from "#app/platform/image.server";
import { newSecret } from "#app/platform/secret.server";
import { people, type UploadKind, uploads } from "#db/schema/index";
import { IMAGES_PER_DAY, SHAPES } from "./limits";

/** An image of ours: the key it lies under and its size in pixels. */
export type StoredImage = { key: string; width: number; height: number };

/**
 * The image somebody sent lies among the files, made anew as WebP in the shape its kind has. A post's image is seen by
 * its owner alone until it stands in a post. Throws Forbidden, TooMany, and Invalid with a word for `file`.
 */
export async function storeImage(
  db: Db,
  files: Files,
  owner: Member,
  kind: UploadKind,
  bytes: Buffer,
  now = new Date(),
): Promise<StoredImage> {
  allow(mayWrite(owner, now));
  if (bytes.length === 0) throw new Invalid({ file: "error.imageMissing" });
  if (bytes.length > IMAGE_MAX_BYTES) throw new Invalid({ file: "error.imageTooLarge" });
  await keepDailyLimit(db, owner, now);
  const image = await encoded(bytes, SHAPES[kind]);
  const key = newSecret();
  await files.put(key, image.bytes);
  const { width, height } = image;
  await inTransaction(db, async (tx) => {
    // One person's images take turns, so that two at once cannot both be the last one allowed.
    const [here] = await tx.select({ id: people.id }).from(people).where(isHere(owner)).for("no key update");
    allow(here !== undefined);
    await keepDailyLimit(tx, owner, now);
    await tx
      .insert(uploads)
      .values({ key, kind, ownerId: owner.id, bytes: image.bytes.length, width, height, sentAt: now });
  }).catch(async (error) => {
    await files.remove(key);
    throw error;
  });
  return { key, width, height };
}

async function keepDailyLimit(db: Db, owner: Member, now: Date): Promise<void> {
  const since = new Date(now.getTime() - DAY_MS);
  const sent = await db.$count(uploads, and(eq(uploads.ownerId, owner.id), gt(uploads.sentAt, since)));
  if (sent >= IMAGES_PER_DAY) throw new TooMany("error.imagesPerDay");
}

async function encoded(bytes: Buffer, shape: ImageShape) {
  try {
    return await encodeImage(bytes, shape);
  } catch (error) {
    if (error instanceof ImageRefused)
      throw new Invalid({
        file: error.reason === "tooManyPixels" ? "error.imageTooManyPixels" : "error.imageUnreadable",
      });
    throw error;
  }
}
