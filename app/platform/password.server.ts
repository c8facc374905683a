import { hash, verify } from "@node-rs/argon2";

/** The library's default kind is argon2id. Costs are OWASP's first choice: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Hashings at once in this process: more would starve pages of CPU and memory. */
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** The argon2id hash of a password, salt and costs included. */
export const hashPassword = (password: string) => inTurn(() => hash(password, COST));

/** Whether the password is the one behind the hash. Without a hash it takes as long and says no, so that time tells nothing. */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  if (passwordHash) return inTurn(() => verify(passwordHash, password));
  await inTurn(() => hash(password, COST));
  return false;
}
