import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65_535);
const flag = z.enum(["true", "false"]).transform((value) => value === "true");
const origin = z.url({ protocol: /^https?$/ }).transform((value) => new URL(value).origin);

const database = z.url({ protocol: /^postgres(ql)?$/ });
const databases = z
  .string()
  .transform((value) => value.split(",").map((url) => url.trim()))
  .pipe(z.array(database));

/** As Standard Webhooks write it: 24 to 64 random bytes in base64. */
const signingSecret = z
  .string()
  .regex(/^whsec_[A-Za-z0-9+/]+={0,2}$/, "whsec_ and 24 to 64 bytes in base64 are expected")
  .transform((value) => Buffer.from(value.slice("whsec_".length), "base64"))
  .refine(({ length }) => length >= 24 && length <= 64, "whsec_ and 24 to 64 bytes in base64 are expected");
const postedTo = z
  .url({ protocol: /^https?$/ })
  .refine((value) => new URL(value).username === "", "an address without a name or a password is expected");

const Variables = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
    PORT: port.default(3000),
    HOST: z.string().min(1).default("localhost"),
    ORIGIN: origin.optional(),
    DATABASE_URL: database.optional(),
    DATABASE_REPLICA_URLS: databases.default([]),
    WEB_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(1),
    DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
    PAGE_CACHE_MB: z.coerce.number().int().min(0).max(4096).default(16),
    CDN_SECONDS: z.coerce.number().int().min(0).max(86_400).default(0),
    DATA_FOLDER: z.string().min(1).default(".data"),
    DEMO: flag.optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().min(3).default("Goodturn <community@localhost>"),
    MEILI_URL: z.url({ protocol: /^https?$/ }).optional(),
    MEILI_KEY: z.string().min(1).optional(),
    MEILI_PREFIX: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,100}$/)
      .default("goodturn-"),
    CREDIT_WEBHOOK_URL: postedTo.optional(),
    CREDIT_WEBHOOK_SECRET: signingSecret.optional(),
    SECRET_KEY: z.base64().length(44).optional(),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  })
  .refine(
    ({ CREDIT_WEBHOOK_URL: url, CREDIT_WEBHOOK_SECRET: secret }) => (url === undefined) === (secret === undefined),
    {
      path: ["CREDIT_WEBHOOK_SECRET"],
      message: "set it together with CREDIT_WEBHOOK_URL, or neither",
    },
  );

export type Env = z.output<typeof Variables>;

/** Whether the demo community is wanted: by default only where somebody tries Goodturn out, not where it is set up for real. */
export const wantsDemo = (env: Env) => env.DEMO ?? (env.DATABASE_URL === undefined && env.ORIGIN === undefined);

/** A variable that does not fit; the message is one line that names it. */
export class BadEnvironment extends Error {
  override name = "BadEnvironment";
}

/** The settings this process runs with; blank variables count as unset. Throws BadEnvironment. */
export function readEnv(variables: Record<string, string | undefined> = process.env): Env {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""));
  const result = Variables.safeParse(set);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new BadEnvironment(`${String(issue?.path[0])}: ${issue?.message} (see .env.example)`);
}
