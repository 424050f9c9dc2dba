"""MCP policies against a small model (S19): servers and tools by exact name."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keydesk.domain.mcp import NO_MCP, McpMode, McpPolicy

names = st.sampled_from(["a", "A", "ab", "a*", "*", "", "b"])
policies = st.builds(
    McpPolicy,
    enabled=st.booleans(),
    mode=st.sampled_from(McpMode),
    servers=st.frozensets(names),
    tools=st.dictionaries(names, st.frozensets(names)),
)


def allowed_pairs(policy: McpPolicy, servers: set[str], tools: set[str]) -> set[tuple[str, str]]:
    """The model: start from everything or nothing, then add or take away what is named."""
    everything = {(server, tool) for server in servers for tool in tools}
    named = {pair for pair in everything if pair[0] in policy.servers and pair[0] not in policy.tools}
    chosen = {pair for pair in everything if pair[1] in policy.tools.get(pair[0], ())}
    denied = {pair for pair in everything if pair[0] in policy.servers}
    by_mode: Mapping[McpMode, set[tuple[str, str]]] = {
        McpMode.ALLOW_ALL: everything,
        McpMode.DENY_ALL: set(),
        McpMode.ALLOW_LIST: named | chosen,
        McpMode.DENY_LIST: everything - denied - chosen,
    }
    return by_mode[policy.mode] if policy.enabled else set()


@given(policies, names, names)
def test_a_tool_is_allowed_exactly_where_the_model_says_so(policy: McpPolicy, server: str, tool: str) -> None:
    """S19, S5: exact server and tool names; no patterns, no prefixes, no folding of case."""
    assert policy.allows_tool(server, tool) is ((server, tool) in allowed_pairs(policy, {server}, {tool}))


@given(policies, names, names)
def test_a_tool_is_never_allowed_on_a_server_that_is_not(policy: McpPolicy, server: str, tool: str) -> None:
    """S19: what a key may not reach, it may not call."""
    assert policy.allows_server(server) or not policy.allows_tool(server, tool)


@given(names, names)
def test_a_key_that_nobody_allowed_mcp_reaches_nothing(server: str, tool: str) -> None:
    """S19: off unless switched on."""
    assert not NO_MCP.allows_server(server)
    assert not NO_MCP.allows_tool(server, tool)


@pytest.mark.parametrize("mode", [McpMode.ALLOW_LIST, McpMode.DENY_LIST])
def test_an_empty_choice_of_tools_is_exactly_that(mode: McpMode) -> None:
    """S5: a list is exactly that list, also when nothing stands in it."""
    policy = McpPolicy(enabled=True, mode=mode, tools={"files": frozenset()})
    assert policy.allows_server("files")
    assert policy.allows_tool("files", "read") is (mode is McpMode.DENY_LIST)
    assert policy.allows_server("other") is (mode is McpMode.DENY_LIST)
