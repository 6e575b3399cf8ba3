"""A web server on this machine that answers exactly what a test says."""

import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from threading import Thread

import pytest

Answer = bytes | Callable[[socket.socket], None]


@dataclass
class Served:
    """A server and the requests it has got."""

    listener: socket.socket
    answers: dict[str, Answer]
    requests: list[bytes] = field(default_factory=list)

    @property
    def port(self) -> int:
        return int(self.listener.getsockname()[1])

    @property
    def authority(self) -> str:
        return f"127.0.0.1:{self.port}"

    def url(self, path: str = "/") -> str:
        return f"http://{self.authority}{path}"

    def run(self, wrap: Callable[[socket.socket], socket.socket]) -> None:
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            Thread(target=self.serve, args=(connection, wrap), daemon=True).start()

    def serve(
        self, connection: socket.socket, wrap: Callable[[socket.socket], socket.socket]
    ) -> None:
        with suppress(OSError), ExitStack() as stack:
            stack.enter_context(connection)
            connection.settimeout(5)
            connection = stack.enter_context(wrap(connection))
            request = b""
            while b"\r\n\r\n" not in request:
                piece = connection.recv(4096)
                if not piece:
                    return
                request += piece
            self.requests.append(request)
            path = request.split()[1].decode()
            answer = self.answers.get(path, self.answers.get("*", b""))
            if callable(answer):
                answer(connection)
            else:
                connection.sendall(answer)


@pytest.fixture
def serve() -> Iterator[Callable[..., Served]]:
    """Serve answers by path; "*" stands for every other path."""
    with ExitStack() as stack:

        def start(
            answers: Answer | dict[str, Answer],
            wrap: Callable[[socket.socket], socket.socket] = lambda connection: connection,
        ) -> Served:
            listener = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
            stack.callback(lambda: listener.shutdown(socket.SHUT_RDWR))
            by_path = answers if isinstance(answers, dict) else {"*": answers}
            served = Served(listener, by_path)
            Thread(target=served.run, args=(wrap,), daemon=True).start()
            return served

        yield start
