/** What somebody may send as one image. */
export const IMAGE_MAX_BYTES = 10 * 1024 * 1024;
/** What a browser's file chooser offers; what comes is judged by its content. */
export const IMAGE_TYPES = "image/jpeg,image/png,image/webp,image/gif,image/avif";
