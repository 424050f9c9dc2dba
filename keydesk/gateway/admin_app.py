"""Builds the admin API: its services, its routes, and the guards around them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from keydesk import __version__
from keydesk.contract.info import PRODUCT, CallingAdmin, Capability, Info, LimitsCounted
from keydesk.gateway.adminapi.document import install_document
from keydesk.gateway.adminapi.guard import Guard
from keydesk.gateway.adminapi.late_routes import AdminApp, Feature
from keydesk.gateway.adminapi.problems import install_problems
from keydesk.gateway.adminapi.routes import challenge_routes, info_routes
from keydesk.gateway.admins.failed_logins import FailedLogins
from keydesk.gateway.admins.recognition import Recognition
from keydesk.gateway.admins.routes import admin_routes
from keydesk.gateway.admins.service import AdminService
from keydesk.gateway.alerts.routes import Trial, alert_routes, webhook_routes
from keydesk.gateway.alerts.service import AlertService
from keydesk.gateway.alerts.webhooks import WebhookService
from keydesk.gateway.audit.journal import Journal
from keydesk.gateway.audit.routes import audit_routes
from keydesk.gateway.audit.service import AuditService
from keydesk.gateway.batches.join_links import JoinLinkService
from keydesk.gateway.batches.routes import batch_routes, join_link_routes
from keydesk.gateway.batches.service import BatchService
from keydesk.gateway.catalog.changing import CatalogJournal
from keydesk.gateway.catalog.credentials import CredentialService
from keydesk.gateway.catalog.mcp_servers import McpServerService, ToolReader
from keydesk.gateway.catalog.models import ModelService
from keydesk.gateway.catalog.probing import Prober, ProviderProbing
from keydesk.gateway.catalog.providers import ProviderService
from keydesk.gateway.catalog.routes import (
    credential_routes,
    mcp_server_routes,
    model_routes,
    provider_routes,
)
from keydesk.gateway.changes import ChangeListener
from keydesk.gateway.claims.joining import JoinService
from keydesk.gateway.claims.making import LinkMaker
from keydesk.gateway.claims.opening import LinkParts
from keydesk.gateway.claims.routes import claim_routes
from keydesk.gateway.claims.service import ClaimService
from keydesk.gateway.deployments.routes import deployment_routes
from keydesk.gateway.deployments.service import DeploymentService
from keydesk.gateway.events.routes import event_routes
from keydesk.gateway.events.stream import EventStreams
from keydesk.gateway.gateways.routes import gateway_routes
from keydesk.gateway.gateways.service import GatewayService
from keydesk.gateway.key_journal import KeyJournal
from keydesk.gateway.keys.batch_keys import BatchKeyService
from keydesk.gateway.keys.batch_routes import batch_key_routes
from keydesk.gateway.keys.bulk import BulkService
from keydesk.gateway.keys.claiming import KeysOfLinks
from keydesk.gateway.keys.holdings import KeyHoldings
from keydesk.gateway.keys.mcp_tool_routes import key_mcp_tool_routes
from keydesk.gateway.keys.mcp_tools import KeyMcpToolService
from keydesk.gateway.keys.routes import bulk_routes, key_routes, minting_routes
from keydesk.gateway.keys.service import KeyService
from keydesk.gateway.keys.template_routes import template_routes
from keydesk.gateway.keys.templates import TemplateService
from keydesk.gateway.people.locations import LocationService
from keydesk.gateway.people.persons import PersonService
from keydesk.gateway.people.routes import import_routes, location_routes, person_routes
from keydesk.gateway.settings import AdminReach
from keydesk.gateway.store.opening import OpenStore
from keydesk.gateway.usage.routes import usage_routes
from keydesk.gateway.usage.service import UsageService


@dataclass(frozen=True, kw_only=True)
class AdminParts:
    """What the admin API is made of. The composition root fills it in."""

    opened: OpenStore
    changes: ChangeListener
    base_url: Callable[[], str]
    """Where clients send their calls; asked at each request, because the port is known late."""
    hosts: Callable[[], frozenset[str]]
    """Every value of the Host header that is answered, in lower case, such as ``127.0.0.1:5393`` (S13)."""
    reach: AdminReach = AdminReach.LOOPBACK
    challenge_key: str = field(repr=False)
    """The one in the discovery file."""
    session_admins: Mapping[bytes, CallingAdmin]
    """Admins of this process alone, by the pepper's digest of their token."""
    tool_reader: ToolReader
    prober: Prober
    trial: Trial
    streams: EventStreams
    limits: Callable[[], LimitsCounted] = lambda: LimitsCounted.ALONE


def build_admin_app(parts: AdminParts) -> AdminApp:
    """Return the ASGI application that answers everything under ``/admin/``; it gets the whole path."""
    app = AdminApp(
        _features(parts),
        title="KeyDesk admin API",
        version=__version__,
        openapi_url=None,  # served by a route of its own, which asks for a token
        redirect_slashes=False,
    )
    app.state.recogniser = Recognition(parts.opened, parts.session_admins)
    app.state.login_failures = FailedLogins(parts.opened)
    install_problems(app)
    install_document(app)
    app.add_middleware(Guard, hosts=parts.hosts, reach=parts.reach)
    return app


