import { StrictMode, useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import "claims-table";

const DOCUMENT = {
  title: "What is said about the night bus",
  claims: [
    { id: "riders", text: "Some 400 people a night ride the bus.", source: "Alderwick Town Council", caveats: ["The council runs the bus."] },
    { id: "cost", text: "The night bus costs £310,000 a year.", source: "The council’s budget" },
  ],
};

// React 19 gives an element its properties as such: `claims` is the document. Its events have a colon in their names, which not
// every compiler of JSX takes, so they are listened to by a ref.
function Evidence({ claims, onToggle }) {
  const table = useRef(null);
  useEffect(() => {
    const element = table.current;
    const listener = ({ detail }) => onToggle(detail);
    element.addEventListener("claims-table:toggle", listener);
    return () => element.removeEventListener("claims-table:toggle", listener);
  }, [onToggle]);
  return <claims-table ref={table} load="eager" claims={claims} />;
}

function Story() {
  const [toggled, setToggled] = useState(0);
  const [isShown, setIsShown] = useState(true);
  return (
    <main>
      <article>
        <h1>Alderwick’s night bus</h1>
        <p>Some 400 people a night ride it, says the town council.</p>
      </article>
      <p id="toggled">{`Rows were opened or closed ${toggled} times.`}</p>
      <button id="hide" onClick={() => setIsShown(!isShown)}>{isShown ? "Hide the table" : "Show the table"}</button>
      {isShown && <Evidence claims={DOCUMENT} onToggle={() => setToggled((count) => count + 1)} />}
    </main>
  );
}

createRoot(document.querySelector("#page")).render(<StrictMode><Story /></StrictMode>);
