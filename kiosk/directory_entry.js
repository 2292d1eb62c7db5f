/**
 * One entry of the directory: who, what for, where, when, by which phone.
 *
 * @import { DirectoryEntry as Entry, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";

/** @param {{ entry: Entry, language: string, say: Say }} props */
export function DirectoryEntry({ entry, language, say }) {
  const facts = /** @type {const} */ ([
    ["directory.place", text(entry.place, language)],
    ["directory.hours", text(entry.hours, language)],
    ["directory.phone", entry.phone ?? ""],
  ]);
  return html`<div class="entry">
    <h2 class="entry__name"><bdi>${text(entry.name, language)}</bdi></h2>
    <p class="entry__about"><bdi>${text(entry.about, language)}</bdi></p>
    <dl class="entry__facts">
      ${facts.map(
        ([label, fact]) =>
          fact && html`<div key=${label}><dt>${say(label)}</dt><dd><bdi>${fact}</bdi></dd></div>`,
      )}
    </dl>
  </div>`;
}
