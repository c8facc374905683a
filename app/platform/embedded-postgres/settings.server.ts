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
const LOCAL_ONLY: Record<string, string> = { listen_addresses: "127.0.0.1" };

/** Bytes a path to a socket may have everywhere. */
const SOCKET_PATH_BYTES = 100;

/** Where the server's socket file lies: its data folder, which only its account can enter. Null where there can be none. */
export function socketFolder(dataDir: string, port: number): string | null {
  const tooLong = Buffer.byteLength(`${dataDir}/.s.PGSQL.${port}`) > SOCKET_PATH_BYTES;
  return process.platform === "win32" || tooLong ? null : dataDir;
}

/** The server's settings as command-line arguments; `chosen` overrides the defaults but not who can reach it. */
export function settingArguments(dataDir: string, port: number, chosen: Record<string, string>): string[] {
  // The server works in its data folder; what that is called might mean something in a list of folders.
  const sockets = { unix_socket_directories: socketFolder(dataDir, port) === null ? "" : "." };
  const settings = { ...SMALL_SERVER, ...chosen, ...LOCAL_ONLY, ...sockets, port: String(port) };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
