/** Numbers with what they are of, one below the other. */
export function Facts({ facts }: { facts: readonly (readonly [head: string, value: string])[] }) {
  return (
    <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-[auto_1fr]">
      {facts.map(([head, value]) => (
        <div key={head} className="contents">
          <dt className="text-muted">{head}</dt>
          <dd className="font-semibold tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
