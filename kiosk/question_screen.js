/**
 * One question of the pre-check.
 *
 * @import { SceneProps } from "./scene_view.js"
 */

import { html } from "../ui/html.js";
import { name, text } from "../ui/plan.js";
import { Choice } from "./choice.js";
import { Frame } from "./frame.js";
import { WayBack } from "./way_back.js";

/** @param {SceneProps} props */
export function QuestionScreen(props) {
  const { journey, tapped, plan, language, say, acts } = props;
  if (journey.screen !== "question") return null;
  const tag = language.value;
  const { question: id, left } = journey.check;
  const question = plan.questions.find((one) => one.id === id);

  return html`<${Frame}
    ...${props}
    look="frame--question"
    topic=${name(plan.services, journey.wish.service, tag)}
    heading=${html`<bdi>${text(question?.text, tag)}</bdi>`}
    lead=${html`<p>${say("question.left", { count: left })}</p>`}
    go=${html`<${Choice}
      id="own_word"
      tapped=${tapped}
      text=${say("question.own_word")}
      more=${say("question.own_word.more")}
      onTap=${acts.giveWord}
    />`}
    foot=${html`<${WayBack} ...${props} />`}
  >
    <ul class="answers">
      ${question?.answers.map(
        (answer) => html`<li key=${answer.id}>
          <${Choice}
            id=${answer.id}
            tapped=${tapped}
            text=${text(answer.text, tag)}
            look="answer"
            onTap=${() => acts.answer(answer.id)}
          />
        </li>`,
      )}
    </ul>
  <//>`;
}
