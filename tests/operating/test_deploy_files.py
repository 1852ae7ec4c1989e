"""compose.yaml and deploy/nginx.conf give each part only what it needs, and close connections that waste a server's
time.

Both are read as text, because the tests run without a container engine. tests/faults/test_two_replicas.py runs nginx
with the same file.
"""

import re
from pathlib import Path

import pytest

from bot.http_server import CONNECTIONS, HEADERS_WITHIN
from bot.settings import Settings

CHECKOUT = Path(__file__).parent.parent.parent
COMPOSE = (CHECKOUT / "compose.yaml").read_text("utf-8")
NGINX = (CHECKOUT / "deploy" / "nginx.conf").read_text("utf-8")
SERVICES = ("postgres", "bot-1", "bot-2", "proxy")
OF_THE_IMAGE = {
    "DATA_DIR",
    "HTTP_HOST",
    "HTTP_PORT",
    "SANDBOX_PORT",
    "SANDBOX",
    "DEMO",
}  # the same in each container, or of the local Telegram
OPEN_BY_TELEGRAM = 40  # the default and maximum of max_connections: https://core.telegram.org/bots/api#setwebhook


def block(name: str, indent: int) -> str:
    """The lines below a key of compose.yaml, including the blocks that it merges."""
    margin = " " * indent
    found = re.search(rf"^{margin}{name}:.*\n((?:{margin} .*\n|\s*\n)*)", COMPOSE, re.MULTILINE)
    assert found, f"compose.yaml has no {name}"
    merged = "".join(block(f"x-{anchor}", 0) for anchor in re.findall(r"<<: \*(\w+)", found[1]))
    return found[1] + merged


def networks(service: str) -> set[str]:
    found = re.search(r"^ +networks: \[(.*)\]", block(service, 2), re.MULTILINE)
    assert found, f"{service} is on the default network"
    return set(found[1].split(", "))


def of_nginx(directive: str) -> str:
    found = re.search(rf"^ *{directive} +([^;]+);", NGINX, re.MULTILINE)
    assert found, f"nginx.conf says nothing of {directive}"
    return found[1]


@pytest.mark.parametrize("service", SERVICES)
def test_a_container_gets_no_privilege_and_no_more_memory_than_it_needs(service: str) -> None:
    rules = block(service, 2)
    assert 'security_opt: ["no-new-privileges:true"]' in rules
    assert "cap_drop: [ALL]" in rules
    assert re.search(r"mem_limit: \d+[mg]", rules)


def test_no_container_runs_as_root_but_the_proxy_which_has_few_capabilities() -> None:
    assert "user: postgres" in block("postgres", 2)
    assert "\nUSER ryadom\n" in (CHECKOUT / "Dockerfile").read_text("utf-8")
    assert [service for service in SERVICES if "cap_add" in block(service, 2)] == ["proxy"]


def test_every_setting_of_the_association_reaches_the_replicas() -> None:
    named = set(re.findall(r"^ {4}([A-Z_]+): ", block("bot-1", 2), re.MULTILINE))
    assert {name.upper() for name in Settings.model_fields} - named == OF_THE_IMAGE


def test_the_proxy_does_not_reach_postgresql_which_reaches_nothing_outside() -> None:
    assert not networks("proxy") & networks("postgres")
    assert networks("bot-1") == networks("bot-2") == networks("proxy") | networks("postgres")
    [of_postgres] = networks("postgres")
    assert "internal: true" in block(of_postgres, 2)


def test_the_proxy_holds_no_connection_that_says_nothing_and_not_too_many_of_one_address() -> None:
    assert of_nginx("worker_processes") == "auto"
    for directive in ("client_header_timeout", "client_body_timeout", "send_timeout"):
        assert int(of_nginx(directive).removesuffix("s")) <= 15
    per_address = int(of_nginx("limit_conn addresses").split()[-1])
    assert OPEN_BY_TELEGRAM < per_address < CONNECTIONS


def test_the_proxy_closes_an_idle_connection_before_a_replica_does() -> None:
    upstream = NGINX.partition("upstream ryadom {")[2].partition("}")[0]
    assert int(re.findall(r"keepalive_timeout (\d+)s", upstream)[0]) < HEADERS_WITHIN
