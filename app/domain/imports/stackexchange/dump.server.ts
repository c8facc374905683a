import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { ImportProblem } from "#app/domain/imports/problem";
import type { DumpFile } from "./read-rows.server";

/** The files that are read, by the element that holds their rows. */
const ROOTS = ["posts", "users", "comments", "votes", "badges", "postlinks", "tags"] as const;
export type DumpPart = (typeof ROOTS)[number];

export type Dump = {
  posts: DumpFile;
  parts: Partial<Record<DumpPart, DumpFile>>;
  /** What else lies there and looks like a part of a dump. */
  filesNotRead: string[];
};

/** The dump in the folder. Throws ImportProblem when there is no such folder, or none with a Posts.xml. */
export async function openDump(folder: string): Promise<Dump> {
  const names = await listFolder(folder);
  const parts: Dump["parts"] = {};
  for (const root of ROOTS) {
    const name = names.find((candidate) => candidate.toLowerCase() === `${root}.xml`);
    if (name !== undefined) parts[root] = await fileAt(path.join(folder, name), root);
  }
  if (!parts.posts) throw new ImportProblem(`${folder} has no Posts.xml: it is not an unpacked Stack Exchange dump.`);
  const read = Object.values(parts).map((file) => path.basename(file.path));
  const filesNotRead = names.filter((name) => /\.xml$/i.test(name) && !read.includes(name)).sort();
  return { posts: parts.posts, parts, filesNotRead };
}

async function listFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new ImportProblem(`There is no folder ${folder}.`);
    if (code === "ENOTDIR")
      throw new ImportProblem(`${folder} is not a folder: unpack the dump, then name its folder.`);
    throw code ? new ImportProblem(`${folder} cannot be read (${code}).`) : error;
  }
}

async function fileAt(file: string, root: string): Promise<DumpFile> {
  const stats = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new ImportProblem(`${file} cannot be read (${error.code}).`);
  });
  if (!stats.isFile()) throw new ImportProblem(`${file} is not a file.`);
  return { path: file, root, bytes: stats.size };
}
