import type { ImageShape } from "#app/platform/image.server";
import type { Rate } from "#app/platform/limits.server";
import type { UploadKind } from "#db/schema/index";

/** Images of one person within a day; what is thrown away counts too. */
export const IMAGES_PER_DAY = 60;
/** Images of one person in a minute. */
export const UPLOAD_RATE: Rate = { name: "upload", acts: 12, seconds: 60 };
/** Days after which an image that stands nowhere is thrown away: as long as drafts live. */
export const UNUSED_IMAGE_DAYS = 30;
/** Images of one text; more stay links. */
export const IMAGES_PER_TEXT = 30;

export const SHAPES: Record<UploadKind, ImageShape> = {
  picture: { width: 256, height: 256, fit: "cover" },
  image: { width: 1600, height: 1600, fit: "inside" },
  logo: { width: 512, height: 256, fit: "inside" },
};
