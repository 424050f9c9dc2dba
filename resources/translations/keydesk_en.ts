<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n alerts acknowledged</source>
        <translation>
            <numerusform>%n alert acknowledged</numerusform>
            <numerusform>%n alerts acknowledged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tried %n times</source>
        <translation>
            <numerusform>Tried once</numerusform>
            <numerusform>Tried %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys of {name} expire within {days}</source>
        <translation>
            <numerusform>%n key of {name} expires within {days}</numerusform>
            <numerusform>%n keys of {name} expire within {days}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>within so many</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys of {name} expire within {days}, on {moment}</source>
        <translation>
            <numerusform>%n key of {name} expires within {days}, on {moment}</numerusform>
            <numerusform>%n keys of {name} expire within {days}, on {moment}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Calls of {name} fail: %n in a few minutes, the last one with status {code}</source>
        <translation>
            <numerusform>Calls of {name} fail: %n in a few minutes, the last one with status {code}</numerusform>
            <numerusform>Calls of {name} fail: %n in a few minutes, the last one with status {code}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Calls of {name} fail: %n in a few minutes</source>
        <translation>
            <numerusform>Calls of {name} fail: %n in a few minutes</numerusform>
            <numerusform>Calls of {name} fail: %n in a few minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls that were under way were charged as estimated</source>
        <translation>
            <numerusform>%n call that was under way was charged as estimated</numerusform>
            <numerusform>%n calls that were under way were charged as estimated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>{number} s</numerusform>
            <numerusform>{number} s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number}%</source>
        <comment>percent</comment>
        <translation>
            <numerusform>{number}%</numerusform>
            <numerusform>{number}%</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tools</source>
        <translation>
            <numerusform>%n tool</numerusform>
            <numerusform>%n tools</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n models</source>
        <translation>
            <numerusform>Import %n model</numerusform>
            <numerusform>Import %n models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them have no price: type one, as budgets are counted with it, or say that it is free.</source>
        <translation>
            <numerusform>%n of them has no price: type one, as budgets are counted with it, or say that it is free.</numerusform>
            <numerusform>%n of them have no price: type one, as budgets are counted with it, or say that it is free.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n models</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model ids copied</source>
        <translation>
            <numerusform>Model id copied</numerusform>
            <numerusform>%n model ids copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enabling %n models</source>
        <translation>
            <numerusform>Enabling %n model</numerusform>
            <numerusform>Enabling %n models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switching off %n models</source>
        <translation>
            <numerusform>Switching off %n model</numerusform>
            <numerusform>Switching off %n models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n models?</source>
        <translation>
            <numerusform>Delete %n model?</numerusform>
            <numerusform>Delete %n models?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n models</source>
        <translation>
            <numerusform>Delete %n model</numerusform>
            <numerusform>Delete %n models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n models deleted</source>
        <translation>
            <numerusform>%n model deleted</numerusform>
            <numerusform>%n models deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n models</source>
        <translation>
            <numerusform>Deleting %n model</numerusform>
            <numerusform>Deleting %n models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n models exported to {path}</source>
        <translation>
            <numerusform>%n model exported to {path}</numerusform>
            <numerusform>%n models exported to {path}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n models enabled</source>
        <translation>
            <numerusform>%n model enabled</numerusform>
            <numerusform>%n models enabled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n models disabled</source>
        <translation>
            <numerusform>%n model disabled</numerusform>
            <numerusform>%n models disabled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %n keys</source>
        <translation>
            <numerusform>Attach key</numerusform>
            <numerusform>Attach %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ids copied</source>
        <translation>
            <numerusform>Id copied</numerusform>
            <numerusform>%n ids copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copying %n rows…</source>
        <translation>
            <numerusform>Copying %n row…</numerusform>
            <numerusform>Copying %n rows…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied</source>
        <translation>
            <numerusform>Row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys exported to {file}</source>
        <translation>
            <numerusform>%n key exported to {file}</numerusform>
            <numerusform>%n keys exported to {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deployment(s)</source>
        <translation>
            <numerusform>%n deployment</numerusform>
            <numerusform>%n deployments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n providers only</source>
        <translation>
            <numerusform>1 provider only</numerusform>
            <numerusform>%n providers only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n addresses only</source>
        <translation>
            <numerusform>from %n address only</numerusform>
            <numerusform>from %n addresses only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n MCP servers</source>
        <translation>
            <numerusform>%n MCP server</numerusform>
            <numerusform>%n MCP servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all MCP servers, but for what is denied of %n</source>
        <comment>MCP servers</comment>
        <translation>
            <numerusform>all MCP servers, but for what is denied of %n</numerusform>
            <numerusform>all MCP servers, but for what is denied of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n keys?</source>
        <translation>
            <numerusform>Revoke %n key?</numerusform>
            <numerusform>Revoke %n keys?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n keys</source>
        <translation>
            <numerusform>Revoke %n key</numerusform>
            <numerusform>Revoke %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whoever uses them is refused from the next request on. They stay listed as revoked and cannot be activated again.</source>
        <comment>%n keys that are revoked</comment>
        <translation>
            <numerusform>Whoever uses it is refused from the next request on. It stays listed as revoked and cannot be activated again.</numerusform>
            <numerusform>Whoever uses them is refused from the next request on. They stay listed as revoked and cannot be activated again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ephemeral keys made from them end at the same moment.</source>
        <comment>of %n keys</comment>
        <translation>
            <numerusform>Ephemeral keys made from it end at the same moment.</numerusform>
            <numerusform>Ephemeral keys made from them end at the same moment.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n rows</source>
        <translation>
            <numerusform>Copied the row</numerusform>
            <numerusform>Copied %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n lines</source>
        <translation>
            <numerusform>{shown} of %n line</numerusform>
            <numerusform>{shown} of %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n people?</source>
        <translation>
            <numerusform>Delete %n person?</numerusform>
            <numerusform>Delete %n people?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n people</source>
        <translation>
            <numerusform>Delete %n person</numerusform>
            <numerusform>Delete %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n people</source>
        <translation>
            <numerusform>Deleting a person</numerusform>
            <numerusform>Deleting %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people deleted</source>
        <translation>
            <numerusform>%n person deleted</numerusform>
            <numerusform>%n people deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{person} has %n keys that are not revoked. Revoke them first.</source>
        <translation>
            <numerusform>{person} has %n key that is not revoked. Revoke it first.</numerusform>
            <numerusform>{person} has %n keys that are not revoked. Revoke them first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chats</source>
        <translation>
            <numerusform>%n chat</numerusform>
            <numerusform>%n chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other locations</source>
        <translation>
            <numerusform>%n other location</numerusform>
            <numerusform>%n other locations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{some} and {last}</source>
        <comment>places</comment>
        <translation>
            <numerusform>{some} and {last}</numerusform>
            <numerusform>{some} and {last}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No more than %n days</source>
        <translation>
            <numerusform>No more than %n day</numerusform>
            <numerusform>No more than %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days, in {zone}</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days, in {zone}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Alerts: %n not acknowledged</source>
        <translation>
            <numerusform>Alerts: %n not acknowledged</numerusform>
            <numerusform>Alerts: %n not acknowledged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts wait to be sent, and will not be.</source>
        <translation>
            <numerusform>%n alert waits to be sent, and will not be.</numerusform>
            <numerusform>%n alerts wait to be sent, and will not be.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n arrived</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n arrived</numerusform>
            <numerusform>%n arrived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n given up</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n given up</numerusform>
            <numerusform>%n given up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{begin} to {end}</source>
        <comment>moments</comment>
        <translation>
            <numerusform>{begin} to {end}</numerusform>
            <numerusform>{begin} to {end}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Intact: %n events from {begin} to {end}</source>
        <translation>
            <numerusform>Intact: %n event from {begin} to {end}</numerusform>
            <numerusform>Intact: %n events from {begin} to {end}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Intact: %n events</source>
        <translation>
            <numerusform>Intact: %n event</numerusform>
            <numerusform>Intact: %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys of “{name}” revoked</source>
        <translation>
            <numerusform>%n key of “{name}” revoked</numerusform>
            <numerusform>%n keys of “{name}” revoked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First come, first served: %n keys of this batch.</source>
        <translation>
            <numerusform>First come, first served: %n key of this batch.</numerusform>
            <numerusform>First come, first served: %n keys of this batch.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First come, first served: %n extra keys.</source>
        <translation>
            <numerusform>First come, first served: %n extra key.</numerusform>
            <numerusform>First come, first served: %n extra keys.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n extra ones</source>
        <translation>
            <numerusform>%n extra one</numerusform>
            <numerusform>%n extra ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First come, first served: %n keys of this batch, and {more}.</source>
        <translation>
            <numerusform>First come, first served: %n key of this batch, and {more}.</numerusform>
            <numerusform>First come, first served: %n keys of this batch, and {more}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys were left out: {reason}</source>
        <translation>
            <numerusform>%n key was left out: {reason}</numerusform>
            <numerusform>%n keys were left out: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n keys that can be used get other secrets, and the present ones are refused from the next request on. Claim links that were not opened stop working too. The new document opens at once; it cannot be made again.</source>
        <translation>
            <numerusform>The key that can be used gets another secret, and the present one is refused from the next request on. Claim links that were not opened stop working too. The new document opens at once; it cannot be made again.</numerusform>
            <numerusform>All %n keys that can be used get other secrets, and the present ones are refused from the next request on. Claim links that were not opened stop working too. The new document opens at once; it cannot be made again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days {time}</source>
        <translation>
            <numerusform>%n day {time}</numerusform>
            <numerusform>%n days {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n gone</numerusform>
            <numerusform>%n gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys name it in the rules for MCP servers: {names}. They go on naming it, and another server that is given its name later is theirs to use.</source>
        <translation>
            <numerusform>%n key names it in the rules for MCP servers: {names}. They go on naming it, and another server that is given its name later is theirs to use.</numerusform>
            <numerusform>%n keys name it in the rules for MCP servers: {names}. They go on naming it, and another server that is given its name later is theirs to use.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The key sees {allowed} of {tools} tools, on %n servers.</source>
        <translation>
            <numerusform>The key sees {allowed} of {tools} tools, on %n server.</numerusform>
            <numerusform>The key sees {allowed} of {tools} tools, on %n servers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n models imported</source>
        <translation>
            <numerusform>%n model imported</numerusform>
            <numerusform>%n models imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listed</source>
        <translation>
            <numerusform>%n listed</numerusform>
            <numerusform>%n listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{who} of %n locations: sees and changes nothing else</source>
        <translation>
            <numerusform>{who} of one location: sees and changes nothing else</numerusform>
            <numerusform>{who} of %n locations: sees and changes nothing else</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys attached to “{deployment}”</source>
        <translation>
            <numerusform>%n key attached to “{deployment}”</numerusform>
            <numerusform>%n keys attached to “{deployment}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys detached from “{deployment}”</source>
        <translation>
            <numerusform>%n key detached from “{deployment}”</numerusform>
            <numerusform>%n keys detached from “{deployment}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys could not be detached.</source>
        <translation>
            <numerusform>%n key could not be detached.</numerusform>
            <numerusform>%n keys could not be detached.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys attached again</source>
        <translation>
            <numerusform>%n key attached again</numerusform>
            <numerusform>%n keys attached again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys detached</source>
        <translation>
            <numerusform>%n key detached</numerusform>
            <numerusform>%n keys detached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys attached to it: they stay keys.</source>
        <translation>
            <numerusform>%n key attached to it: they stay keys.</numerusform>
            <numerusform>%n keys attached to it: they stay keys.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Detach %n keys</source>
        <translation>
            <numerusform>&amp;Detach %n key</numerusform>
            <numerusform>&amp;Detach %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <comment>keys</comment>
        <translation>
            <numerusform>%n active</numerusform>
            <numerusform>%n active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scheduled</source>
        <comment>keys</comment>
        <translation>
            <numerusform>%n scheduled</numerusform>
            <numerusform>%n scheduled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inactive</source>
        <comment>keys</comment>
        <translation>
            <numerusform>%n inactive</numerusform>
            <numerusform>%n inactive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expired</source>
        <comment>keys</comment>
        <translation>
            <numerusform>%n expired</numerusform>
            <numerusform>%n expired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revoked</source>
        <comment>keys</comment>
        <translation>
            <numerusform>%n revoked</numerusform>
            <numerusform>%n revoked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activating %n keys</source>
        <translation>
            <numerusform>Activating %n key</numerusform>
            <numerusform>Activating %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys activated</source>
        <translation>
            <numerusform>%n key activated</numerusform>
            <numerusform>%n keys activated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n keys activated</source>
        <translation>
            <numerusform>{done} of %n key activated</numerusform>
            <numerusform>{done} of %n keys activated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deactivating %n keys</source>
        <translation>
            <numerusform>Deactivating %n key</numerusform>
            <numerusform>Deactivating %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys deactivated</source>
        <translation>
            <numerusform>%n key deactivated</numerusform>
            <numerusform>%n keys deactivated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n keys deactivated</source>
        <translation>
            <numerusform>{done} of %n key deactivated</numerusform>
            <numerusform>{done} of %n keys deactivated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoking %n keys</source>
        <translation>
            <numerusform>Revoking %n key</numerusform>
            <numerusform>Revoking %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys revoked</source>
        <translation>
            <numerusform>%n key revoked</numerusform>
            <numerusform>%n keys revoked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n keys revoked</source>
        <translation>
            <numerusform>{done} of %n key revoked</numerusform>
            <numerusform>{done} of %n keys revoked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restoring %n keys</source>
        <translation>
            <numerusform>Restoring %n key</numerusform>
            <numerusform>Restoring %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys restored</source>
        <translation>
            <numerusform>%n key restored</numerusform>
            <numerusform>%n keys restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n keys restored</source>
        <translation>
            <numerusform>{done} of %n key restored</numerusform>
            <numerusform>{done} of %n keys restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %n keys</source>
        <translation>
            <numerusform>Reading %n key</numerusform>
            <numerusform>Reading %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{key}” read</source>
        <comment>done</comment>
        <translation>
            <numerusform>“{key}” read</numerusform>
            <numerusform>“{key}” read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys read</source>
        <comment>done</comment>
        <translation>
            <numerusform>%n key read</numerusform>
            <numerusform>%n keys read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n keys read</source>
        <comment>done</comment>
        <translation>
            <numerusform>{done} of %n key read</numerusform>
            <numerusform>{done} of %n keys read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assigning models to %n keys</source>
        <translation>
            <numerusform>Assigning models to %n key</numerusform>
            <numerusform>Assigning models to %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Models of %n keys changed</source>
        <translation>
            <numerusform>Models of %n key changed</numerusform>
            <numerusform>Models of %n keys changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Models of {done} of %n keys changed</source>
        <translation>
            <numerusform>Models of {done} of %n key changed</numerusform>
            <numerusform>Models of {done} of %n keys changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Setting the expiry of %n keys</source>
        <translation>
            <numerusform>Setting the expiry of %n key</numerusform>
            <numerusform>Setting the expiry of %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys given another expiry</source>
        <translation>
            <numerusform>%n key given another expiry</numerusform>
            <numerusform>%n keys given another expiry</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n keys given another expiry</source>
        <translation>
            <numerusform>{done} of %n key given another expiry</numerusform>
            <numerusform>{done} of %n keys given another expiry</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <comment>lines</comment>
        <translation>
            <numerusform>Show all %n</numerusform>
            <numerusform>Show all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests per minute</source>
        <translation>
            <numerusform>%n request per minute</numerusform>
            <numerusform>%n requests per minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens per minute</source>
        <translation>
            <numerusform>%n token per minute</numerusform>
            <numerusform>%n tokens per minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parallel requests</source>
        <translation>
            <numerusform>%n parallel request</numerusform>
            <numerusform>%n parallel requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n since it was created</source>
        <comment>changes</comment>
        <translation>
            <numerusform>%n since it was created</numerusform>
            <numerusform>%n since it was created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them the provider had at hand</source>
        <comment>tokens</comment>
        <translation>
            <numerusform>%n of them the provider had at hand</numerusform>
            <numerusform>%n of them the provider had at hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>keys</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{measure} {period}</source>
        <comment>Requests in the last 7 days</comment>
        <translation>
            <numerusform>{measure} {period}</numerusform>
            <numerusform>{measure} {period}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign to %n keys</source>
        <translation>
            <numerusform>Assign to %n key</numerusform>
            <numerusform>Assign to %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{picked} of %n selected</source>
        <comment>models</comment>
        <translation>
            <numerusform>{picked} of %n selected</numerusform>
            <numerusform>{picked} of %n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys may use:</source>
        <translation>
            <numerusform>%n key may use:</numerusform>
            <numerusform>%n keys may use:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys, which may use different models now. What you choose replaces all of that.</source>
        <translation>
            <numerusform>%n key. What you choose replaces what it may use now.</numerusform>
            <numerusform>%n keys, which may use different models now. What you choose replaces all of that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set expiry of %n keys</source>
        <translation>
            <numerusform>Set expiry of %n key</numerusform>
            <numerusform>Set expiry of %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more selected keys keep theirs: revoked keys are final, and agent keys always end after 90 days.</source>
        <translation>
            <numerusform>%n more selected key keeps its end: revoked keys are final, and agent keys always end after 90 days.</numerusform>
            <numerusform>%n more selected keys keep theirs: revoked keys are final, and agent keys always end after 90 days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them would end sooner than they do now.</source>
        <translation>
            <numerusform>%n of them would end sooner than it does now.</numerusform>
            <numerusform>%n of them would end sooner than they do now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys are selected; all of them end at the same moment then.</source>
        <translation>
            <numerusform>%n key is selected; it ends at that moment then.</numerusform>
            <numerusform>%n keys are selected; all of them end at the same moment then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys were not changed</source>
        <translation>
            <numerusform>%n key was not changed</numerusform>
            <numerusform>%n keys were not changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picked; they admit the key.</source>
        <comment>deployments</comment>
        <translation>
            <numerusform>%n picked; it admits the key.</numerusform>
            <numerusform>%n picked; they admit the key.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{picked} of %n picked; the key reaches no other.</source>
        <comment>providers</comment>
        <translation>
            <numerusform>{picked} of %n picked; the key reaches no other.</numerusform>
            <numerusform>{picked} of %n picked; the key reaches no other.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n provider(s)</source>
        <translation>
            <numerusform>%n provider</numerusform>
            <numerusform>%n providers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tool(s) picked.</source>
        <translation>
            <numerusform>%n tool picked.</numerusform>
            <numerusform>%n tools picked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whole server(s) picked.</source>
        <translation>
            <numerusform>%n whole server picked.</numerusform>
            <numerusform>%n whole servers picked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tool(s)</source>
        <translation>
            <numerusform>%n tool</numerusform>
            <numerusform>%n tools</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whole server(s), {tools} picked.</source>
        <translation>
            <numerusform>%n whole server, {tools} picked.</numerusform>
            <numerusform>%n whole servers, {tools} picked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{picked} of %n picked; the key may use no other.</source>
        <comment>models</comment>
        <translation>
            <numerusform>{picked} of %n picked; the key may use no other.</numerusform>
            <numerusform>{picked} of %n picked; the key may use no other.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>things that a key may</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests a minute</source>
        <translation>
            <numerusform>%n request a minute</numerusform>
            <numerusform>%n requests a minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens a minute</source>
        <translation>
            <numerusform>%n token a minute</numerusform>
            <numerusform>%n tokens a minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at once</source>
        <comment>requests</comment>
        <translation>
            <numerusform>%n at once</numerusform>
            <numerusform>%n at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %n keys</source>
        <translation>
            <numerusform>Deactivate %n key</numerusform>
            <numerusform>Deactivate %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activate %n keys</source>
        <translation>
            <numerusform>Activate %n key</numerusform>
            <numerusform>Activate %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n keys…</source>
        <translation>
            <numerusform>Revoke %n key…</numerusform>
            <numerusform>Revoke %n keys…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <comment>in so many</comment>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <comment>in so many</comment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <comment>in so many</comment>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n keys listed</source>
        <translation>
            <numerusform>The %n key listed</numerusform>
            <numerusform>All %n keys listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n keys selected</source>
        <translation>
            <numerusform>The %n key selected</numerusform>
            <numerusform>The %n keys selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n keys</source>
        <translation>
            <numerusform>{done} of %n key</numerusform>
            <numerusform>{done} of %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <comment>keys</comment>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n {many}</source>
        <translation>
            <numerusform>%n {one}</numerusform>
            <numerusform>%n {many}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n are listed; search to find the others</source>
        <translation>
            <numerusform>the first one is listed; search to find the others</numerusform>
            <numerusform>the first %n are listed; search to find the others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n are listed; filter to find the others</source>
        <translation>
            <numerusform>the first one is listed; filter to find the others</numerusform>
            <numerusform>the first %n are listed; filter to find the others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n or more new {many}</source>
        <translation>
            <numerusform>%n or more new {one}</numerusform>
            <numerusform>%n or more new {many}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new {many}</source>
        <translation>
            <numerusform>%n new {one}</numerusform>
            <numerusform>%n new {many}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{budget}, renewed %n times</source>
        <translation>
            <numerusform>{budget}, renewed once</numerusform>
            <numerusform>{budget}, renewed %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{budget}, renewed %n times when used up</source>
        <translation>
            <numerusform>{budget}, renewed once when used up</numerusform>
            <numerusform>{budget}, renewed %n times when used up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>${amount}</source>
        <comment>US dollars</comment>
        <translation>
            <numerusform>${amount}</numerusform>
            <numerusform>${amount}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{spent} of {granted}</source>
        <comment>money</comment>
        <translation>
            <numerusform>{spent} of {granted}</numerusform>
            <numerusform>{spent} of {granted}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more were refused.</source>
        <translation>
            <numerusform>%n more was refused.</numerusform>
            <numerusform>%n more were refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n people</source>
        <translation>
            <numerusform>Import %n person</numerusform>
            <numerusform>Import %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people unchanged</source>
        <translation>
            <numerusform>%n person unchanged</numerusform>
            <numerusform>%n people unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people will be added</source>
        <translation>
            <numerusform>%n person will be added</numerusform>
            <numerusform>%n people will be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people added</source>
        <translation>
            <numerusform>%n person added</numerusform>
            <numerusform>%n people added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people will be changed</source>
        <translation>
            <numerusform>%n person will be changed</numerusform>
            <numerusform>%n people will be changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people changed</source>
        <translation>
            <numerusform>%n person changed</numerusform>
            <numerusform>%n people changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines will be refused</source>
        <translation>
            <numerusform>%n line will be refused</numerusform>
            <numerusform>%n lines will be refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines refused</source>
        <translation>
            <numerusform>%n line refused</numerusform>
            <numerusform>%n lines refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new locations will be added, in the time zone UTC: {named}.</source>
        <translation>
            <numerusform>%n new location will be added, in the time zone UTC: {named}.</numerusform>
            <numerusform>%n new locations will be added, in the time zone UTC: {named}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new locations were added, in the time zone UTC: {named}.</source>
        <translation>
            <numerusform>%n new location was added, in the time zone UTC: {named}.</numerusform>
            <numerusform>%n new locations were added, in the time zone UTC: {named}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %n h</numerusform>
            <numerusform>in %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>in %n month</numerusform>
            <numerusform>in %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>in %n year</numerusform>
            <numerusform>in %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most {most}</source>
        <comment>of percents</comment>
        <translation>
            <numerusform>At most {most}</numerusform>
            <numerusform>At most {most}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>1 other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times as much</source>
        <translation>
            <numerusform>as much</numerusform>
            <numerusform>%n times as much</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By {title}</source>
        <comment>usage</comment>
        <translation>
            <numerusform>By {title}</numerusform>
            <numerusform>By {title}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hours are told of up to %n days.</source>
        <translation>
            <numerusform>Hours are told of up to %n day.</numerusform>
            <numerusform>Hours are told of up to %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number}</source>
        <comment>a day of the month, before another one</comment>
        <translation>
            <numerusform>{number}</numerusform>
            <numerusform>{number}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{first} – {last}</source>
        <comment>days</comment>
        <translation>
            <numerusform>{first} – {last}</numerusform>
            <numerusform>{first} – {last}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>over {number} s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>over {number} s</numerusform>
            <numerusform>over {number} s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with {key}</source>
        <comment>a chat</comment>
        <translation>
            <numerusform>with {key}</numerusform>
            <numerusform>with {key}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys valid on {window} ({place})</source>
        <translation>
            <numerusform>%n key valid on {window} ({place})</numerusform>
            <numerusform>%n keys valid on {window} ({place})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys valid from {window} ({place})</source>
        <translation>
            <numerusform>%n key valid from {window} ({place})</numerusform>
            <numerusform>%n keys valid from {window} ({place})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people get a key</source>
        <translation>
            <numerusform>%n person gets a key</numerusform>
            <numerusform>%n people get a key</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are skipped</source>
        <translation>
            <numerusform>%n is skipped</numerusform>
            <numerusform>%n are skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n keys</source>
        <translation>
            <numerusform>Create %n key</numerusform>
            <numerusform>Create %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Creating %n keys…</source>
        <translation>
            <numerusform>Creating %n key…</numerusform>
            <numerusform>Creating %n keys…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n models use it. Delete them or move them to another provider first. To stop calls at once, disable the provider.</source>
        <translation>
            <numerusform>%n model uses it. Delete it or move it to another provider first. To stop calls at once, disable the provider.</numerusform>
            <numerusform>%n models use it. Delete them or move them to another provider first. To stop calls at once, disable the provider.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n keys end at once, with the ephemeral keys made from them. Whoever uses one is refused from the next request on. Claim and join links stop working. The keys stay listed as revoked and cannot be activated again.</source>
        <translation>
            <numerusform>The one key that is not revoked ends at once, with the ephemeral keys made from it. Whoever uses it is refused from the next request on. Claim and join links stop working. The key stays listed as revoked and cannot be activated again.</numerusform>
            <numerusform>All %n keys end at once, with the ephemeral keys made from them. Whoever uses one is refused from the next request on. Claim and join links stop working. The keys stay listed as revoked and cannot be activated again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prices removed</source>
        <translation>
            <numerusform>%n price removed</numerusform>
            <numerusform>%n prices removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people belong to it. Move them to another location or delete them first.</source>
        <translation>
            <numerusform>%n person belongs to it. Move them to another location or delete them first.</numerusform>
            <numerusform>%n people belong to it. Move them to another location or delete them first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has %n keys that are not revoked. Revoke them first.</source>
        <translation>
            <numerusform>It has %n key that is not revoked. Revoke it first.</numerusform>
            <numerusform>It has %n keys that are not revoked. Revoke them first.</numerusform>
        </translation>
    </message>
</context>
</TS>
