/**
 * A notice for all screens of the lobby, until it is taken down or the day is over.
 *
 * @import { Acts } from "../ui/acts.js"
 * @import { Plan, Say, Texts } from "../ui/types.js"
 */

import { useEffect, useState } from "preact/hooks";

import { html } from "../ui/html.js";
import { isSameNotice, noticeOf } from "./draft.js";
import { showNotice, takeNoticeDown } from "./levers.js";
import { NoticeField } from "./notice_field.js";
import { NoticePreview } from "./notice_preview.js";

/**
 * @param {object} props
 * @param {Plan} props.plan
 * @param {Texts | null} props.notice what stands on the screens now
 * @param {Acts} props.acts
 * @param {string} props.language
 * @param {Say} props.say
 */
export function NoticeLever({ plan: { id: lobby, languages }, notice, acts, language, say }) {
  // Until something is written, the fields follow the screens.
  const [draft, write] = useState(/** @type {Texts | null} */ (null));
  const written = draft ?? notice ?? {};
  const ready = noticeOf(written, languages);
  const isShown = ready !== null && isSameNotice(ready, notice, languages);
  useEffect(() => {
    if (isShown) write(null);
  }, [isShown]);
  const canShow = ready !== null && !isShown && acts.busy.value === null;

  const show = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    if (canShow) void acts.perform(showNotice(lobby, ready, notice));
  };
  const takeDown = () => {
    write(null);
    if (notice !== null) void acts.perform(takeNoticeDown(lobby, notice));
  };

  return html`<section class="card" aria-labelledby="notice">
    <h2 id="notice">${say("notice.heading")}</h2>
    <p class="quiet">${say(notice === null ? "notice.none" : "notice.shown")}</p>
    <form class="notice-form" onSubmit=${show}>
      ${languages.map(
        (tag, place) => html`<${NoticeField}
          key=${tag}
          tag=${tag}
          isRequired=${place === 0}
          text=${written[tag] ?? ""}
          onWrite=${(/** @type {string} */ text) => write({ ...written, [tag]: text })}
          language=${language}
          say=${say}
        />`,
      )}
      ${ready !== null && !isShown && html`<${NoticePreview} notice=${ready} languages=${languages} say=${say} />`}
      <div class="lever">
        <button type="submit" class="button" aria-disabled=${String(!canShow)}>${say("notice.show")}</button>
        ${notice !== null &&
        html`<button type="button" class="button" aria-disabled=${String(acts.busy.value !== null)} onClick=${takeDown}>
          ${say("notice.take_down")}
        </button>`}
      </div>
    </form>
  </section>`;
}
