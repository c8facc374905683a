/** The part of autocannon that the bench uses; it brings no types of its own. */
declare module "autocannon" {
  import type { EventEmitter } from "node:events";

  export type Request = {
    method?: "GET" | "POST";
    path?: string;
    headers?: Record<string, string>;
    body?: string;
    setupRequest?(request: Request): Request;
  };

  export type Options = {
    url: string;
    connections: number;
    /** Seconds. */
    duration?: number;
    /** Responses after which it ends, instead of a time. */
    amount?: number;
    /** Milliseconds between two looks at whether to end. */
    sampleInt?: number;
    requests?: Request[];
  };

  /** Tells of each `response`: client, status, bytes, milliseconds; and of each `reqError`. Resolves at its end. */
  export type Running = EventEmitter & PromiseLike<unknown> & { stop(): void };

  export default function autocannon(options: Options): Running;
}
