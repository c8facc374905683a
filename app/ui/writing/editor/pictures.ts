import type { Control } from "./typing";

const TAKEN = "image/png,image/jpeg,image/webp,image/gif,image/avif,image/heic";
const PICKED = "pictures-picked";

/** Asks for pictures from the device and hands them to the control. */
export function pickPictures(control: Control): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = TAKEN;
  input.multiple = true;
  input.addEventListener("change", () =>
    control.dispatchEvent(new CustomEvent<File[]>(PICKED, { detail: [...(input.files ?? [])] })),
  );
  input.click();
}

/** Hears of pictures that are picked for the control, pasted into it or dropped on it. Returns what ends it. */
export function listenToPictures(control: Control, take: (pictures: File[]) => void): () => void {
  const picked = (event: Event) => take((event as CustomEvent<File[]>).detail);
  const brought = (data: DataTransfer | null, event: Event) => {
    const pictures = [...(data?.files ?? [])].filter((file) => file.type.startsWith("image/"));
    // A copied table or text brings a picture of itself along: the words are what is meant.
    if (pictures.length === 0 || data?.types.includes("text/plain")) return;
    event.preventDefault();
    take(pictures);
  };
  const pasted = (event: Event) => event instanceof ClipboardEvent && brought(event.clipboardData, event);
  const dropped = (event: Event) => event instanceof DragEvent && brought(event.dataTransfer, event);
  const over = (event: Event) => {
    if (event instanceof DragEvent && event.dataTransfer?.types.includes("Files")) event.preventDefault();
  };
  const heard: [string, (event: Event) => void][] = [
    [PICKED, picked],
    ["paste", pasted],
    ["drop", dropped],
    ["dragover", over],
  ];
  for (const [name, hear] of heard) control.addEventListener(name, hear);
  return () => {
    for (const [name, hear] of heard) control.removeEventListener(name, hear);
  };
}
