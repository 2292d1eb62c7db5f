/** A request acts exactly once, however the network treats it. Asked of a real little server. */

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";

import { ApiError, Unreachable, once, pauseMs, request, requestId } from "../../ui/api.js";

/** @typedef {{ status?: number, body?: unknown, text?: string, hangUp?: boolean }} Answer */

/**
 * A server that gives these answers, one after the other, and remembers what it was asked.
 * @param {{ after: (tidyUp: () => void) => void }} context of the test
 * @param {Answer[]} answers
 */
async function serverThatSays(context, answers) {
  /** @type {{ method: string, headers: import("node:http").IncomingHttpHeaders, body: any }[]} */
  const heard = [];
  const server = createServer(async (asked, reply) => {
    const parts = await asked.toArray();
    const body = Buffer.concat(parts).toString();
    heard.push({ method: asked.method ?? "", headers: asked.headers, body: body ? JSON.parse(body) : null });
    const { status = 200, body: said, text, hangUp = false } = answers.shift() ?? { status: 500 };
    if (hangUp) asked.socket.destroy();
    else reply.writeHead(status).end(text ?? (said === undefined ? "" : JSON.stringify(said)));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { heard, address: `http://127.0.0.1:${port}/` };
}

test("an answer is parsed", async (context) => {
  const { address } = await serverThatSays(context, [{ body: { lobbies: [] } }]);

  assert.deepEqual(await request("GET", address), { lobbies: [] });
});

test("no content is null", async (context) => {
  const { address } = await serverThatSays(context, [{ status: 204 }]);

  assert.equal(await request("DELETE", address), null);
});

test("the visitor's token travels in a header", async (context) => {
  const { address, heard } = await serverThatSays(context, [{ body: {} }]);

  await request("GET", address, undefined, { token: "secret" });

  assert.equal(heard[0]?.headers.authorization, "Bearer secret");
});

test("a refusal is an error with its code and facts", async (context) => {
  const refusal = { error: "desk_busy", message: "The desk serves A012.", facts: { ticket: "A012" } };
  const { address } = await serverThatSays(context, [{ status: 409, body: refusal }]);

  await assert.rejects(request("POST", address, {}), (error) => {
    assert.ok(error instanceof ApiError);
    assert.deepEqual([error.status, error.code, error.facts], [409, "desk_busy", { ticket: "A012" }]);
    return true;
  });
});

test("no answer is unreachable", async () => {
  await assert.rejects(request("GET", "http://127.0.0.1:1/"), Unreachable);
});

test("a page of a foreign network is not our server", async (context) => {
  const { address } = await serverThatSays(context, [{ text: "<html>Please sign in</html>" }]);

  await assert.rejects(request("GET", address), Unreachable);
});

test("once tries again with the same request id until it is answered", async (context) => {
  const { address, heard } = await serverThatSays(context, [
    { hangUp: true },
    { status: 503, body: { error: "busy" } },
    { status: 201, body: { ticket: { number: "A012" } } },
  ]);

  const answer = await once("POST", address, { service: "passport" });

  assert.equal(answer.ticket.number, "A012");
  assert.equal(heard.length, 3);
  assert.equal(new Set(heard.map(({ body }) => JSON.stringify(body))).size, 1);
});

test("once continues an earlier attempt if it is told its id", async (context) => {
  const { address, heard } = await serverThatSays(context, [{ body: {} }]);

  await once("POST", address, { request_id: "earlier-attempt" });

  assert.equal(heard[0]?.body.request_id, "earlier-attempt");
});

test("once does not repeat what the rules refuse", async (context) => {
  const { address, heard } = await serverThatSays(context, [{ status: 409, body: { error: "lobby_closed" } }]);

  await assert.rejects(once("POST", address), ApiError);
  assert.equal(heard.length, 1);
});

test("once gives up in the end", async () => {
  await assert.rejects(once("POST", "http://127.0.0.1:1/", {}, { deadlineMs: 300 }), Unreachable);
});

test("the pauses grow, but not for ever", () => {
  assert.deepEqual([0, 1, 2, 3, 9].map(pauseMs), [250, 500, 1000, 2000, 2000]);
});

test("every request id is new and has a shape the server takes", () => {
  const ids = Array.from({ length: 100 }, requestId);

  assert.equal(new Set(ids).size, 100);
  ids.forEach((id) => assert.match(id, /^[A-Za-z0-9_-]{8,64}$/));
});
