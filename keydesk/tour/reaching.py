"""What keys reach: providers, models, deployments, MCP servers; a model is tried, programs get there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from keydesk.contract.deployments import DeploymentCreate
from keydesk.contract.mcp import McpServerCreate
from keydesk.desktop.language import tr
from keydesk.domain.secret import new_id
from keydesk.tour import upstream
from keydesk.tour.cast import MODEL, OTHER_MODEL
from keydesk.tour.hands import calm, click, expect, find, press, shown, trigger, until, write
from keydesk.tour.stage import Stage

_DEPLOYMENT = "course-3"
_SERVER = "files"


async def look_at_providers(stage: Stage) -> None:
    """A provider is tested, step by step; what it serves is looked through, with prices."""
    await click("page_providers")
    await press("providersTable", Qt.Key.Key_Home)
    await trigger("openProvider")
    await trigger("testProvider")
    summary = await find(QLabel, "providerTestSummary")
    await until(lambda: summary.text() == tr("All is well."), "the provider did not pass its test")
    await calm()
    await stage.pictures("providers", "A provider, tested step by step")
    await trigger("discoverModels")
    await find(QWidget, "discoverDialog")
    await find(QWidget, "servedTable")
    await calm()
    await stage.pictures("discover", "What a provider serves, with prices from the list that ships")
    await click("cancelButton")
    await until(lambda: not shown("discoverDialog"), "the dialog stayed open")


async def try_a_model(stage: Stage) -> None:
    """A prompt to a model, with a key for that alone: the answer, tokens, cost, time."""
    await click("page_models")
    await calm()
    await stage.pictures("models", "Models, with their prices")
    await press("modelsTable", Qt.Key.Key_Home)
    await trigger("tryModel")
    await find(QWidget, "playground")
    await click("primaryButton")
    cost = await find(QLabel, "tryCost")
    await until(lambda: "$" in cost.text(), "the model was not tried")
    await stage.pictures("playground", "A model is tried")
    stage.report.saw(f"{MODEL} was tried; the gateway has on record that it cost {cost.text()}.")
    await click("cancelButton")
    await until(lambda: not shown("playground"), "the playground stayed open")


async def look_at_deployments(stage: Stage) -> None:
    """An endpoint of its own for a course, and an MCP server whose tools are fetched."""
    await stage.api.create_deployment(
        DeploymentCreate(name=_DEPLOYMENT, models=[MODEL, OTHER_MODEL]), attempt=new_id()
    )
    await click("page_deployments")
    await calm()
    await press("deploymentsTable", Qt.Key.Key_Home)
    await press("deploymentsTable", Qt.Key.Key_Return)
    await find(QWidget, "deploymentDetails")
    await calm()
    await stage.pictures("deployments", "Deployments, each at an address of its own")
    server = McpServerCreate(name=_SERVER, url=stage.upstream.mcp_url, allow_private=True)
    made = await stage.api.create_mcp_server(server, attempt=new_id())
    found = await stage.api.refresh_mcp_server(made.id)
    expect(len(found.tools) == len(upstream.TOOLS), f"the MCP server lists {len(found.tools)} tools")
    await click("page_mcp_servers")
    await calm()
    await press("mcpServersTable", Qt.Key.Key_Home)
    await press("mcpServersTable", Qt.Key.Key_Return)
    await find(QWidget, "mcpServerDetails")
    await calm()
    await stage.pictures("mcp-servers", "MCP servers, and their tools")


async def connect_programs(stage: Stage) -> None:
    """How programs reach the gateway: addresses, who reaches them, what to paste into each tool."""
    await click("page_connection")
    await write("connectionKey", "")
    await calm()
    await stage.pictures("connection", "How programs reach the gateway")
