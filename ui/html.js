/** Markup in plain JavaScript: preact's elements written as tagged templates. */

import htm from "htm";
import { h } from "preact";

/** Tells htm that an element may be another one next time. */
const ALWAYS_NEW = 3;

/**
 * htm remembers elements without gaps and gives them out again. Each would hold the page that it once stood in:
 * on a screen that is never loaded again, a board of last week.
 * @this {number[]}
 * @param {Parameters<typeof h>} element
 */
function made(...element) {
  this[0] = ALWAYS_NEW;
  return h(...element);
}

/** @type {(strings: TemplateStringsArray, ...values: unknown[]) => import("preact").VNode} */
export const html = /** @type {any} */ (htm.bind(made));
