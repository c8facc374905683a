/** For a small server that PostgreSQL shares with the application. What is acknowledged is on disk. */
const SMALL_SERVER: Record<string, string> = {
  fsync: "on",
  full_page_writes: "on",
  synchronous_commit: "on",
  max_connections: "60",
  shared_buffers: "128MB",
  effective_cache_size: "512MB",
  work_mem: "8MB",
  maintenance_work_mem: "64MB",
  max_wal_size: "1GB",
  random_page_cost: "1.1",
  jit: "off",
  TimeZone: "UTC",
  log_timezone: "UTC",
  log_line_prefix: "[%p] ",
  log_checkpoints: "off",
};

/** Reachable from this machine only, whatever else is asked for. */
const LOCAL_ONLY: Record<string, string> = { listen_addresses: "127.0.0.1", unix_socket_directories: "" };

/** The server's settings as command-line arguments; `chosen` overrides the defaults but not who can reach it. */
export function settingArguments(port: number, chosen: Record<string, string>): string[] {
  const settings = { ...SMALL_SERVER, ...chosen, ...LOCAL_ONLY, port: String(port) };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
