import type { FieldMetadata } from "@conform-to/react";
import { useState } from "react";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Names this filling-in of the form from the first try to the last, so that trying again does not publish twice. */
export function FormKey({ field, fresh }: { field: FieldMetadata<string>; fresh: string }) {
  const [key] = useState(() => (UUID.test(field.initialValue ?? "") ? field.initialValue : fresh));
  return <input type="hidden" name={field.name} value={key} />;
}
