/** The languages an Accept-Language header asks for, the most wanted first, without their regions: "el-GR, ru;q=0.8" is el, ru. */
export function acceptedLanguages(header: string | null): string[] {
  return (header ?? "")
    .split(",")
    .map(readWish)
    .filter(({ name, weight }) => /^[a-z]{2,8}$/.test(name) && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ name }) => name);
}

function readWish(wish: string): { name: string; weight: number } {
  const [tag = "", ...parameters] = wish.split(";").map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  return { name: tag.split("-")[0] ?? "", weight: weight === undefined ? 1 : Number(weight) };
}