def _features(parts: AdminParts) -> list[Feature]:
    opened = parts.opened
    services = build_services(opened, parts.changes, parts.base_url)
    return [
        Feature(("info", "openapi.json"), lambda: info_routes(lambda admin: _describe(parts, admin))),
        Feature(("keys",), lambda: key_routes(services.keys)),
        Feature(("keys",), lambda: minting_routes(services.keys)),
        Feature(("keys",), lambda: bulk_routes(services.bulk)),
        Feature(("keys",), lambda: claim_routes(services.claims)),
        Feature(("batches",), lambda: join_link_routes(services.join_links)),
        Feature(("batches",), lambda: batch_routes(services.batches)),
        Feature(("batches",), lambda: batch_key_routes(services.batch_keys)),
        Feature(("locations",), lambda: location_routes(services.locations)),
        Feature(("people",), lambda: person_routes(services.people)),
        Feature(("people",), lambda: import_routes(services.people)),
        Feature(("audit", "keys"), lambda: audit_routes(services.audit)),
        Feature(("admins",), lambda: admin_routes(services.admins)),
        Feature(("templates",), lambda: template_routes(services.templates)),
        Feature(("usage", "keys"), lambda: usage_routes(services.usage)),
        Feature(("alerts",), lambda: alert_routes(services.alerts)),
        Feature(("webhooks",), lambda: webhook_routes(services.webhooks, parts.trial)),
        Feature(("events",), lambda: event_routes(parts.streams)),
        Feature(("gateways",), lambda: gateway_routes(GatewayService(opened, parts.base_url))),
        Feature(("credentials",), lambda: credential_routes(services.credentials)),
        Feature(
            ("providers",),
            lambda: provider_routes(services.providers, ProviderProbing(opened, parts.prober)),
        ),
        Feature(("models",), lambda: model_routes(services.models)),
        Feature(("mcp-servers",), lambda: mcp_server_routes(services.mcp_servers, parts.tool_reader)),
        Feature(("keys",), lambda: key_mcp_tool_routes(KeyMcpToolService(opened))),
        Feature(("deployments",), lambda: deployment_routes(services.deployments)),
        Feature(("challenge",), lambda: challenge_routes(parts.challenge_key)),
    ]


@dataclass(frozen=True, slots=True)
class Services:
    """Everything that admins can do, without HTTP."""

    keys: KeyService
    bulk: BulkService
    claims: ClaimService
    joins: JoinService
    join_links: JoinLinkService
    batches: BatchService
    batch_keys: BatchKeyService
    locations: LocationService
    people: PersonService
    audit: AuditService
    admins: AdminService
    templates: TemplateService
    usage: UsageService
    alerts: AlertService
    webhooks: WebhookService
    credentials: CredentialService
    providers: ProviderService
    models: ModelService
    mcp_servers: McpServerService
    deployments: DeploymentService


def build_services(opened: OpenStore, changes: ChangeListener, base_url: Callable[[], str]) -> Services:
    """Build the services on an open database."""
    journal = Journal(opened.store, opened.clock, opened.sealing, opened.served_by)
    catalog = CatalogJournal(journal, changes)
    holdings = KeyHoldings()
    key_journal, links = KeyJournal(journal, changes), LinkMaker(opened.pepper, base_url)
    link_parts = LinkParts(
        opened.store, opened.clock, opened.pepper, key_journal, KeysOfLinks(opened.pepper), links
    )
    batches = BatchService(opened, journal, changes, holdings)
    return Services(
        keys=KeyService(opened, journal, changes),
        bulk=BulkService(opened, journal, batches, links),
        claims=ClaimService(link_parts),
        joins=JoinService(link_parts),
        join_links=JoinLinkService(journal, batches, links),
        batches=batches,
        batch_keys=BatchKeyService(opened, key_journal, batches, links),
        locations=LocationService(opened, journal, changes, holdings),
        people=PersonService(opened, journal, holdings),
        audit=AuditService(opened),
        admins=AdminService(opened, journal),
        templates=TemplateService(opened, journal),
        usage=UsageService(opened, journal),
        alerts=AlertService(opened, journal),
        webhooks=WebhookService(opened, journal),
        credentials=CredentialService(opened, catalog),
        providers=ProviderService(opened, catalog),
        models=ModelService(opened, catalog),
        mcp_servers=McpServerService(opened, catalog),
        deployments=DeploymentService(opened, catalog, changes, base_url),
    )


def _describe(parts: AdminParts, admin: CallingAdmin) -> Info:
    return Info(
        product=PRODUCT,
        version=__version__,
        gateway_id=parts.opened.identity.id,
        gateway_name=parts.opened.served_by or parts.opened.identity.name,
        base_url=parts.base_url(),
        capabilities=[capability.value for capability in Capability],
        limits_counted=parts.limits(),
        admin=admin,
    )
