// A page's own module makes the element, gives it a document and listens to it.
import { ClaimsTableElement } from "/embed/claims-table.js";

const table = new ClaimsTableElement();
table.setAttribute("load", "eager");
table.claims = await (await fetch("claims.json")).json();
table.addEventListener("claims-table:ready", ({ detail }) => {
  document.querySelector("#told").textContent = `${detail.claims.length} claims are shown.`;
});
document.querySelector("article").append(table);
