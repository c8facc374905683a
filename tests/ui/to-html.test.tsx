import { createContext, Fragment, type ReactNode, useContext } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Plain } from "#app/ui/kit/plain";
import { toHtml } from "#app/ui/kit/to-html";

const Name = createContext("nobody");

function Greeting({ children }: { children?: ReactNode }) {
  const name = useContext(Name);
  return (
    <p className="greeting" lang={undefined} title={`"${name}" & <co>`}>
      Hello {name}
      {children}
    </p>
  );
}

/** Browsers mind neither capitals in names nor how an element without content ends. */
const asRead = (html: string) => html.toLowerCase().replaceAll("/>", ">");

const both = (node: ReactNode) => {
  const Drawn = () => <Plain as="div">{node}</Plain>;
  const around = (inner: ReactNode) =>
    renderToStaticMarkup(<Name.Provider value="Ωμέγα & Söhne">{inner}</Name.Provider>);
  return { drawn: asRead(around(<Drawn />)), byReact: asRead(around(<div>{node}</div>)) };
};

test.each<[string, ReactNode]>([
  ["texts", ['<script>alert("x")</script>', " & ", 7, 0]],
  ["what shows nothing", [null, undefined, true, false, ""]],
  ["components that read a context", <Greeting key="1">!</Greeting>],
  [
    "attributes",
    <div key="1" id="a" tabIndex={-1} aria-hidden={true} aria-busy={false} data-screen="" data-x={3} hidden>
      <label htmlFor="b">B</label>
      <input type="hidden" name="x" value="a&quot;b" disabled={false} />
      <img alt="" src="/x?a=1&b=2" width={3} />
      <time dateTime="2026-01-01" suppressHydrationWarning>
        now
      </time>
    </div>,
  ],
  [
    "pictures",
    <svg key="1" viewBox="0 0 10 10" preserveAspectRatio="none" aria-hidden="true">
      <rect width={3} height={4} strokeWidth={2} strokeLinecap="round" vectorEffect="non-scaling-stroke" />
    </svg>,
  ],
  [
    "fragments and lists",
    <ul key="1">
      {["a", "b"].map((letter) => (
        <li key={letter}>
          <Fragment key="of a letter">
            {letter}
            <bdi>{letter}</bdi>
          </Fragment>
        </li>
      ))}
    </ul>,
  ],
])("%s are written as React writes them", (_what, node) => {
  const { drawn, byReact } = both(node);
  expect(drawn).toBe(byReact);
});

test("what it cannot write it refuses", () => {
  expect(() => toHtml(<button type="button" onClick={() => {}} />)).toThrow(TypeError);
  expect(() => toHtml(<p style={{ color: "red" }} />)).toThrow(TypeError);
  expect(() => toHtml(<Name.Provider value="x">x</Name.Provider>)).toThrow(TypeError);
});
