import { useWords } from "#app/ui/kit/words";

/** Writes by how much something moved, with its sign: "+10", "−2". */
export function useSigned() {
  const { language } = useWords();
  const format = new Intl.NumberFormat(language, { signDisplay: "exceptZero" });
  return (amount: number) => format.format(amount).replace("-", "−");
}
