import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { floodingPng, formWith, manyFramesGif, photo } from "#tests/support/images";
import { useSite } from "#tests/support/site";

const site = useSite();
const cookies: Record<string, string> = {};

const send = (path: string, body: BodyInit, who = "", headers: Record<string, string> = {}) =>
  fetch(`${site.current.address}${path}`, {
    method: "POST",
    body,
    redirect: "manual",
    headers: { Origin: site.current.address, Cookie: cookies[who] ?? "", ...headers },
  });
const read = (path: string, who = "", init: Omit<RequestInit, "headers"> & { headers?: Record<string, string> } = {}) =>
  fetch(`${site.current.address}${path}`, {
    ...init,
    redirect: "manual",
    headers: { Cookie: cookies[who] ?? "", ...init.headers },
  });

async function signIn(who: string): Promise<void> {
  const form = new URLSearchParams({ email: `${who}@example.com`, password: site.current.password });
  const answer = await send("/sign-in", form);
  cookies[who] = answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

const upload = async (who: string, bytes: Buffer): Promise<string> => {
  const answer = await send("/files", formWith(bytes), who);
  expect(answer.status).toBe(201);
  return (await answer.json()).path;
};

const memoryBytes = async () => {
  const status = await readFile(`/proc/${site.current.process.pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
};

beforeAll(async () => {
  for (const who of ["ada", "dmitri", "nuala", "kwame"]) await signIn(who);
}, 60_000);

test("an image that is not yours is as absent as one that never was: by GET, HEAD, a range, or a copy's mark", async () => {
  const own = await upload("ada", await photo("jpeg"));
  expect((await read(own, "ada")).status).toBe(200);
  expect((await read(own, "ada", { method: "HEAD" })).status).toBe(200);
  const etag = (await read(own, "ada")).headers.get("ETag") ?? "";
  const unknown = `/files/${"x".repeat(43)}.webp`;
  for (const who of ["", "nuala"]) {
    const ways: Parameters<typeof read>[2][] = [
      {},
      { method: "HEAD" },
      { headers: { Range: "bytes=0-10" } },
      { headers: { "If-None-Match": etag } },
      { headers: { "If-None-Match": "*" } },
    ];
    for (const init of ways) {
      const [there, never] = [await read(own, who, init), await read(unknown, who, init)];
      expect([there.status, await there.text()]).toEqual([404, await never.text()]);
      const named = (answer: Response) =>
        [...answer.headers.keys()].filter((name) => !["date", "x-request-id"].includes(name)).sort();
      expect(named(there)).toEqual(named(never));
    }
  }
});

test("what comes back is WebP that runs nothing and tells nothing of where it was taken", async () => {
  for (const kind of ["jpeg", "png", "webp", "avif"] as const) {
    const answer = await read(await upload("ada", await photo(kind)), "ada");
    expect(answer.headers.get("Content-Type")).toBe("image/webp");
    expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(answer.headers.get("Content-Security-Policy")).toBe("default-src 'none'; sandbox");
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    expect(bytes.includes("Canary")).toBe(false);
  }
});

test("drawings, documents and addresses are refused by every door that takes a file", async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><image href="http://127.0.0.1:9/x"/></svg>`;
  for (const path of ["/files", "/account/profile/picture"]) {
    for (const text of [svg, `<?xml version="1.0"?>${svg}`, "http://127.0.0.1:9/x.png", "/etc/passwd"]) {
      const answer = await send(path, formWith(Buffer.from(text), "x.png", "image/png"), "dmitri");
      expect(answer.status).toBe(422);
      expect(await answer.text()).not.toMatch(/root:|alert\(1\)/);
    }
  }
});

test("a file is taken in full size by the doors for files, and by no other", async () => {
  const large = formWith(Buffer.alloc(10 * 1024 * 1024));
  expect((await send("/files", large, "nuala")).status).toBe(422);
  expect((await send("/preview", new URLSearchParams({ body: "x".repeat(600_000) }), "nuala")).status).toBe(413);
  const endless = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024)),
  });
  const init = { duplex: "half", method: "POST", body: endless } as RequestInit;
  const headers = {
    Origin: site.current.address,
    Cookie: cookies.nuala ?? "",
    "Content-Type": "multipart/form-data; boundary=x",
  };
  const answer = await fetch(`${site.current.address}/files`, { ...init, headers }).catch(() => null);
  expect(answer?.status ?? 422).toBe(422);
  expect((await read("/")).status).toBe(200);
});

test("bombs, twenty at once, cost little memory, and the pages go on", async () => {
  // What any first picture costs is no bomb's doing.
  await upload("ada", await photo("jpeg"));
  await read("/");
  const before = await memoryBytes();
  const bombs = [
    floodingPng(64_000, 64_000),
    manyFramesGif(10_000, 6000),
    floodingPng(65_000, 600),
    floodingPng(16_000, 2400),
  ];
  const sent = Array.from({ length: 20 }, (_, n) =>
    send("/files", formWith(bombs[n % bombs.length] ?? Buffer.alloc(1)), n % 2 ? "kwame" : "dmitri"),
  );
  expect((await read("/questions")).status).toBe(200);
  for (const { status } of await Promise.all(sent)) expect([422, 429, 201]).toContain(status);
  expect((await memoryBytes()) - before).toBeLessThan(200 * 1024 * 1024);
  expect(site.current.process.exitCode).toBeNull();
});

test("nobody takes on a name that passes for another's or the company's", async () => {
  for (const wrong of [
    ...["аdmin", "admin\u200b", "ａｄｍｉｎ", "adm1n", "s0l", "una_"].map((handle) => ({ handle, name: "Anna" })),
    ...["Тern Моbilе", "\u202enimda", `Z${"\u0301".repeat(9)}`, "Ѕоl Маrсhettі", "Suppοrt", "Ad\u200dmin"].map(
      (name) => ({
        name,
        handle: "anna_new",
      }),
    ),
  ]) {
    const form = new URLSearchParams({
      handle: wrong.handle,
      name: wrong.name,
      about: "",
      speaks: "en",
      language: "en",
    });
    const answer = await send("/account/profile", form, "nuala");
    expect([JSON.stringify(wrong), answer.status]).toEqual([JSON.stringify(wrong), 422]);
  }
  expect((await read("/people/anna_new")).status).toBe(404);
});
