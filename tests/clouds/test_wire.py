import asyncio
import gzip
import socket
import ssl
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.clouds.wire import LARGEST_BODY, AnswerTooLargeError, open_client
from bot.simulator.serving import serving
from tests.clouds.raw import Talk, keeps_silent, listening, resets, says


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    async with open_client(connect=0.3, read=0.3, connections=4) as client:
        yield client


async def echo(request: Request) -> Response:
    return JSONResponse(
        {
            "method": request.method,
            "path": request.scope["raw_path"].decode(),
            "query": request.url.query,
            "headers": dict(request.headers),
            "body": (await request.body()).decode(),
        }
    )


async def packed(request: Request) -> Response:
    body = gzip.compress(b'{"packed":true}')
    return Response(body, headers={"Content-Encoding": "gzip", "Content-Type": "application/json"})


async def bomb(request: Request) -> Response:
    return Response(gzip.compress(b"0" * (LARGEST_BODY + 1)), headers={"Content-Encoding": "gzip"})


async def large(request: Request) -> Response:
    return PlainTextResponse("0" * (LARGEST_BODY + 1))


async def largest(request: Request) -> Response:
    return PlainTextResponse("0" * LARGEST_BODY)


async def elsewhere(request: Request) -> Response:
    return RedirectResponse("/echo")


async def cookie(request: Request) -> Response:
    response = JSONResponse(dict(request.cookies))
    response.set_cookie("family", "rossi")
    return response


@pytest.fixture
async def address() -> AsyncIterator[str]:
    pages = (packed, bomb, large, largest, elsewhere, cookie)
    routes = [Route(f"/{page.__name__}", page) for page in pages]
    routes.append(Route("/echo{rest:path}", echo, methods=["GET", "POST"]))
    async with serving(Starlette(routes=routes)) as address:
        yield address


async def test_a_request_arrives_as_httpx_wrote_it(client: httpx.AsyncClient, address: str) -> None:
    answer = await client.post(f"{address}/echo/a%2Fb", params={"q": "é &"}, json={"on": True}, headers={"X-Key": "k"})
    told = answer.json()
    assert (told["method"], told["path"], told["query"]) == ("POST", "/echo/a%2Fb", "q=%C3%A9+%26")
    assert told["body"] == '{"on":true}'
    assert told["headers"]["x-key"] == "k"
    assert told["headers"]["content-type"] == "application/json"
    assert told["headers"]["content-length"] == "11"
    assert answer.headers["content-type"] == "application/json"


async def test_a_streamed_body_arrives_whole(client: httpx.AsyncClient, address: str) -> None:
    async def parts() -> AsyncIterator[bytes]:
        yield b"a"
        yield b"b"

    assert (await client.post(f"{address}/echo", content=parts(), headers={"Content-Length": "2"})).json()[
        "body"
    ] == "ab"


async def test_a_packed_answer_is_unpacked_once(client: httpx.AsyncClient, address: str) -> None:
    answer = await client.get(f"{address}/packed")
    assert answer.json() == {"packed": True}
    assert "content-encoding" not in answer.headers
    assert answer.headers["content-length"] == "15"


@pytest.mark.parametrize("page", ["large", "bomb"])
async def test_more_than_the_largest_body_is_not_read(client: httpx.AsyncClient, address: str, page: str) -> None:
    with pytest.raises(AnswerTooLargeError):
        await client.get(f"{address}/{page}")
    assert len((await client.get(f"{address}/largest")).content) == LARGEST_BODY


async def test_a_redirect_is_an_answer(client: httpx.AsyncClient, address: str) -> None:
    answer = await client.get(f"{address}/elsewhere")
    assert (answer.status_code, answer.headers["location"]) == (307, "/echo")


async def test_a_cookie_of_one_family_never_travels_with_another(client: httpx.AsyncClient, address: str) -> None:
    client.cookies = {"family": "bianchi"}
    for _ in range(2):
        assert (await client.get(f"{address}/cookie")).json() == {}


