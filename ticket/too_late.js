/** Whether the lobby was faster: who has been called can no longer leave by herself. */

import { ApiError } from "../ui/api.js";

/** @param {unknown} error */
export function isTooLate(error) {
  return error instanceof ApiError && error.code === "wrong_state";
}
