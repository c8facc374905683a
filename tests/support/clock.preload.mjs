// Loaded before a site's own modules: its clock is ahead of the machine's, by as many milliseconds as a file says at that moment.
import { readFileSync } from "node:fs";

const Machine = Date;
const now = () => Machine.now() + Number(readFileSync(process.env.AHEAD_FILE ?? "", "utf8"));

globalThis.Date = new Proxy(Machine, {
  construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made),
  get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
});
Machine.prototype.constructor = globalThis.Date;
