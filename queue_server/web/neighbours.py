"""What the processes of one house tell each other, over Redis; never in the way of a request."""

from __future__ import annotations

import json
import logging
import queue
import socket
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from redis import Redis, RedisError
from redis.backoff import NoBackoff
from redis.retry import Retry
from socketio import PubSubManager

log = logging.getLogger(__name__)

PATIENCE_SECONDS = 2.0  # for one answer of Redis; a stopped Redis would let us wait for ever
PAUSE_SECONDS = 1.0  # between two attempts to reach it
UNSENT = 1000  # messages that wait to be sent; beyond, and in an outage, pages learn it from the pulse
KEEPALIVE = {socket.TCP_KEEPIDLE: 5, socket.TCP_KEEPINTVL: 2, socket.TCP_KEEPCNT: 3}  # a host that vanished


class Neighbours(PubSubManager):  # type: ignore[misc]  # the library has no types
    """Passes emits on to the other processes.

    python-socketio's own manager publishes inside the request, with retries, and listens again after
    up to a minute: an outage of Redis would be an outage of the kiosk. Here a request only leaves its
    news in an outbox. What is lost in an outage every page gets by its sequence numbers.
    """

    name = "foyer"

    def __init__(self, url: str, channel: str) -> None:
        super().__init__(channel=channel)
        self._redis = Redis.from_url(
            url,
            socket_connect_timeout=PATIENCE_SECONDS,
            socket_timeout=PATIENCE_SECONDS,
            retry=Retry(NoBackoff(), 0),
            **({} if url.startswith("unix:") else _kept_alive()),
        )
        self._outbox: queue.Queue[str] = queue.Queue(maxsize=UNSENT)
        self._is_reachable = True
        self._on_news: Callable[[], None] = lambda: None

    def start(self, on_news: Callable[[], None]) -> None:
        """Begins to send; calls `on_news` whenever another process has told something.

        The library begins to listen by itself with the first page; without pages there is nobody to tell.
        """
        self._on_news = on_news
        self.server.start_background_task(self._send)

    def _publish(self, data: Mapping[str, Any]) -> None:
        try:
            self._outbox.put_nowait(json.dumps(data))
        except queue.Full:
            self._lost("too much to send")

    def _send(self) -> None:
        """Sends what lies in the outbox, for ever; in an outage it is lost."""
        while True:
            first = self._outbox.get()
            messages = [first, *(self._outbox.get_nowait() for _ in range(self._outbox.qsize()))]
            try:
                with self._redis.pipeline(transaction=False) as pipeline:
                    for message in messages:
                        pipeline.publish(self.channel, message)
                    pipeline.execute()
                self._found()
            except (RedisError, OSError) as error:
                self._lost(error)

    def _listen(self) -> Iterator[bytes]:
        """What the others send, for ever."""
        while True:
            try:
                yield from self._heard()
            except (RedisError, OSError) as error:
                self._lost(error)
            self.server.sleep(PAUSE_SECONDS)

    def _heard(self) -> Iterator[bytes]:
        with self._redis.pubsub(ignore_subscribe_messages=True) as subscription:  # type: ignore[no-untyped-call]  # sic
            subscription.subscribe(self.channel)
            while subscription.subscribed:
                message = subscription.get_message(timeout=PATIENCE_SECONDS)
                if message:
                    yield message["data"]

    def _handle_emit(self, message: Mapping[str, Any]) -> None:
        super()._handle_emit(message)
        if message.get("host_id") != self.host_id:
            self._on_news()

    def _lost(self, reason: object) -> None:
        if self._is_reachable:
            log.error("Redis fails, pages of other processes hear by the pulse only: %s", reason)
        self._is_reachable = False

    def _found(self) -> None:
        if not self._is_reachable:
            log.info("Redis answers again")
        self._is_reachable = True


def _kept_alive() -> dict[str, Any]:
    return {"socket_keepalive": True, "socket_keepalive_options": KEEPALIVE}
