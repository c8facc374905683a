import { createHash, randomBytes } from "node:crypto";

/** 256 random bits, fit for a URL or a cookie. */
export const newSecret = () => randomBytes(32).toString("base64url");

/** What may be stored of a secret: its SHA-256 in hex. The secrets are random, so no salt is needed. */
export const hashSecret = (secret: string) => createHash("sha256").update(secret).digest("hex");
