import { filesPath } from "#app/lib/paths";

/** What becomes of a picture on its way. */
export type Fate = {
  /** How much of it is there, from 0 to 1. */
  progress(share: number): void;
  arrived(path: string): void;
  /** It was not taken; `word` says why, where the site said it. */
  refused(word: string | null): void;
  /** The line broke, or the site was down: it may be tried again. */
  lost(): void;
};

/** Sends a picture and tells what becomes of it. Returns what stops it. */
export function sendPicture(file: File, fate: Fate): () => void {
  const fields = new FormData();
  fields.set("file", file);
  const request = new XMLHttpRequest();
  request.open("POST", filesPath());
  request.setRequestHeader("Accept", "application/json");
  request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
    if (lengthComputable) fate.progress(loaded / total);
  };
  request.onload = () => tell(request, fate);
  request.onerror = () => fate.lost();
  request.ontimeout = () => fate.lost();
  request.send(fields);
  return () => request.abort();
}

function tell({ status, responseText }: XMLHttpRequest, fate: Fate): void {
  const answer = readAnswer(responseText);
  if (status === 201 && typeof answer?.path === "string") fate.arrived(answer.path);
  else if (status >= 500 || status === 0) fate.lost();
  else fate.refused(typeof answer?.error === "string" ? answer.error : null);
}

function readAnswer(text: string): { path?: unknown; error?: unknown } | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