async def test_neither_proxy_nor_password_comes_from_the_environment(
    address: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login family password secret")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    async with open_client() as client:
        assert "authorization" not in (await client.get(f"{address}/echo")).json()["headers"]


async def test_a_connection_is_kept_for_the_next_call(client: httpx.AsyncClient) -> None:
    connections = 0

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal connections
        connections += 1
        while True:
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
            await reader.readuntil(b"\r\n\r\n")

    async with listening(talk) as address:
        for _ in range(5):
            assert (await client.get(address)).status_code == 200
    assert connections == 1


@pytest.mark.parametrize(
    ("talk", "error"),
    [
        (keeps_silent, httpx.ReadTimeout),
        (says(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", pause=1), httpx.ReadTimeout),
        (says(), httpx.RemoteProtocolError),
        (says(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"), httpx.RemoteProtocolError),
        (says(b"EHLO\r\n\r\n"), httpx.RemoteProtocolError),
        (says(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc"), httpx.RemoteProtocolError),
        (resets, httpx.TransportError),
    ],
)
async def test_what_breaks_has_httpx_names(client: httpx.AsyncClient, talk: Talk, error: type[Exception]) -> None:
    async with listening(talk) as address:
        with pytest.raises(error) as caught:
            await client.post(f"{address}/secret", content=b"x")
    assert "secret" not in str(caught.value)


async def test_an_answer_that_drips_without_end_is_given_up() -> None:
    drops = [b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n", *(b" " for _ in range(98))]
    async with open_client(connect=0.1, read=0.4) as client, listening(says(*drops, pause=0.2)) as address:
        started = asyncio.get_running_loop().time()
        with pytest.raises(httpx.ReadTimeout):
            await client.get(address)
        assert asyncio.get_running_loop().time() - started < 3


async def test_nobody_listening_is_no_connection(client: httpx.AsyncClient) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
        with pytest.raises(httpx.ConnectError):
            await client.get(f"http://127.0.0.1:{port}")


async def test_a_host_that_does_not_answer_is_no_connection_in_time(client: httpx.AsyncClient) -> None:
    # A full backlog: the kernel drops further attempts and the connecting side waits.
    with socket.socket() as deaf, socket.socket() as first, socket.socket() as second:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen(0)
        for waiting in (first, second):
            waiting.setblocking(False)
            waiting.connect_ex(deaf.getsockname())
        with pytest.raises(httpx.ConnectTimeout):
            await client.get(f"http://127.0.0.1:{deaf.getsockname()[1]}")


async def test_more_calls_than_connections_wait_and_then_give_up() -> None:
    async with open_client(connect=5, read=5, connections=1) as client, listening(keeps_silent) as address:
        hanging = asyncio.ensure_future(client.get(address))
        await asyncio.sleep(0.05)
        with pytest.raises(httpx.PoolTimeout):
            await client.get(address, timeout=httpx.Timeout(5, pool=0.1))
        hanging.cancel()
        with pytest.raises(asyncio.CancelledError):
            await hanging


async def test_a_connection_is_free_again_after_every_kind_of_end(client: httpx.AsyncClient, address: str) -> None:
    async with listening(keeps_silent) as silent:
        for _ in range(2):
            calls = [asyncio.ensure_future(client.get(silent)) for _ in range(4)]
            await asyncio.sleep(0.05)
            calls[0].cancel()
            await asyncio.gather(*calls, return_exceptions=True)
    assert (await client.get(f"{address}/echo")).status_code == 200


async def test_a_request_that_is_none_is_refused(client: httpx.AsyncClient, address: str) -> None:
    with pytest.raises(httpx.UnsupportedProtocol):
        await client.get("ftp://127.0.0.1/")
    with pytest.raises(httpx.LocalProtocolError):
        await client.get(f"{address}/echo", headers={"X-Key": "a\r\nX-Other: b"})


async def test_a_certificate_nobody_vouches_for_is_no_connection(client: httpx.AsyncClient, tmp_path: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(_self_signed(tmp_path))
    async with listening(keeps_silent, context) as address:
        with pytest.raises(httpx.ConnectError):
            await client.get(address)


async def test_closing_the_client_closes_its_connections(address: str) -> None:
    client = open_client()
    await client.get(f"{address}/echo")
    await client.aclose()
    await client.aclose()
    with pytest.raises(RuntimeError):
        await client.get(f"{address}/echo")


def _self_signed(folder: Path) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), now, now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = folder / "server.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(private + certificate.public_bytes(serialization.Encoding.PEM))
    return file
