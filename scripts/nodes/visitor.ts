/** A browser without a window: it keeps its cookies, follows no redirect, and sends forms from the site itself. */
export type Visitor = {
  get(path: string, init?: { headers?: Record<string, string>; signal?: AbortSignal }): Promise<Response>;
  /** The words of a page; whatever its status. */
  page(path: string): Promise<string>;
  post(path: string, fields: Record<string, string>): Promise<Response>;
  cookie(name: string): string | undefined;
  /** The same browser at another node. */
  at(address: string): Visitor;
};

/** Someone who visits the site at `address`, with the cookies given as a header would carry them. */
export function visitor(address: string, cookieHeader = ""): Visitor {
  const pairs = cookieHeader ? cookieHeader.split("; ").map((pair) => pair.split("=", 2) as [string, string]) : [];
  return visitorWith(address, new Map(pairs));
}

function visitorWith(address: string, cookies: Map<string, string>): Visitor {
  const send = async (path: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    headers.set("Cookie", [...cookies].map((pair) => pair.join("=")).join("; "));
    const response = await fetch(address + path, { ...init, headers, redirect: "manual" });
    for (const cookie of response.headers.getSetCookie()) keep(cookies, cookie);
    return response;
  };
  return {
    get: (path, init = {}) => send(path, init),
    page: async (path) => (await send(path, {})).text(),
    post: (path, fields) =>
      send(path, { method: "POST", body: new URLSearchParams(fields), headers: { Origin: address } }),
    cookie: (name) => cookies.get(name),
    at: (other) => visitorWith(other, cookies),
  };
}

function keep(cookies: Map<string, string>, cookie: string): void {
  const [pair = "", ...attributes] = cookie.split(/;\s*/);
  const [name = "", value = ""] = pair.split("=", 2);
  if (attributes.includes("Max-Age=0")) cookies.delete(name);
  else cookies.set(name, value);
}
