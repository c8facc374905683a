/** What search engines read of a page. */
export function JsonLd({ data }: { data: object }) {
  // No text in it ends the script.
  const text = JSON.stringify(data).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
