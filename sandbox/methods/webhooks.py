"""setWebhook, deleteWebhook, getWebhookInfo."""

import re
from urllib.parse import urlsplit

from aiogram.methods import DeleteWebhook, GetWebhookInfo, SetWebhook

from sandbox.errors import bad_request
from sandbox.guard import LOCAL
from sandbox.json_types import Json
from sandbox.polling import SETTING_WEBHOOK
from sandbox.webhook import Settings
from sandbox.world import World

SECRET = re.compile(r"[A-Za-z0-9_-]*")


def set_webhook(world: World, call: SetWebhook) -> bool:
    """An empty address removes the webhook. Plain HTTP is accepted, as by a self-hosted Bot API server."""
    if not call.url:
        return _remove(world, drop=bool(call.drop_pending_updates))
    secret = call.secret_token or ""
    _check(call.url, secret)
    world.polling.terminate(SETTING_WEBHOOK)
    world.queue.allow(call.allowed_updates)
    if call.drop_pending_updates:
        world.queue.clear()
    connections = 40 if call.max_connections is None else call.max_connections
    world.webhook.set(Settings(call.url, secret, min(max(connections, 1), 100)))
    return True


def _check(url: str, secret: str) -> None:
    try:
        parts = urlsplit(url)
    except ValueError:
        raise bad_request("invalid webhook URL specified") from None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise bad_request("invalid webhook URL specified")
    if parts.hostname not in LOCAL:
        raise bad_request("bad webhook: sandbox: updates are delivered to this machine only")
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")


def delete_webhook(world: World, call: DeleteWebhook) -> bool:
    return _remove(world, drop=bool(call.drop_pending_updates))


def _remove(world: World, *, drop: bool) -> bool:
    world.webhook.unset()
    if drop:
        world.queue.clear()
    return True


def get_webhook_info(world: World, call: GetWebhookInfo) -> Json:
    return world.webhook.info()
