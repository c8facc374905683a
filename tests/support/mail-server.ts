import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll } from "vitest";

/** What arrived over the wire. */
export type Arrived = { from: string; to: string[]; raw: string };

/** A mail server in this process, on a real socket; `refuse` makes it turn letters away. */
export type MailServer = { url: string; arrived: Arrived[]; refuse: boolean };

export function useMailServer(): { readonly current: MailServer } {
  const state: MailServer = { url: "", arrived: [], refuse: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks).toString();
        if (state.refuse) {
          const link = /https?:\S+/.exec(raw)?.[0] ?? "";
          return done(Object.assign(new Error(`I do not like ${link}`), { responseCode: 554 }));
        }
        const from = envelope.mailFrom ? envelope.mailFrom.address : "";
        state.arrived.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw });
        done();
      });
    },
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    state.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise<void>((resolve) => server.close(resolve)));
  return { current: state };
}
