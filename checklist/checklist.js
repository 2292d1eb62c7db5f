/**
 * The whole page of one list.
 *
 * @import { Plan, Say } from "../ui/types.js"
 * @import { Link } from "./link.js"
 */

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { html } from "../ui/html.js";
import { insteadWords } from "../ui/instead_words.js";
import { Languages } from "../ui/languages.js";
import { text } from "../ui/plan.js";
import { FIRST_LANGUAGE, LANGUAGES } from "../ui/words.js";
import { DocumentRow } from "./document_row.js";
import { found } from "./found.js";

/** @param {{ plan: Plan | null, link: Link | null, say: (language: string) => Say }} props */
export function Checklist({ plan, link, say: sayIn }) {
  const languages = plan?.languages ?? LANGUAGES;
  const language = useSignal(languages.find((tag) => tag === link?.language) ?? languages[0] ?? FIRST_LANGUAGE);
  const tag = language.value;
  const say = sayIn(tag);
  const { service, documents } = found(plan, link);
  const isEmpty = documents.length === 0;

  useEffect(() => {
    document.documentElement.lang = tag;
    document.title = say("title");
  }, [tag, say]);

  return html`<div class="checklist">
    <main class="checklist__main">
      <header class="checklist__top">
        ${plan && html`<p class="quiet"><bdi>${text(plan.name, tag)}</bdi></p>`}
        <h1>${say(isEmpty ? "empty.heading" : "title")}</h1>
        ${service && html`<p class="checklist__service"><bdi>${text(service.name, tag)}</bdi></p>`}
      </header>
      ${isEmpty
        ? html`<p>${say("empty.text")}</p>`
        : html`<ul class="documents">
            ${documents.map(
              (document) => html`<${DocumentRow}
                key=${document.id}
                document=${document}
                instead=${plan && service ? insteadWords(document.id, service.id, plan, tag, say) : ""}
                language=${tag}
              />`,
            )}
          </ul>`}
    </main>
    <footer class="checklist__foot">
      <${Languages} languages=${languages} language=${language} label=${say("language.choose")} />
    </footer>
  </div>`;
}
