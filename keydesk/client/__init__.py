"""The admin API over HTTP: AdminApi on httpx, one small module a feature."""

from keydesk.client.http_api import HttpAdminApi

__all__ = ["HttpAdminApi"]
