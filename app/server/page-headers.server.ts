/** The headers every page carries. Only the scripts with these hashes run besides those of our own files; nothing may frame it. */
export function pageHeaders(
  scripts: readonly string[],
  { secure, development }: { secure: boolean; development: boolean },
): Record<string, string> {
  const policy = [
    "default-src 'self'",
    // Vite's development client evaluates what it reloads.
    ["script-src 'self'", ...scripts, ...(development ? ["'unsafe-eval'"] : [])].join(" "),
    // React writes style attributes; they run nothing.
    "style-src 'self' 'unsafe-inline'",
    // Images of other hosts would tell them who reads what; blob: is what somebody is about to send.
    "img-src 'self' data: blob:",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  return {
    "Content-Security-Policy": policy,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    ...(secure ? { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" } : {}),
  };
}
