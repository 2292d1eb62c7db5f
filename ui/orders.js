/** What staff ask of the server. An order is plain, so that it can be sent again as it was. */

/**
 * @typedef {object} Request
 * @property {"POST" | "PUT" | "DELETE"} method
 * @property {string} path
 * @property {Record<string, unknown>} [body] a POST names itself by its `request_id`; the others may be repeated anyway
 */

/**
 * @typedef {object} Order
 * @property {string} act
 * @property {string | number | null} subject what it is about, such as the id of a ticket; null for nothing special
 * @property {Request[]} requests one after the other
 * @property {Record<string, string | number>} [facts] for the sentence that tells of it
 * @property {Order} [undo] takes it back
 */

/** Whether two orders ask for the same. @param {Order} one @param {Order} other */
export function isSame(one, other) {
  return asked(one) === asked(other);
}

/** @param {Order} order */
function asked({ requests }) {
  return JSON.stringify(requests.map(({ body, ...request }) => ({ ...request, ...body, request_id: undefined })));
}
