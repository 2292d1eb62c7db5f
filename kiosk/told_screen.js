/**
 * Why she cannot be taken in with this code, and what she can do.
 *
 * @import { SceneProps } from "./scene_view.js"
 * @import { ToldPlace } from "./journey.js"
 */

import { html } from "../ui/html.js";
import { timeOfDay, whenWords } from "../ui/times.js";
import { Choice } from "./choice.js";
import { grouped } from "./code_typing.js";
import { Frame } from "./frame.js";
import { Sign } from "./sign.js";
import { stepsAfter } from "./steps.js";
import { WayBack } from "./way_back.js";

/** @param {SceneProps} props */
export function ToldScreen(props) {
  const { journey, plan, news, language, say } = props;
  if (journey.screen !== "told") return null;
  const { reason, slot, from } = journey.told;
  const typed = journey.before?.screen === "code" ? journey.before.typed : "";
  const here = { now: news.now(), timeZone: plan.time_zone, language: language.value, say };
  const facts = {
    when: slot ? whenWords(slot, here) : "",
    from: from ? timeOfDay(from, plan.time_zone, language.value) : "",
  };

  return html`<${Frame}
    ...${props}
    look="frame--notice frame--told"
    picture=${html`<${Sign} of=${reason === "unknown_code" ? "unknown" : "closed"} />`}
    topic=${typed && grouped(typed)}
    heading=${say(`told.${reason}.heading`, facts)}
    lead=${html`<p>${say(`told.${reason}.text`, facts)}</p>`}
    go=${html`<${Steps} ...${props} journey=${journey} />`}
    foot=${html`<${WayBack} ...${props} />`}
  />`;
}

/** @param {SceneProps & { journey: ToldPlace }} props */
function Steps({ journey, news, say, acts, forget }) {
  const isTyped = journey.before?.screen === "code";
  const taps = { again: isTyped ? acts.back : acts.haveCode, number: acts.takeNumberInstead, done: forget };
  const steps = stepsAfter(journey.told.reason, { givesNumbers: news.today.value?.state === "open" });
  return steps.map(
    (step, place) => html`<${Choice}
      key=${step}
      id=${step}
      tapped=${null}
      text=${say(`told.${step}`)}
      look=${place === 0 ? "button--main" : ""}
      onTap=${taps[step]}
    />`,
  );
}
