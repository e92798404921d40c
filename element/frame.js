// A table in a frame is as high as what it shows. The same script stands in the framed page, where it tells its height, and in the page
// around it, where it listens. It is no module: in a sandbox without an origin of its own, modules are not fetched.
(() => {
  "use strict";
  const TYPE = "claims-table:height";
  const ASKED = "claims-table:ask";
  // Frames of the site that this script comes from are believed, and those of no other.
  const home = new URL(document.currentScript?.src ?? location.href).origin;
  // The highest frame that is believed, in CSS pixels: some thousand rows, all open.
  const HIGHEST = 200_000;

  if (parent !== window) {
    // WordPress, which frames what it embeds itself, knows its frames by a secret in their address.
    const secret = /secret=(\w+)/.exec(location.hash)?.[1];
    let told = 0;
    const tell = () => {
      const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
      if (height === told) return;
      told = height;
      parent.postMessage({ type: TYPE, height }, "*");
      if (secret) parent.postMessage({ message: "height", value: height, secret }, "*");
    };
    new ResizeObserver(tell).observe(document.documentElement);
    tell();
    // The page around may have begun to listen later.
    addEventListener("message", ({ data, source }) => {
      // WordPress asks in words of its own.
      if (source !== parent || (data?.type !== ASKED && data?.message !== "ready")) return;
      told = 0;
      tell();
    });
    // What leads away leads out of the frame.
    addEventListener(
      "click",
      (event) => {
        const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
        if (!link || !/^https?:$/.test(link.protocol) || link.href.split("#")[0] === location.href.split("#")[0]) return;
        link.target = "_blank";
        link.relList.add("noopener");
      },
      true,
    );
  }

  for (const frame of document.querySelectorAll("iframe")) frame.contentWindow?.postMessage({ type: ASKED }, "*");
  addEventListener("message", ({ data, source }) => {
    if (data?.type !== TYPE || !(data.height > 0 && data.height < HIGHEST)) return;
    for (const frame of document.querySelectorAll("iframe")) {
      // Only the frame itself can say how high it is.
      if (frame.contentWindow === source && new URL(frame.src, location.href).origin === home) frame.style.setProperty("height", `${data.height}px`, "important");
    }
  });
})();
