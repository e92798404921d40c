// The element of the package; the documents it shows are in document.d.ts.
import type { Claim, ClaimsDocument } from "./document.js";

export type * from "./document.js";

/** One thing wrong in a document. */
export interface Problem {
  severity: "error" | "warning";
  /** Where in the document: `claims[2].citations[0].url`; empty for the document itself. */
  place: string;
  /** Line and column from 1, where the document came as text. */
  line?: number;
  column?: number;
  message: string;
  rule: string;
}

/** A passage that was found in the article; `start` and `end` are UTF-16 code units of the article's text. */
export interface FoundPassage {
  id: string;
  passage: number;
  certainty: "exact" | "normalised" | "ambiguous" | "approximate";
  text: string;
  start: number;
  end: number;
}

/** A passage that was not found. */
export interface LostPassage {
  id: string;
  passage: number;
  exact: string;
  reason: "absent" | "number-changed" | "context-changed" | "no-article" | "empty";
  nearest?: string;
}

/** What the events of the element carry in `detail`. */
export interface ClaimsTableEvents {
  "claims-table:ready": CustomEvent<{ claims: Claim[]; problems: Problem[] }>;
  "claims-table:toggle": CustomEvent<{ id: string; open: boolean }>;
  "claims-table:view": CustomEvent<{ shown: number; total: number; matching: number }>;
  "claims-table:anchors": CustomEvent<{ found: FoundPassage[]; lost: LostPassage[] }>;
  "claims-table:error": CustomEvent<{ message: string }>;
}

/** The element `<claims-table>`. Importing the package registers it. */
export class ClaimsTableElement extends HTMLElement {
  /** The document; set it at any time, also before the element is on the page. */
  get claims(): ClaimsDocument | undefined;
  set claims(document: ClaimsDocument | undefined);
  openClaim(id: string): void;
  closeClaim(id: string): void;
  openAll(): void;
  closeAll(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "claims-table": ClaimsTableElement;
  }
  interface HTMLElementEventMap extends ClaimsTableEvents {}
  interface DocumentEventMap extends ClaimsTableEvents {}
  interface WindowEventMap extends ClaimsTableEvents {}
}
