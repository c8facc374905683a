/** Reads server-sent events as a browser does. */
export type EventReader = {
  /** The next event's data; null when the stream ended. Fails when neither comes within `ms`. */
  next(ms?: number): Promise<unknown>;
  /** The first event from now on that holds these values. Fails when none comes within `ms`. */
  until(values: Record<string, unknown>, ms?: number): Promise<unknown>;
  /** All that came until the stream ended. Fails when it does not end within `ms`. */
  rest(ms?: number): Promise<unknown[]>;
  close(): Promise<void>;
};

export function readEvents(body: ReadableStream<Uint8Array> | null): EventReader {
  if (!body) throw new Error("no stream");
  const reader = body.getReader();
  const text = new TextDecoder();
  let buffer = "";
  const pull = async (): Promise<unknown> => {
    for (;;) {
      const end = buffer.indexOf("\n\n");
      if (end >= 0) {
        const event = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        const data = /^data: (.*)$/m.exec(event)?.[1];
        if (data !== undefined) return JSON.parse(data);
        continue;
      }
      const { done, value } = await reader.read();
      if (done) return null;
      buffer += text.decode(value, { stream: true });
    }
  };
  let waiting: Promise<unknown> | null = null;
  const next = async (ms = 2000): Promise<unknown> => {
    waiting ??= pull().finally(() => {
      waiting = null;
    });
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error(`nothing came within ${ms} ms`)), ms));
    return Promise.race([waiting, late]);
  };
  return {
    next,
    async until(values, ms = 2000) {
      const end = Date.now() + ms;
      for (;;) {
        const one = await next(end - Date.now());
        if (one === null) throw new Error("the stream ended");
        const held = Object.entries(values).every(([name, value]) => (one as Record<string, unknown>)[name] === value);
        if (held) return one;
      }
    },
    async rest(ms = 2000) {
      const came: unknown[] = [];
      for (let one = await next(ms); one !== null; one = await next(ms)) came.push(one);
      return came;
    },
    close: () => reader.cancel(),
  };
}
