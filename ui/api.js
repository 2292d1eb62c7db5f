/** Commands and questions to the server, over HTTP. */

const ATTEMPT_MS = 5000;
const DEADLINE_MS = 10_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 2000;
/** The server, or what stands before it, is busy for the moment: the same request may be sent again. */
const PASSING = [502, 503, 504];

/** The server answered, and refused. */
export class ApiError extends Error {
  /**
   * @param {number} status
   * @param {{ error?: string, message?: string, facts?: Record<string, any> }} answer
   */
  constructor(status, { error = "unknown", message = `HTTP ${status}`, facts = {} }) {
    super(message);
    this.status = status;
    this.code = error;
    this.facts = facts;
  }
}

/** No answer came; whether the server has heard us we cannot know. */
export class Unreachable extends Error {}

/**
 * @typedef {object} Options
 * @property {string} [token] the visitor's token, sent in a header so that no log sees it
 */

/**
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body]
 * @param {Options} [options]
 * @returns {Promise<any>} the parsed answer; null for 204
 */
export async function request(method, path, body, options = {}) {
  const answer = await send(method, path, body, options);
  if (answer.status === 204) return null;
  const value = await parsed(answer);
  if (!answer.ok) throw new ApiError(answer.status, value ?? {});
  if (value === undefined) throw new Unreachable("What answered was not the server.");
  return value;
}

/**
 * @param {string} path
 * @param {Options} options
 * @returns {Promise<Blob>}
 */
export async function picture(path, options) {
  const answer = await send("GET", path, undefined, options);
  if (!answer.ok) throw new ApiError(answer.status, (await parsed(answer)) ?? {});
  return answer.blob();
}

/**
 * Send a request that acts exactly once, however often the network fails under it.
 * Give a `request_id` in the body to continue an earlier attempt.
 * @param {string} method
 * @param {string} path
 * @param {Record<string, unknown>} [body]
 * @param {Options & { deadlineMs?: number }} [options]
 */
export function once(method, path, body = {}, options = {}) {
  return insist(method, path, { request_id: requestId(), ...body }, options);
}

/**
 * Send a request that may arrive twice without harm, until it is answered or the time is over.
 * @param {string} method
 * @param {string} path
 * @param {Record<string, unknown>} [body]
 * @param {Options & { deadlineMs?: number }} [options]
 * @returns {Promise<any>}
 */
export async function insist(method, path, body, { deadlineMs = DEADLINE_MS, ...options } = {}) {
  const deadline = performance.now() + deadlineMs;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await request(method, path, body, options);
    } catch (error) {
      if (!isPassing(error) || performance.now() + pauseMs(attempt) > deadline) throw error;
    }
    await sleep(pauseMs(attempt));
  }
}

/** Made from random values directly: `crypto.randomUUID` exists on https and localhost only. */
export function requestId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Whether the same request may succeed in a moment.
 * @param {unknown} error
 */
export function isPassing(error) {
  return error instanceof Unreachable || (error instanceof ApiError && PASSING.includes(error.status));
}

/** @param {number} attempt */
export function pauseMs(attempt) {
  return Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS);
}

/** @param {number} ms */
export function sleep(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * @param {string} method
 * @param {string} path
 * @param {unknown} body
 * @param {Options} options
 */
async function send(method, path, body, { token }) {
  /** @type {Record<string, string>} */
  const headers = { Accept: "application/json" };
  if (token !== undefined) headers.Authorization = `Bearer ${token}`;
  if (body !== undefined) headers["Content-Type"] = "application/json";
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), ATTEMPT_MS);
  try {
    return await fetch(path, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      signal: patience.signal,
      cache: "no-store",
      credentials: "same-origin",
    });
  } catch (error) {
    throw new Unreachable("No answer from the server.", { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {Response} answer
 * @returns {Promise<any>} undefined if it is not JSON: something else on the way answered
 */
async function parsed(answer) {
  try {
    return await answer.json();
  } catch {
    return undefined;
  }
}
