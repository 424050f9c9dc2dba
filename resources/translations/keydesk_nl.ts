<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Also those that are added later</source>
        <translation>Ook die later worden toegevoegd</translation>
    </message>
    <message>
        <source>Of all others the admin sees neither people nor keys nor usage.</source>
        <translation>Van alle andere ziet de beheerder geen personen, sleutels of gebruik.</translation>
    </message>
    <message>
        <source>An owner sees all locations.</source>
        <translation>Een eigenaar ziet alle locaties.</translation>
    </message>
    <message>
        <source>This is the last owner. Make another owner first.</source>
        <translation>Dit is de laatste eigenaar. Maak eerst een andere eigenaar.</translation>
    </message>
    <message>
        <source>Add admin</source>
        <translation>Beheerder toevoegen</translation>
    </message>
    <message>
        <source>Edit admin</source>
        <translation>Beheerder bewerken</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Trying again never adds a second admin.</source>
        <translation>Opnieuw proberen voegt nooit een tweede beheerder toe.</translation>
    </message>
    <message>
        <source>Somebody else changed this admin</source>
        <translation>Iemand anders heeft deze beheerder gewijzigd</translation>
    </message>
    <message>
        <source>Tessa</source>
        <translation>Tessa</translation>
    </message>
    <message>
        <source>Sees</source>
        <translation>Ziet</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Locaties</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Ingetrokken</translation>
    </message>
    <message>
        <source>shown too</source>
        <translation>ook getoond</translation>
    </message>
    <message>
        <source>Revoked</source>
        <comment>an admin</comment>
        <translation>Ingetrokken</translation>
    </message>
    <message>
        <source>Only owners manage admins. Ask one of them for what you need.</source>
        <translation>Alleen eigenaren beheren beheerders. Vraag een van hen om wat nodig is.</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (dit token)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Laatst gezien</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>seen</comment>
        <translation>Nooit</translation>
    </message>
    <message>
        <source>{moment}, by {admin}</source>
        <translation>{moment}, door {admin}</translation>
    </message>
    <message>
        <source>By</source>
        <comment>created</comment>
        <translation>Door</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>beheerder</translation>
    </message>
    <message>
        <source>admins</source>
        <translation>beheerders</translation>
    </message>
    <message>
        <source>name</source>
        <comment>what is searched</comment>
        <translation>naam</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nooit</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Gemaakt</translation>
    </message>
    <message>
        <source>There is no admin yet besides this desktop</source>
        <translation>Naast deze desktop is er nog geen beheerder</translation>
    </message>
    <message>
        <source>An admin connects to this gateway from another computer, or with a script, by a token of their own.</source>
        <translation>Een beheerder maakt met een eigen token verbinding met deze gateway, vanaf een andere computer of met een script.</translation>
    </message>
    <message>
        <source>The token {preview} stops at once, for good. What {admin} did stays on record.</source>
        <translation>Het token {preview} stopt meteen en voorgoed. Wat {admin} deed, blijft vastgelegd.</translation>
    </message>
    <message>
        <source>This is the token that this desktop itself uses: {preview} stops at once, for good, and this desktop is signed out of the gateway.</source>
        <translation>Dit is het token dat deze desktop zelf gebruikt: {preview} stopt meteen en voorgoed, en deze desktop wordt afgemeld bij de gateway.</translation>
    </message>
    <message>
        <source>Revoke yourself, “{admin}”?</source>
        <translation>Eigen toegang intrekken, “{admin}”?</translation>
    </message>
    <message>
        <source>Revoke the admin “{admin}”?</source>
        <translation>Toegang van “{admin}” intrekken?</translation>
    </message>
    <message>
        <source>Revoke admin</source>
        <translation>Toegang intrekken</translation>
    </message>
    <message>
        <source>The token of “{admin}” was rotated</source>
        <translation>Het token van “{admin}” is geroteerd</translation>
    </message>
    <message>
        <source>“{admin}” added</source>
        <translation>“{admin}” toegevoegd</translation>
    </message>
    <message>
        <source>“{admin}” saved</source>
        <translation>“{admin}” opgeslagen</translation>
    </message>
    <message>
        <source>“{admin}” revoked</source>
        <translation>“{admin}” ingetrokken</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>“{admin}” could not be revoked. {error}</source>
        <translation>“{admin}” kon niet worden ingetrokken. {error}</translation>
    </message>
    <message>
        <source>Cancelled before the gateway answered. If it was done, rotate the token once more.</source>
        <translation>Geannuleerd voordat de gateway antwoordde. Als het toch is gedaan, roteer het token dan nog een keer.</translation>
    </message>
    <message>
        <source>Details of the admin</source>
        <translation>Details van de beheerder</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bewerken</translation>
    </message>
    <message>
        <source>What they did</source>
        <translation>Wat deze beheerder deed</translation>
    </message>
    <message>
        <source>This desktop uses it.</source>
        <translation>Deze desktop gebruikt het.</translation>
    </message>
    <message>
        <source>No</source>
        <comment>not revoked</comment>
        <translation>Nee</translation>
    </message>
    <message>
        <source>{moment} by {admin}</source>
        <translation>{moment} door {admin}</translation>
    </message>
    <message>
        <source>Search locations…</source>
        <translation>Locaties zoeken…</translation>
    </message>
    <message>
        <source>Picked locations</source>
        <translation>Gekozen locaties</translation>
    </message>
    <message>
        <source>pick at least one location, or all of them</source>
        <translation>kies minstens één locatie, of allemaal</translation>
    </message>
    <message>
        <source>You are signed in as “{}”, the owner this desktop uses while it runs the gateway. It needs no token and is not in the list.</source>
        <translation>Aangemeld als “{}”, de eigenaar namens wie KeyDesk hier de gateway laat draaien. Dit geldt zolang de gateway draait, vraagt geen token en staat niet in de lijst.</translation>
    </message>
    <message>
        <source>&amp;Show revoked</source>
        <translation>&amp;Ingetrokken tonen</translation>
    </message>
    <message>
        <source>&amp;Add admin…</source>
        <translation>Beheerder &amp;toevoegen…</translation>
    </message>
    <message>
        <source>S&amp;how revoked</source>
        <translation>In&amp;getrokken tonen</translation>
    </message>
    <message>
        <source>Select one admin first.</source>
        <translation>Selecteer eerst één beheerder.</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>&amp;What this admin did</source>
        <translation>&amp;Wat deze beheerder deed</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bewerken…</translation>
    </message>
    <message>
        <source>&amp;Rotate token…</source>
        <translation>Token &amp;roteren…</translation>
    </message>
    <message>
        <source>Re&amp;voke…</source>
        <translation>&amp;Intrekken…</translation>
    </message>
    <message>
        <source>This admin is revoked; that is for good.</source>
        <translation>Deze beheerder is ingetrokken; dat is voorgoed.</translation>
    </message>
    <message>
        <source>On another computer: in KeyDesk, choose Connect to a gateway, and enter this gateway&apos;s address and the token.</source>
        <translation>Op een andere computer: kies in KeyDesk Verbinden met een gateway, en vul het adres van deze gateway en het token in.</translation>
    </message>
    <message>
        <source>With it one manages this gateway. Whoever has it may do what the role allows.</source>
        <translation>Hiermee wordt deze gateway beheerd. Wie het heeft, mag doen wat de rol toestaat.</translation>
    </message>
    <message>
        <source>The old one has stopped working. This desktop uses the new one already.</source>
        <translation>Het oude werkt niet meer. Deze desktop gebruikt het nieuwe al.</translation>
    </message>
    <message>
        <source>The old one has stopped working.</source>
        <translation>Het oude werkt niet meer.</translation>
    </message>
    <message>
        <source>Token rotated</source>
        <translation>Token geroteerd</translation>
    </message>
    <message>
        <source>Admin added</source>
        <translation>Beheerder toegevoegd</translation>
    </message>
    <message>
        <source>Whoever loses it asks an owner to rotate it.</source>
        <translation>Wie het verliest, vraagt een eigenaar om het te roteren.</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Scripts</translation>
    </message>
    <message>
        <source>In a terminal; it asks for the token</source>
        <translation>In een terminal; die vraagt om het token</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigenaar</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Beheerder</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Kijker</translation>
    </message>
    <message>
        <source>May do everything: also manage admins, and read prompts where they are kept.</source>
        <translation>Mag alles: ook beheerders beheren, en prompts lezen waar die worden bewaard.</translation>
    </message>
    <message>
        <source>May create, change and revoke keys and what they reach; not manage admins.</source>
        <translation>Mag sleutels en wat ze bereiken maken, wijzigen en intrekken; geen beheerders beheren.</translation>
    </message>
    <message>
        <source>May look at everything, and change nothing.</source>
        <translation>Mag alles bekijken en niets wijzigen.</translation>
    </message>
    <message>
        <source>All locations</source>
        <translation>Alle locaties</translation>
    </message>
    <message>
        <source>The present token stops at once: whoever uses it, and every script that does, is refused from the next request on. The new one is shown once.</source>
        <translation>Het huidige token stopt meteen: wie het gebruikt, en elk script dat het gebruikt, wordt vanaf de volgende aanvraag geweigerd. Het nieuwe wordt één keer getoond.</translation>
    </message>
    <message>
        <source>This is the token that this desktop itself uses. It goes on with the new one, without connecting again; other computers and scripts that use the present one are refused at once. The new one is shown once.</source>
        <translation>Dit is het token dat deze desktop zelf gebruikt. Die gaat verder met het nieuwe zonder opnieuw te verbinden; andere computers en scripts met het huidige token worden meteen geweigerd. Het nieuwe wordt één keer getoond.</translation>
    </message>
    <message>
        <source>The present token is refused already. If it was rotated just now, the answer with the new one was lost: ask another owner to rotate it again, or mint one at the gateway&apos;s computer with “keydesk gateway token”.</source>
        <translation>Het huidige token wordt al geweigerd. Als het net is geroteerd, is het antwoord met het nieuwe verloren gegaan: vraag een andere eigenaar om het nog eens te roteren, of maak er een op de computer van de gateway met “keydesk gateway token”.</translation>
    </message>
    <message>
        <source>Rotate the token of “{admin}”?</source>
        <translation>Het token van “{admin}” roteren?</translation>
    </message>
    <message>
        <source>Rotate token</source>
        <translation>Token roteren</translation>
    </message>
    <message>
        <source>Rotating…</source>
        <translation>Roteren…</translation>
    </message>
    <message>
        <source>Trying again never rotates it twice.</source>
        <translation>Opnieuw proberen roteert het nooit twee keer.</translation>
    </message>
    <message>
        <source>Select an alert first.</source>
        <translation>Selecteer eerst een melding.</translation>
    </message>
    <message>
        <source>It is acknowledged already.</source>
        <translation>Deze is al bevestigd.</translation>
    </message>
    <message>
        <source>They are acknowledged already.</source>
        <translation>Deze zijn al bevestigd.</translation>
    </message>
    <message>
        <source>Select one alert first.</source>
        <translation>Selecteer eerst één melding.</translation>
    </message>
    <message>
        <source>No page shows what this is about.</source>
        <translation>Geen pagina toont waar dit over gaat.</translation>
    </message>
    <message>
        <source>{name} is not there any more</source>
        <translation>{name} is er niet meer</translation>
    </message>
    <message numerus="yes">
        <source>%n alerts acknowledged</source>
        <translation>
            <numerusform>%n melding bevestigd</numerusform>
            <numerusform>%n meldingen bevestigd</numerusform>
        </translation>
    </message>
    <message>
        <source>There was none to acknowledge</source>
        <translation>Er was niets te bevestigen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>not acknowledged</source>
        <translation>niet bevestigd</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <comment>an alert</comment>
        <translation>bevestigd</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Alerts come when a budget reaches one of its thresholds, before keys expire, when calls of a provider fail or work again, when the gateway&apos;s clock was set back, when it ended suddenly, and when counters that several gateways share are away.</source>
        <translation>Meldingen komen als een budget een drempel bereikt, voordat sleutels verlopen, als aanroepen van een aanbieder mislukken of weer lukken, als de klok van de gateway is teruggezet, als die plotseling is gestopt en als tellers die meer gateways delen er niet zijn.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat er gebeurde</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betreft</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Bevestigd</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Nog niet</translation>
    </message>
    <message>
        <source>alerts</source>
        <translation>meldingen</translation>
    </message>
    <message>
        <source>Nothing has happened that you should hear of</source>
        <translation>Er is niets gebeurd om te melden</translation>
    </message>
    <message>
        <source>The system shows alerts that come while no window of KeyDesk is in front: names and figures, never a secret. It is on until you switch it off, and works while KeyDesk runs.</source>
        <translation>Het systeem toont meldingen die komen terwijl geen venster van KeyDesk vooraan staat: namen en cijfers, nooit een geheim. Dit staat aan tot het wordt uitgezet, en werkt zolang KeyDesk draait.</translation>
    </message>
    <message>
        <source>Alerts and webhooks</source>
        <translation>Meldingen en webhooks</translation>
    </message>
    <message>
        <source>&amp;Notify me</source>
        <translation>&amp;Melden</translation>
    </message>
    <message>
        <source>Acknowledge all</source>
        <translation>Alles bevestigen</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Bevestigen</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Meldingen</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>When alerts come</source>
        <translation>Wanneer meldingen komen</translation>
    </message>
    <message>
        <source>Acknowledge a&amp;ll</source>
        <translation>&amp;Alles bevestigen</translation>
    </message>
    <message>
        <source>&amp;When alerts come</source>
        <translation>&amp;Wanneer meldingen komen</translation>
    </message>
    <message>
        <source>&amp;Acknowledge</source>
        <translation>&amp;Bevestigen</translation>
    </message>
    <message>
        <source>&amp;Show what it is about</source>
        <translation>&amp;Tonen waar het over gaat</translation>
    </message>
    <message>
        <source>&amp;Notify me while KeyDesk is not in front</source>
        <translation>&amp;Melden als KeyDesk niet vooraan staat</translation>
    </message>
    <message>
        <source>&amp;Copy rows as text</source>
        <translation>Rijen als tekst &amp;kopiëren</translation>
    </message>
    <message>
        <source>Search &amp;or filter</source>
        <translation>&amp;Zoeken of filteren</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>&amp;Vernieuwen</translation>
    </message>
    <message>
        <source>Show al&amp;erts</source>
        <translation>M&amp;eldingen tonen</translation>
    </message>
    <message>
        <source>Show we&amp;bhooks</source>
        <translation>Webh&amp;ooks tonen</translation>
    </message>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>Melding</numerusform>
            <numerusform>%n meldingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>En nog %n.</numerusform>
            <numerusform>En nog %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>The local gateway stopped unexpectedly, and KeyDesk started it again</source>
        <translation>De lokale gateway is onverwacht gestopt, en KeyDesk heeft hem opnieuw gestart</translation>
    </message>
    <message>
        <source>The local gateway stopped unexpectedly again and again, and was not started any more</source>
        <translation>De lokale gateway is telkens onverwacht gestopt, en is niet meer gestart</translation>
    </message>
    <message>
        <source>“{gateway}” stopped answering at {time}</source>
        <translation>“{gateway}” antwoordt niet meer sinds {time}</translation>
    </message>
    <message>
        <source>Check the signature</source>
        <translation>De handtekening controleren</translation>
    </message>
    <message>
        <source>Python, where alerts are received</source>
        <translation>Python, waar meldingen worden ontvangen</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Aangekomen</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Opgegeven</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>Opnieuw geprobeerd</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wacht</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Nog niet geprobeerd</translation>
    </message>
    <message>
        <source>Last try: {moment}</source>
        <translation>Laatste poging: {moment}</translation>
    </message>
    <message>
        <source>Next try: {moment}</source>
        <translation>Volgende poging: {moment}</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Melding</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Ontstaan</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Uitkomst</translation>
    </message>
    <message>
        <source>Last try</source>
        <translation>Laatste poging</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>verzending</translation>
    </message>
    <message>
        <source>deliveries</source>
        <translation>verzendingen</translation>
    </message>
    <message>
        <source>Nothing was sent there yet</source>
        <translation>Hier is nog niets heen gestuurd</translation>
    </message>
    <message>
        <source>Alerts are sent as they come, from when the webhook was added.</source>
        <translation>Meldingen worden verstuurd zodra ze komen, vanaf het moment dat de webhook is toegevoegd.</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n times</source>
        <translation>
            <numerusform>Eén keer geprobeerd</numerusform>
            <numerusform>%n keer geprobeerd</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Nog niets verstuurd.</translation>
    </message>
    <message>
        <source>Details of the webhook</source>
        <translation>Details van de webhook</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Verzendingen</translation>
    </message>
    <message>
        <source>Last problem</source>
        <translation>Laatste probleem</translation>
    </message>
    <message>
        <source>Private addresses</source>
        <translation>Privéadressen</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Toegevoegd</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Test versturen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliceren</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Toegestaan</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Niet toegestaan</translation>
    </message>
    <message>
        <source>A&amp;ll kinds</source>
        <translation>Alle soo&amp;rten</translation>
    </message>
    <message>
        <source>Tick at least one kind</source>
        <translation>Vink minstens één soort aan</translation>
    </message>
    <message>
        <source>Test alert sent</source>
        <translation>Testmelding verstuurd</translation>
    </message>
    <message>
        <source>Signed as alerts are, with the kind “test”.</source>
        <translation>Ondertekend zoals meldingen, met de soort “test”.</translation>
    </message>
    <message>
        <source>Receiver&apos;s answer</source>
        <translation>Antwoord van de ontvanger</translation>
    </message>
    <message>
        <source>Nothing was changed. Alerts that do not arrive are sent again for several hours.</source>
        <translation>Er is niets gewijzigd. Meldingen die niet aankomen, worden enkele uren lang opnieuw verstuurd.</translation>
    </message>
    <message>
        <source>Test “{webhook}”</source>
        <translation>“{webhook}” testen</translation>
    </message>
    <message>
        <source>Send another</source>
        <translation>Nog een test versturen</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>what a button does</comment>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>To {address}</source>
        <translation>Naar {address}</translation>
    </message>
    <message>
        <source>Received and accepted.</source>
        <translation>Aangekomen en aangenomen.</translation>
    </message>
    <message>
        <source>It did not arrive.</source>
        <translation>Het is niet aangekomen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>About KeyDesk</source>
        <translation>Over KeyDesk</translation>
    </message>
    <message>
        <source>Keys to language models, and the gateway behind them.</source>
        <translation>Sleutels voor taalmodellen, en de gateway erachter.</translation>
    </message>
    <message>
        <source>KeyDesk stands on the work of others. Enter shows the whole licence of a part.</source>
        <translation>KeyDesk bouwt voort op het werk van anderen. Enter toont de hele licentie van een onderdeel.</translation>
    </message>
    <message>
        <source>Parts and their licences</source>
        <translation>Onderdelen en hun licenties</translation>
    </message>
    <message>
        <source>Put your own Qt in place…</source>
        <translation>Eigen Qt gebruiken…</translation>
    </message>
    <message>
        <source>Put your own Qt in place</source>
        <translation>Eigen Qt gebruiken</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Versturen…</translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation>Adres gekopieerd</translation>
    </message>
    <message>
        <source>Delete “{webhook}”?</source>
        <translation>“{webhook}” verwijderen?</translation>
    </message>
    <message>
        <source>Alerts are not sent to {url} any more. Its signing secret is gone for good.</source>
        <translation>Er worden geen meldingen meer naar {url} gestuurd. Het ondertekeningsgeheim is voorgoed weg.</translation>
    </message>
    <message numerus="yes">
        <source>%n alerts wait to be sent, and will not be.</source>
        <translation>
            <numerusform>%n melding wacht op verzending en wordt niet verstuurd.</numerusform>
            <numerusform>%n meldingen wachten op verzending en worden niet verstuurd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>“{webhook}” deleted</source>
        <translation>“{webhook}” verwijderd</translation>
    </message>
    <message>
        <source>Webhook added</source>
        <translation>Webhook toegevoegd</translation>
    </message>
    <message>
        <source>Give it to the receiver: with it, one can tell that an alert comes from here. How to check is in the details of the webhook.</source>
        <translation>Geef het aan de ontvanger: hiermee is te zien dat een melding hiervandaan komt. Hoe dat te controleren is, staat in de details van de webhook.</translation>
    </message>
    <message>
        <source>Whoever loses it duplicates the webhook, which has a secret of its own.</source>
        <translation>Wie het verliest, dupliceert de webhook; de kopie heeft een eigen geheim.</translation>
    </message>
    <message>
        <source>“{name}” added</source>
        <translation>“{name}” toegevoegd</translation>
    </message>
    <message>
        <source>Where alerts are sent, such as https://hooks.example.com/keydesk</source>
        <translation>Waarheen meldingen gaan, zoals https://hooks.example.com/keydesk</translation>
    </message>
    <message>
        <source>It may then be on this computer or in your own network.</source>
        <translation>Het adres mag dan op deze computer of in het eigen netwerk zijn.</translation>
    </message>
    <message>
        <source>Add webhook</source>
        <translation>Webhook toevoegen</translation>
    </message>
    <message>
        <source>Trying again never adds a second webhook.</source>
        <translation>Opnieuw proberen voegt nooit een tweede webhook toe.</translation>
    </message>
    <message>
        <source>Somebody else changed this webhook</source>
        <translation>Iemand anders heeft deze webhook gewijzigd</translation>
    </message>
    <message>
        <source>Chat of the helpdesk</source>
        <translation>Chat van de helpdesk</translation>
    </message>
    <message>
        <source>Allow &amp;private addresses</source>
        <translation>&amp;Privéadressen toestaan</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adres</translation>
    </message>
    <message>
        <source>Alerts are posted there as JSON, each signed.</source>
        <translation>Meldingen worden daarheen gestuurd als JSON, elk ondertekend.</translation>
    </message>
    <message>
        <source>Which alerts</source>
        <translation>Welke meldingen</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (kopie)</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle soorten</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Mislukt</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Verstuurt</translation>
    </message>
    <message>
        <source>Arriving</source>
        <translation>Komt aan</translation>
    </message>
    <message>
        <source>Nothing sent</source>
        <translation>Niets verstuurd</translation>
    </message>
    <message numerus="yes">
        <source>%n arrived</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n aangekomen</numerusform>
            <numerusform>%n aangekomen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n wacht</numerusform>
            <numerusform>%n wachten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n given up</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n opgegeven</numerusform>
            <numerusform>%n opgegeven</numerusform>
        </translation>
    </message>
    <message>
        <source>Last arrived</source>
        <translation>Laatst aangekomen</translation>
    </message>
    <message>
        <source>None has arrived yet</source>
        <translation>Nog niets aangekomen</translation>
    </message>
    <message>
        <source>webhooks</source>
        <translation>webhooks</translation>
    </message>
    <message>
        <source>No webhook yet</source>
        <translation>Nog geen webhook</translation>
    </message>
    <message>
        <source>A webhook is an address of yours, such as one of a chat, that alerts are sent to as they come. Each is signed, so that the receiver can tell that it comes from here.</source>
        <translation>Een webhook is een eigen adres, zoals dat van een chat, waar meldingen heen gaan zodra ze komen. Elke melding is ondertekend, zodat de ontvanger ziet dat die hiervandaan komt.</translation>
    </message>
    <message>
        <source>Your admin token may look, but not add webhooks.</source>
        <translation>Dit beheertoken mag kijken, maar geen webhooks toevoegen.</translation>
    </message>
    <message>
        <source>Add webhoo&amp;k…</source>
        <translation>Web&amp;hook toevoegen…</translation>
    </message>
    <message>
        <source>Select one webhook first.</source>
        <translation>Selecteer eerst één webhook.</translation>
    </message>
    <message>
        <source>Copy add&amp;ress</source>
        <translation>Ad&amp;res kopiëren</translation>
    </message>
    <message>
        <source>Send a &amp;test…</source>
        <translation>&amp;Test versturen…</translation>
    </message>
    <message>
        <source>D&amp;uplicate…</source>
        <translation>D&amp;upliceren…</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>Verwi&amp;jderen…</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>When what was spent reaches one of the thresholds of a budget, once each time that the budget begins anew. They are set with the budget of a key, a batch or a location.</source>
        <translation>Als de uitgaven een van de drempels van een budget bereiken, één keer per keer dat het budget opnieuw begint. Drempels horen bij het budget van een sleutel, een batch of een locatie.</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Verloop</translation>
    </message>
    <message>
        <source>Seven days and one day before a key expires; the keys of a batch together. A key that is valid for no longer than that is left out.</source>
        <translation>Zeven dagen en één dag voordat een sleutel verloopt; de sleutels van een batch samen. Een sleutel die niet langer dan dat geldig is, telt niet mee.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Aanbieder</translation>
    </message>
    <message>
        <source>When five calls of a provider failed within five minutes, and at least half of them all; and when three in a row succeeded again.</source>
        <translation>Als vijf aanroepen van een aanbieder binnen vijf minuten mislukken, en minstens de helft van alle; en als er weer drie achter elkaar lukken.</translation>
    </message>
    <message>
        <source>When the gateway starts again after it did not shut down properly.</source>
        <translation>Als de gateway opnieuw start nadat die niet netjes was gestopt.</translation>
    </message>
    <message>
        <source>When gateways cannot reach their shared counters for five seconds, and when they can again.</source>
        <translation>Als gateways hun gedeelde tellers vijf seconden lang niet kunnen bereiken, en als ze dat weer kunnen.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klok</translation>
    </message>
    <message>
        <source>When the clock of the gateway&apos;s computer was set back by a minute or more.</source>
        <translation>Als de klok van de computer van de gateway een minuut of meer is teruggezet.</translation>
    </message>
    <message>
        <source>Gateway restart</source>
        <translation>Herstart van de gateway</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Tellers</translation>
    </message>
    <message>
        <source>Noticed here</source>
        <translation>Hier opgemerkt</translation>
    </message>
    <message>
        <source>When the gateway has not answered this window for 30 seconds, or the local gateway stopped unexpectedly. No gateway can tell that, so no webhook does.</source>
        <translation>Als de gateway dit venster 30 seconden niet heeft geantwoord, of de lokale gateway onverwacht is gestopt. Geen gateway kan dat melden, dus ook geen webhook.</translation>
    </message>
    <message>
        <source>budget</source>
        <comment>an alert&apos;s kind</comment>
        <translation>budget</translation>
    </message>
    <message>
        <source>expiry</source>
        <comment>an alert&apos;s kind</comment>
        <translation>verloop</translation>
    </message>
    <message>
        <source>provider</source>
        <comment>an alert&apos;s kind</comment>
        <translation>aanbieder</translation>
    </message>
    <message>
        <source>clock</source>
        <comment>an alert&apos;s kind</comment>
        <translation>klok</translation>
    </message>
    <message>
        <source>gateway restart</source>
        <comment>an alert&apos;s kind</comment>
        <translation>herstart van de gateway</translation>
    </message>
    <message>
        <source>counters</source>
        <comment>an alert&apos;s kind</comment>
        <translation>tellers</translation>
    </message>
    <message>
        <source>key</source>
        <translation>sleutel</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>batch</translation>
    </message>
    <message>
        <source>person</source>
        <translation>persoon</translation>
    </message>
    <message>
        <source>location</source>
        <translation>locatie</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>aanbieder</translation>
    </message>
    <message>
        <source>gateway</source>
        <translation>gateway</translation>
    </message>
    <message>
        <source>something that is no more</source>
        <translation>iets dat er niet meer is</translation>
    </message>
    <message>
        <source>{kind} “{name}”</source>
        <translation>{kind} “{name}”</translation>
    </message>
    <message>
        <source>Nobody has acknowledged it yet</source>
        <translation>Nog door niemand bevestigd</translation>
    </message>
    <message>
        <source>Acknowledged by {admin}</source>
        <translation>Bevestigd door {admin}</translation>
    </message>
    <message>
        <source>{name} has used up its budget</source>
        <translation>{name} heeft het budget opgebruikt</translation>
    </message>
    <message>
        <source>{name} has used {share} of its budget</source>
        <translation>{name} heeft {share} van het budget gebruikt</translation>
    </message>
    <message>
        <source>{name} has used up its budget: {spent} of {limit}</source>
        <translation>{name} heeft het budget opgebruikt: {spent} van {limit}</translation>
    </message>
    <message>
        <source>{name} has used {share} of its budget: {spent} of {limit}</source>
        <translation>{name} heeft {share} van het budget gebruikt: {spent} van {limit}</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>een dag</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>within so many</comment>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys of {name} expire within {days}</source>
        <translation>
            <numerusform>%n sleutel van {name} verloopt binnen {days}</numerusform>
            <numerusform>%n sleutels van {name} verlopen binnen {days}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys of {name} expire within {days}, on {moment}</source>
        <translation>
            <numerusform>%n sleutel van {name} verloopt binnen {days}, op {moment}</numerusform>
            <numerusform>%n sleutels van {name} verlopen binnen {days}, op {moment}</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} expires within {days}</source>
        <translation>{name} verloopt binnen {days}</translation>
    </message>
    <message>
        <source>{name} expires within {days}, on {moment}</source>
        <translation>{name} verloopt binnen {days}, op {moment}</translation>
    </message>
    <message>
        <source>{name} works again</source>
        <translation>{name} werkt weer</translation>
    </message>
    <message>
        <source>{name} works again, after failing since {moment}</source>
        <translation>{name} werkt weer, na storing sinds {moment}</translation>
    </message>
    <message>
        <source>Calls of {name} fail</source>
        <translation>Aanroepen van {name} mislukken</translation>
    </message>
    <message numerus="yes">
        <source>Calls of {name} fail: %n in a few minutes, the last one with status {code}</source>
        <translation>
            <numerusform>Aanroepen van {name} mislukken: %n in enkele minuten, de laatste met status {code}</numerusform>
            <numerusform>Aanroepen van {name} mislukken: %n in enkele minuten, de laatste met status {code}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Calls of {name} fail: %n in a few minutes</source>
        <translation>
            <numerusform>Aanroepen van {name} mislukken: %n in enkele minuten</numerusform>
            <numerusform>Aanroepen van {name} mislukken: %n in enkele minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls of {name} fail, the last one with status {code}</source>
        <translation>Aanroepen van {name} mislukken, de laatste met status {code}</translation>
    </message>
    <message>
        <source>The clock of {gateway} is {time} behind the database&apos;s</source>
        <translation>De klok van {gateway} loopt {time} achter op die van de database</translation>
    </message>
    <message>
        <source>The clock of {gateway} is {time} ahead of the database&apos;s</source>
        <translation>De klok van {gateway} loopt {time} voor op die van de database</translation>
    </message>
    <message>
        <source>Keys begin and expire by the database&apos;s clock; set this one right all the same</source>
        <translation>Sleutels beginnen en verlopen volgens de klok van de database; zet deze toch goed</translation>
    </message>
    <message>
        <source>The clock of the gateway&apos;s computer was set back by {time}</source>
        <translation>De klok van de computer van de gateway is {time} teruggezet</translation>
    </message>
    <message>
        <source>The clock of the gateway&apos;s computer was set back</source>
        <translation>De klok van de computer van de gateway is teruggezet</translation>
    </message>
    <message>
        <source>Check its date and time: keys begin and expire by them</source>
        <translation>Controleer datum en tijd ervan: sleutels beginnen en verlopen ernaar</translation>
    </message>
    <message>
        <source>The others serve its keys; what its calls had reserved is charged</source>
        <translation>De andere bedienen de sleutels ervan; wat de aanroepen hadden gereserveerd, is in rekening gebracht</translation>
    </message>
    <message>
        <source>The gateway {name} was started again after a sudden end</source>
        <translation>De gateway {name} is opnieuw gestart na een plotseling einde</translation>
    </message>
    <message>
        <source>{what_happened}; it last ran {moment}</source>
        <translation>{what_happened}; hij draaide het laatst {moment}</translation>
    </message>
    <message numerus="yes">
        <source>%n calls that were under way were charged as estimated</source>
        <translation>
            <numerusform>%n aanroep die bezig was, is geschat in rekening gebracht</numerusform>
            <numerusform>%n aanroepen die bezig waren, zijn geschat in rekening gebracht</numerusform>
        </translation>
    </message>
    <message>
        <source>The gateways count together again</source>
        <translation>De gateways tellen weer samen</translation>
    </message>
    <message>
        <source>Their counters were away since {moment}</source>
        <translation>Hun tellers waren er niet sinds {moment}</translation>
    </message>
    <message>
        <source>The counters that the gateways share cannot be used</source>
        <translation>De tellers die de gateways delen zijn niet te gebruiken</translation>
    </message>
    <message>
        <source>Each gateway admits its share of a key&apos;s limits until they are back</source>
        <translation>Tot ze terug zijn, laat elke gateway zijn deel van de limieten van een sleutel toe</translation>
    </message>
    <message>
        <source>{gateway} does not reach them at {server}</source>
        <translation>{gateway} bereikt ze niet op {server}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
    </message>
    <message>
        <source>A {kind} that is no more</source>
        <translation>Een {kind} die er niet meer is</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n uur</numerusform>
            <numerusform>%n uur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
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
        <source>%n days</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys</source>
        <translation>
            <numerusform>%n sleutel</numerusform>
            <numerusform>%n sleutels</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is seen of the gateway {name} any more</source>
        <translation>Van de gateway {name} is niets meer te zien</translation>
    </message>
    <message>
        <source>The gateway was started again after a sudden end</source>
        <translation>De gateway is opnieuw gestart na een plotseling einde</translation>
    </message>
    <message>
        <source>What stands in the way may be what you asked for before, whose answer was lost. Cancel, and look at the list.</source>
        <translation>Wat in de weg staat, kan zijn wat eerder is gevraagd en waarvan het antwoord verloren ging. Annuleer, en kijk in de lijst.</translation>
    </message>
    <message>
        <source>A number and a hash of 64 characters, as they were copied here</source>
        <translation>Een nummer en een hash van 64 tekens, zoals ze hier zijn gekopieerd</translation>
    </message>
    <message>
        <source>No event has this number</source>
        <translation>Geen gebeurtenis heeft dit nummer</translation>
    </message>
    <message>
        <source>Nothing else is on record about it.</source>
        <translation>Hierover is verder niets vastgelegd.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
    <message>
        <source>last 7 days</source>
        <translation>afgelopen 7 dagen</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>afgelopen 30 dagen</translation>
    </message>
    <message>
        <source>last 365 days</source>
        <translation>afgelopen 365 dagen</translation>
    </message>
    <message>
        <source>or type days such as 2026-11-01 to 2026-11-05</source>
        <translation>of typ dagen, zoals 2026-11-01 tot 2026-11-05</translation>
    </message>
    <message numerus="yes">
        <source>{begin} to {end}</source>
        <comment>moments</comment>
        <translation>
            <numerusform>{begin} tot {end}</numerusform>
            <numerusform>{begin} tot {end}</numerusform>
        </translation>
    </message>
    <message>
        <source>The hash is made from the whole event and from the hash of the one before it. Whoever changes an event in the database breaks every hash behind it, which Verify tells.</source>
        <translation>De hash wordt gemaakt van de hele gebeurtenis en van de hash van de vorige. Wie een gebeurtenis in de database wijzigt, breekt elke hash daarna, en dat ziet Verifiëren.</translation>
    </message>
    <message>
        <source>The chain breaks here: this event is not as it was written, or what stood next to it was taken out or put in.</source>
        <translation>De keten breekt hier: deze gebeurtenis is niet zoals ze is geschreven, of wat ernaast stond is weggehaald of ingevoegd.</translation>
    </message>
    <message>
        <source>Details of the event</source>
        <translation>Details van de gebeurtenis</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Hash before</source>
        <translation>Vorige hash</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Handeling</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Wat is gewijzigd</translation>
    </message>
    <message>
        <source>In the chain</source>
        <translation>In de keten</translation>
    </message>
    <message>
        <source>Chain breaks here</source>
        <translation>Keten breekt hier</translation>
    </message>
    <message>
        <source>From</source>
        <comment>an address</comment>
        <translation>Van</translation>
    </message>
    <message>
        <source>None: at the command line</source>
        <translation>Geen: op de opdrachtregel</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Chain breaks here: {event}</source>
        <translation>Keten breekt hier: {event}</translation>
    </message>
    <message>
        <source>event</source>
        <translation>gebeurtenis</translation>
    </message>
    <message>
        <source>events</source>
        <translation>gebeurtenissen</translation>
    </message>
    <message>
        <source>Nothing is on record yet</source>
        <translation>Er is nog niets vastgelegd</translation>
    </message>
    <message>
        <source>Whatever admins do is recorded here: who, when, from where, and what changed.</source>
        <translation>Alles wat beheerders doen wordt hier vastgelegd: wie, wanneer, waarvandaan en wat er is gewijzigd.</translation>
    </message>
    <message>
        <source>Nobody changed anything yet that you may look at.</source>
        <translation>Niemand heeft nog iets gewijzigd dat hier te zien mag zijn.</translation>
    </message>
    <message>
        <source>name, admin or address</source>
        <translation>naam, beheerder of adres</translation>
    </message>
    <message>
        <source>revoked</source>
        <comment>an admin</comment>
        <translation>ingetrokken</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>handelingen</translation>
    </message>
    <message>
        <source>periods</source>
        <translation>periodes</translation>
    </message>
    <message>
        <source>Done to</source>
        <translation>Gedaan aan</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>number {number}</source>
        <translation>nummer {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n gebeurtenis</numerusform>
            <numerusform>%n gebeurtenissen</numerusform>
        </translation>
    </message>
    <message>
        <source>audit log</source>
        <translation>auditlogboek</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verifiëren</translation>
    </message>
    <message>
        <source>&amp;Verify…</source>
        <translation>Veri&amp;fiëren…</translation>
    </message>
    <message>
        <source>E&amp;xport as CSV…</source>
        <translation>E&amp;xporteren als CSV…</translation>
    </message>
    <message>
        <source>Export as &amp;JSON…</source>
        <translation>Exporteren als &amp;JSON…</translation>
    </message>
    <message>
        <source>Show &amp;new events</source>
        <translation>&amp;Nieuwe gebeurtenissen tonen</translation>
    </message>
    <message>
        <source>Select one event first.</source>
        <translation>Selecteer eerst één gebeurtenis.</translation>
    </message>
    <message>
        <source>Show &amp;what it is about</source>
        <translation>&amp;Tonen waar het over gaat</translation>
    </message>
    <message>
        <source>All that this &amp;admin did</source>
        <translation>Alles wat deze &amp;beheerder deed</translation>
    </message>
    <message>
        <source>All that was done to &amp;this</source>
        <translation>Alles wat hier&amp;aan is gedaan</translation>
    </message>
    <message>
        <source>Copy &amp;hash</source>
        <translation>&amp;Hash kopiëren</translation>
    </message>
    <message>
        <source>There are no new events.</source>
        <translation>Er zijn geen nieuwe gebeurtenissen.</translation>
    </message>
    <message>
        <source>Nobody is known to have done it.</source>
        <translation>Van niemand is bekend dat die het deed.</translation>
    </message>
    <message>
        <source>No page shows the {kind} by itself.</source>
        <translation>Geen pagina toont de {kind} apart.</translation>
    </message>
    <message>
        <source>Every event carries a hash of the one before it, and the end is sealed with the gateway&apos;s own key. Whoever changes the log in the database breaks that.</source>
        <translation>Elke gebeurtenis draagt een hash van de vorige, en het einde is verzegeld met de eigen sleutel van de gateway. Wie het logboek in de database wijzigt, verbreekt dat.</translation>
    </message>
    <message>
        <source>Keep the end outside of this gateway. Whoever rewrites the whole log, with the gateway&apos;s own key, still cannot make it contain the end that you kept.</source>
        <translation>Bewaar het einde buiten deze gateway. Wie het hele logboek herschrijft, met de eigen sleutel van de gateway, kan er nog steeds niet voor zorgen dat het bewaarde einde erin staat.</translation>
    </message>
    <message>
        <source>What you copied or saved here at an earlier time; leave it empty to check the log by itself.</source>
        <translation>Wat hier eerder is gekopieerd of opgeslagen; laat dit leeg om het logboek op zichzelf te controleren.</translation>
    </message>
    <message>
        <source>The end of a KeyDesk audit log: the number of its last event, and the hash of that event.</source>
        <translation>Het einde van een auditlogboek van KeyDesk: het nummer van de laatste gebeurtenis en de hash daarvan.</translation>
    </message>
    <message>
        <source>Verify the audit log</source>
        <translation>Auditlogboek verifiëren</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Opnieuw verifiëren</translation>
    </message>
    <message>
        <source>Show the event</source>
        <translation>Gebeurtenis tonen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Copy the end</source>
        <translation>Einde kopiëren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Opslaan…</translation>
    </message>
    <message>
        <source>An &amp;end that you kept</source>
        <translation>Een bewaard &amp;einde</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Verifiëren…</translation>
    </message>
    <message>
        <source>The log could not be verified. {error}</source>
        <translation>Het logboek kon niet worden geverifieerd. {error}</translation>
    </message>
    <message>
        <source>Save the end of the log</source>
        <translation>Einde van het logboek opslaan</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Tekst (*.txt)</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Het bestand</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Opgeslagen als {path}</translation>
    </message>
    <message>
        <source>The end of the log</source>
        <translation>Het einde van het logboek</translation>
    </message>
    <message>
        <source>The gateway never changes or deletes events. Somebody did it in the database itself, or its file was damaged.</source>
        <translation>De gateway wijzigt of verwijdert nooit gebeurtenissen. Iemand deed het in de database zelf, of het bestand ervan is beschadigd.</translation>
    </message>
    <message>
        <source>Keep the database as it is, as evidence. Compare it with an export or a backup from before, and see who can write to its file. Keys go on working meanwhile.</source>
        <translation>Bewaar de database zoals die is, als bewijs. Vergelijk die met een export of back-up van eerder, en kijk wie naar het bestand kan schrijven. Sleutels blijven intussen werken.</translation>
    </message>
    <message>
        <source>Not intact: event {number} is not as it was written</source>
        <translation>Niet intact: gebeurtenis {number} is niet zoals ze is geschreven</translation>
    </message>
    <message>
        <source>Not intact: event {number} is missing</source>
        <translation>Niet intact: gebeurtenis {number} ontbreekt</translation>
    </message>
    <message>
        <source>Not intact: event {number} was put in by somebody else</source>
        <translation>Niet intact: gebeurtenis {number} is door iemand anders ingevoegd</translation>
    </message>
    <message>
        <source>Not intact: events from {number} on were cut off</source>
        <translation>Niet intact: gebeurtenissen vanaf {number} zijn afgekapt</translation>
    </message>
    <message>
        <source>Not intact: events were written anew</source>
        <translation>Niet intact: gebeurtenissen zijn opnieuw geschreven</translation>
    </message>
    <message>
        <source>Not intact: the end of the log is not the one that this gateway wrote</source>
        <translation>Niet intact: het einde van het logboek is niet wat deze gateway heeft geschreven</translation>
    </message>
    <message numerus="yes">
        <source>Intact: %n events from {begin} to {end}</source>
        <translation>
            <numerusform>Intact: %n gebeurtenis van {begin} tot {end}</numerusform>
            <numerusform>Intact: %n gebeurtenissen van {begin} tot {end}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Intact: %n events</source>
        <translation>
            <numerusform>Intact: %n gebeurtenis</numerusform>
            <numerusform>Intact: %n gebeurtenissen</numerusform>
        </translation>
    </message>
    <message>
        <source>The log still contains the end that you kept: event {number} is the same.</source>
        <translation>Het logboek bevat nog het bewaarde einde: gebeurtenis {number} is dezelfde.</translation>
    </message>
    <message>
        <source>Events 1 to {number} are as they were written.</source>
        <translation>Gebeurtenissen 1 tot en met {number} zijn zoals ze zijn geschreven.</translation>
    </message>
    <message>
        <source>Events 1 to {number} are as they were written, up to {moment}.</source>
        <translation>Gebeurtenissen 1 tot en met {number} zijn zoals ze zijn geschreven, tot {moment}.</translation>
    </message>
    <message>
        <source>Not intact: the log does not contain the end that you kept, event {number}</source>
        <translation>Niet intact: het logboek bevat het bewaarde einde niet, gebeurtenis {number}</translation>
    </message>
    <message>
        <source>Not intact: the chain does not fit together</source>
        <translation>Niet intact: de keten past niet in elkaar</translation>
    </message>
    <message>
        <source>What was done last may not be on record any more.</source>
        <translation>Wat het laatst is gedaan, is misschien niet meer vastgelegd.</translation>
    </message>
    <message>
        <source>Something that was done is not on record any more.</source>
        <translation>Iets wat is gedaan, is niet meer vastgelegd.</translation>
    </message>
    <message>
        <source>From there on the log may tell something else than what was done.</source>
        <translation>Vanaf daar kan het logboek iets anders vertellen dan wat er is gedaan.</translation>
    </message>
    <message>
        <source>Intact: there are no events yet</source>
        <translation>Intact: er zijn nog geen gebeurtenissen</translation>
    </message>
    <message>
        <source>Not intact: {problem}</source>
        <translation>Niet intact: {problem}</translation>
    </message>
    <message>
        <source>MCP server</source>
        <translation>MCP-server</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Gewijzigd</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Verwijderd</translation>
    </message>
    <message>
        <source>Activated</source>
        <translation>Geactiveerd</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>Gedeactiveerd</translation>
    </message>
    <message>
        <source>Budget topped up</source>
        <translation>Budget aangevuld</translation>
    </message>
    <message>
        <source>Secret rotated</source>
        <translation>Geheim geroteerd</translation>
    </message>
    <message>
        <source>Handout saved</source>
        <translation>Hand-out opgeslagen</translation>
    </message>
    <message>
        <source>Claim link made</source>
        <translation>Ophaallink gemaakt</translation>
    </message>
    <message>
        <source>Claim link withdrawn</source>
        <translation>Ophaallink ingetrokken</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Opgehaald</translation>
    </message>
    <message>
        <source>Join link made</source>
        <translation>Deelnamelink gemaakt</translation>
    </message>
    <message>
        <source>Join link withdrawn</source>
        <translation>Deelnamelink ingetrokken</translation>
    </message>
    <message>
        <source>Keys revoked</source>
        <translation>Sleutels ingetrokken</translation>
    </message>
    <message>
        <source>Keys rotated</source>
        <translation>Sleutels geroteerd</translation>
    </message>
    <message>
        <source>Tools read again</source>
        <translation>Tools opnieuw gelezen</translation>
    </message>
    <message>
        <source>Login failed</source>
        <translation>Aanmelding mislukt</translation>
    </message>
    <message>
        <source>credential</source>
        <translation>set inloggegevens</translation>
    </message>
    <message>
        <source>model</source>
        <translation>model</translation>
    </message>
    <message>
        <source>deployment</source>
        <translation>deployment</translation>
    </message>
    <message>
        <source>template</source>
        <translation>sjabloon</translation>
    </message>
    <message>
        <source>webhook</source>
        <translation>webhook</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>melding</translation>
    </message>
    <message>
        <source>request</source>
        <translation>aanvraag</translation>
    </message>
    <message>
        <source>address</source>
        <comment>of a computer</comment>
        <translation>adres</translation>
    </message>
    <message>
        <source>Created {subject}</source>
        <translation>{subject} gemaakt</translation>
    </message>
    <message>
        <source>Changed {subject}</source>
        <translation>{subject} gewijzigd</translation>
    </message>
    <message>
        <source>Deleted {subject}</source>
        <translation>{subject} verwijderd</translation>
    </message>
    <message>
        <source>Activated {subject}</source>
        <translation>{subject} geactiveerd</translation>
    </message>
    <message>
        <source>Deactivated {subject}</source>
        <translation>{subject} gedeactiveerd</translation>
    </message>
    <message>
        <source>Revoked {subject}</source>
        <translation>{subject} ingetrokken</translation>
    </message>
    <message>
        <source>Topped up the budget of {subject}</source>
        <translation>Budget van {subject} aangevuld</translation>
    </message>
    <message>
        <source>Rotated {subject}</source>
        <translation>{subject} geroteerd</translation>
    </message>
    <message>
        <source>Saved the handout of {subject}</source>
        <translation>Hand-out van {subject} opgeslagen</translation>
    </message>
    <message>
        <source>Made a claim link for {subject}</source>
        <translation>Ophaallink gemaakt voor {subject}</translation>
    </message>
    <message>
        <source>Withdrew the claim link of {subject}</source>
        <translation>Ophaallink van {subject} ingetrokken</translation>
    </message>
    <message>
        <source>Claimed</source>
        <comment>what was done</comment>
        <translation>Opgehaald</translation>
    </message>
    <message>
        <source>Opened the claim link of {subject}</source>
        <translation>Ophaallink van {subject} geopend</translation>
    </message>
    <message>
        <source>Made a join link for {subject}</source>
        <translation>Deelnamelink gemaakt voor {subject}</translation>
    </message>
    <message>
        <source>Withdrew the join link of {subject}</source>
        <translation>Deelnamelink van {subject} ingetrokken</translation>
    </message>
    <message>
        <source>Revoked all keys of {subject}</source>
        <translation>Alle sleutels van {subject} ingetrokken</translation>
    </message>
    <message>
        <source>Rotated all keys of {subject}</source>
        <translation>Alle sleutels van {subject} geroteerd</translation>
    </message>
    <message>
        <source>Read the tools of {subject} again</source>
        <translation>Tools van {subject} opnieuw gelezen</translation>
    </message>
    <message>
        <source>Rotated the token of {subject}</source>
        <translation>Token van {subject} geroteerd</translation>
    </message>
    <message>
        <source>Read</source>
        <comment>what was done</comment>
        <translation>Gelezen</translation>
    </message>
    <message>
        <source>Read what was said in {subject}</source>
        <translation>Gelezen wat is gezegd in {subject}</translation>
    </message>
    <message>
        <source>Acknowledged {subject}</source>
        <translation>{subject} bevestigd</translation>
    </message>
    <message>
        <source>Came with a token that is not accepted, from {subject}</source>
        <translation>Kwam met een token dat niet wordt aanvaard, vanaf {subject}</translation>
    </message>
    <message>
        <source>the {kind} {name}</source>
        <translation>{kind} {name}</translation>
    </message>
    <message>
        <source>an {kind}</source>
        <translation>een {kind}</translation>
    </message>
    <message>
        <source>a {kind}</source>
        <translation>een {kind}</translation>
    </message>
    <message>
        <source>Nobody known</source>
        <translation>Niemand bekend</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Opdrachtregel</translation>
    </message>
    <message>
        <source>Linked account</source>
        <translation>Gekoppeld account</translation>
    </message>
    <message>
        <source>Alert at these percentages of the budget</source>
        <translation>Meldingen bij percentages van het budget</translation>
    </message>
    <message>
        <source>May be in a private network</source>
        <translation>Mag in een privénetwerk zijn</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modellen</translation>
    </message>
    <message>
        <source>all models</source>
        <translation>alle modellen</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Aanbieders</translation>
    </message>
    <message>
        <source>all providers</source>
        <translation>alle aanbieders</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>de gebruikelijke</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Cached input, for a million tokens</source>
        <translation>Invoer uit cache, per miljoen tokens</translation>
    </message>
    <message>
        <source>With claim links</source>
        <translation>Met ophaallinks</translation>
    </message>
    <message>
        <source>not opened</source>
        <translation>niet geopend</translation>
    </message>
    <message>
        <source>Opened</source>
        <comment>a claim link</comment>
        <translation>Geopend</translation>
    </message>
    <message>
        <source>Keep prompts and answers</source>
        <translation>Prompts en antwoorden bewaren</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>helemaal niet</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Inloggegevens</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>Deployments</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschrijving</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Verloopt</translation>
    </message>
    <message>
        <source>never</source>
        <comment>ends</comment>
        <translation>nooit</translation>
    </message>
    <message>
        <source>Extra keys</source>
        <translation>Extra sleutels</translation>
    </message>
    <message>
        <source>Fallbacks</source>
        <translation>Terugvalmodellen</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Headers</translation>
    </message>
    <message>
        <source>Input, for a million tokens</source>
        <translation>Invoer, per miljoen tokens</translation>
    </message>
    <message>
        <source>IP allowlist</source>
        <translation>Toegestane IP-adressen</translation>
    </message>
    <message>
        <source>any address</source>
        <translation>elk adres</translation>
    </message>
    <message>
        <source>Attached keys</source>
        <translation>Gekoppelde sleutels</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Sleutels</translation>
    </message>
    <message>
        <source>all alerts</source>
        <translation>alle meldingen</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Locatie</translation>
    </message>
    <message>
        <source>all locations</source>
        <translation>alle locaties</translation>
    </message>
    <message>
        <source>Longest answer, in tokens</source>
        <translation>Langste antwoord, in tokens</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>Parallel requests</source>
        <translation>Gelijktijdige aanvragen</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>geen limiet</translation>
    </message>
    <message>
        <source>MCP</source>
        <translation>MCP</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metagegevens</translation>
    </message>
    <message>
        <source>Model id</source>
        <translation>Model-id</translation>
    </message>
    <message>
        <source>Names on its page</source>
        <translation>Namen op de pagina</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Geldig vanaf</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>meteen</translation>
    </message>
    <message>
        <source>Output, for a million tokens</source>
        <translation>Uitvoer, per miljoen tokens</translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>owner</comment>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Gemaakt uit</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Sleutel</translation>
    </message>
    <message>
        <source>Previous secret good until</source>
        <translation>Vorig geheim geldig tot</translation>
    </message>
    <message>
        <source>Handout</source>
        <translation>Hand-out</translation>
    </message>
    <message>
        <source>Requires a key</source>
        <translation>Sleutel vereist</translation>
    </message>
    <message>
        <source>Requests per minute</source>
        <translation>Aanvragen per minuut</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Time-out</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tijdzone</translation>
    </message>
    <message>
        <source>Tools gone</source>
        <translation>Verdwenen tools</translation>
    </message>
    <message>
        <source>New tools</source>
        <translation>Nieuwe tools</translation>
    </message>
    <message>
        <source>Added to the budget</source>
        <translation>Toegevoegd aan het budget</translation>
    </message>
    <message>
        <source>Tokens per minute</source>
        <translation>Tokens per minuut</translation>
    </message>
    <message>
        <source>Upstream model</source>
        <translation>Model bij de aanbieder</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Duurt</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n seconden</numerusform>
        </translation>
    </message>
    <message>
        <source>standard</source>
        <comment>kind of key</comment>
        <translation>standaard</translation>
    </message>
    <message>
        <source>agent</source>
        <comment>kind of key</comment>
        <translation>agent</translation>
    </message>
    <message>
        <source>ephemeral</source>
        <comment>kind of key</comment>
        <translation>kortlevend</translation>
    </message>
    <message>
        <source>owner</source>
        <comment>role of an admin</comment>
        <translation>eigenaar</translation>
    </message>
    <message>
        <source>admin</source>
        <comment>role of an admin</comment>
        <translation>beheerder</translation>
    </message>
    <message>
        <source>viewer</source>
        <comment>role of an admin</comment>
        <translation>kijker</translation>
    </message>
    <message>
        <source>full</source>
        <comment>names on a join page</comment>
        <translation>volledig</translation>
    </message>
    <message>
        <source>masked</source>
        <comment>names on a join page</comment>
        <translation>afgeschermd</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message numerus="yes">
        <source>{number}%</source>
        <comment>percent</comment>
        <translation>
            <numerusform>{number}%</numerusform>
            <numerusform>{number}%</numerusform>
        </translation>
    </message>
    <message>
        <source>{budget}, alerts at {percents}</source>
        <translation>{budget}, meldingen bij {percents}</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>ingeschakeld</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>uitgeschakeld</translation>
    </message>
    <message>
        <source>with a password</source>
        <translation>met een wachtwoord</translation>
    </message>
    <message>
        <source>without a password</source>
        <translation>zonder wachtwoord</translation>
    </message>
    <message>
        <source>Somebody changed the window again meanwhile; it stays as they left it.</source>
        <translation>Iemand heeft de periode intussen opnieuw gewijzigd; die blijft zoals die is.</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{some} van {all}</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Claim links that were opened</source>
        <translation>Ophaallinks die zijn geopend</translation>
    </message>
    <message>
        <source>No claim links</source>
        <translation>Geen ophaallinks</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Gebruikt</translation>
    </message>
    <message>
        <source>Keys that were ever used</source>
        <translation>Sleutels die ooit zijn gebruikt</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Actief</translation>
    </message>
    <message>
        <source>Those that are not revoked, with those minted from them</source>
        <translation>Die niet zijn ingetrokken, met die daaruit zijn gemaakt</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Aanvragen</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Uitgaven</translation>
    </message>
    <message>
        <source>No cap</source>
        <translation>Geen limiet</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Gemaakt door</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>batches</translation>
    </message>
    <message>
        <source>There is no batch yet</source>
        <translation>Er is nog geen batch</translation>
    </message>
    <message>
        <source>Create keys for everybody at a location; they are one batch then, with a window and a budget of their own.</source>
        <translation>Maak sleutels voor iedereen op een locatie; samen zijn ze dan één batch, met een eigen periode en budget.</translation>
    </message>
    <message>
        <source>Your admin token may look, but not create keys for a location.</source>
        <translation>Dit beheertoken mag kijken, maar geen sleutels voor een locatie maken.</translation>
    </message>
    <message>
        <source>Create for a location…</source>
        <translation>Maken voor locatie…</translation>
    </message>
    <message>
        <source>label</source>
        <translation>label</translation>
    </message>
    <message>
        <source>“{label}” saved</source>
        <translation>“{label}” opgeslagen</translation>
    </message>
    <message>
        <source>“{label}” has another window</source>
        <translation>“{label}” heeft een andere periode</translation>
    </message>
    <message>
        <source>“{label}” ends at {until} now</source>
        <translation>“{label}” eindigt nu om {until}</translation>
    </message>
    <message>
        <source>“{label}” is over</source>
        <translation>“{label}” is voorbij</translation>
    </message>
    <message>
        <source>“{label}” has the window from before</source>
        <translation>“{label}” heeft weer de vorige periode</translation>
    </message>
    <message>
        <source>Withdraw the join link of “{label}”?</source>
        <translation>De deelnamelink van “{label}” intrekken?</translation>
    </message>
    <message>
        <source>Whoever opens it from now on gets nothing. Keys that were opened by it stay as they are.</source>
        <translation>Wie hem voortaan opent, krijgt niets. Sleutels die ermee zijn geopend, blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>Withdraw link</source>
        <translation>Link intrekken</translation>
    </message>
    <message>
        <source>The join link opens nothing any more</source>
        <translation>De deelnamelink opent niets meer</translation>
    </message>
    <message numerus="yes">
        <source>%n keys of “{name}” revoked</source>
        <translation>
            <numerusform>%n sleutel van “{name}” ingetrokken</numerusform>
            <numerusform>%n sleutels van “{name}” ingetrokken</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Type the name of the batch to confirm</source>
        <translation>&amp;Typ de naam van de batch ter bevestiging</translation>
    </message>
    <message>
        <source>The batch itself stays.</source>
        <translation>De batch zelf blijft.</translation>
    </message>
    <message>
        <source>Claim links</source>
        <translation>Ophaallinks</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persoon</translation>
    </message>
    <message>
        <source>Nobody has a key of this batch</source>
        <translation>Niemand heeft een sleutel van deze batch</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personen</translation>
    </message>
    <message>
        <source>name</source>
        <translation>naam</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Laatst gebruikt</translation>
    </message>
    <message>
        <source>This batch has no key</source>
        <translation>Deze batch heeft geen sleutel</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>sleutels</translation>
    </message>
    <message>
        <source>name, owner or key</source>
        <translation>naam, eigenaar, sleutel</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Niet gebruikt</translation>
    </message>
    <message>
        <source>The key was handed out itself</source>
        <translation>De sleutel zelf is uitgereikt</translation>
    </message>
    <message>
        <source>Link made {minute} by {created_by}, not opened yet</source>
        <translation>Link gemaakt op {minute} door {created_by}, nog niet geopend</translation>
    </message>
    <message>
        <source>Opened {minute} from {claimed_from}</source>
        <translation>Geopend op {minute} vanaf {claimed_from}</translation>
    </message>
    <message>
        <source>Made {when} by {who}, names shown</source>
        <translation>Gemaakt op {when} door {who}, namen zichtbaar</translation>
    </message>
    <message>
        <source>Made {when} by {who}, names typed</source>
        <translation>Gemaakt op {when} door {who}, namen worden getypt</translation>
    </message>
    <message>
        <source>Show its keys</source>
        <translation>Sleutels tonen</translation>
    </message>
    <message>
        <source>Live keys</source>
        <translation>Actieve sleutels</translation>
    </message>
    <message>
        <source>Join link</source>
        <translation>Deelnamelink</translation>
    </message>
    <message>
        <source>None</source>
        <comment>join link</comment>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Make a join link…</source>
        <translation>Deelnamelink maken…</translation>
    </message>
    <message>
        <source>Make another…</source>
        <translation>Nieuwe maken…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>{made}, {extra_used} of {extra_keys} extra keys given</source>
        <translation>{made}, {extra_used} van {extra_keys} extra sleutels gegeven</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>Per persoon</translation>
    </message>
    <message>
        <source>Details of the batch</source>
        <translation>Details van de batch</translation>
    </message>
    <message>
        <source>Live view</source>
        <translation>Live weergave</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Meer acties</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Onderdelen</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Details sluiten</translation>
    </message>
    <message>
        <source>Edit batch</source>
        <translation>Batch bewerken</translation>
    </message>
    <message>
        <source>Trying again never adds a second batch.</source>
        <translation>Opnieuw proberen voegt nooit een tweede batch toe.</translation>
    </message>
    <message>
        <source>Somebody else changed this batch</source>
        <translation>Iemand anders heeft deze batch gewijzigd</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Label</translation>
    </message>
    <message>
        <source>A cap on what all its keys spend together</source>
        <translation>Een limiet op wat alle sleutels samen uitgeven</translation>
    </message>
    <message>
        <source>Shared &amp;budget in US$</source>
        <translation>Gedeeld &amp;budget in US$</translation>
    </message>
    <message>
        <source>Shared budget</source>
        <translation>Gedeeld budget</translation>
    </message>
    <message>
        <source>As a key, shown once</source>
        <translation>Als sleutel, één keer getoond</translation>
    </message>
    <message>
        <source>As a claim link</source>
        <translation>Als ophaallink</translation>
    </message>
    <message>
        <source>As keys on paper</source>
        <translation>Als sleutels op papier</translation>
    </message>
    <message>
        <source>As claim links on paper</source>
        <translation>Als ophaallinks op papier</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Uitgereikt</translation>
    </message>
    <message>
        <source>&amp;Given</source>
        <translation>Uit&amp;gereikt</translation>
    </message>
    <message>
        <source>A person on the list</source>
        <translation>Een persoon uit de lijst</translation>
    </message>
    <message>
        <source>Somebody else, by name</source>
        <translation>Iemand anders, op naam</translation>
    </message>
    <message>
        <source>Hand out one more key</source>
        <translation>Nog een sleutel uitreiken</translation>
    </message>
    <message>
        <source>Hand out key</source>
        <translation>Sleutel uitreiken</translation>
    </message>
    <message>
        <source>Making…</source>
        <translation>Maken…</translation>
    </message>
    <message>
        <source>Trying again never makes the key twice.</source>
        <translation>Opnieuw proberen maakt de sleutel nooit twee keer.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Search for a person…</source>
        <translation>Persoon zoeken…</translation>
    </message>
    <message>
        <source>Same as the other keys of “{label}”: {window}.</source>
        <translation>Zoals de andere van “{label}”: {window}.</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Voor</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Persoon</translation>
    </message>
    <message>
        <source>The key is called so; it is nobody&apos;s of the list.</source>
        <translation>De sleutel heet zo; hij is van niemand uit de lijst.</translation>
    </message>
    <message>
        <source>{error} Hand out another one all the same?</source>
        <translation>{error} Toch nog een uitreiken?</translation>
    </message>
    <message>
        <source>Hand out another key</source>
        <translation>Nog een sleutel uitreiken</translation>
    </message>
    <message>
        <source>“{stray}” is not picked</source>
        <translation>“{stray}” is niet gekozen</translation>
    </message>
    <message>
        <source>It is paid from the batch&apos;s shared budget.</source>
        <translation>Hij wordt betaald uit het gedeelde budget van de batch.</translation>
    </message>
    <message>
        <source>They pick their name from the list</source>
        <translation>Ze kiezen hun naam uit de lijst</translation>
    </message>
    <message>
        <source>They type their name</source>
        <translation>Ze typen hun naam</translation>
    </message>
    <message>
        <source>Everybody who has the link sees the names.</source>
        <translation>Iedereen met de link ziet de namen.</translation>
    </message>
    <message>
        <source>Nobody else&apos;s name is shown.</source>
        <translation>Namen van anderen worden niet getoond.</translation>
    </message>
    <message>
        <source>The batch has no shared budget, from which extra keys are paid; edit it to give it one.</source>
        <translation>De batch heeft geen gedeeld budget waaruit extra sleutels worden betaald; bewerk de batch om er een te geven.</translation>
    </message>
    <message>
        <source>Make a join link</source>
        <translation>Deelnamelink maken</translation>
    </message>
    <message>
        <source>Make join link</source>
        <translation>Deelnamelink maken</translation>
    </message>
    <message>
        <source>Trying again never makes the link twice.</source>
        <translation>Opnieuw proberen maakt de link nooit twee keer.</translation>
    </message>
    <message>
        <source>How people find their key</source>
        <translation>Hoe mensen hun sleutel vinden</translation>
    </message>
    <message>
        <source>How people &amp;find their key</source>
        <translation>Hoe mensen hun sleutel &amp;vinden</translation>
    </message>
    <message>
        <source>The present join link then stops working.</source>
        <translation>De huidige deelnamelink opent dan niets meer.</translation>
    </message>
    <message numerus="yes">
        <source>First come, first served: %n keys of this batch.</source>
        <translation>
            <numerusform>Wie het eerst komt, het eerst maalt: %n sleutel van deze batch.</numerusform>
            <numerusform>Wie het eerst komt, het eerst maalt: %n sleutels van deze batch.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First come, first served: %n extra keys.</source>
        <translation>
            <numerusform>Wie het eerst komt, het eerst maalt: %n extra sleutel.</numerusform>
            <numerusform>Wie het eerst komt, het eerst maalt: %n extra sleutels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n extra ones</source>
        <translation>
            <numerusform>%n extra</numerusform>
            <numerusform>%n extra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First come, first served: %n keys of this batch, and {more}.</source>
        <translation>
            <numerusform>Wie het eerst komt, het eerst maalt: %n sleutel van deze batch, en {more}.</numerusform>
            <numerusform>Wie het eerst komt, het eerst maalt: %n sleutels van deze batch, en {more}.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Extra keys</source>
        <translation>&amp;Extra sleutels</translation>
    </message>
    <message>
        <source>For people who are not on the list</source>
        <translation>Voor mensen die niet op de lijst staan</translation>
    </message>
    <message>
        <source>No key of this batch waits to be opened: nobody gets one by this link.</source>
        <translation>Geen sleutel van deze batch wacht om geopend te worden: via deze link krijgt niemand er een.</translation>
    </message>
    <message>
        <source>The document is saved, but the gateway could not be told: its audit log does not show it.</source>
        <translation>Het document is opgeslagen, maar dat kon niet aan de gateway worden gemeld: het auditlogboek toont het niet.</translation>
    </message>
    <message>
        <source>Withdraw the claim link of “{key}”?</source>
        <translation>De ophaallink van “{key}” intrekken?</translation>
    </message>
    <message>
        <source>Whoever opens it from now on gets nothing. The key stays; replacing it makes another link.</source>
        <translation>Wie hem voortaan opent, krijgt niets. De sleutel blijft; vervangen maakt een andere link.</translation>
    </message>
    <message numerus="yes">
        <source>%n keys were left out: {reason}</source>
        <translation>
            <numerusform>%n sleutel is overgeslagen: {reason}</numerusform>
            <numerusform>%n sleutels zijn overgeslagen: {reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>The claim link of “{key}” opens nothing any more</source>
        <translation>De ophaallink van “{key}” opent niets meer</translation>
    </message>
    <message>
        <source>It opens on this computer only. For the people in the room, share the gateway on the network first.</source>
        <translation>De link werkt alleen op deze computer. Deel voor de mensen in de zaal eerst de gateway op het netwerk.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Link kopiëren</translation>
    </message>
    <message>
        <source>QR code of the link</source>
        <translation>QR-code van de link</translation>
    </message>
    <message>
        <source>Clipboard clears in {seconds} s</source>
        <translation>Klembord wordt over {seconds} s gewist</translation>
    </message>
    <message>
        <source>Claim link for “{name}”</source>
        <translation>Ophaallink voor “{name}”</translation>
    </message>
    <message>
        <source>Whoever opens it first gets the key, once. Give it to nobody else.</source>
        <translation>Wie hem het eerst opent, krijgt de sleutel, één keer. Geef hem aan niemand anders.</translation>
    </message>
    <message>
        <source>The link will not be shown again. If it gets lost, replace the key to have another one.</source>
        <translation>De link wordt niet nog eens getoond. Gaat hij verloren, vervang dan de sleutel voor een nieuwe.</translation>
    </message>
    <message>
        <source>Join link of “{label}”</source>
        <translation>Deelnamelink van “{label}”</translation>
    </message>
    <message>
        <source>Everybody in the room opens it and finds their own key. The live workshop view shows it large.</source>
        <translation>Iedereen in de zaal opent de link en krijgt een eigen sleutel. De live weergave van de workshop toont de link groot.</translation>
    </message>
    <message>
        <source>The link is known to this window only, until KeyDesk closes. Another one replaces it.</source>
        <translation>Alleen dit venster kent de link, tot KeyDesk sluit. Een andere vervangt hem.</translation>
    </message>
    <message>
        <source>Begins at {moment}</source>
        <translation>Begin: {moment}</translation>
    </message>
    <message>
        <source>Ends at {moment}</source>
        <translation>Einde: {moment}</translation>
    </message>
    <message>
        <source>Ended at {moment}</source>
        <translation>Geëindigd: {moment}</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Voorbij</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>state of a batch</comment>
        <translation>Open</translation>
    </message>
    <message>
        <source>It has no end</source>
        <translation>Zonder einde</translation>
    </message>
    <message>
        <source>The gateway does not answer now.</source>
        <translation>De gateway antwoordt nu niet.</translation>
    </message>
    <message>
        <source>QR code of the join link</source>
        <translation>QR-code van de deelnamelink</translation>
    </message>
    <message>
        <source>Make another join link…</source>
        <translation>Andere deelnamelink maken…</translation>
    </message>
    <message>
        <source>Hide the join link</source>
        <translation>Deelnamelink verbergen</translation>
    </message>
    <message>
        <source>Copy the join link</source>
        <translation>Deelnamelink kopiëren</translation>
    </message>
    <message>
        <source>Show the join link</source>
        <translation>Deelnamelink tonen</translation>
    </message>
    <message>
        <source>Join at</source>
        <translation>Deelnemen via</translation>
    </message>
    <message>
        <source>These addresses open on this computer only. Share the gateway on the network first.</source>
        <translation>Deze adressen openen alleen op deze computer. Deel eerst de gateway op het netwerk.</translation>
    </message>
    <message>
        <source>A join link was made on {when} by {who}. It is shown only where it was made; another one replaces it.</source>
        <translation>Op {when} is door {who} een deelnamelink gemaakt. Die wordt alleen getoond waar hij is gemaakt; een andere vervangt hem.</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>Namen tonen</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>Namen verbergen</translation>
    </message>
    <message>
        <source>Leave full screen (F11)</source>
        <translation>Volledig scherm verlaten (F11)</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>Volledig scherm (F11)</translation>
    </message>
    <message>
        <source>Join links</source>
        <translation>Deelnamelinks</translation>
    </message>
    <message>
        <source>Nobody has used a key yet</source>
        <translation>Niemand heeft nog een sleutel gebruikt</translation>
    </message>
    <message>
        <source>15 minutes more</source>
        <translation>15 minuten langer</translation>
    </message>
    <message>
        <source>Leave the live view (Esc)</source>
        <translation>Live weergave verlaten (Esc)</translation>
    </message>
    <message>
        <source>Requests and spend by person</source>
        <translation>Aanvragen en uitgaven per persoon</translation>
    </message>
    <message>
        <source>and {left_out} more</source>
        <translation>en nog {left_out}</translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n aanvraag</numerusform>
            <numerusform>%n aanvragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Budget left</source>
        <translation>Resterend budget</translation>
    </message>
    <message>
        <source>Extend by 1&amp;5 minutes</source>
        <translation>Met 1&amp;5 minuten verlengen</translation>
    </message>
    <message>
        <source>Extend by &amp;30 minutes</source>
        <translation>Met &amp;30 minuten verlengen</translation>
    </message>
    <message>
        <source>Extend by 1 &amp;hour</source>
        <translation>Met 1 &amp;uur verlengen</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Zoeken</translation>
    </message>
    <message>
        <source>Select one batch first.</source>
        <translation>Selecteer eerst één batch.</translation>
    </message>
    <message>
        <source>Live workshop &amp;view</source>
        <translation>&amp;Live weergave van de workshop</translation>
    </message>
    <message>
        <source>Show its &amp;keys</source>
        <translation>&amp;Sleutels tonen</translation>
    </message>
    <message>
        <source>Set &amp;window…</source>
        <translation>&amp;Periode instellen…</translation>
    </message>
    <message>
        <source>End &amp;now</source>
        <translation>&amp;Nu beëindigen</translation>
    </message>
    <message>
        <source>Hand &amp;out one more key…</source>
        <translation>Nog een sleutel uit&amp;reiken…</translation>
    </message>
    <message>
        <source>&amp;Replace a lost key…</source>
        <translation>Verloren sleutel vervan&amp;gen…</translation>
    </message>
    <message>
        <source>Ro&amp;tate all keys…</source>
        <translation>&amp;Alle sleutels roteren…</translation>
    </message>
    <message>
        <source>Make a &amp;join link…</source>
        <translation>Deelna&amp;melink maken…</translation>
    </message>
    <message>
        <source>Show jo&amp;in link…</source>
        <translation>Deelnamelink &amp;tonen…</translation>
    </message>
    <message>
        <source>Withdraw join link…</source>
        <translation>Deelnamelink intrekken…</translation>
    </message>
    <message>
        <source>It has no join link.</source>
        <translation>Er is geen deelnamelink.</translation>
    </message>
    <message>
        <source>It is shown only where it was made; make another one.</source>
        <translation>Hij wordt alleen getoond waar hij is gemaakt; maak een andere.</translation>
    </message>
    <message>
        <source>Revoke all keys…</source>
        <translation>Alle sleutels intrekken…</translation>
    </message>
    <message>
        <source>&amp;Replace…</source>
        <translation>&amp;Vervangen…</translation>
    </message>
    <message>
        <source>&amp;Withdraw claim link…</source>
        <translation>&amp;Ophaallink intrekken…</translation>
    </message>
    <message>
        <source>Replace a lost key</source>
        <translation>Verloren sleutel vervangen</translation>
    </message>
    <message>
        <source>Replace key</source>
        <translation>Sleutel vervangen</translation>
    </message>
    <message>
        <source>Replacing…</source>
        <translation>Vervangen…</translation>
    </message>
    <message>
        <source>Trying again never replaces the key twice.</source>
        <translation>Opnieuw proberen vervangt de sleutel nooit twee keer.</translation>
    </message>
    <message>
        <source>Keys of the batch</source>
        <translation>Sleutels van de batch</translation>
    </message>
    <message>
        <source>Search for a name…</source>
        <translation>Naam zoeken…</translation>
    </message>
    <message>
        <source>&amp;Whose key</source>
        <translation>&amp;Wiens sleutel</translation>
    </message>
    <message>
        <source>The key that “{picked}” has is refused from the next request on.</source>
        <translation>De sleutel die “{picked}” heeft, wordt vanaf de volgende aanvraag geweigerd.</translation>
    </message>
    <message>
        <source>Rotate all keys of “{label}”?</source>
        <translation>Alle sleutels van “{label}” roteren?</translation>
    </message>
    <message>
        <source>Rotate all keys</source>
        <translation>Alle sleutels roteren</translation>
    </message>
    <message>
        <source>Trying again never rotates the keys twice.</source>
        <translation>Opnieuw proberen roteert de sleutels nooit twee keer.</translation>
    </message>
    <message numerus="yes">
        <source>All %n keys that can be used get other secrets, and the present ones are refused from the next request on. Claim links that were not opened stop working too. The new document opens at once; it cannot be made again.</source>
        <translation>
            <numerusform>De ene bruikbare sleutel krijgt een ander geheim, en het huidige wordt vanaf de volgende aanvraag geweigerd. Ophaallinks die niet zijn geopend, werken ook niet meer. Het nieuwe document opent meteen; het kan niet opnieuw worden gemaakt.</numerusform>
            <numerusform>Alle %n bruikbare sleutels krijgen andere geheimen, en de huidige worden vanaf de volgende aanvraag geweigerd. Ophaallinks die niet zijn geopend, werken ook niet meer. Het nieuwe document opent meteen; het kan niet opnieuw worden gemaakt.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has no end.</source>
        <translation>Er is geen einde.</translation>
    </message>
    <message>
        <source>It is over already.</source>
        <translation>De batch is al voorbij.</translation>
    </message>
    <message>
        <source>It has not begun; set another window, or revoke its keys.</source>
        <translation>De batch is nog niet begonnen; stel een andere periode in, of trek de sleutels in.</translation>
    </message>
    <message>
        <source>It is over; extend it first.</source>
        <translation>De batch is voorbij; verleng die eerst.</translation>
    </message>
    <message>
        <source>All its keys are revoked.</source>
        <translation>Alle sleutels zijn ingetrokken.</translation>
    </message>
    <message>
        <source>A revoked key cannot be changed.</source>
        <translation>Een ingetrokken sleutel kan niet worden gewijzigd.</translation>
    </message>
    <message>
        <source>Create another one from the key that it comes from.</source>
        <translation>Maak een nieuwe uit de sleutel waar deze uit komt.</translation>
    </message>
    <message>
        <source>It has no claim link.</source>
        <translation>Er is geen ophaallink.</translation>
    </message>
    <message>
        <source>Its claim link was opened already.</source>
        <translation>De ophaallink is al geopend.</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Gepland</translation>
    </message>
    <message>
        <source>Scheduled, begins in {left}</source>
        <translation>Gepland, begint over {left}</translation>
    </message>
    <message>
        <source>Open, {left} left</source>
        <translation>Open, nog {left}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h {rest} min</source>
        <translation>{hours} u {rest} min</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} u</translation>
    </message>
    <message numerus="yes">
        <source>%n days {time}</source>
        <translation>
            <numerusform>%n dag {time}</numerusform>
            <numerusform>%n dagen {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>From {start}</source>
        <translation>Vanaf {start}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} tot {end}</translation>
    </message>
    <message>
        <source>From {start}, without end</source>
        <translation>Vanaf {start}, zonder einde</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>Vandaag {time}</translation>
    </message>
    <message>
        <source>30 minutes more</source>
        <translation>30 minuten langer</translation>
    </message>
    <message>
        <source>1 hour more</source>
        <translation>1 uur langer</translation>
    </message>
    <message>
        <source>At another time…</source>
        <translation>Op een ander moment…</translation>
    </message>
    <message>
        <source>Window of “{label}”</source>
        <translation>Periode van “{label}”</translation>
    </message>
    <message>
        <source>Set window</source>
        <translation>Periode instellen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Opslaan…</translation>
    </message>
    <message>
        <source>Trying again never changes it twice.</source>
        <translation>Opnieuw proberen wijzigt het nooit twee keer.</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Begint</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Eindigt</translation>
    </message>
    <message>
        <source>Moment of the end</source>
        <translation>Moment van het einde</translation>
    </message>
    <message>
        <source>In your time zone ({zone_name})</source>
        <translation>In de eigen tijdzone ({zone_name})</translation>
    </message>
    <message>
        <source>&amp;Begins</source>
        <translation>&amp;Begint</translation>
    </message>
    <message>
        <source>&amp;Ends</source>
        <translation>&amp;Eindigt</translation>
    </message>
    <message>
        <source>Ends a&amp;t</source>
        <translation>Eindigt &amp;op</translation>
    </message>
    <message>
        <source>After its beginning</source>
        <translation>Na het begin</translation>
    </message>
    <message>
        <source>{words}. Then it is over: no key of it is let in.</source>
        <translation>{words}. Dan is de batch voorbij: geen sleutel ervan wordt toegelaten.</translation>
    </message>
    <message>
        <source>{words}. It begins in {time_left}.</source>
        <translation>{words}. De batch begint over {time_left}.</translation>
    </message>
    <message>
        <source>{words}. It is open then.</source>
        <translation>{words}. De batch is dan open.</translation>
    </message>
    <message>
        <source>{words}. It then stays open for another {time_left}.</source>
        <translation>{words}. De batch is dan nog {time_left} open.</translation>
    </message>
    <message>
        <source>This is a key of a KeyDesk gateway. What is needed is the API key that the provider gave you</source>
        <translation>Dit is een sleutel van een KeyDesk-gateway. Nodig is de API-sleutel van de aanbieder</translation>
    </message>
    <message>
        <source>The key alone, without the word Bearer before it</source>
        <translation>Alleen de sleutel, zonder het woord Bearer ervoor</translation>
    </message>
    <message>
        <source>The value alone, without the name and the = before it</source>
        <translation>Alleen de waarde, zonder de naam en het = ervoor</translation>
    </message>
    <message>
        <source>The key alone, without the quotes around it</source>
        <translation>Alleen de sleutel, zonder aanhalingstekens eromheen</translation>
    </message>
    <message>
        <source>One key alone: there is a blank or a line break in the middle</source>
        <translation>Alleen één sleutel: er staat een spatie of regeleinde in het midden</translation>
    </message>
    <message>
        <source>Plain letters, digits and signs only. Copy it once more from where the provider shows it</source>
        <translation>Alleen gewone letters, cijfers en tekens. Kopieer hem nog eens van waar de aanbieder hem toont</translation>
    </message>
    <message>
        <source>At most {longest} characters</source>
        <translation>Hoogstens {longest} tekens</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Inloggegevens</translation>
    </message>
    <message>
        <source>Select a credential first.</source>
        <translation>Selecteer eerst inloggegevens.</translation>
    </message>
    <message>
        <source>Select one credential only.</source>
        <translation>Selecteer maar één regel met inloggegevens.</translation>
    </message>
    <message>
        <source>No provider uses it.</source>
        <translation>Geen aanbieder gebruikt ze.</translation>
    </message>
    <message>
        <source>“{credential}” added</source>
        <translation>“{credential}” toegevoegd</translation>
    </message>
    <message>
        <source>It is used by {users_text}.</source>
        <translation>Deze inloggegevens worden gebruikt door {users_text}.</translation>
    </message>
    <message>
        <source>Delete “{credential}”?</source>
        <translation>“{credential}” verwijderen?</translation>
    </message>
    <message>
        <source>Its value is gone for good. No provider uses it.</source>
        <translation>De waarde is dan voorgoed weg. Geen aanbieder gebruikt ze.</translation>
    </message>
    <message>
        <source>“{credential}” saved</source>
        <translation>“{credential}” opgeslagen</translation>
    </message>
    <message>
        <source>“{credential}” deleted</source>
        <translation>“{credential}” verwijderd</translation>
    </message>
    <message>
        <source>“{credential}” is in use</source>
        <translation>“{credential}” is in gebruik</translation>
    </message>
    <message>
        <source>{by_whom}

If you delete it anyway, it is taken from them: they are called without a credential, and calls to their models fail until another one is chosen. Its value is gone for good.</source>
        <translation>{by_whom}

Na verwijderen worden aanbieders die ze gebruiken zonder inloggegevens aangeroepen, en mislukken aanroepen van hun modellen tot er andere zijn gekozen. De waarde is voorgoed weg.</translation>
    </message>
    <message>
        <source>Delete anyway</source>
        <translation>Toch verwijderen</translation>
    </message>
    <message>
        <source>Add credential</source>
        <translation>Inloggegevens toevoegen</translation>
    </message>
    <message>
        <source>Edit credential</source>
        <translation>Inloggegevens bewerken</translation>
    </message>
    <message>
        <source>Trying again never adds a second credential.</source>
        <translation>Opnieuw proberen voegt nooit twee keer inloggegevens toe.</translation>
    </message>
    <message>
        <source>Somebody else changed this credential</source>
        <translation>Iemand anders heeft deze inloggegevens gewijzigd</translation>
    </message>
    <message>
        <source>the API key</source>
        <translation>de API-sleutel</translation>
    </message>
    <message>
        <source>Paste the provider&apos;s own API key</source>
        <translation>Plak de eigen API-sleutel van de aanbieder</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API-&amp;sleutel</translation>
    </message>
    <message>
        <source>another value</source>
        <translation>een andere waarde</translation>
    </message>
    <message>
        <source>The provider&apos;s own API key. It is stored encrypted, and never shown again.</source>
        <translation>De eigen API-sleutel van de aanbieder. Die wordt versleuteld opgeslagen en nooit meer getoond.</translation>
    </message>
    <message>
        <source>Enter it again: what is stored cannot be used where it would be sent now.</source>
        <translation>Vul hem opnieuw in: wat is opgeslagen, kan niet worden gebruikt waarheen het nu zou worden gestuurd.</translation>
    </message>
    <message>
        <source>{preview} is stored. Leave this empty to keep it.</source>
        <translation>{preview} is opgeslagen. Laat dit leeg om die te houden.</translation>
    </message>
    <message>
        <source>{names} and {more} more</source>
        <translation>{names} en nog {more}</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Enter it again</source>
        <translation>Opnieuw invullen</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Gereed</translation>
    </message>
    <message>
        <source>What is stored cannot be opened for where it would be sent now. Edit it, and enter its value.</source>
        <translation>Wat is opgeslagen, kan niet worden geopend voor waarheen het nu zou worden gestuurd. Bewerk het en vul de waarde in.</translation>
    </message>
    <message>
        <source>Stored encrypted, for the one address that it may be sent to</source>
        <translation>Versleuteld opgeslagen, voor het ene adres waarheen het mag worden gestuurd</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Its first and last three characters. The rest is never shown</source>
        <translation>De eerste en laatste drie tekens. De rest wordt nooit getoond</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Gebruikt door</translation>
    </message>
    <message>
        <source>credential</source>
        <comment>counted</comment>
        <translation>set inloggegevens</translation>
    </message>
    <message>
        <source>credentials</source>
        <translation>inloggegevens</translation>
    </message>
    <message>
        <source>No credential yet</source>
        <translation>Nog geen inloggegevens</translation>
    </message>
    <message>
        <source>A credential is a provider&apos;s own API key. It is stored encrypted, and only its ends are ever shown. Adding a provider asks for one too.</source>
        <translation>Inloggegevens zijn de eigen API-sleutel van een aanbieder. Die wordt versleuteld opgeslagen, en alleen begin en einde worden getoond. Bij het toevoegen van een aanbieder wordt er ook om gevraagd.</translation>
    </message>
    <message>
        <source>Your admin token may look, but not add credentials.</source>
        <translation>Dit beheertoken mag kijken, maar geen inloggegevens toevoegen.</translation>
    </message>
    <message>
        <source>“{server}” added</source>
        <translation>“{server}” toegevoegd</translation>
    </message>
    <message>
        <source>“{after}” saved</source>
        <translation>“{after}” opgeslagen</translation>
    </message>
    <message>
        <source>Asking it for its tools…</source>
        <translation>Tools worden opgevraagd…</translation>
    </message>
    <message>
        <source>“{after}” lists {found}</source>
        <translation>“{after}” heeft {found}</translation>
    </message>
    <message>
        <source>The tools of “{server}” could not be listed. {error}</source>
        <translation>De tools van “{server}” konden niet worden opgevraagd. {error}</translation>
    </message>
    <message>
        <source>“{server}” is on</source>
        <translation>“{server}” staat aan</translation>
    </message>
    <message>
        <source>“{server}” is off: no key reaches it</source>
        <translation>“{server}” staat uit: geen sleutel bereikt hem</translation>
    </message>
    <message numerus="yes">
        <source>%n keys name it in the rules for MCP servers: {names}. They go on naming it, and another server that is given its name later is theirs to use.</source>
        <translation>
            <numerusform>%n sleutel noemt hem in de regels voor MCP-servers: {names}. Dat blijft zo, en een andere server die later deze naam krijgt, is ervoor te gebruiken.</numerusform>
            <numerusform>%n sleutels noemen hem in de regels voor MCP-servers: {names}. Dat blijft zo, en een andere server die later deze naam krijgt, is ervoor te gebruiken.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{server}”?</source>
        <translation>“{server}” verwijderen?</translation>
    </message>
    <message>
        <source>Its address {address} stops at once, with {tools_text}. {by_whom}</source>
        <translation>Het adres {address} stopt meteen, met {tools_text}. {by_whom}</translation>
    </message>
    <message>
        <source>Show these keys</source>
        <translation>Deze sleutels tonen</translation>
    </message>
    <message>
        <source>“{server}” deleted</source>
        <translation>“{server}” verwijderd</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nieuw</numerusform>
            <numerusform>%n nieuw</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n weg</numerusform>
            <numerusform>%n weg</numerusform>
        </translation>
    </message>
    <message>
        <source>No key names it in its rules.</source>
        <translation>Geen sleutel noemt hem in zijn regels.</translation>
    </message>
    <message>
        <source>Details of the MCP server</source>
        <translation>Details van de MCP-server</translation>
    </message>
    <message>
        <source>Address here</source>
        <translation>Adres op de gateway</translation>
    </message>
    <message>
        <source>Its own address</source>
        <translation>Eigen adres</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Probleem</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>Named by</source>
        <translation>Genoemd door</translation>
    </message>
    <message>
        <source>Refresh tools</source>
        <translation>Tools vernieuwen</translation>
    </message>
    <message>
        <source>Off · {word}</source>
        <translation>Uit · {word}</translation>
    </message>
    <message>
        <source>None</source>
        <comment>problem</comment>
        <translation>Geen</translation>
    </message>
    <message>
        <source>{tools}, never asked for</source>
        <translation>{tools}, nooit opgevraagd</translation>
    </message>
    <message>
        <source>{tools}, listed {ago}</source>
        <translation>{tools}, opgevraagd {ago}</translation>
    </message>
    <message>
        <source>{name}: set</source>
        <translation>{name}: ingesteld</translation>
    </message>
    <message>
        <source>Tools ({tools})</source>
        <translation>Tools ({tools})</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Geen sleutel</translation>
    </message>
    <message>
        <source>Keys whose rules for MCP servers name it</source>
        <translation>Sleutels die hem in hun regels voor MCP-servers noemen</translation>
    </message>
    <message>
        <source>Set; type to replace it</source>
        <translation>Ingesteld; typ om te vervangen</translation>
    </message>
    <message>
        <source>Taken off when you save</source>
        <translation>Wordt weggehaald bij opslaan</translation>
    </message>
    <message>
        <source>Name of header {number}</source>
        <translation>Naam van header {number}</translation>
    </message>
    <message>
        <source>the value</source>
        <translation>de waarde</translation>
    </message>
    <message>
        <source>Value of header {present}</source>
        <translation>Waarde van header {present}</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>enter the value of {name}</source>
        <translation>vul de waarde van {name} in</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Houden</translation>
    </message>
    <message>
        <source>Add a header</source>
        <translation>Header toevoegen</translation>
    </message>
    <message>
        <source>{name} stands there twice</source>
        <translation>{name} staat er twee keer</translation>
    </message>
    <message>
        <source>not on its list of what is allowed</source>
        <translation>niet op de lijst van wat is toegestaan</translation>
    </message>
    <message>
        <source>on its list of what is denied</source>
        <translation>op de lijst van wat is geweigerd</translation>
    </message>
    <message>
        <source>the key may use no MCP server</source>
        <translation>de sleutel mag geen MCP-server gebruiken</translation>
    </message>
    <message>
        <source>The key sees no tool.</source>
        <translation>De sleutel ziet geen enkele tool.</translation>
    </message>
    <message>
        <source>MCP is off for the key</source>
        <translation>MCP staat uit voor de sleutel</translation>
    </message>
    <message>
        <source>the server is switched off</source>
        <translation>de server staat uit</translation>
    </message>
    <message>
        <source>the key may not use it</source>
        <translation>de sleutel mag hem niet gebruiken</translation>
    </message>
    <message>
        <source>its tools are not known; refresh them</source>
        <translation>de tools zijn niet bekend; vernieuw ze</translation>
    </message>
    <message numerus="yes">
        <source>The key sees {allowed} of {tools} tools, on %n servers.</source>
        <translation>
            <numerusform>De sleutel ziet {allowed} van {tools} tools, op %n server.</numerusform>
            <numerusform>De sleutel ziet {allowed} van {tools} tools, op %n servers.</numerusform>
        </translation>
    </message>
    <message>
        <source>allowed, but {problem}</source>
        <translation>toegestaan, maar {problem}</translation>
    </message>
    <message>
        <source>all servers and tools are allowed</source>
        <translation>alle servers en tools zijn toegestaan</translation>
    </message>
    <message>
        <source>on its list of what is allowed</source>
        <translation>op de lijst van wat is toegestaan</translation>
    </message>
    <message>
        <source>not on its list of what is denied</source>
        <translation>niet op de lijst van wat is geweigerd</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Tool</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gezien</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Onbekend</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>tool</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>tools</translation>
    </message>
    <message>
        <source>There is no MCP server yet</source>
        <translation>Er is nog geen MCP-server</translation>
    </message>
    <message>
        <source>Once there is one, it is listed here what of it the key sees.</source>
        <translation>Zodra er een is, staat hier wat de sleutel ervan ziet.</translation>
    </message>
    <message>
        <source>tool or server</source>
        <translation>tool of server</translation>
    </message>
    <message>
        <source>What does a key see?</source>
        <translation>Wat ziet een sleutel?</translation>
    </message>
    <message>
        <source>Add MCP server</source>
        <translation>MCP-server toevoegen</translation>
    </message>
    <message>
        <source>&amp;Add MCP server…</source>
        <translation>MCP-server &amp;toevoegen…</translation>
    </message>
    <message>
        <source>What does a key &amp;see?…</source>
        <translation>Wat &amp;ziet een sleutel?…</translation>
    </message>
    <message>
        <source>Select one MCP server first.</source>
        <translation>Selecteer eerst één MCP-server.</translation>
    </message>
    <message>
        <source>Show &amp;keys that name it</source>
        <translation>&amp;Sleutels tonen die hem noemen</translation>
    </message>
    <message>
        <source>Refresh &amp;tools</source>
        <translation>Tools ver&amp;nieuwen</translation>
    </message>
    <message>
        <source>S&amp;witch on or off</source>
        <translation>&amp;Aan- of uitzetten</translation>
    </message>
    <message>
        <source>Where it is reached over streamable HTTP, such as https://mcp.example.com/mcp</source>
        <translation>Waar hij bereikbaar is via streamable HTTP, zoals https://mcp.example.com/mcp</translation>
    </message>
    <message>
        <source>Sent with every request, such as Authorization. Stored encrypted, and never shown again.</source>
        <translation>Gaat mee met elke aanvraag, zoals Authorization. Versleuteld opgeslagen en nooit meer getoond.</translation>
    </message>
    <message>
        <source>Switched off, no key reaches it.</source>
        <translation>Staat hij uit, dan bereikt geen sleutel hem.</translation>
    </message>
    <message>
        <source>Edit “{present}”</source>
        <translation>“{present}” bewerken</translation>
    </message>
    <message>
        <source>Trying again never adds a second MCP server.</source>
        <translation>Opnieuw proberen voegt nooit een tweede MCP-server toe.</translation>
    </message>
    <message>
        <source>Somebody else changed this MCP server</source>
        <translation>Iemand anders heeft deze MCP-server gewijzigd</translation>
    </message>
    <message>
        <source>&amp;Enabled</source>
        <translation>In&amp;geschakeld</translation>
    </message>
    <message>
        <source>Its address here stays {address}</source>
        <translation>Het adres op de gateway blijft {address}</translation>
    </message>
    <message>
        <source>Somebody else changed this.</source>
        <translation>Iemand anders heeft dit gewijzigd.</translation>
    </message>
    <message>
        <source>Its address here: {address}</source>
        <translation>Het adres op de gateway: {address}</translation>
    </message>
    <message>
        <source>Stands in its address here</source>
        <translation>Komt in het adres op de gateway</translation>
    </message>
    <message>
        <source>{says}. It cannot be changed later.</source>
        <translation>{says}. Later niet meer te wijzigen.</translation>
    </message>
    <message>
        <source>&amp;Headers</source>
        <translation>&amp;Headers</translation>
    </message>
    <message>
        <source>enter {kept} again, or take it off: it was meant for {was}</source>
        <translation>vul {kept} opnieuw in, of haal het weg: het was bedoeld voor {was}</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Nog niet opgevraagd</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Werkt</translation>
    </message>
    <message>
        <source>Its tools were never asked for</source>
        <translation>De tools zijn nooit opgevraagd</translation>
    </message>
    <message>
        <source>It listed its tools {exact}</source>
        <translation>Tools opgevraagd op {exact}</translation>
    </message>
    <message numerus="yes">
        <source>%n tools</source>
        <translation>
            <numerusform>%n tool</numerusform>
            <numerusform>%n tools</numerusform>
        </translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Ingeschakeld</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Aan</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>Switched off: no key reaches it</source>
        <translation>Uitgezet: geen sleutel bereikt hem</translation>
    </message>
    <message>
        <source>Refreshed</source>
        <translation>Vernieuwd</translation>
    </message>
    <message>
        <source>MCP servers</source>
        <translation>MCP-servers</translation>
    </message>
    <message>
        <source>Keys reach the MCP servers that you add here through the gateway, and of their tools only those that you allow.</source>
        <translation>Sleutels bereiken de MCP-servers die hier zijn toegevoegd via de gateway, en van de tools alleen die zijn toegestaan.</translation>
    </message>
    <message>
        <source>Your admin token may look, but not add MCP servers.</source>
        <translation>Dit beheertoken mag kijken, maar geen MCP-servers toevoegen.</translation>
    </message>
    <message>
        <source>It does not describe itself</source>
        <translation>Zonder eigen beschrijving</translation>
    </message>
    <message>
        <source>No tool is known</source>
        <translation>Er is geen tool bekend</translation>
    </message>
    <message>
        <source>Refresh its tools once the server can be reached.</source>
        <translation>Vernieuw de tools zodra de server bereikbaar is.</translation>
    </message>
    <message>
        <source>Its tools were not listed yet.</source>
        <translation>De tools zijn nog niet opgevraagd.</translation>
    </message>
    <message>
        <source>name or description</source>
        <translation>naam of beschrijving</translation>
    </message>
    <message>
        <source>Pick a key to see which tools the gateway shows it.</source>
        <translation>Kies een sleutel om te zien welke tools de gateway ervoor toont.</translation>
    </message>
    <message>
        <source>Search name, owner or key…</source>
        <translation>Zoek naam, eigenaar of sleutel…</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Sleutel</translation>
    </message>
    <message>
        <source>Pick a provider to see what it serves.</source>
        <translation>Kies een aanbieder om te zien wat die biedt.</translation>
    </message>
    <message>
        <source>Discover models</source>
        <translation>Modellen ontdekken</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importeren…</translation>
    </message>
    <message>
        <source>Trying again never imports anything twice.</source>
        <translation>Opnieuw proberen importeert nooit iets twee keer.</translation>
    </message>
    <message>
        <source>Search for a provider…</source>
        <translation>Aanbieder zoeken…</translation>
    </message>
    <message>
        <source>None</source>
        <comment>prefix</comment>
        <translation>Geen</translation>
    </message>
    <message>
        <source>&amp;Organisation prefix for all</source>
        <translation>&amp;Organisatievoorvoegsel voor alle</translation>
    </message>
    <message>
        <source>Search what it serves…</source>
        <translation>Zoeken in het aanbod…</translation>
    </message>
    <message>
        <source>Search what it serves</source>
        <translation>Zoeken in het aanbod</translation>
    </message>
    <message>
        <source>Tick all shown</source>
        <translation>Alle getoonde aanvinken</translation>
    </message>
    <message>
        <source>They are free</source>
        <translation>Ze zijn gratis</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Asking {picked} what it serves…</source>
        <translation>Aanbod van {picked} opvragen…</translation>
    </message>
    <message>
        <source>It tells of no model that it serves.</source>
        <translation>De aanbieder noemt geen enkel model.</translation>
    </message>
    <message>
        <source>Tick none shown</source>
        <translation>Geen getoonde aanvinken</translation>
    </message>
    <message>
        <source>{chosen} of {rows} selected</source>
        <translation>{chosen} van {rows} geselecteerd</translation>
    </message>
    <message>
        <source>It is free</source>
        <translation>Het is gratis</translation>
    </message>
    <message numerus="yes">
        <source>Import %n models</source>
        <translation>
            <numerusform>%n model importeren</numerusform>
            <numerusform>%n modellen importeren</numerusform>
        </translation>
    </message>
    <message>
        <source>At most {max_models_at_once} can be imported at once.</source>
        <translation>Hoogstens {max_models_at_once} tegelijk te importeren.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them have no price: type one, as budgets are counted with it, or say that it is free.</source>
        <translation>
            <numerusform>%n ervan heeft geen prijs: typ die, want budgetten rekenen ermee, of geef aan dat het gratis is.</numerusform>
            <numerusform>%n ervan hebben geen prijs: typ die, want budgetten rekenen ermee, of geef aan dat ze gratis zijn.</numerusform>
        </translation>
    </message>
    <message>
        <source>More than one would be called {double}.</source>
        <translation>Meer dan één zou {double} heten.</translation>
    </message>
    <message>
        <source>Nothing was imported. {told}</source>
        <translation>Er is niets geïmporteerd. {told}</translation>
    </message>
    <message>
        <source>&amp;Provider</source>
        <translation>&amp;Aanbieder</translation>
    </message>
    <message>
        <source>List prices as of {utc_day}; check them before you bill.</source>
        <translation>Lijstprijzen van {utc_day}; controleer ze vóór het factureren.</translation>
    </message>
    <message>
        <source>its name cannot be asked for</source>
        <translation>deze naam kan niet worden gevraagd</translation>
    </message>
    <message>
        <source>free</source>
        <translation>gratis</translation>
    </message>
    <message>
        <source>a price</source>
        <translation>een prijs</translation>
    </message>
    <message>
        <source>already here as {model_ids}</source>
        <translation>hier al als {model_ids}</translation>
    </message>
    <message>
        <source>as you typed it</source>
        <translation>zoals getypt</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>niet aangevinkt</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>aangevinkt</translation>
    </message>
    <message>
        <source>as input</source>
        <translation>als invoer</translation>
    </message>
    <message>
        <source>US dollars per million tokens; F2 or a double click changes it</source>
        <translation>US-dollars per miljoen tokens; F2 of dubbelklikken wijzigt het</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>Model bij de aanbieder</translation>
    </message>
    <message>
        <source>Clients call it</source>
        <translation>Naam voor clients</translation>
    </message>
    <message>
        <source>{model}
F2 or a double click changes it</source>
        <translation>{model}
F2 of dubbelklikken wijzigt het</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Invoer</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>Uit cache</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Uitvoer</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prijs</translation>
    </message>
    <message>
        <source>“{text}” does not do: {error}.</source>
        <translation>“{text}” kan niet: {error}.</translation>
    </message>
    <message>
        <source>What the provider serves</source>
        <translation>Wat de aanbieder biedt</translation>
    </message>
    <message>
        <source>Fallbacks, in their order</source>
        <translation>Terugvalmodellen, in volgorde</translation>
    </message>
    <message>
        <source>first</source>
        <translation>eerst</translation>
    </message>
    <message>
        <source>then</source>
        <translation>dan</translation>
    </message>
    <message>
        <source>{note} {text}, Alt with Up or Down moves it, Del takes it out</source>
        <translation>{note} {text}, Alt met Omhoog of Omlaag verplaatst het, Del haalt het weg</translation>
    </message>
    <message>
        <source>Add a model…</source>
        <translation>Model toevoegen…</translation>
    </message>
    <message>
        <source>Add a fallback</source>
        <translation>Terugvalmodel toevoegen</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Omhoog (Alt+Omhoog)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Omlaag (Alt+Omlaag)</translation>
    </message>
    <message>
        <source>Take out (Del)</source>
        <translation>Weghalen (Del)</translation>
    </message>
    <message>
        <source>Copy the model id</source>
        <translation>Model-id kopiëren</translation>
    </message>
    <message>
        <source>Organisation pre&amp;fix</source>
        <translation>Organisatie&amp;voorvoegsel</translation>
    </message>
    <message>
        <source>Model &amp;id</source>
        <translation>Model-&amp;id</translation>
    </message>
    <message numerus="yes">
        <source>%n models</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n modellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a model first.</source>
        <translation>Selecteer eerst een model.</translation>
    </message>
    <message>
        <source>Select one model only.</source>
        <translation>Selecteer slechts één model.</translation>
    </message>
    <message>
        <source>It is enabled already.</source>
        <translation>Het is al ingeschakeld.</translation>
    </message>
    <message>
        <source>They are enabled already.</source>
        <translation>Ze zijn al ingeschakeld.</translation>
    </message>
    <message>
        <source>It is disabled already.</source>
        <translation>Het is al uitgeschakeld.</translation>
    </message>
    <message>
        <source>They are disabled already.</source>
        <translation>Ze zijn al uitgeschakeld.</translation>
    </message>
    <message>
        <source>“{model}” added</source>
        <translation>“{model}” toegevoegd</translation>
    </message>
    <message>
        <source>“{model}” saved</source>
        <translation>“{model}” opgeslagen</translation>
    </message>
    <message>
        <source>“{ids}” copied</source>
        <translation>“{ids}” gekopieerd</translation>
    </message>
    <message numerus="yes">
        <source>%n model ids copied</source>
        <translation>
            <numerusform>Model-id gekopieerd</numerusform>
            <numerusform>%n model-id&apos;s gekopieerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enabling %n models</source>
        <translation>
            <numerusform>%n model inschakelen</numerusform>
            <numerusform>%n modellen inschakelen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switching off %n models</source>
        <translation>
            <numerusform>%n model uitschakelen</numerusform>
            <numerusform>%n modellen uitschakelen</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{model}”?</source>
        <translation>“{model}” verwijderen?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n models?</source>
        <translation>
            <numerusform>%n model verwijderen?</numerusform>
            <numerusform>%n modellen verwijderen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls of it are refused from then on; what it was used for stays in the records. A model that keys, deployments or other models name is not deleted.</source>
        <translation>Aanroepen ervan worden dan geweigerd; wat ermee is gedaan, blijft vastgelegd. Een model dat in sleutels, deployments of andere modellen wordt genoemd, wordt niet verwijderd.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n models</source>
        <translation>
            <numerusform>%n model verwijderen</numerusform>
            <numerusform>%n modellen verwijderen</numerusform>
        </translation>
    </message>
    <message>
        <source>“{model}” deleted</source>
        <translation>“{model}” verwijderd</translation>
    </message>
    <message numerus="yes">
        <source>%n models deleted</source>
        <translation>
            <numerusform>%n model verwijderd</numerusform>
            <numerusform>%n modellen verwijderd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n models</source>
        <translation>
            <numerusform>%n model verwijderen</numerusform>
            <numerusform>%n modellen verwijderen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n models exported to {path}</source>
        <translation>
            <numerusform>%n model geëxporteerd naar {path}</numerusform>
            <numerusform>%n modellen geëxporteerd naar {path}</numerusform>
        </translation>
    </message>
    <message>
        <source>models.csv</source>
        <translation>modellen.csv</translation>
    </message>
    <message>
        <source>“{model}” enabled</source>
        <translation>“{model}” ingeschakeld</translation>
    </message>
    <message>
        <source>“{model}” disabled</source>
        <translation>“{model}” uitgeschakeld</translation>
    </message>
    <message numerus="yes">
        <source>%n models enabled</source>
        <translation>
            <numerusform>%n model ingeschakeld</numerusform>
            <numerusform>%n modellen ingeschakeld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n models disabled</source>
        <translation>
            <numerusform>%n model uitgeschakeld</numerusform>
            <numerusform>%n modellen uitgeschakeld</numerusform>
        </translation>
    </message>
    <message>
        <source>“{model}” cannot be deleted</source>
        <translation>“{model}” kan niet worden verwijderd</translation>
    </message>
    <message>
        <source>{error}

Disabled, it is refused to all of them, and can be enabled again.</source>
        <translation>{error}

Uitgeschakeld wordt het aan allemaal geweigerd, en het kan weer worden ingeschakeld.</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Uitschakelen</translation>
    </message>
    <message>
        <source>{counted} exported to {path}</source>
        <translation>{counted} geëxporteerd naar {path}</translation>
    </message>
    <message>
        <source>{error} No file was written.</source>
        <translation>{error} Er is geen bestand geschreven.</translation>
    </message>
    <message>
        <source>Export models</source>
        <translation>Modellen exporteren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Uitgeschakeld</translation>
    </message>
    <message>
        <source>They answer in its place, in this order, while its provider cannot. Drag, or Alt+Up, Alt+Down.</source>
        <translation>Ze antwoorden in deze volgorde in plaats van dit model, zolang de aanbieder dat niet kan. Sleep, of Alt+Omhoog, Alt+Omlaag.</translation>
    </message>
    <message>
        <source>Add model</source>
        <translation>Model toevoegen</translation>
    </message>
    <message>
        <source>Edit model</source>
        <translation>Model bewerken</translation>
    </message>
    <message>
        <source>Trying again never adds a second model.</source>
        <translation>Opnieuw proberen voegt nooit een tweede model toe.</translation>
    </message>
    <message>
        <source>Somebody else changed this model</source>
        <translation>Iemand anders heeft dit model gewijzigd</translation>
    </message>
    <message>
        <source>Its name there</source>
        <translation>Naam bij de aanbieder</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Niet bekend</translation>
    </message>
    <message>
        <source>Pick the provider first.</source>
        <translation>Kies eerst de aanbieder.</translation>
    </message>
    <message>
        <source>as typed; the provider does not say what it serves</source>
        <translation>zoals getypt; de aanbieder zegt niet wat die biedt</translation>
    </message>
    <message>
        <source>as typed</source>
        <translation>zoals getypt</translation>
    </message>
    <message>
        <source>A model is no fallback of its own.</source>
        <translation>Een model is geen terugvalmodel van zichzelf.</translation>
    </message>
    <message>
        <source>this model</source>
        <translation>dit model</translation>
    </message>
    <message>
        <source>It is in the list already.</source>
        <translation>Het staat al in de lijst.</translation>
    </message>
    <message>
        <source>in the list</source>
        <translation>in de lijst</translation>
    </message>
    <message>
        <source>pick a provider from the list</source>
        <translation>kies een aanbieder uit de lijst</translation>
    </message>
    <message>
        <source>&amp;Upstream model</source>
        <translation>&amp;Model bij de aanbieder</translation>
    </message>
    <message>
        <source>&amp;Longest answer, in tokens</source>
        <translation>&amp;Langste antwoord, in tokens</translation>
    </message>
    <message>
        <source>If not known, budgets reckon with 4,096.</source>
        <translation>Als het niet bekend is, rekenen budgetten met 4.096.</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Langste antwoord</translation>
    </message>
    <message>
        <source>S&amp;tate</source>
        <translation>S&amp;tatus</translation>
    </message>
    <message>
        <source>Fall&amp;backs</source>
        <translation>Teru&amp;gvalmodellen</translation>
    </message>
    <message>
        <source>Provider disabled</source>
        <translation>Aanbieder uitgeschakeld</translation>
    </message>
    <message>
        <source>How long its answers can be is not known. On a budget they are bounded to 4,096 tokens.</source>
        <translation>Hoe lang de antwoorden kunnen zijn, is niet bekend. Bij een budget zijn ze begrensd op 4.096 tokens.</translation>
    </message>
    <message>
        <source>An answer has at most {max_output_tokens} tokens</source>
        <translation>Een antwoord heeft hoogstens {max_output_tokens} tokens</translation>
    </message>
    <message>
        <source>Nothing answers in its place</source>
        <translation>Niets antwoordt in plaats van dit model</translation>
    </message>
    <message>
        <source>While its provider cannot answer, in this order:</source>
        <translation>Zolang de aanbieder niet kan antwoorden, in deze volgorde:</translation>
    </message>
    <message>
        <source>The same as for input</source>
        <translation>Hetzelfde als voor invoer</translation>
    </message>
    <message>
        <source>For what the provider has read before</source>
        <translation>Voor wat de aanbieder al eerder heeft gelezen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>{model}
Added {exact}</source>
        <translation>{model}
Toegevoegd {exact}</translation>
    </message>
    <message>
        <source>Upstream name</source>
        <translation>Naam bij de aanbieder</translation>
    </message>
    <message>
        <source>{model} at {provider}</source>
        <translation>{model} bij {provider}</translation>
    </message>
    <message>
        <source>US dollars per million tokens that go in</source>
        <translation>US-dollars per miljoen tokens invoer</translation>
    </message>
    <message>
        <source>US dollars per million tokens that come out</source>
        <translation>US-dollars per miljoen tokens uitvoer</translation>
    </message>
    <message>
        <source>providers</source>
        <translation>aanbieders</translation>
    </message>
    <message>
        <source>models</source>
        <translation>modellen</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>Nog geen model</translation>
    </message>
    <message>
        <source>A model is the id that clients say, the provider that answers, and what that costs. Ask a provider what it serves and import what you want, or add models one by one.</source>
        <translation>Een model is de id die clients zeggen, de aanbieder die antwoordt en wat dat kost. Vraag een aanbieder wat die biedt en importeer wat nodig is, of voeg modellen een voor een toe.</translation>
    </message>
    <message>
        <source>Your admin token may look, but not add models.</source>
        <translation>Dit beheertoken mag kijken, maar geen modellen toevoegen.</translation>
    </message>
    <message>
        <source>Discover models…</source>
        <translation>Modellen ontdekken…</translation>
    </message>
    <message>
        <source>model id or upstream name</source>
        <translation>model-id of naam</translation>
    </message>
    <message>
        <source>Price list…</source>
        <translation>Prijslijst…</translation>
    </message>
    <message>
        <source>{model} is off: clients cannot use it.</source>
        <translation>{model} staat uit: clients kunnen het niet gebruiken.</translation>
    </message>
    <message>
        <source>&amp;Add model…</source>
        <translation>Model &amp;toevoegen…</translation>
    </message>
    <message>
        <source>&amp;Discover models…</source>
        <translation>&amp;Modellen ontdekken…</translation>
    </message>
    <message>
        <source>&amp;Price list…</source>
        <translation>&amp;Prijslijst…</translation>
    </message>
    <message>
        <source>E&amp;xport models as CSV…</source>
        <translation>Modellen e&amp;xporteren als CSV…</translation>
    </message>
    <message>
        <source>&amp;Search models</source>
        <translation>Modellen &amp;zoeken</translation>
    </message>
    <message>
        <source>Copy model &amp;id</source>
        <translation>Model-&amp;id kopiëren</translation>
    </message>
    <message>
        <source>Show &amp;keys</source>
        <translation>&amp;Sleutels tonen</translation>
    </message>
    <message>
        <source>&amp;Try it…</source>
        <translation>&amp;Uitproberen…</translation>
    </message>
    <message>
        <source>E&amp;nable</source>
        <translation>I&amp;nschakelen</translation>
    </message>
    <message>
        <source>Disa&amp;ble</source>
        <translation>Uits&amp;chakelen</translation>
    </message>
    <message>
        <source>US dollars per million tokens. Budgets are counted with them, so no model goes without.</source>
        <translation>US-dollars per miljoen tokens. Budgetten rekenen ermee, dus elk model heeft prijzen nodig.</translation>
    </message>
    <message>
        <source>Free: what is called counts nothing against any budget.</source>
        <translation>Gratis: aanroepen tellen voor geen enkel budget.</translation>
    </message>
    <message>
        <source>check it before you bill</source>
        <translation>controleer die vóór het factureren</translation>
    </message>
    <message>
        <source>As input</source>
        <translation>Als invoer</translation>
    </message>
    <message>
        <source>I&amp;nput</source>
        <translation>I&amp;nvoer</translation>
    </message>
    <message>
        <source>Input price</source>
        <translation>Invoerprijs</translation>
    </message>
    <message>
        <source>Ca&amp;ched input</source>
        <translation>Invoer uit &amp;cache</translation>
    </message>
    <message>
        <source>Cached input price</source>
        <translation>Prijs van invoer uit cache</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>&amp;Uitvoer</translation>
    </message>
    <message>
        <source>Output price</source>
        <translation>Uitvoerprijs</translation>
    </message>
    <message>
        <source>Use list price {prices_text}</source>
        <translation>Lijstprijs {prices_text} gebruiken</translation>
    </message>
    <message>
        <source>List price, {words}</source>
        <translation>Lijstprijs, {words}</translation>
    </message>
    <message>
        <source>{provider_name}, disabled</source>
        <translation>{provider_name}, uitgeschakeld</translation>
    </message>
    <message>
        <source>here as {model_ids}</source>
        <translation>hier als {model_ids}</translation>
    </message>
    <message>
        <source>As its provider calls it. Versions with a date are found by it too.</source>
        <translation>Zoals de aanbieder het noemt. Ook versies met een datum worden ermee gevonden.</translation>
    </message>
    <message>
        <source>Add price</source>
        <translation>Prijs toevoegen</translation>
    </message>
    <message>
        <source>Edit price</source>
        <translation>Prijs bewerken</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Model</translation>
    </message>
    <message>
        <source>&amp;Listed by</source>
        <translation>&amp;Lijst van</translation>
    </message>
    <message>
        <source>&amp;Input</source>
        <translation>&amp;Invoer</translation>
    </message>
    <message>
        <source>Longest &amp;answer, in tokens</source>
        <translation>Langste &amp;antwoord, in tokens</translation>
    </message>
    <message>
        <source>it is on the list already</source>
        <translation>het staat al op de lijst</translation>
    </message>
    <message>
        <source>US dollars per million tokens</source>
        <translation>US-dollars per miljoen tokens</translation>
    </message>
    <message>
        <source>The price list could not be saved: {errorstring}.</source>
        <translation>De prijslijst kon niet worden opgeslagen: {errorstring}.</translation>
    </message>
    <message>
        <source>as shipped</source>
        <translation>zoals geleverd</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bewerkt</translation>
    </message>
    <message>
        <source>added</source>
        <translation>toegevoegd</translation>
    </message>
    <message>
        <source>like {model}</source>
        <translation>zoals {model}</translation>
    </message>
    <message>
        <source>{of}, as of {utc_day}</source>
        <translation>{of}, van {utc_day}</translation>
    </message>
    <message>
        <source>as you set it</source>
        <translation>zoals ingesteld</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>Prijslijst</translation>
    </message>
    <message>
        <source>Search model or provider…</source>
        <translation>Model of aanbieder zoeken…</translation>
    </message>
    <message>
        <source>Search the price list</source>
        <translation>Zoeken in de prijslijst</translation>
    </message>
    <message>
        <source>Prices, US dollars per million tokens</source>
        <translation>Prijzen, US-dollars per miljoen tokens</translation>
    </message>
    <message>
        <source>Add price…</source>
        <translation>Prijs toevoegen…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bewerken…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>{removed} removed</source>
        <translation>{removed} weggehaald</translation>
    </message>
    <message>
        <source>“{min}” removed</source>
        <translation>“{min}” weggehaald</translation>
    </message>
    <message numerus="yes">
        <source>%n prices removed</source>
        <translation>
            <numerusform>%n prijs weggehaald</numerusform>
            <numerusform>%n prijzen weggehaald</numerusform>
        </translation>
    </message>
    <message>
        <source>Prices that you changed or added are gone, and those you removed are back. Models keep the prices that they have.</source>
        <translation>Gewijzigde of toegevoegde prijzen verdwijnen, en weggehaalde komen terug. Modellen houden de prijzen die ze hebben.</translation>
    </message>
    <message>
        <source>Restore shipped list…</source>
        <translation>Geleverde lijst herstellen…</translation>
    </message>
    <message>
        <source>{shown} of {entries} prices</source>
        <translation>{shown} van {entries} prijzen</translation>
    </message>
    <message>
        <source>{own} of your own</source>
        <translation>{own} eigen</translation>
    </message>
    <message>
        <source>Restore the shipped list?</source>
        <translation>De geleverde lijst herstellen?</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Herstellen</translation>
    </message>
    <message>
        <source>List prices as of {as_of}; check them before you bill.</source>
        <translation>Lijstprijzen van {as_of}; controleer ze vóór het factureren.</translation>
    </message>
    <message>
        <source>a price; 0 is free</source>
        <translation>een prijs; 0 is gratis</translation>
    </message>
    <message>
        <source>Somebody changed it again meanwhile; it stays as they left it.</source>
        <translation>Iemand heeft het intussen opnieuw gewijzigd; het blijft zoals het is.</translation>
    </message>
    <message>
        <source>Enter an API key</source>
        <translation>API-sleutel invullen</translation>
    </message>
    <message>
        <source>Use one that is stored</source>
        <translation>Opgeslagen inloggegevens gebruiken</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-sleutel</translation>
    </message>
    <message>
        <source>Pick a credential</source>
        <translation>Kies inloggegevens</translation>
    </message>
    <message>
        <source>Stored credential</source>
        <translation>Opgeslagen inloggegevens</translation>
    </message>
    <message>
        <source>Paste the API key, or choose None</source>
        <translation>Plak de API-sleutel, of kies Geen</translation>
    </message>
    <message>
        <source>Pick a credential from the list</source>
        <translation>Kies inloggegevens uit de lijst</translation>
    </message>
    <message>
        <source>a new one</source>
        <translation>een nieuw</translation>
    </message>
    <message>
        <source>Edit provider</source>
        <translation>Aanbieder bewerken</translation>
    </message>
    <message>
        <source>Trying again never adds a second provider.</source>
        <translation>Opnieuw proberen voegt nooit een tweede aanbieder toe.</translation>
    </message>
    <message>
        <source>Somebody else changed this provider</source>
        <translation>Iemand anders heeft deze aanbieder gewijzigd</translation>
    </message>
    <message>
        <source>The demo provider is built in: it has no address, and answers without a network.</source>
        <translation>De demoaanbieder is ingebouwd: die heeft geen adres en antwoordt zonder netwerk.</translation>
    </message>
    <message>
        <source>Details of the provider</source>
        <translation>Details van de aanbieder</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Cancel test</source>
        <translation>Test annuleren</translation>
    </message>
    <message>
        <source>About</source>
        <comment>a provider</comment>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>About the provider</source>
        <translation>Over de aanbieder</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>None</source>
        <comment>timeout</comment>
        <translation>Geen</translation>
    </message>
    <message>
        <source>{name}. Its value has to be entered again; until then nothing is sent</source>
        <translation>{name}. De waarde moet opnieuw worden ingevuld; tot dan wordt niets gestuurd</translation>
    </message>
    <message>
        <source>There are many credentials of this name. Pick one of them, or add one by hand.</source>
        <translation>Er zijn veel inloggegevens met deze naam. Kies er een, of voeg er met de hand een toe.</translation>
    </message>
    <message>
        <source>Providers and credentials</source>
        <translation>Aanbieders en inloggegevens</translation>
    </message>
    <message>
        <source>Add provider</source>
        <translation>Aanbieder toevoegen</translation>
    </message>
    <message>
        <source>&amp;Add provider…</source>
        <translation>&amp;Aanbieder toevoegen…</translation>
    </message>
    <message>
        <source>Add &amp;credential…</source>
        <translation>&amp;Inloggegevens toevoegen…</translation>
    </message>
    <message>
        <source>Show &amp;details</source>
        <translation>&amp;Details tonen</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>D&amp;iscover models…</source>
        <translation>Mod&amp;ellen ontdekken…</translation>
    </message>
    <message>
        <source>Show its &amp;models</source>
        <translation>&amp;Modellen tonen</translation>
    </message>
    <message>
        <source>Ena&amp;ble</source>
        <translation>Ins&amp;chakelen</translation>
    </message>
    <message>
        <source>Disab&amp;le</source>
        <translation>&amp;Uitschakelen</translation>
    </message>
    <message>
        <source>Show the pro&amp;viders that use it</source>
        <translation>Aanbieders tonen die ze &amp;gebruiken</translation>
    </message>
    <message>
        <source>Cop&amp;y rows as text</source>
        <translation>Rijen als tekst &amp;kopiëren</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Verwijderen…</translation>
    </message>
    <message>
        <source>Sea&amp;rch</source>
        <translation>&amp;Zoeken</translation>
    </message>
    <message>
        <source>Show &amp;providers</source>
        <translation>Aanbieders to&amp;nen</translation>
    </message>
    <message>
        <source>S&amp;how credentials</source>
        <translation>In&amp;loggegevens tonen</translation>
    </message>
    <message>
        <source>OpenAI</source>
        <translation>OpenAI</translation>
    </message>
    <message>
        <source>An API key from the API keys page of your OpenAI project.</source>
        <translation>Een API-sleutel van de pagina met API-sleutels van het OpenAI-project.</translation>
    </message>
    <message>
        <source>Anthropic</source>
        <translation>Anthropic</translation>
    </message>
    <message>
        <source>An API key from the Anthropic console.</source>
        <translation>Een API-sleutel uit de console van Anthropic.</translation>
    </message>
    <message>
        <source>Azure OpenAI</source>
        <translation>Azure OpenAI</translation>
    </message>
    <message>
        <source>The endpoint of your Azure OpenAI resource, and one of its two keys.</source>
        <translation>Het eindpunt van de Azure OpenAI-resource, en een van de twee sleutels ervan.</translation>
    </message>
    <message>
        <source>Mistral</source>
        <translation>Mistral</translation>
    </message>
    <message>
        <source>An API key from the Mistral console.</source>
        <translation>Een API-sleutel uit de console van Mistral.</translation>
    </message>
    <message>
        <source>Groq</source>
        <translation>Groq</translation>
    </message>
    <message>
        <source>An API key from the Groq console.</source>
        <translation>Een API-sleutel uit de console van Groq.</translation>
    </message>
    <message>
        <source>OpenRouter</source>
        <translation>OpenRouter</translation>
    </message>
    <message>
        <source>An API key from the settings of OpenRouter.</source>
        <translation>Een API-sleutel uit de instellingen van OpenRouter.</translation>
    </message>
    <message>
        <source>Google Gemini</source>
        <translation>Google Gemini</translation>
    </message>
    <message>
        <source>An API key from Google AI Studio. It is reached by the endpoint that speaks like OpenAI.</source>
        <translation>Een API-sleutel uit Google AI Studio. Bereikt via het eindpunt dat spreekt als OpenAI.</translation>
    </message>
    <message>
        <source>Ollama</source>
        <translation>Ollama</translation>
    </message>
    <message>
        <source>The address of the computer that Ollama runs on, as the gateway reaches it. No API key.</source>
        <translation>Het adres van de computer waarop Ollama draait, zoals de gateway die bereikt. Geen API-sleutel.</translation>
    </message>
    <message>
        <source>The address that vLLM serves at, as the gateway reaches it; an API key if it asks for one.</source>
        <translation>Het adres waarop vLLM bereikbaar is, zoals de gateway het bereikt; een API-sleutel als die erom vraagt.</translation>
    </message>
    <message>
        <source>Other, speaks like OpenAI</source>
        <translation>Andere, spreekt als OpenAI</translation>
    </message>
    <message>
        <source>Where its API begins, most often with /v1 at the end, and an API key if it asks for one.</source>
        <translation>Waar de API begint, meestal met /v1 aan het eind, en een API-sleutel als die erom vraagt.</translation>
    </message>
    <message>
        <source>Other, speaks like Anthropic</source>
        <translation>Andere, spreekt als Anthropic</translation>
    </message>
    <message>
        <source>Where its API begins, without /v1 at the end, and an API key if it asks for one.</source>
        <translation>Waar de API begint, zonder /v1 aan het eind, en een API-sleutel als die erom vraagt.</translation>
    </message>
    <message>
        <source>OpenAI-compatible</source>
        <translation>OpenAI-compatibel</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Select a provider first.</source>
        <translation>Selecteer eerst een aanbieder.</translation>
    </message>
    <message>
        <source>Select one provider only.</source>
        <translation>Selecteer slechts één aanbieder.</translation>
    </message>
    <message>
        <source>No model leads to it yet.</source>
        <translation>Er verwijst nog geen model naar.</translation>
    </message>
    <message>
        <source>It is enabled.</source>
        <translation>De aanbieder is ingeschakeld.</translation>
    </message>
    <message>
        <source>It is disabled.</source>
        <translation>De aanbieder is uitgeschakeld.</translation>
    </message>
    <message>
        <source>“{provider}” added</source>
        <translation>“{provider}” toegevoegd</translation>
    </message>
    <message>
        <source>“{provider}” enabled</source>
        <translation>“{provider}” ingeschakeld</translation>
    </message>
    <message>
        <source>“{provider}” disabled: no call goes to it</source>
        <translation>“{provider}” uitgeschakeld: er gaat geen aanroep heen</translation>
    </message>
    <message>
        <source>No model leads to it. What was used there stays in the records.</source>
        <translation>Geen model verwijst ernaar. Wat er is gebruikt, blijft vastgelegd.</translation>
    </message>
    <message>
        <source>Its credential stays.</source>
        <translation>De inloggegevens blijven.</translation>
    </message>
    <message numerus="yes">
        <source>%n models use it. Delete them or move them to another provider first. To stop calls at once, disable the provider.</source>
        <translation>
            <numerusform>%n model gebruikt deze aanbieder. Verwijder het eerst of zet het over naar een andere aanbieder. Schakel de aanbieder uit om aanroepen meteen te stoppen.</numerusform>
            <numerusform>%n modellen gebruiken deze aanbieder. Verwijder ze eerst of zet ze over naar een andere aanbieder. Schakel de aanbieder uit om aanroepen meteen te stoppen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{provider}”?</source>
        <translation>“{provider}” verwijderen?</translation>
    </message>
    <message>
        <source>“{provider}” saved</source>
        <translation>“{provider}” opgeslagen</translation>
    </message>
    <message>
        <source>Show models</source>
        <translation>Modellen tonen</translation>
    </message>
    <message>
        <source>“{provider}” deleted</source>
        <translation>“{provider}” verwijderd</translation>
    </message>
    <message>
        <source>“{provider}” cannot be deleted</source>
        <translation>“{provider}” kan niet worden verwijderd</translation>
    </message>
    <message>
        <source>Calls may then go to this computer and your own network, which Ollama and vLLM need.</source>
        <translation>Aanroepen mogen dan naar deze computer en het eigen netwerk gaan, wat Ollama en vLLM nodig hebben.</translation>
    </message>
    <message>
        <source>{kind} provider</source>
        <translation>Aanbieder: {kind}</translation>
    </message>
    <message>
        <source>Another address: enter the API key for it again. “{name}” may only be sent to {was}</source>
        <translation>Ander adres: vul de API-sleutel ervoor opnieuw in. “{name}” mag alleen naar {was} worden gestuurd</translation>
    </message>
    <message>
        <source>In the form {example}</source>
        <translation>In de vorm {example}</translation>
    </message>
    <message>
        <source>Switched off, no call goes to it, and its models answer nobody.</source>
        <translation>Staat de aanbieder uit, dan krijgt hij geen aanroepen en antwoorden zijn modellen niet.</translation>
    </message>
    <message>
        <source>It is asked without a credential.</source>
        <translation>Wordt aangeroepen zonder inloggegevens.</translation>
    </message>
    <message>
        <source>What is stored cannot be used for this address; nothing is sent until it is entered again.</source>
        <translation>Wat is opgeslagen, kan niet voor dit adres worden gebruikt; er wordt niets gestuurd tot het opnieuw is ingevuld.</translation>
    </message>
    <message>
        <source>It is stored encrypted, sent to this address only, and never shown again.</source>
        <translation>Ze worden versleuteld opgeslagen, alleen naar dit adres gestuurd en nooit meer getoond.</translation>
    </message>
    <message>
        <source>Pro&amp;vider</source>
        <translation>Aanbie&amp;der</translation>
    </message>
    <message>
        <source>An address, not a key</source>
        <translation>Een adres, geen sleutel</translation>
    </message>
    <message>
        <source>Where its API begins, such as {example}</source>
        <translation>Waar de API begint, zoals {example}</translation>
    </message>
    <message>
        <source>&amp;Base URL</source>
        <translation>&amp;Basis-URL</translation>
    </message>
    <message>
        <source>on</source>
        <translation>aan</translation>
    </message>
    <message>
        <source>off</source>
        <translation>uit</translation>
    </message>
    <message>
        <source>&amp;Credential</source>
        <translation>&amp;Inloggegevens</translation>
    </message>
    <message>
        <source>From 1 to {longest_timeout}</source>
        <translation>Van 1 tot {longest_timeout}</translation>
    </message>
    <message>
        <source>&amp;Timeout in seconds</source>
        <translation>&amp;Time-out in seconden</translation>
    </message>
    <message>
        <source>How long a call may wait for its answer</source>
        <translation>Hoe lang een aanroep op antwoord mag wachten</translation>
    </message>
    <message>
        <source>A private address: tick Allow private addresses below if it is meant to be one</source>
        <translation>Een privéadres: vink hieronder Privéadressen toestaan aan als dat de bedoeling is</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Ingebouwd</translation>
    </message>
    <message>
        <source>Its value has to be entered again; until then nothing is sent</source>
        <translation>De waarde moet opnieuw worden ingevuld; tot dan wordt niets gestuurd</translation>
    </message>
    <message>
        <source>Asked without a credential</source>
        <translation>Aangeroepen zonder inloggegevens</translation>
    </message>
    <message>
        <source>Enter credential</source>
        <translation>Inloggegevens invullen</translation>
    </message>
    <message>
        <source>No provider yet</source>
        <translation>Nog geen aanbieder</translation>
    </message>
    <message>
        <source>A provider serves models: OpenAI, Anthropic, Azure, your own Ollama, or any other that speaks like them.</source>
        <translation>Een aanbieder biedt modellen: OpenAI, Anthropic, Azure, een eigen Ollama, of een andere die net zo spreekt.</translation>
    </message>
    <message>
        <source>Your admin token may look, but not add providers.</source>
        <translation>Dit beheertoken mag kijken, maar geen aanbieders toevoegen.</translation>
    </message>
    <message>
        <source>Those that lead to it</source>
        <translation>Die ernaar verwijzen</translation>
    </message>
    <message>
        <source>Last test</source>
        <translation>Laatste test</translation>
    </message>
    <message>
        <source>Copy result</source>
        <translation>Resultaat kopiëren</translation>
    </message>
    <message>
        <source>Tested {minute}</source>
        <translation>Getest {minute}</translation>
    </message>
    <message>
        <source>{moment}. The provider was changed since; test it again</source>
        <translation>{moment}. De aanbieder is sindsdien gewijzigd; test opnieuw</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>niet geprobeerd</translation>
    </message>
    <message>
        <source>not used: the address begins with http</source>
        <translation>niet gebruikt: het adres begint met http</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>niet te zeggen</translation>
    </message>
    <message>
        <source>Name resolution</source>
        <translation>Naamomzetting</translation>
    </message>
    <message>
        <source>the host is known</source>
        <translation>de host is bekend</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>mislukt</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbinding</translation>
    </message>
    <message>
        <source>made</source>
        <comment>a connection</comment>
        <translation>gemaakt</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>the certificate is trusted</source>
        <translation>het certificaat wordt vertrouwd</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>geweigerd</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Verificatie</translation>
    </message>
    <message>
        <source>the provider accepts it</source>
        <translation>de aanbieder aanvaardt de inloggegevens</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Wachttijd</translation>
    </message>
    <message>
        <source>{latency} ms</source>
        <translation>{latency} ms</translation>
    </message>
    <message>
        <source>under 1 ms</source>
        <translation>minder dan 1 ms</translation>
    </message>
    <message numerus="yes">
        <source>%n listed</source>
        <translation>
            <numerusform>%n genoemd</numerusform>
            <numerusform>%n genoemd</numerusform>
        </translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Testen…</translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation>Nog niet getest.</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>Alles is in orde.</translation>
    </message>
    <message>
        <source>No result</source>
        <translation>Geen resultaat</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Werkt</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>Mislukt</translation>
    </message>
    <message>
        <source>Test of {provider}, {base_url}</source>
        <translation>Test van {provider}, {base_url}</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>ingebouwd</translation>
    </message>
    <message>
        <source>Test the provider on the Providers page.</source>
        <translation>Test de aanbieder op de pagina Aanbieders.</translation>
    </message>
    <message>
        <source>The throw-away key has ended. Send again to get another one.</source>
        <translation>De wegwerpsleutel is verlopen. Verstuur opnieuw om een andere te krijgen.</translation>
    </message>
    <message>
        <source>The gateway does not serve this model now. Switch on the model and its provider.</source>
        <translation>De gateway biedt dit model nu niet. Schakel het model en de aanbieder ervan in.</translation>
    </message>
    <message>
        <source>There is no money left for this call.</source>
        <translation>Er is geen geld meer voor deze aanroep.</translation>
    </message>
    <message>
        <source>The provider did not answer as it should. {test}</source>
        <translation>De aanbieder antwoordde niet zoals het hoort. {test}</translation>
    </message>
    <message>
        <source>The provider does not answer. {test}</source>
        <translation>De aanbieder antwoordt niet. {test}</translation>
    </message>
    <message>
        <source>The provider took too long. {test}</source>
        <translation>De aanbieder deed er te lang over. {test}</translation>
    </message>
    <message>
        <source>The gateway passes no calls on at the moment. Try again shortly.</source>
        <translation>De gateway geeft op dit moment geen aanroepen door. Probeer het zo weer.</translation>
    </message>
    <message>
        <source>The provider takes no more calls at the moment. Wait a little, then send again.</source>
        <translation>De aanbieder neemt op dit moment geen aanroepen meer aan. Wacht even en verstuur opnieuw.</translation>
    </message>
    <message>
        <source>The gateway could not serve this call.</source>
        <translation>De gateway kon deze aanroep niet afhandelen.</translation>
    </message>
    <message>
        <source>The provider does not take this call. Check the model&apos;s upstream name and what kind of model it is.</source>
        <translation>De aanbieder neemt deze aanroep niet aan. Controleer de naam van het model bij de aanbieder en wat voor model het is.</translation>
    </message>
    <message>
        <source>Clients are told: “{error}” ({code})</source>
        <translation>Clients krijgen te horen: “{error}” ({code})</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Beantwoord door</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>{model}, in place of {model2}</source>
        <translation>{model}, in plaats van {model2}</translation>
    </message>
    <message>
        <source>{read} in · {written} out</source>
        <translation>{read} in · {written} uit</translation>
    </message>
    <message>
        <source>{read} in, {cached} of them cached · {written} out</source>
        <translation>{read} in, waarvan {cached} uit cache · {written} uit</translation>
    </message>
    <message>
        <source>first words after {time}</source>
        <translation>eerste woorden na {time}</translation>
    </message>
    <message>
        <source>all after {time}</source>
        <translation>alles na {time}</translation>
    </message>
    <message>
        <source>ended after {time}</source>
        <translation>geëindigd na {time}</translation>
    </message>
    <message>
        <source>In one sentence: what are you good at?</source>
        <translation>In één zin: waar ben je goed in?</translation>
    </message>
    <message>
        <source>The model answered without a word.</source>
        <translation>Het model antwoordde zonder een woord.</translation>
    </message>
    <message>
        <source>The throw-away key could not be revoked. It ends by itself within {} minutes.</source>
        <translation>De wegwerpsleutel kon niet worden ingetrokken. Hij eindigt vanzelf binnen {} minuten.</translation>
    </message>
    <message>
        <source>Try {model}</source>
        <translation>{model} uitproberen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Versturen</translation>
    </message>
    <message>
        <source>&amp;Prompt</source>
        <translation>&amp;Prompt</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends it.</source>
        <translation>Ctrl+Enter verstuurt.</translation>
    </message>
    <message>
        <source>The answer comes here.</source>
        <translation>Hier komt het antwoord.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>at most 100,000 characters</source>
        <translation>hoogstens 100.000 tekens</translation>
    </message>
    <message>
        <source>Waiting for the first words…</source>
        <translation>Wachten op de eerste woorden…</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>&amp;Antwoord</translation>
    </message>
    <message>
        <source>Sent with a throw-away key, which is revoked when this closes.</source>
        <translation>Verstuurd met een wegwerpsleutel, die bij sluiten wordt ingetrokken.</translation>
    </message>
    <message>
        <source>Sent with a throw-away key, for {most} at most, which is revoked when this closes.</source>
        <translation>Verstuurd met een wegwerpsleutel, voor hoogstens {most}, die bij sluiten wordt ingetrokken.</translation>
    </message>
    <message>
        <source>Made to try a model, and revoked as soon as that window closes.</source>
        <translation>Gemaakt om een model uit te proberen, en ingetrokken zodra dat venster sluit.</translation>
    </message>
    <message>
        <source>The gateway answered with a key that cannot be read.</source>
        <translation>De gateway antwoordde met een sleutel die niet te lezen is.</translation>
    </message>
    <message>
        <source>Try it: {model}</source>
        <translation>Uitproberen: {model}</translation>
    </message>
    <message>
        <source>Anthropic-compatible</source>
        <translation>Anthropic-compatibel</translation>
    </message>
    <message>
        <source>Share on the network…</source>
        <translation>Delen op het netwerk…</translation>
    </message>
    <message>
        <source>QR code of the base URL</source>
        <translation>QR-code van de basis-URL</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>Actief</translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>state of a gateway</comment>
        <translation>Gestopt</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>state of a gateway</comment>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>They serve the same keys from one database.</source>
        <translation>Ze bedienen dezelfde sleutels vanuit één database.</translation>
    </message>
    <message>
        <source>They serve the same keys from one database, and count limits together.</source>
        <translation>Ze bedienen dezelfde sleutels vanuit één database en tellen limieten samen.</translation>
    </message>
    <message>
        <source>They serve the same keys from one database. Each admits its share of a key&apos;s limits; started with counters they would count together.</source>
        <translation>Ze bedienen dezelfde sleutels vanuit één database. Elke gateway laat zijn deel van de limieten van een sleutel toe; gestart met tellers zouden ze samen tellen.</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>Gateways</translation>
    </message>
    <message>
        <source>{gateway} (answers here)</source>
        <translation>{gateway} (antwoordt hier)</translation>
    </message>
    <message>
        <source>started {ago}</source>
        <translation>gestart {ago}</translation>
    </message>
    <message>
        <source>last seen {ago}</source>
        <translation>laatst gezien {ago}</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>versie {version}</translation>
    </message>
    <message>
        <source>clock {seconds} s ahead</source>
        <translation>klok {seconds} s voor</translation>
    </message>
    <message>
        <source>clock {seconds} s behind</source>
        <translation>klok {seconds} s achter</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>uitgeschakeld</translation>
    </message>
    <message>
        <source>Each serves its own models, to the keys attached to it, in place of the base URL.</source>
        <translation>Elke deployment biedt eigen modellen, aan de gekoppelde sleutels, in plaats van de basis-URL.</translation>
    </message>
    <message>
        <source>All deployments</source>
        <translation>Alle deployments</translation>
    </message>
    <message>
        <source>For programs that use tools, with the same keys.</source>
        <translation>Voor programma&apos;s die tools gebruiken, met dezelfde sleutels.</translation>
    </message>
    <message>
        <source>All MCP servers</source>
        <translation>Alle MCP-servers</translation>
    </message>
    <message>
        <source>Only programs on this computer reach it.</source>
        <translation>Alleen programma&apos;s op deze computer bereiken hem.</translation>
    </message>
    <message>
        <source>For others in the room, the gateway has to be shared on the network first.</source>
        <translation>Voor anderen in de zaal moet de gateway eerst op het netwerk worden gedeeld.</translation>
    </message>
    <message>
        <source>It is not encrypted: who can listen to the network in between can read keys along.</source>
        <translation>Het is niet versleuteld: wie op het netwerk ertussen kan meeluisteren, kan sleutels meelezen.</translation>
    </message>
    <message>
        <source>Programs reach it wherever {hostname} is reached.</source>
        <translation>Programma&apos;s bereiken hem overal waar {hostname} bereikbaar is.</translation>
    </message>
    <message>
        <source>Filled in below, sent nowhere, and forgotten as soon as you leave this page.</source>
        <translation>Hieronder ingevuld, nergens heen gestuurd, en vergeten zodra deze pagina wordt verlaten.</translation>
    </message>
    <message>
        <source>A key begins with kdk_ and is 66 characters long; this one is incomplete or mistyped.</source>
        <translation>Een sleutel begint met kdk_ en is 66 tekens lang; deze is onvolledig of verkeerd getypt.</translation>
    </message>
    <message>
        <source>This is an admin token. Programs that call models need a key, which begins with kdk_.</source>
        <translation>Dit is een beheertoken. Programma&apos;s die modellen aanroepen, hebben een sleutel nodig, die begint met kdk_.</translation>
    </message>
    <message>
        <source>Search for a model…</source>
        <translation>Model zoeken…</translation>
    </message>
    <message>
        <source>the key</source>
        <translation>de sleutel</translation>
    </message>
    <message>
        <source>Paste a key, or leave it empty</source>
        <translation>Plak een sleutel, of laat leeg</translation>
    </message>
    <message>
        <source>Your &amp;key</source>
        <translation>Eigen &amp;sleutel</translation>
    </message>
    <message>
        <source>Create key…</source>
        <translation>Sleutel maken…</translation>
    </message>
    <message>
        <source>Use it with your tools</source>
        <translation>Gebruiken met eigen tools</translation>
    </message>
    <message>
        <source>Start the local gateway</source>
        <translation>Lokale gateway starten</translation>
    </message>
    <message>
        <source>Use the local gateway</source>
        <translation>Lokale gateway gebruiken</translation>
    </message>
    <message>
        <source>Stop the local gateway</source>
        <translation>Lokale gateway stoppen</translation>
    </message>
    <message>
        <source>Connect to another gateway…</source>
        <translation>Verbinden met een andere gateway…</translation>
    </message>
    <message>
        <source>Manage connections…</source>
        <translation>Verbindingen beheren…</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Verbinding verbreken</translation>
    </message>
    <message>
        <source>Connection: {marked}, {word}</source>
        <translation>Verbinding: {marked}, {word}</translation>
    </message>
    <message>
        <source>The local gateway serves keys. It can stop with KeyDesk, or keep running in the background, so that keys go on working; KeyDesk takes it up again when it is opened next.</source>
        <translation>De lokale gateway bedient sleutels. Hij kan met KeyDesk stoppen, of op de achtergrond blijven draaien, zodat sleutels blijven werken; KeyDesk neemt hem weer over bij de volgende start.</translation>
    </message>
    <message>
        <source>Keep the gateway running?</source>
        <translation>De gateway laten draaien?</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Laten draaien</translation>
    </message>
    <message>
        <source>&amp;Remember the answer; the page Gateway changes it</source>
        <translation>&amp;Antwoord onthouden; de pagina Gateway wijzigt het</translation>
    </message>
    <message>
        <source>Stop the gateway</source>
        <translation>Gateway stoppen</translation>
    </message>
    <message>
        <source>The admin token of {profile} is not known any more. {reason}</source>
        <translation>Het beheertoken van {profile} is niet meer bekend. {reason}</translation>
    </message>
    <message>
        <source>The new token is known for this session only. {reason}</source>
        <translation>Het nieuwe token is alleen voor deze sessie bekend. {reason}</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Poort</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Aangemeld als</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Gegevensmap</translation>
    </message>
    <message>
        <source>Up for</source>
        <translation>Draait al</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Geheugen</translation>
    </message>
    <message>
        <source>{memory} MB</source>
        <translation>{memory} MB</translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation>Aanvragen per minuut</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} d {hours} u</translation>
    </message>
    <message>
        <source>What you see is the last that is known.</source>
        <translation>Dit is het laatst bekende.</translation>
    </message>
    <message>
        <source>Keys cannot be used until it is back; nothing that was saved is lost.</source>
        <translation>Sleutels zijn niet te gebruiken tot hij terug is; wat is opgeslagen, gaat niet verloren.</translation>
    </message>
    <message>
        <source>Keys go on working if only the way from here is cut.</source>
        <translation>Sleutels blijven werken als alleen de weg vanaf hier is verbroken.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Nu proberen</translation>
    </message>
    <message>
        <source>Offline since {moment}.</source>
        <translation>Offline sinds {moment}.</translation>
    </message>
    <message>
        <source>An address such as https://gateway.example.org or http://127.0.0.1:5393</source>
        <translation>Een adres zoals https://gateway.example.org of http://127.0.0.1:5393</translation>
    </message>
    <message>
        <source>An address, not a key or token</source>
        <translation>Een adres, geen sleutel of token</translation>
    </message>
    <message>
        <source>An address that begins with https:// or http://</source>
        <translation>Een adres dat begint met https:// of http://</translation>
    </message>
    <message>
        <source>An address without user, query and fragment</source>
        <translation>Een adres zonder gebruiker, query en fragment</translation>
    </message>
    <message>
        <source>{profile} cannot be reached, since {authority_file} is to vouch for it. {error}. Change the connection.</source>
        <translation>{profile} is niet bereikbaar, want {authority_file} moet ervoor instaan. {error}. Wijzig de verbinding.</translation>
    </message>
    <message>
        <source>The gateway does not accept this admin token. It may be revoked, or belong to another gateway.</source>
        <translation>De gateway aanvaardt dit beheertoken niet. Het kan zijn ingetrokken, of bij een andere gateway horen.</translation>
    </message>
    <message>
        <source>A PEM file; empty for the authorities that this computer trusts</source>
        <translation>Een PEM-bestand; leeg voor de instanties die deze computer vertrouwt</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer);;All files (*)</source>
        <translation>PEM-bestanden (*.pem *.crt *.cer);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kiezen…</translation>
    </message>
    <message>
        <source>Certificates of its authorit&amp;y</source>
        <translation>Certificaten van de &amp;instantie</translation>
    </message>
    <message>
        <source>Trust it no longer</source>
        <translation>Niet meer vertrouwen</translation>
    </message>
    <message>
        <source>Only the certificate with the fingerprint {fingerprint_of_pem} is accepted.</source>
        <translation>Alleen het certificaat met de vingerafdruk {fingerprint_of_pem} wordt aanvaard.</translation>
    </message>
    <message>
        <source>{names}, until {day}; no other is trusted.</source>
        <translation>{names}, tot {day}; geen andere wordt vertrouwd.</translation>
    </message>
    <message>
        <source>Certificates of the authority</source>
        <translation>Certificaten van de instantie</translation>
    </message>
    <message>
        <source>Holds a private key; choose a file without one</source>
        <translation>Bevat een privésleutel; kies een bestand zonder</translation>
    </message>
    <message>
        <source>No certificate in PEM form</source>
        <translation>Geen certificaat in PEM-vorm</translation>
    </message>
    <message>
        <source>Expired on {day}</source>
        <translation>Verlopen op {day}</translation>
    </message>
    <message>
        <source>Not valid before {day}</source>
        <translation>Niet geldig voor {day}</translation>
    </message>
    <message>
        <source>nobody by name</source>
        <translation>niemand met naam</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>het is er niet</translation>
    </message>
    <message>
        <source>no such path</source>
        <translation>dit pad bestaat niet</translation>
    </message>
    <message>
        <source>Cannot be read: {reason}</source>
        <translation>Niet te lezen: {reason}</translation>
    </message>
    <message>
        <source>Too large for a file of certificates</source>
        <translation>Te groot voor een bestand met certificaten</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>geen naam</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>zichzelf</translation>
    </message>
    <message>
        <source>(unreadable)</source>
        <translation>(onleesbaar)</translation>
    </message>
    <message>
        <source>All is well. Nothing was kept.</source>
        <translation>Alles is in orde. Er is niets bewaard.</translation>
    </message>
    <message>
        <source>Change the connection</source>
        <translation>Verbinding wijzigen</translation>
    </message>
    <message>
        <source>Connect to a gateway</source>
        <translation>Verbinden met een gateway</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>{reason} Enter the admin token again.</source>
        <translation>{reason} Vul het beheertoken opnieuw in.</translation>
    </message>
    <message>
        <source>The admin token is kept for this session only. {reason}</source>
        <translation>Het beheertoken wordt alleen voor deze sessie bewaard. {reason}</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>The base URL you were given, such as https://gateway.example.org</source>
        <translation>De basis-URL van de gateway, zoals https://gateway.example.org</translation>
    </message>
    <message>
        <source>Begins with kda_. Whoever runs the gateway makes it with the command keydesk gateway token.</source>
        <translation>Begint met kda_. Wie de gateway beheert, maakt het met de opdracht keydesk gateway token.</translation>
    </message>
    <message>
        <source>Leave it empty to keep the present one.</source>
        <translation>Laat leeg om het huidige te houden.</translation>
    </message>
    <message>
        <source>Enter it again for another address.</source>
        <translation>Vul het opnieuw in voor een ander adres.</translation>
    </message>
    <message>
        <source>Shown wherever this gateway is named, so that nobody mistakes it for another.</source>
        <translation>Staat overal waar deze gateway wordt genoemd, zodat niemand hem met een andere verwart.</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Productie</translation>
    </message>
    <message>
        <source>None</source>
        <comment>mark</comment>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markering</translation>
    </message>
    <message>
        <source>Send the admin token &amp;unencrypted; others on the network can read it</source>
        <translation>Beheertoken &amp;onversleuteld sturen; anderen op het netwerk kunnen het lezen</translation>
    </message>
    <message>
        <source>What you call this gateway; its host when left empty</source>
        <translation>Een naam voor deze gateway; leeg: de naam van de host</translation>
    </message>
    <message>
        <source>Admin &amp;token</source>
        <translation>Beheer&amp;token</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Markering</translation>
    </message>
    <message>
        <source>A name, not a key or token</source>
        <translation>Een naam, geen sleutel of token</translation>
    </message>
    <message>
        <source>Another connection has this name</source>
        <translation>Een andere verbinding heeft deze naam</translation>
    </message>
    <message>
        <source>A proxy that speaks http, such as http://proxy:3128</source>
        <translation>Een proxy die http spreekt, zoals http://proxy:3128</translation>
    </message>
    <message>
        <source>A proxy without user and password; KeyDesk keeps neither</source>
        <translation>Een proxy zonder gebruiker en wachtwoord; KeyDesk bewaart die niet</translation>
    </message>
    <message>
        <source>An address such as http://proxy.example.org:3128</source>
        <translation>Een adres zoals http://proxy.example.org:3128</translation>
    </message>
    <message>
        <source>With its port, such as http://proxy.example.org:3128</source>
        <translation>Met de poort, zoals http://proxy.example.org:3128</translation>
    </message>
    <message>
        <source>the proxy {proxy}</source>
        <translation>de proxy {proxy}</translation>
    </message>
    <message>
        <source>the certificate is accepted</source>
        <translation>het certificaat wordt aanvaard</translation>
    </message>
    <message>
        <source>Admin token</source>
        <translation>Beheertoken</translation>
    </message>
    <message>
        <source>KeyDesk answers</source>
        <translation>KeyDesk antwoordt</translation>
    </message>
    <message>
        <source>an address, which needs no name</source>
        <translation>een adres, dat geen naam nodig heeft</translation>
    </message>
    <message>
        <source>{host} is {at}</source>
        <translation>{host} is {at}</translation>
    </message>
    <message>
        <source>through the proxy at {at}</source>
        <translation>via de proxy op {at}</translation>
    </message>
    <message>
        <source>made to {at}</source>
        <translation>gemaakt met {at}</translation>
    </message>
    <message>
        <source>not used, and not needed on this computer</source>
        <translation>niet gebruikt, en op deze computer niet nodig</translation>
    </message>
    <message>
        <source>not used: others on the network can read the token</source>
        <translation>niet gebruikt: anderen op het netwerk kunnen het token lezen</translation>
    </message>
    <message>
        <source>the one that you trusted, until {day}</source>
        <translation>het vertrouwde, tot {day}</translation>
    </message>
    <message>
        <source>vouched for by {name}, until {day}</source>
        <translation>{name} staat ervoor in, tot {day}</translation>
    </message>
    <message numerus="yes">
        <source>{who} of %n locations: sees and changes nothing else</source>
        <translation>
            <numerusform>{who} van één locatie: ziet en wijzigt verder niets</numerusform>
            <numerusform>{who} van %n locaties: ziet en wijzigt verder niets</numerusform>
        </translation>
    </message>
    <message>
        <source>accepted: {who}</source>
        <translation>aanvaard: {who}</translation>
    </message>
    <message>
        <source>within {seconds} s of this computer&apos;s</source>
        <translation>binnen {seconds} s van die van deze computer</translation>
    </message>
    <message>
        <source>{amount} ahead of this computer&apos;s: keys begin and end by the gateway&apos;s clock</source>
        <translation>{amount} voor op die van deze computer: sleutels beginnen en eindigen volgens de klok van de gateway</translation>
    </message>
    <message>
        <source>{amount} behind this computer&apos;s: keys begin and end by the gateway&apos;s clock</source>
        <translation>{amount} achter op die van deze computer: sleutels beginnen en eindigen volgens de klok van de gateway</translation>
    </message>
    <message>
        <source>another certificate than the one that you trusted</source>
        <translation>een ander certificaat dan het vertrouwde</translation>
    </message>
    <message>
        <source>nobody vouches for the certificate</source>
        <translation>niemand staat in voor het certificaat</translation>
    </message>
    <message>
        <source>refused; nothing was sent</source>
        <translation>geweigerd; er is niets gestuurd</translation>
    </message>
    <message>
        <source>{theirs}, newer than this program: what is new there is not shown</source>
        <translation>{theirs}, nieuwer dan dit programma: wat daar nieuw is, wordt niet getoond</translation>
    </message>
    <message>
        <source>{theirs}, older than this program: what it lacks is greyed</source>
        <translation>{theirs}, ouder dan dit programma: wat ontbreekt, is grijs</translation>
    </message>
    <message>
        <source>{theirs}, as this program</source>
        <translation>{theirs}, zoals dit programma</translation>
    </message>
    <message>
        <source>{who}: may look, but change nothing</source>
        <translation>{who}: mag kijken, maar niets wijzigen</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>niet gemeld</translation>
    </message>
    <message>
        <source>In seconds</source>
        <translation>In seconden</translation>
    </message>
    <message>
        <source>Such as http://proxy.example.org:3128; empty for none</source>
        <translation>Zoals http://proxy.example.org:3128; leeg voor geen</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Meer opties</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>&amp;Proxy</translation>
    </message>
    <message>
        <source>Wait &amp;for a connection</source>
        <translation>Wachten op &amp;verbinding</translation>
    </message>
    <message>
        <source>Wait for an answe&amp;r</source>
        <translation>Wachten op ant&amp;woord</translation>
    </message>
    <message>
        <source>Shown below</source>
        <translation>Hieronder getoond</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>Between 1 and {longest_seconds}</source>
        <translation>Tussen 1 en {longest_seconds}</translation>
    </message>
    <message>
        <source>Local gateway</source>
        <translation>Lokale gateway</translation>
    </message>
    <message>
        <source>No connection is remembered yet.</source>
        <translation>Er is nog geen verbinding onthouden.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindingen</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Wijzigen…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergeten</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Toevoegen…</translation>
    </message>
    <message>
        <source>Forgot {profile} and its admin token</source>
        <translation>{profile} en het beheertoken ervan vergeten</translation>
    </message>
    <message>
        <source>Nobody that this computer trusts vouches for it. Ask whoever runs the gateway for its fingerprint, by another way than this connection, and compare all of it.</source>
        <translation>Niemand die deze computer vertrouwt, staat ervoor in. Vraag wie de gateway beheert naar de vingerafdruk, langs een andere weg dan deze verbinding, en vergelijk die helemaal.</translation>
    </message>
    <message>
        <source>For</source>
        <comment>whom a certificate is for</comment>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Vouched for by</source>
        <translation>Ingestaan door</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Geldig tot</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256-vingerafdruk</translation>
    </message>
    <message>
        <source>Trust this certificate…</source>
        <translation>Dit certificaat vertrouwen…</translation>
    </message>
    <message>
        <source>The server&apos;s certificate</source>
        <translation>Het certificaat van de server</translation>
    </message>
    <message>
        <source>It is not valid today, so it cannot be trusted.</source>
        <translation>Het is vandaag niet geldig en kan dus niet worden vertrouwd.</translation>
    </message>
    <message>
        <source>Trust this certificate?</source>
        <translation>Dit certificaat vertrouwen?</translation>
    </message>
    <message>
        <source>KeyDesk will send the admin token to whoever has the certificate with the fingerprint

{in_lines}

and to nobody else at this address, also when the certificate is replaced.</source>
        <translation>KeyDesk stuurt het beheertoken naar wie het certificaat heeft met de vingerafdruk

{in_lines}

en naar niemand anders op dit adres, ook als het certificaat wordt vervangen.</translation>
    </message>
    <message>
        <source>Trust certificate</source>
        <translation>Certificaat vertrouwen</translation>
    </message>
    <message>
        <source>Last lines of the gateway&apos;s log</source>
        <translation>Laatste regels van het logboek van de gateway</translation>
    </message>
    <message>
        <source>Use another port</source>
        <translation>Andere poort gebruiken</translation>
    </message>
    <message>
        <source>Start for this computer alone</source>
        <translation>Alleen voor deze computer starten</translation>
    </message>
    <message>
        <source>Connect to it…</source>
        <translation>Ermee verbinden…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Logboek tonen</translation>
    </message>
    <message>
        <source>The local gateway is not running</source>
        <translation>De lokale gateway draait niet</translation>
    </message>
    <message>
        <source>Hide log</source>
        <translation>Logboek verbergen</translation>
    </message>
    <message>
        <source>The local gateway restarts.</source>
        <translation>De lokale gateway start opnieuw.</translation>
    </message>
    <message>
        <source>The local gateway stopped unexpectedly. KeyDesk is starting it again.</source>
        <translation>De lokale gateway is onverwacht gestopt. KeyDesk start hem opnieuw.</translation>
    </message>
    <message>
        <source>Start a gateway right here. It works at once, with a demo model and without a network; providers can be added later.</source>
        <translation>Start hier een gateway. Die werkt meteen, met een demomodel en zonder netwerk; aanbieders kunnen later worden toegevoegd.</translation>
    </message>
    <message>
        <source>Your organisation runs a gateway already? Enter its address and the admin token you were given.</source>
        <translation>Heeft de organisatie al een gateway? Vul het adres en het gekregen beheertoken in.</translation>
    </message>
    <message>
        <source>Connect to a gateway…</source>
        <translation>Verbinden met een gateway…</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Op deze computer</translation>
    </message>
    <message>
        <source>Somewhere else</source>
        <translation>Ergens anders</translation>
    </message>
    <message>
        <source>First steps (F1)</source>
        <translation>Eerste stappen (F1)</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Starten…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stoppen…</translation>
    </message>
    <message>
        <source>Welcome to KeyDesk</source>
        <translation>Welkom bij KeyDesk</translation>
    </message>
    <message>
        <source>Give people keys to language models, and know who may call which, until when, and for how much.</source>
        <translation>Geef mensen sleutels voor taalmodellen, en weet wie welke mag aanroepen, tot wanneer en voor hoeveel.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Niet verbonden</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbonden</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Niet aanvaard</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Draait</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>Draait niet</translation>
    </message>
    <message>
        <source>Connecting to {under_way_to}…</source>
        <translation>Verbinden met {under_way_to}…</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Export {what}</source>
        <translation>Exporteren: {what}</translation>
    </message>
    <message>
        <source>Exporting {what}</source>
        <translation>Exporteren: {what}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Gestopt. Er is geen bestand geschreven.</translation>
    </message>
    <message>
        <source>They are not available on this gateway.</source>
        <translation>Ze zijn op deze gateway niet beschikbaar.</translation>
    </message>
    <message>
        <source>Somebody else changes this deployment all the time. Try again in a moment.</source>
        <translation>Iemand anders wijzigt deze deployment voortdurend. Probeer het zo weer.</translation>
    </message>
    <message>
        <source>Attach keys to “{deployment}”</source>
        <translation>Sleutels koppelen aan “{deployment}”</translation>
    </message>
    <message>
        <source>Attach keys</source>
        <translation>Sleutels koppelen</translation>
    </message>
    <message>
        <source>Attaching…</source>
        <translation>Koppelen…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Sleutels</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Personen</translation>
    </message>
    <message>
        <source>&amp;Batches</source>
        <translation>Ba&amp;tches</translation>
    </message>
    <message>
        <source>P&amp;roviders</source>
        <translation>&amp;Aanbieders</translation>
    </message>
    <message>
        <source>MCP &amp;servers</source>
        <translation>M&amp;CP-servers</translation>
    </message>
    <message>
        <source>&amp;Usage</source>
        <translation>&amp;Gebruik</translation>
    </message>
    <message>
        <source>&amp;Alerts</source>
        <translation>Me&amp;ldingen</translation>
    </message>
    <message>
        <source>&amp;Audit</source>
        <translation>A&amp;udit</translation>
    </message>
    <message>
        <source>&amp;Admins</source>
        <translation>Beheerde&amp;rs</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>B&amp;eeld</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Trying again never attaches a key twice.</source>
        <translation>Opnieuw proberen koppelt een sleutel nooit twee keer.</translation>
    </message>
    <message>
        <source>They can call its models from then on, at its address.</source>
        <translation>Ze kunnen dan de modellen van deze deployment aanroepen, op het adres van de deployment.</translation>
    </message>
    <message numerus="yes">
        <source>Attach %n keys</source>
        <translation>
            <numerusform>Sleutel koppelen</numerusform>
            <numerusform>%n sleutels koppelen</numerusform>
        </translation>
    </message>
    <message>
        <source>It is attached already.</source>
        <translation>Al gekoppeld.</translation>
    </message>
    <message>
        <source>They are attached already.</source>
        <translation>Al gekoppeld.</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Geen eigenaar</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>No key is attached</source>
        <translation>Er is geen sleutel gekoppeld</translation>
    </message>
    <message>
        <source>Keys that are attached can call its models at its address.</source>
        <translation>Gekoppelde sleutels kunnen de modellen op het adres ervan aanroepen.</translation>
    </message>
    <message>
        <source>Your admin token may look, but not attach keys.</source>
        <translation>Dit beheertoken mag kijken, maar geen sleutels koppelen.</translation>
    </message>
    <message>
        <source>Attach keys…</source>
        <translation>Sleutels koppelen…</translation>
    </message>
    <message>
        <source>“{deployment}” added</source>
        <translation>“{deployment}” toegevoegd</translation>
    </message>
    <message>
        <source>The deployment could not be opened.</source>
        <translation>De deployment kon niet worden geopend.</translation>
    </message>
    <message>
        <source>It could not be taken back.</source>
        <translation>Het kon niet ongedaan worden gemaakt.</translation>
    </message>
    <message>
        <source>No key is attached to it.</source>
        <translation>Er is geen sleutel aan gekoppeld.</translation>
    </message>
    <message numerus="yes">
        <source>%n keys attached to “{deployment}”</source>
        <translation>
            <numerusform>%n sleutel gekoppeld aan “{deployment}”</numerusform>
            <numerusform>%n sleutels gekoppeld aan “{deployment}”</numerusform>
        </translation>
    </message>
    <message>
        <source>“{key}” detached from “{deployment}”</source>
        <translation>“{key}” losgekoppeld van “{deployment}”</translation>
    </message>
    <message numerus="yes">
        <source>%n keys detached from “{deployment}”</source>
        <translation>
            <numerusform>%n sleutel losgekoppeld van “{deployment}”</numerusform>
            <numerusform>%n sleutels losgekoppeld van “{deployment}”</numerusform>
        </translation>
    </message>
    <message>
        <source>“{key}” could not be detached.</source>
        <translation>“{key}” kon niet worden losgekoppeld.</translation>
    </message>
    <message numerus="yes">
        <source>%n keys could not be detached.</source>
        <translation>
            <numerusform>%n sleutel kon niet worden losgekoppeld.</numerusform>
            <numerusform>%n sleutels konden niet worden losgekoppeld.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys attached again</source>
        <translation>
            <numerusform>%n sleutel weer gekoppeld</numerusform>
            <numerusform>%n sleutels weer gekoppeld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys detached</source>
        <translation>
            <numerusform>%n sleutel losgekoppeld</numerusform>
            <numerusform>%n sleutels losgekoppeld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys attached to it: they stay keys.</source>
        <translation>
            <numerusform>%n sleutel is eraan gekoppeld en blijft een sleutel.</numerusform>
            <numerusform>%n sleutels zijn eraan gekoppeld en blijven sleutels.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{deployment}”?</source>
        <translation>“{deployment}” verwijderen?</translation>
    </message>
    <message>
        <source>Its address {base_url} stops at once. {keys} What was used there stays in the records.</source>
        <translation>Het adres {base_url} stopt meteen. {keys} Wat er is gebruikt, blijft vastgelegd.</translation>
    </message>
    <message>
        <source>“{deployment}” deleted</source>
        <translation>“{deployment}” verwijderd</translation>
    </message>
    <message>
        <source>“{deployment}” saved</source>
        <translation>“{deployment}” opgeslagen</translation>
    </message>
    <message>
        <source>It admits the keys that are picked here, and nobody else.</source>
        <translation>De deployment laat de hier gekozen sleutels toe, en niemand anders.</translation>
    </message>
    <message>
        <source>Whoever knows the address may call its models without a key. No budget and no limit stops that, and what it costs is nobody&apos;s.</source>
        <translation>Wie het adres kent, mag de modellen zonder sleutel aanroepen. Geen budget of limiet houdt dat tegen, en wat het kost, is van niemand.</translation>
    </message>
    <message>
        <source>What its keys may use is limited further by their own models.</source>
        <translation>Wat de sleutels mogen gebruiken, wordt verder beperkt door hun eigen modellen.</translation>
    </message>
    <message>
        <source>Add deployment</source>
        <translation>Deployment toevoegen</translation>
    </message>
    <message>
        <source>Edit deployment</source>
        <translation>Deployment bewerken</translation>
    </message>
    <message>
        <source>Trying again never adds a second deployment.</source>
        <translation>Opnieuw proberen voegt nooit een tweede deployment toe.</translation>
    </message>
    <message>
        <source>Somebody else changed this deployment</source>
        <translation>Iemand anders heeft deze deployment gewijzigd</translation>
    </message>
    <message>
        <source>&amp;Requires a key</source>
        <translation>Sleutel ve&amp;reist</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adres kopiëren</translation>
    </message>
    <message>
        <source>pick at least one model</source>
        <translation>kies minstens één model</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modellen</translation>
    </message>
    <message>
        <source>Who may call</source>
        <translation>Wie mag aanroepen</translation>
    </message>
    <message>
        <source>with a key only</source>
        <translation>alleen met een sleutel</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>iedereen</translation>
    </message>
    <message>
        <source>Attached &amp;keys</source>
        <translation>Gekoppelde &amp;sleutels</translation>
    </message>
    <message>
        <source>Whoever uses the address with “{before}” is refused at once.</source>
        <translation>Wie het adres met “{before}” gebruikt, wordt meteen geweigerd.</translation>
    </message>
    <message>
        <source>There is no model yet. Add one on the page Models first.</source>
        <translation>Er is nog geen model. Voeg er eerst een toe op de pagina Modellen.</translation>
    </message>
    <message>
        <source>The models could not be listed. {error}</source>
        <translation>De modellen konden niet worden opgevraagd. {error}</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Vereist</translation>
    </message>
    <message>
        <source>Not required</source>
        <translation>Niet vereist</translation>
    </message>
    <message>
        <source>It admits the keys that are attached to it, and nobody else</source>
        <translation>De deployment laat de gekoppelde sleutels toe, en niemand anders</translation>
    </message>
    <message>
        <source>Whoever knows its address may call without a key; what that costs is nobody&apos;s</source>
        <translation>Wie het adres kent, mag zonder sleutel aanroepen; wat dat kost, is van niemand</translation>
    </message>
    <message>
        <source>Key</source>
        <comment>whether one is required</comment>
        <translation>Sleutel</translation>
    </message>
    <message>
        <source>Keys that are attached</source>
        <translation>Gekoppelde sleutels</translation>
    </message>
    <message>
        <source>deployments</source>
        <translation>deployments</translation>
    </message>
    <message>
        <source>There is no deployment yet</source>
        <translation>Er is nog geen deployment</translation>
    </message>
    <message>
        <source>A deployment is an address of its own that serves the models you choose, to the keys you attach.</source>
        <translation>Een deployment is een eigen adres dat gekozen modellen biedt aan gekoppelde sleutels.</translation>
    </message>
    <message>
        <source>Your admin token may look, but not add deployments.</source>
        <translation>Dit beheertoken mag kijken, maar geen deployments toevoegen.</translation>
    </message>
    <message>
        <source>Details of the deployment</source>
        <translation>Details van de deployment</translation>
    </message>
    <message>
        <source>Key required</source>
        <translation>Sleutel vereist</translation>
    </message>
    <message>
        <source>Key not required</source>
        <translation>Sleutel niet vereist</translation>
    </message>
    <message>
        <source>Keys ({key_ids})</source>
        <translation>Sleutels ({key_ids})</translation>
    </message>
    <message>
        <source>Picked keys</source>
        <translation>Gekozen sleutels</translation>
    </message>
    <message>
        <source>&amp;Add deployment…</source>
        <translation>Deployment &amp;toevoegen…</translation>
    </message>
    <message>
        <source>Select one deployment first.</source>
        <translation>Selecteer eerst één deployment.</translation>
    </message>
    <message>
        <source>A&amp;ttach keys…</source>
        <translation>Sleutels ko&amp;ppelen…</translation>
    </message>
    <message>
        <source>&amp;Detach</source>
        <translation>&amp;Loskoppelen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Detach %n keys</source>
        <translation>
            <numerusform>%n sleutel &amp;loskoppelen</numerusform>
            <numerusform>%n sleutels &amp;loskoppelen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy preview</source>
        <translation>Verkorte weergave &amp;kopiëren</translation>
    </message>
    <message>
        <source>Select a key first.</source>
        <translation>Selecteer eerst een sleutel.</translation>
    </message>
    <message>
        <source>KeyDesk ended unexpectedly the last time</source>
        <translation>KeyDesk is de vorige keer onverwacht gestopt</translation>
    </message>
    <message>
        <source>Something went wrong inside KeyDesk the last time</source>
        <translation>De vorige keer ging er iets mis in KeyDesk</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopiëren</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>Don&apos;t show again for this one</source>
        <translation>Voor deze niet meer tonen</translation>
    </message>
    <message>
        <source>No key was changed by it, and what gateways have saved is safe. Gateways elsewhere went on serving; the local one starts again as usual. A report without secrets was kept.</source>
        <translation>Er is geen sleutel door gewijzigd, en wat gateways hebben opgeslagen, is veilig. Gateways elders bleven werken; de lokale start zoals gewoonlijk opnieuw. Een rapport zonder geheimen is bewaard.</translation>
    </message>
    <message>
        <source>No key was changed by it, gateways went on serving, and so did KeyDesk. A report without secrets was kept.</source>
        <translation>Er is geen sleutel door gewijzigd, gateways bleven werken en KeyDesk ook. Een rapport zonder geheimen is bewaard.</translation>
    </message>
    <message>
        <source>This helps whoever helps you. It holds no keys, no names and no addresses of other computers, as far as KeyDesk can tell. Read it before you pass it on; nothing is sent by itself.</source>
        <translation>Dit helpt wie bij een probleem helpt. Het bevat geen sleutels, geen namen en geen adressen van andere computers, voor zover KeyDesk dat kan zien. Lees het na vóór het doorgeven; er wordt niets vanzelf verstuurd.</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Copy the diagnostics</source>
        <translation>Diagnose kopiëren</translation>
    </message>
    <message>
        <source>no linked account</source>
        <translation>geen gekoppeld account</translation>
    </message>
    <message>
        <source>{found} has no linked account; without one no key can be created for them.</source>
        <translation>{found} heeft geen gekoppeld account; zonder kan er geen sleutel worden gemaakt.</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n persoon</numerusform>
            <numerusform>%n personen</numerusform>
        </translation>
    </message>
    <message>
        <source>by {who}</source>
        <translation>door {who}</translation>
    </message>
    <message>
        <source>{found} may only be sent to {origin}.</source>
        <translation>{found} mag alleen naar {origin} worden gestuurd.</translation>
    </message>
    <message>
        <source>for {origin}</source>
        <translation>voor {origin}</translation>
    </message>
    <message>
        <source>{found} is ephemeral: it goes with the key that it comes from.</source>
        <translation>{found} is kortlevend: die hoort bij de sleutel waaruit die is gemaakt.</translation>
    </message>
    <message>
        <source>Creating for a location</source>
        <translation>Maken voor een locatie</translation>
    </message>
    <message>
        <source>Create for a &amp;location…</source>
        <translation>Maken voor een lo&amp;catie…</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Geldig</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limieten</translation>
    </message>
    <message>
        <source>Scan the code or open the link, choose your name, and copy the key that is shown once.</source>
        <translation>Scan de code of open de link, kies je naam en kopieer de sleutel, die één keer wordt getoond.</translation>
    </message>
    <message>
        <source>A page a person</source>
        <translation>Een pagina per persoon</translation>
    </message>
    <message>
        <source>Cards to cut, 2 a page</source>
        <translation>Knipkaartjes, 2 per pagina</translation>
    </message>
    <message>
        <source>Cards to cut, 4 a page</source>
        <translation>Knipkaartjes, 4 per pagina</translation>
    </message>
    <message>
        <source>Cards to cut, 8 a page</source>
        <translation>Knipkaartjes, 8 per pagina</translation>
    </message>
    <message>
        <source>The PDF</source>
        <translation>De PDF</translation>
    </message>
    <message>
        <source>Made on {day}</source>
        <translation>Gemaakt op {day}</translation>
    </message>
    <message>
        <source>Your access to language models.</source>
        <translation>Je toegang tot taalmodellen.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Eerste stappen</translation>
    </message>
    <message>
        <source>Set the base URL and the key in the tool of your choice; anything OpenAI-compatible works.</source>
        <translation>Stel de basis-URL en de sleutel in bij een programma naar keuze; alles wat de OpenAI-API gebruikt, werkt.</translation>
    </message>
    <message>
        <source>KeyDesk lists it as {preview} and cannot show or print it again.</source>
        <translation>KeyDesk noemt hem {preview} en kan hem niet meer tonen of afdrukken.</translation>
    </message>
    <message>
        <source>at least {min_password} characters</source>
        <translation>minstens {min_password} tekens</translation>
    </message>
    <message>
        <source>at most {max_bytes} characters</source>
        <translation>hoogstens {max_bytes} tekens</translation>
    </message>
    <message>
        <source>KeyDesk handout</source>
        <translation>KeyDesk-hand-out</translation>
    </message>
    <message>
        <source>The document was not made.</source>
        <translation>Het document is niet gemaakt.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Opslaan als PDF</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Bestand kiezen…</translation>
    </message>
    <message>
        <source>First steps with</source>
        <translation>Eerste stappen met</translation>
    </message>
    <message>
        <source>None</source>
        <comment>password</comment>
        <translation>Geen</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Wachtwoord</translation>
    </message>
    <message>
        <source>Without one, whoever has the file can read the key.</source>
        <translation>Zonder wachtwoord kan wie het bestand heeft de sleutel lezen.</translation>
    </message>
    <message>
        <source>Password &amp;again</source>
        <translation>Wachtwoord &amp;herhalen</translation>
    </message>
    <message>
        <source>&amp;Show password</source>
        <translation>Wachtwoord &amp;tonen</translation>
    </message>
    <message>
        <source>&amp;First steps with</source>
        <translation>Ee&amp;rste stappen met</translation>
    </message>
    <message>
        <source>Keep it apart from the file. Nobody can open the file without it, not even KeyDesk.</source>
        <translation>Bewaar het apart van het bestand. Zonder kan niemand het bestand openen, ook KeyDesk niet.</translation>
    </message>
    <message>
        <source>It differs from the password above</source>
        <translation>Anders dan het wachtwoord hierboven</translation>
    </message>
    <message>
        <source>Type the password a second time</source>
        <translation>Typ het wachtwoord nog een keer</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>KeyDesk {plain}.pdf</source>
        <translation>KeyDesk {plain}.pdf</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>Close without saving or printing?</source>
        <translation>Sluiten zonder opslaan of afdrukken?</translation>
    </message>
    <message>
        <source>The document cannot be made again. Everybody in it would need another key.</source>
        <translation>Het document kan niet opnieuw worden gemaakt. Iedereen erin zou een andere sleutel nodig hebben.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Sluiten zonder opslaan</translation>
    </message>
    <message>
        <source>It was saved or printed, and can be again as long as it is open.</source>
        <translation>Het is opgeslagen of afgedrukt, en dat kan opnieuw zolang het open is.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Opslaan als PDF…</translation>
    </message>
    <message>
        <source>The document as it is shown, in a file that only you may read.</source>
        <translation>Het document zoals het wordt getoond, in een bestand dat anderen niet mogen lezen.</translation>
    </message>
    <message>
        <source>Sent to {name}</source>
        <translation>Naar {name} gestuurd</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Afgedrukt</translation>
    </message>
    <message>
        <source>Printing {pages} of {of}</source>
        <translation>{pages} van {of} afdrukken</translation>
    </message>
    <message>
        <source>Save or print it before you close it: its links cannot be shown again.</source>
        <translation>Sla het op of druk het af vóór het sluiten: de links kunnen niet opnieuw worden getoond.</translation>
    </message>
    <message>
        <source>Save or print it before you close it: its keys cannot be shown again.</source>
        <translation>Sla het op of druk het af vóór het sluiten: de sleutels kunnen niet opnieuw worden getoond.</translation>
    </message>
    <message>
        <source>No font on this computer has all letters of “{name}”: they print as boxes.</source>
        <translation>Geen lettertype op deze computer heeft alle letters van “{name}”: ze worden als blokjes afgedrukt.</translation>
    </message>
    <message>
        <source>No font on this computer has all letters of “{name}” and {more} more: they print as boxes.</source>
        <translation>Geen lettertype op deze computer heeft alle letters van “{name}” en nog {more}: ze worden als blokjes afgedrukt.</translation>
    </message>
    <message>
        <source>name or key</source>
        <translation>naam of sleutel</translation>
    </message>
    <message>
        <source>the document</source>
        <translation>het document</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Vorige treffer (Shift+F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Volgende treffer (F3)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>F&amp;ind</source>
        <translation>&amp;Zoeken</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Indeling</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>&amp;Indeling</translation>
    </message>
    <message>
        <source>Pa&amp;per</source>
        <translation>Pa&amp;pier</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pagina&apos;s</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save the document as PDF to print it elsewhere.</source>
        <translation>Er is geen printer ingesteld op deze computer. Sla het document op als PDF om het elders af te drukken.</translation>
    </message>
    <message>
        <source>The printer does not answer. Nothing was printed, and nothing is lost.</source>
        <translation>De printer antwoordt niet. Er is niets afgedrukt en er is niets verloren.</translation>
    </message>
    <message>
        <source>TMPDIR</source>
        <translation>TMPDIR</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>The keys are made already and are kept here until you close this.</source>
        <translation>De sleutels zijn al gemaakt en blijven hier tot dit wordt gesloten.</translation>
    </message>
    <message>
        <source>Putting the pages together</source>
        <translation>Pagina&apos;s samenvoegen</translation>
    </message>
    <message>
        <source>Making {done} of {of} handouts</source>
        <translation>{done} van {of} hand-outs maken</translation>
    </message>
    <message>
        <source>Making the handout</source>
        <translation>Hand-out maken</translation>
    </message>
    <message>
        <source>There is no document yet</source>
        <translation>Er is nog geen document</translation>
    </message>
    <message>
        <source>The document could not be made</source>
        <translation>Het document kon niet worden gemaakt</translation>
    </message>
    <message>
        <source>Make the document</source>
        <translation>Document maken</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Paginabreedte</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>Hele pagina</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoomen</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Kleiner (Ctrl+-)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Groter (Ctrl++)</translation>
    </message>
    <message>
        <source>Page {current} of {pages}</source>
        <translation>Pagina {current} van {pages}</translation>
    </message>
    <message>
        <source>To try it at once, run this in a terminal:</source>
        <translation>Voer dit in een terminal uit om het meteen te proberen:</translation>
    </message>
    <message>
        <source>To try it at once in Python, with the openai package:</source>
        <translation>Om het meteen te proberen in Python, met het pakket openai:</translation>
    </message>
    <message>
        <source>For OpenCode, this goes into ~/.config/opencode/opencode.json:</source>
        <translation>Voor OpenCode gaat dit in ~/.config/opencode/opencode.json:</translation>
    </message>
    <message>
        <source>For Claude Code, run this in a terminal:</source>
        <translation>Voor Claude Code: voer dit in een terminal uit:</translation>
    </message>
    <message>
        <source>For a program that reads a .env file, this goes into it:</source>
        <translation>Voor een programma dat een .env-bestand leest, gaat dit daarin:</translation>
    </message>
    <message>
        <source>To try it at once, run this in a terminal, with your key in place of {place_of_key}:</source>
        <translation>Voer dit in een terminal uit om het meteen te proberen, met je sleutel in plaats van {place_of_key}:</translation>
    </message>
    <message>
        <source>To try it at once in Python, with the openai package, with your key in place of {place_of_key}:</source>
        <translation>Om het meteen te proberen in Python, met het pakket openai, met je sleutel in plaats van {place_of_key}:</translation>
    </message>
    <message>
        <source>For OpenCode, this goes into ~/.config/opencode/opencode.json, with your key in place of {place_of_key}:</source>
        <translation>Voor OpenCode gaat dit in ~/.config/opencode/opencode.json, met je sleutel in plaats van {place_of_key}:</translation>
    </message>
    <message>
        <source>For Claude Code, run this in a terminal, with your key in place of {place_of_key}:</source>
        <translation>Voor Claude Code: voer dit in een terminal uit, met je sleutel in plaats van {place_of_key}:</translation>
    </message>
    <message>
        <source>For a program that reads a .env file, this goes into it, with your key in place of {place_of_key}:</source>
        <translation>Voor een programma dat een .env-bestand leest, gaat dit daarin, met je sleutel in plaats van {place_of_key}:</translation>
    </message>
    <message>
        <source>In Python: OpenAI(base_url=…, api_key=…) from the openai package, with the two above.</source>
        <translation>In Python: OpenAI(base_url=…, api_key=…) uit het pakket openai, met de twee hierboven.</translation>
    </message>
    <message>
        <source>In OpenCode: a provider @ai-sdk/openai-compatible with baseURL and apiKey as above.</source>
        <translation>In OpenCode: een provider @ai-sdk/openai-compatible met baseURL en apiKey zoals hierboven.</translation>
    </message>
    <message>
        <source>Claude Code: ANTHROPIC_BASE_URL is the base URL without /v1, ANTHROPIC_AUTH_TOKEN the key.</source>
        <translation>Claude Code: ANTHROPIC_BASE_URL is de basis-URL zonder /v1, ANTHROPIC_AUTH_TOKEN de sleutel.</translation>
    </message>
    <message>
        <source>In a .env file: OPENAI_BASE_URL is the base URL, OPENAI_API_KEY the key.</source>
        <translation>In een .env-bestand: OPENAI_BASE_URL is de basis-URL, OPENAI_API_KEY de sleutel.</translation>
    </message>
    <message>
        <source>From {begins} ({zone}), without end</source>
        <translation>Vanaf {begins} ({zone}), zonder einde</translation>
    </message>
    <message>
        <source>{begins} to {ends} ({zone})</source>
        <translation>{begins} tot {ends} ({zone})</translation>
    </message>
    <message>
        <source>until {ends} ({zone})</source>
        <translation>tot {ends} ({zone})</translation>
    </message>
    <message>
        <source>{place} time</source>
        <translation>tijd van {place}</translation>
    </message>
    <message>
        <source>Link to your key: the key is shown there once</source>
        <translation>Link naar je sleutel: daar wordt de sleutel één keer getoond</translation>
    </message>
    <message>
        <source>Set the base URL and the key in any OpenAI-compatible tool.</source>
        <translation>Stel de basis-URL en de sleutel in bij een programma dat de OpenAI-API gebruikt.</translation>
    </message>
    <message>
        <source>Scan to read the key</source>
        <translation>Scan om de sleutel te lezen</translation>
    </message>
    <message>
        <source>Scan to open the link</source>
        <translation>Scan om de link te openen</translation>
    </message>
    <message>
        <source>The link works once: open it yourself, and keep the key as you keep a password.</source>
        <translation>De link werkt één keer: open hem zelf, en bewaar de sleutel zoals een wachtwoord.</translation>
    </message>
    <message>
        <source>Whoever has this can use the key, so keep it as you keep a password.</source>
        <translation>Wie dit heeft, kan de sleutel gebruiken; bewaar hem dus zoals een wachtwoord.</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Alle modellen</translation>
    </message>
    <message>
        <source>From {begins}</source>
        <translation>Vanaf {begins}</translation>
    </message>
    <message>
        <source>Start a gateway</source>
        <translation>Een gateway starten</translation>
    </message>
    <message>
        <source>Choose Connect to another gateway in the menu File or in the switcher at the top left, and paste the admin token you were given. Test shows each step, from the name to the clock. More options has your organisation&apos;s certificates, a proxy and how long to wait. Mark the one that matters as Production: it then says so everywhere. Manage connections changes, duplicates and forgets them.</source>
        <translation>Kies Verbinden met een andere gateway in het menu Bestand of in de wisselaar linksboven, en plak het gekregen beheertoken. Testen toont elke stap, van de naam tot de klok. Meer opties bevat de certificaten van de organisatie, een proxy en hoe lang te wachten. Markeer wat ertoe doet als Productie: dat staat er dan overal bij. Verbindingen beheren wijzigt, dupliceert en vergeet ze.</translation>
    </message>
    <message>
        <source>When a gateway is away</source>
        <translation>Als een gateway weg is</translation>
    </message>
    <message>
        <source>A line above the page says since when. What is shown is the last that is known, and can be read and copied. What you typed stays, and trying again never does it twice. KeyDesk finds back by itself; Try now asks at once. Whatever is greyed says why.</source>
        <translation>Een regel boven de pagina zegt sinds wanneer. Wat te zien is, is het laatst bekende, en kan worden gelezen en gekopieerd. Wat is getypt, blijft staan, en opnieuw proberen doet het nooit twee keer. KeyDesk vindt vanzelf terug; Nu proberen vraagt meteen. Wat grijs is, zegt waarom.</translation>
    </message>
    <message>
        <source>Add a provider</source>
        <translation>Een aanbieder toevoegen</translation>
    </message>
    <message>
        <source>Programs that speak to OpenAI work with it: set their base URL to the one at the top of the window, and their API key to the key. The page Connection and the panel that shows a key have snippets for curl, Python, OpenCode, Claude Code and environment files; a PDF has the first steps with one. The local gateway&apos;s keydesk-demo answers without any provider.</source>
        <translation>Programma&apos;s die de OpenAI-API gebruiken, werken ermee: stel als basis-URL die boven in het venster in, en als API-sleutel de sleutel. De pagina Verbinding en het paneel dat een sleutel toont, hebben fragmenten voor curl, Python, OpenCode, Claude Code en omgevingsbestanden; een PDF bevat de eerste stappen met één ervan. Het model keydesk-demo van de lokale gateway antwoordt zonder aanbieder.</translation>
    </message>
    <message>
        <source>On the page Providers, choose Add provider, pick yours and paste its API key, which is stored encrypted. It is tested at once, and says what is wrong. Discover models leads on to what keys call.</source>
        <translation>Kies op de pagina Aanbieders Aanbieder toevoegen, kies de juiste en plak de API-sleutel, die versleuteld wordt opgeslagen. De aanbieder wordt meteen getest, en zegt wat er mis is. Modellen ontdekken leidt verder naar wat sleutels aanroepen.</translation>
    </message>
    <message>
        <source>Create a key</source>
        <translation>Een sleutel maken</translation>
    </message>
    <message>
        <source>On the welcome page, choose Start the local gateway. It runs on this computer, with a demo model, and needs neither provider nor network. The page Gateway shares it with a room, keeps it running when KeyDesk is closed, and shows its log.</source>
        <translation>Kies op de welkomstpagina Lokale gateway starten. Die draait op deze computer, met een demomodel, en heeft geen aanbieder of netwerk nodig. De pagina Gateway deelt hem met een zaal, laat hem draaien als KeyDesk sluit en toont het logboek.</translation>
    </message>
    <message>
        <source>On the page Keys, choose Create key, give it a name and say how long it is valid. A key without chosen models may use all of them. Save as template keeps the settings for other keys, and Ctrl+D makes a key like the selected one.</source>
        <translation>Kies op de pagina Sleutels Sleutel maken, geef hem een naam en zeg hoe lang hij geldig is. Een sleutel zonder gekozen modellen mag alle gebruiken. Opslaan als sjabloon bewaart de instellingen voor andere sleutels, en Ctrl+D maakt een sleutel als de geselecteerde.</translation>
    </message>
    <message>
        <source>Hand it out</source>
        <translation>Uitreiken</translation>
    </message>
    <message>
        <source>The key is shown once. Copy it, or save it as a PDF to give away; afterwards KeyDesk knows only its beginning and its end. A copied key leaves the clipboard after 30 seconds.</source>
        <translation>De sleutel wordt één keer getoond. Kopieer hem, of sla hem op als PDF om weg te geven; daarna kent KeyDesk alleen het begin en het einde. Een gekopieerde sleutel verdwijnt na 30 seconden van het klembord.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Gebruiken</translation>
    </message>
    <message>
        <source>Find and change keys</source>
        <translation>Sleutels vinden en wijzigen</translation>
    </message>
    <message>
        <source>Search as you type, or narrow the list down with Status, Owner, Location and Filter. Enter shows all about a key beside the table: its usage, its last requests, what was changed. Ctrl+E changes it, F2 renames it. The menu Keys assigns models, sets the expiry and exports, also for many keys.</source>
        <translation>Zoek tijdens het typen, of beperk de lijst met Status, Eigenaar, Locatie en Filter. Enter toont alles over een sleutel naast de tabel: het gebruik, de laatste aanvragen, wat is gewijzigd. Ctrl+E wijzigt, F2 hernoemt. Het menu Sleutels wijst modellen toe, stelt de einddatum in en exporteert, ook voor veel sleutels.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>Deactivate switches a key off until you switch it on again. Revoke ends it for good: the next call with it is refused. Rotate gives it another secret. Identify a key, in the menu Keys, tells whose a key is that turned up somewhere. What can be undone says so for eight seconds: Ctrl+Z.</source>
        <translation>Deactiveren zet een sleutel uit tot hij weer wordt aangezet. Intrekken beëindigt hem voorgoed: de volgende aanroep ermee wordt geweigerd. Roteren geeft hem een ander geheim. Sleutel herkennen, in het menu Sleutels, vertelt van wie een gevonden sleutel is. Wat ongedaan kan worden gemaakt, zegt dat acht seconden lang: Ctrl+Z.</translation>
    </message>
    <message>
        <source>Say what keys reach</source>
        <translation>Bepalen wat sleutels bereiken</translation>
    </message>
    <message>
        <source>On the page Deployments, give chosen models an address of their own and attach the keys it admits. On the page MCP servers, add a server, and in the form of a key say which of its tools the key may use. What does a key see? lists what a key is shown, and why not.</source>
        <translation>Geef op de pagina Deployments gekozen modellen een eigen adres en koppel de sleutels die het toelaat. Voeg op de pagina MCP-servers een server toe, en bepaal in het formulier van een sleutel welke tools ervan de sleutel mag gebruiken. Wat ziet een sleutel? toont wat een sleutel te zien krijgt, en waarom niet.</translation>
    </message>
    <message>
        <source>Hold a workshop</source>
        <translation>Een workshop houden</translation>
    </message>
    <message>
        <source>On the page People, import a list or drop it there; whoever has no linked account gets no key. Create for a location (Ctrl+Shift+N) asks who, what and how, and opens a document with all keys or claim links: print or save it, because it cannot be made again. On the page Batches, Ctrl+L shows the workshop live for the projector; there you also give it more time, hand out one more key, replace a lost one, and in the end revoke all of them by typing its name.</source>
        <translation>Importeer op de pagina Personen een lijst, of sleep die erheen; wie geen gekoppeld account heeft, krijgt geen sleutel. Maken voor een locatie (Ctrl+Shift+N) vraagt wie, wat en hoe, en opent een document met alle sleutels of ophaallinks: druk het af of sla het op, want het kan niet opnieuw worden gemaakt. Op de pagina Batches toont Ctrl+L de workshop live voor de projector; daar is ook meer tijd te geven, nog een sleutel uit te reiken, een verloren sleutel te vervangen en aan het eind alles in te trekken door de naam te typen.</translation>
    </message>
    <message>
        <source>Hand out claim links instead of keys</source>
        <translation>Ophaallinks uitreiken in plaats van sleutels</translation>
    </message>
    <message>
        <source>In Create for a location, choose claim links: a card then carries a short link and a QR code in place of the key. Whoever opens it presses a button, sees the key once and copies it. A link works once and within the window of the keys, and is of no use to whoever reads the database. The page Batches counts who has come, and gives a new link for one that was lost. Attendees have to reach the gateway: share it with the room first, on the page Gateway.</source>
        <translation>Kies in Maken voor een locatie ophaallinks: een kaartje draagt dan een korte link en een QR-code in plaats van de sleutel. Wie die opent, drukt op een knop, ziet de sleutel één keer en kopieert hem. Een link werkt één keer en binnen de periode van de sleutels, en heeft geen nut voor wie de database leest. De pagina Batches telt wie er is geweest, en geeft een nieuwe link voor een verloren. Deelnemers moeten de gateway kunnen bereiken: deel hem eerst met de zaal, op de pagina Gateway.</translation>
    </message>
    <message>
        <source>See what was used</source>
        <translation>Zien wat is gebruikt</translation>
    </message>
    <message>
        <source>On the page Usage, the period and the filters at the top hold for all its tabs: the overview, every request, and the chats that requests belong to. Requests, tokens and cost are split by person, key, location, batch, model or provider. Enter on a line goes into it, Esc comes back; in the chart, arrows go from bar to bar, + and - zoom. Export writes what is shown as CSV, or a report of one page as PDF. Where a location keeps what is said, the page says so.</source>
        <translation>Op de pagina Gebruik gelden de periode en de filters bovenaan voor alle tabbladen: het overzicht, elke aanvraag, en de chats waar aanvragen bij horen. Aanvragen, tokens en kosten zijn verdeeld naar persoon, sleutel, locatie, batch, model of aanbieder. Enter op een regel gaat erin, Esc komt terug; in de grafiek gaan pijlen van staaf naar staaf, + en - zoomen. Exporteren schrijft wat te zien is als CSV, of een rapport van één pagina als PDF. Waar een locatie bewaart wat wordt gezegd, vermeldt de pagina dat.</translation>
    </message>
    <message>
        <source>Gateways that share a database of PostgreSQL serve the same keys: what is made, changed or revoked at one of them holds at all. The page Connection lists them with their state and version. It takes no more than to start each with the same database and the same master key.</source>
        <translation>Gateways die een PostgreSQL-database delen, bedienen dezelfde sleutels: wat bij één ervan wordt gemaakt, gewijzigd of ingetrokken, geldt bij alle. De pagina Verbinding toont ze met status en versie. Het vraagt alleen om elk te starten met dezelfde database en dezelfde hoofdsleutel.</translation>
    </message>
    <message>
        <source>Ctrl+K finds any command, page, key or person by typing some of its name. Ctrl+1, Ctrl+2 and so on show the pages, Ctrl+F searches, F5 refreshes. Enter shows details, F6 goes to them and back, Esc closes them. F10 opens the menus and Shift+F10 the menu of a row; every command is in one of them, with its keys beside it.</source>
        <translation>Ctrl+K vindt elke opdracht, pagina, sleutel of persoon door een deel van de naam te typen. Ctrl+1, Ctrl+2 enzovoort tonen de pagina&apos;s, Ctrl+F zoekt, F5 vernieuwt. Enter toont details, F6 gaat erheen en terug, Esc sluit ze. F10 opent de menu&apos;s en Shift+F10 het menu van een rij; elke opdracht staat in een ervan, met de toetsen ernaast.</translation>
    </message>
    <message>
        <source>Choose language, colours and text size</source>
        <translation>Taal, kleuren en tekstgrootte kiezen</translation>
    </message>
    <message>
        <source>Preferences (Ctrl+,) has the language (English, Dutch, German), light or dark, high contrast, the size of the text, and what happens at the start and at the end. Without a choice KeyDesk follows the system. Columns, filters and windows come back as you left them.</source>
        <translation>Voorkeuren (Ctrl+,) bevat de taal (Engels, Nederlands, Duits), licht of donker, hoog contrast, de grootte van de tekst, en wat er bij het begin en het einde gebeurt. Zonder keuze volgt KeyDesk het systeem. Kolommen, filters en vensters komen terug zoals ze waren.</translation>
    </message>
    <message>
        <source>When something goes wrong</source>
        <translation>Als er iets misgaat</translation>
    </message>
    <message>
        <source>A crash of KeyDesk is said at the next start; keys and gateways are not affected by it. Copy diagnostics, in the menu Help, shows what whoever helps you needs to know, without keys and names, and copies it when you say so.</source>
        <translation>Een crash van KeyDesk wordt bij de volgende start gemeld; sleutels en gateways hebben er geen last van. Diagnose kopiëren, in het menu Help, toont wat wie helpt moet weten, zonder sleutels en namen, en kopieert het op verzoek.</translation>
    </message>
    <message>
        <source>Hear of what matters</source>
        <translation>Horen wat ertoe doet</translation>
    </message>
    <message>
        <source>The bell at the top counts the alerts that nobody has acknowledged: budgets that reach a threshold, keys that expire, providers that fail, a gateway that ended suddenly or is away. The page Alerts lists them, leads to what each is about, and has the webhooks that they are sent to. While another program is in front, the system shows them, unless Notify me is off.</source>
        <translation>De bel bovenaan telt de meldingen die niemand heeft bevestigd: budgetten die een drempel bereiken, sleutels die verlopen, aanbieders die falen, een gateway die plotseling is gestopt of weg is. De pagina Meldingen toont ze, leidt naar waar ze over gaan, en bevat de webhooks waar ze heen gaan. Terwijl een ander programma vooraan staat, toont het systeem ze, tenzij Melden uit staat.</translation>
    </message>
    <message>
        <source>See who did what</source>
        <translation>Zien wie wat deed</translation>
    </message>
    <message>
        <source>The page Audit lists what admins did, in plain words; Enter shows what changed, field by field. Verify says whether the log is as it was written; keep its end elsewhere, and hold the log against it later. On the page Admins, an owner adds others: owners, admins and viewers, for all locations or some. A token is shown once; rotating or revoking it takes effect at once.</source>
        <translation>De pagina Audit toont wat beheerders deden, in gewone woorden; Enter toont wat is gewijzigd, veld voor veld. Verifiëren zegt of het logboek is zoals het is geschreven; bewaar het einde ergens anders, en houd het logboek er later tegenaan. Op de pagina Beheerders voegt een eigenaar anderen toe: eigenaren, beheerders en kijkers, voor alle locaties of enkele. Een token wordt één keer getoond; roteren of intrekken werkt meteen.</translation>
    </message>
    <message>
        <source>Connect to a gateway elsewhere</source>
        <translation>Verbinden met een gateway elders</translation>
    </message>
    <message>
        <source>Run several gateways</source>
        <translation>Meerdere gateways draaien</translation>
    </message>
    <message>
        <source>Where data lies</source>
        <translation>Waar gegevens staan</translation>
    </message>
    <message>
        <source>Keys, budgets, usage and the audit log belong to the gateway, not to this window. The local gateway keeps them in {data}; a key itself is nowhere, only a hash of it is. What this window remembers is in {config}, its log in {log}. Admin tokens are in the keyring of the system. Menu Help has Open the log folder.</source>
        <translation>Sleutels, budgetten, gebruik en het auditlogboek horen bij de gateway, niet bij dit venster. De lokale gateway bewaart ze in {data}; een sleutel zelf staat nergens, alleen een hash ervan. Wat dit venster onthoudt, staat in {config}, het logboek in {log}. Beheertokens staan in de sleutelhanger van het systeem. Menu Help bevat Logmap openen.</translation>
    </message>
    <message>
        <source>Back up the local gateway</source>
        <translation>Back-up maken van de lokale gateway</translation>
    </message>
    <message>
        <source>In a terminal, keydesk gateway backup FILE copies everything into one file, also while the gateway runs; keydesk gateway restore FILE puts it back while it is stopped. The file holds the master key: whoever has it has everything, so keep it as safe as the gateway.</source>
        <translation>In een terminal kopieert keydesk gateway backup FILE alles naar één bestand, ook terwijl de gateway draait; keydesk gateway restore FILE zet het terug terwijl hij is gestopt. Het bestand bevat de hoofdsleutel: wie het heeft, heeft alles; bewaar het dus even veilig als de gateway.</translation>
    </message>
    <message>
        <source>Work by keyboard</source>
        <translation>Werken met het toetsenbord</translation>
    </message>
    <message>
        <source>This key is still being loaded. Try again in a moment.</source>
        <translation>Deze sleutel wordt nog geladen. Probeer het zo weer.</translation>
    </message>
    <message>
        <source>Select one key only.</source>
        <translation>Selecteer slechts één sleutel.</translation>
    </message>
    <message>
        <source>Identif&amp;y a key…</source>
        <translation>Sleutel &amp;herkennen…</translation>
    </message>
    <message>
        <source>Preview copied. The key itself cannot be shown again.</source>
        <translation>Verkorte weergave gekopieerd. De sleutel zelf kan niet meer worden getoond.</translation>
    </message>
    <message numerus="yes">
        <source>%n ids copied</source>
        <translation>
            <numerusform>Id gekopieerd</numerusform>
            <numerusform>%n id&apos;s gekopieerd</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled before the gateway answered. If it was done all the same, the list shows it.</source>
        <translation>Geannuleerd voordat de gateway antwoordde. Als het toch is gedaan, toont de lijst het.</translation>
    </message>
    <message>
        <source>Cancelled before the gateway answered. If the key was made, it is listed: revoke it.</source>
        <translation>Geannuleerd voordat de gateway antwoordde. Als de sleutel is gemaakt, staat hij in de lijst: trek hem in.</translation>
    </message>
    <message>
        <source>audit trail</source>
        <translation>auditspoor</translation>
    </message>
    <message>
        <source>Copy number in the audit log</source>
        <translation>Nummer in het auditlogboek kopiëren</translation>
    </message>
    <message>
        <source>Nothing is on record about this key</source>
        <translation>Over deze sleutel is niets vastgelegd</translation>
    </message>
    <message>
        <source>From {address}</source>
        <translation>Van {address}</translation>
    </message>
    <message>
        <source>Number {number} in the audit log</source>
        <translation>Nummer {number} in het auditlogboek</translation>
    </message>
    <message>
        <source>At the gateway&apos;s command line</source>
        <translation>Op de opdrachtregel van de gateway</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deactiveren</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Intrekken…</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Activeren</translation>
    </message>
    <message>
        <source>Show this key</source>
        <translation>Deze sleutel tonen</translation>
    </message>
    <message>
        <source>List the keys of this {label}</source>
        <translation>Sleutels hiervan tonen: {label}</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <comment>lines</comment>
        <translation>
            <numerusform>Regel tonen</numerusform>
            <numerusform>Alle %n tonen</numerusform>
        </translation>
    </message>
    <message>
        <source>None since it was created</source>
        <translation>Geen sinds de aanmaak</translation>
    </message>
    <message numerus="yes">
        <source>%n requests per minute</source>
        <translation>
            <numerusform>%n aanvraag per minuut</numerusform>
            <numerusform>%n aanvragen per minuut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens per minute</source>
        <translation>
            <numerusform>%n token per minuut</numerusform>
            <numerusform>%n tokens per minuut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parallel requests</source>
        <translation>
            <numerusform>%n gelijktijdige aanvraag</numerusform>
            <numerusform>%n gelijktijdige aanvragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Alerts at {percents}</source>
        <translation>Meldingen bij {percents}</translation>
    </message>
    <message>
        <source>Not opened yet; made {moment} by {admin}</source>
        <translation>Nog niet geopend; gemaakt {moment} door {admin}</translation>
    </message>
    <message>
        <source>Opened {moment} from {address}</source>
        <translation>Geopend {moment} vanaf {address}</translation>
    </message>
    <message>
        <source>Opened {moment}</source>
        <translation>Geopend {moment}</translation>
    </message>
    <message numerus="yes">
        <source>%n since it was created</source>
        <comment>changes</comment>
        <translation>
            <numerusform>%n sinds de aanmaak</numerusform>
            <numerusform>%n sinds de aanmaak</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <comment>ends</comment>
        <translation>Nooit</translation>
    </message>
    <message>
        <source>Rotated</source>
        <translation>Geroteerd</translation>
    </message>
    <message>
        <source>Claim link</source>
        <translation>Ophaallink</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Wijzigingen</translation>
    </message>
    <message>
        <source>{requests} ({share} of all)</source>
        <translation>{requests} ({share} van alle)</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>Nog niet gebruikt</translation>
    </message>
    <message>
        <source>None</source>
        <comment>limits</comment>
        <translation>Geen</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>Alle aanbieders</translation>
    </message>
    <message>
        <source>None</source>
        <comment>deployments</comment>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Any address</source>
        <translation>Elk adres</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Mislukt</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Tokens in</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Tokens uit</translation>
    </message>
    <message numerus="yes">
        <source>%n of them the provider had at hand</source>
        <comment>tokens</comment>
        <translation>
            <numerusform>%n ervan had de aanbieder al</numerusform>
            <numerusform>%n ervan had de aanbieder al</numerusform>
        </translation>
    </message>
    <message>
        <source>Ephemeral keys</source>
        <translation>Kortlevende sleutels</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>keys</comment>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Expires {moment}</source>
        <translation>Verloopt {moment}</translation>
    </message>
    <message>
        <source>Could not be loaded. {error}</source>
        <translation>Kon niet worden geladen. {error}</translation>
    </message>
    <message>
        <source>Usage by model</source>
        <translation>Gebruik per model</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Gebruik</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Details of the key</source>
        <translation>Details van de sleutel</translation>
    </message>
    <message>
        <source>Revoked {moment} by {admin}</source>
        <translation>Ingetrokken {moment} door {admin}</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als tekst kopiëren</translation>
    </message>
    <message>
        <source>Load more</source>
        <translation>Meer laden</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Laden…</translation>
    </message>
    <message>
        <source>Not loaded. {error}</source>
        <translation>Niet geladen. {error}</translation>
    </message>
    <message>
        <source>request log</source>
        <translation>aanvragenlogboek</translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation>Aanvraag-id kopiëren</translation>
    </message>
    <message>
        <source>Show in the request log</source>
        <translation>In het aanvragenlogboek tonen</translation>
    </message>
    <message>
        <source>Requests with this key will be listed here.</source>
        <translation>Hier komen aanvragen met deze sleutel te staan.</translation>
    </message>
    <message>
        <source>{in} tokens in, {cached} of them cached, {out} out</source>
        <translation>{in} tokens in, waarvan {cached} uit cache, {out} uit</translation>
    </message>
    <message>
        <source>{in} tokens in, {out} out</source>
        <translation>{in} tokens in, {out} uit</translation>
    </message>
    <message>
        <source>Request {id}</source>
        <translation>Aanvraag {id}</translation>
    </message>
    <message>
        <source>The {what} is not available on this gateway</source>
        <translation>Niet beschikbaar op deze gateway: {what}</translation>
    </message>
    <message>
        <source>It does not offer it.</source>
        <translation>De gateway biedt het niet.</translation>
    </message>
    <message>
        <source>The {what} is not available to you</source>
        <translation>Niet beschikbaar met dit token: {what}</translation>
    </message>
    <message>
        <source>The {what} could not be loaded</source>
        <translation>Kon niet worden geladen: {what}</translation>
    </message>
    <message>
        <source>{error} Nothing else is affected.</source>
        <translation>{error} Verder heeft niets er last van.</translation>
    </message>
    <message>
        <source>usage</source>
        <translation>gebruik</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maat</translation>
    </message>
    <message>
        <source>Show on the usage page</source>
        <translation>Op de gebruikspagina tonen</translation>
    </message>
    <message>
        <source>The models could not be loaded. Retry</source>
        <translation>De modellen konden niet worden geladen. Opnieuw</translation>
    </message>
    <message numerus="yes">
        <source>{measure} {period}</source>
        <comment>Requests in the last 7 days</comment>
        <translation>
            <numerusform>{measure} {period}</numerusform>
            <numerusform>{measure} {period}</numerusform>
        </translation>
    </message>
    <message>
        <source>No {measure} {period}</source>
        <translation>Geen {measure} {period}</translation>
    </message>
    <message>
        <source>Not used {period}</source>
        <translation>Niet gebruikt {period}</translation>
    </message>
    <message>
        <source>Days are those of {zone}.</source>
        <translation>Dagen volgens {zone}.</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 dagen</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 dagen</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 dagen</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 uur</translation>
    </message>
    <message>
        <source>Whole life</source>
        <translation>Hele leven</translation>
    </message>
    <message>
        <source>in the last 24 hours</source>
        <translation>in de afgelopen 24 uur</translation>
    </message>
    <message>
        <source>in the last 7 days</source>
        <translation>in de afgelopen 7 dagen</translation>
    </message>
    <message>
        <source>in the last 30 days</source>
        <translation>in de afgelopen 30 dagen</translation>
    </message>
    <message>
        <source>in the last 90 days</source>
        <translation>in de afgelopen 90 dagen</translation>
    </message>
    <message>
        <source>since the key was created</source>
        <translation>sinds de sleutel is gemaakt</translation>
    </message>
    <message>
        <source>Create agent key</source>
        <translation>Agentsleutel maken</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Maken…</translation>
    </message>
    <message>
        <source>Must differ from every agent key that is not revoked.</source>
        <translation>Moet anders zijn dan bij elke niet-ingetrokken agentsleutel.</translation>
    </message>
    <message>
        <source>Valid from now until {end} · all models</source>
        <translation>Geldig van nu tot {end} · alle modellen</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Toewijzen</translation>
    </message>
    <message numerus="yes">
        <source>Assign to %n keys</source>
        <translation>
            <numerusform>Toewijzen aan %n sleutel</numerusform>
            <numerusform>Toewijzen aan %n sleutels</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign models</source>
        <translation>Modellen toewijzen</translation>
    </message>
    <message>
        <source>&amp;Allow all models, also those that are added later</source>
        <translation>&amp;Alle modellen toestaan, ook die later worden toegevoegd</translation>
    </message>
    <message>
        <source>Loading models…</source>
        <translation>Modellen laden…</translation>
    </message>
    <message>
        <source>{model} copied</source>
        <translation>{model} gekopieerd</translation>
    </message>
    <message numerus="yes">
        <source>{picked} of %n selected</source>
        <comment>models</comment>
        <translation>
            <numerusform>{picked} van %n geselecteerd</numerusform>
            <numerusform>{picked} van %n geselecteerd</numerusform>
        </translation>
    </message>
    <message>
        <source>“{key}” may use:</source>
        <translation>“{key}” mag gebruiken:</translation>
    </message>
    <message numerus="yes">
        <source>%n keys may use:</source>
        <translation>
            <numerusform>%n sleutel mag gebruiken:</numerusform>
            <numerusform>%n sleutels mogen gebruiken:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys, which may use different models now. What you choose replaces all of that.</source>
        <translation>
            <numerusform>%n sleutel, met nu andere modellen. De keuze vervangt dat helemaal.</numerusform>
            <numerusform>%n sleutels, met nu verschillende modellen. De keuze vervangt dat helemaal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pick at least one, or allow all models.</source>
        <translation>Kies er minstens één, of sta alle modellen toe.</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 uur</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 uur</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 dag</translation>
    </message>
    <message>
        <source>Create ephemeral key</source>
        <translation>Kortlevende sleutel maken</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>Andere duur…</translation>
    </message>
    <message>
        <source>&amp;Lasts</source>
        <translation>&amp;Duurt</translation>
    </message>
    <message>
        <source>If empty, it gets the name of the key it comes from.</source>
        <translation>Leeg: dezelfde naam als de oorspronkelijke sleutel.</translation>
    </message>
    <message>
        <source>It may do what “{key}” may and no more, spends from the same budget, and ends with it.</source>
        <translation>Hij mag wat “{key}” mag en niet meer, geeft uit hetzelfde budget uit en eindigt ermee.</translation>
    </message>
    <message>
        <source>Valid from now until {end}</source>
        <translation>Geldig van nu tot {end}</translation>
    </message>
    <message>
        <source>Valid from {begin} until {end}</source>
        <translation>Geldig van {begin} tot {end}</translation>
    </message>
    <message>
        <source>That is sooner: “{key}” ends then, and this key with it.</source>
        <translation>Dat is eerder: “{key}” eindigt dan, en deze sleutel ook.</translation>
    </message>
    <message>
        <source>Set expiry</source>
        <translation>Einddatum instellen</translation>
    </message>
    <message numerus="yes">
        <source>Set expiry of %n keys</source>
        <translation>
            <numerusform>Einddatum instellen voor %n sleutel</numerusform>
            <numerusform>Einddatum instellen voor %n sleutels</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Expires</source>
        <translation>&amp;Verloopt</translation>
    </message>
    <message>
        <source>This is over already</source>
        <translation>Dit is al voorbij</translation>
    </message>
    <message>
        <source>After the start of validity ({moment})</source>
        <translation>Na het begin van de geldigheid ({moment})</translation>
    </message>
    <message numerus="yes">
        <source>%n more selected keys keep theirs: revoked keys are final, and agent keys always end after 90 days.</source>
        <translation>
            <numerusform>%n andere geselecteerde sleutel houdt de eigen einddatum: ingetrokken sleutels zijn definitief, en agentsleutels eindigen altijd na 90 dagen.</numerusform>
            <numerusform>%n andere geselecteerde sleutels houden de eigen einddatum: ingetrokken sleutels zijn definitief, en agentsleutels eindigen altijd na 90 dagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them would end sooner than they do now.</source>
        <translation>Ze zouden allemaal eerder eindigen dan nu.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them would end sooner than they do now.</source>
        <translation>
            <numerusform>%n ervan zou eerder eindigen dan nu.</numerusform>
            <numerusform>%n ervan zouden eerder eindigen dan nu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys are selected; all of them end at the same moment then.</source>
        <translation>
            <numerusform>%n sleutel is geselecteerd; die eindigt dan op hetzelfde moment.</numerusform>
            <numerusform>%n sleutels zijn geselecteerd; ze eindigen dan allemaal op hetzelfde moment.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{key}” currently never expires.</source>
        <translation>“{key}” verloopt nu nooit.</translation>
    </message>
    <message>
        <source>“{key}” currently expires on {moment}.</source>
        <translation>“{key}” verloopt nu op {moment}.</translation>
    </message>
    <message>
        <source>Valid until {until}</source>
        <translation>Geldig tot {until}</translation>
    </message>
    <message>
        <source>Valid without end</source>
        <translation>Geldig zonder einde</translation>
    </message>
    <message>
        <source>It would end sooner than it does now.</source>
        <translation>Die zou eerder eindigen dan nu.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>the key</source>
        <comment>Show the key, Hide the key</comment>
        <translation>de sleutel</translation>
    </message>
    <message>
        <source>Found key</source>
        <translation>Gevonden sleutel</translation>
    </message>
    <message>
        <source>Several keys stand there; paste one of them</source>
        <translation>Er staan meerdere sleutels; plak er een van</translation>
    </message>
    <message>
        <source>An admin token (kda_), not a key; it was sent nowhere</source>
        <translation>Een beheertoken (kda_), geen sleutel; het is nergens heen gestuurd</translation>
    </message>
    <message>
        <source>A key has {length} characters; this one is incomplete or mistyped</source>
        <translation>Een sleutel heeft {length} tekens; deze is onvolledig of verkeerd getypt</translation>
    </message>
    <message>
        <source>A key of a KeyDesk gateway begins with kdk_; this is something else</source>
        <translation>Een sleutel van een KeyDesk-gateway begint met kdk_; dit is iets anders</translation>
    </message>
    <message>
        <source>seconds</source>
        <comment>so many</comment>
        <translation>seconden</translation>
    </message>
    <message>
        <source>minutes</source>
        <comment>so many</comment>
        <translation>minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <comment>so many</comment>
        <translation>uur</translation>
    </message>
    <message>
        <source>days</source>
        <comment>so many</comment>
        <translation>dagen</translation>
    </message>
    <message>
        <source>{says}: how many</source>
        <translation>{says}: hoeveel</translation>
    </message>
    <message>
        <source>{says}: of what</source>
        <translation>{says}: waarvan</translation>
    </message>
    <message>
        <source>Not one of this gateway&apos;s keys</source>
        <translation>Geen sleutel van deze gateway</translation>
    </message>
    <message>
        <source>Show in list</source>
        <translation>In lijst tonen</translation>
    </message>
    <message>
        <source>Not one of this gateway&apos;s keys, as far as you may see them</source>
        <translation>Geen sleutel van deze gateway, voor zover die te zien mogen zijn</translation>
    </message>
    <message>
        <source>No key here has this secret, nor had it before it was last rotated.</source>
        <translation>Geen sleutel hier heeft dit geheim, of had het voor de laatste rotatie.</translation>
    </message>
    <message>
        <source>Last used {moment}</source>
        <translation>Laatst gebruikt {moment}</translation>
    </message>
    <message>
        <source>Belongs to {owner}</source>
        <translation>Hoort bij {owner}</translation>
    </message>
    <message>
        <source>Created {moment} by {admin}</source>
        <translation>Gemaakt {moment} door {admin}</translation>
    </message>
    <message>
        <source>What you found is its secret from before it was rotated. It stays good until {moment}.</source>
        <translation>Wat is gevonden, is het geheim van voor de rotatie. Het blijft geldig tot {moment}.</translation>
    </message>
    <message>
        <source>What you found is its secret from before it was rotated. It is refused.</source>
        <translation>Wat is gevonden, is het geheim van voor de rotatie. Het wordt geweigerd.</translation>
    </message>
    <message>
        <source>Revoked {moment} by {admin}; whoever uses it is refused</source>
        <translation>Ingetrokken {moment} door {admin}; wie hem gebruikt, wordt geweigerd</translation>
    </message>
    <message>
        <source>Belongs to nobody</source>
        <translation>Hoort bij niemand</translation>
    </message>
    <message>
        <source>It is sent to the gateway only, and only if it looks like a key. It is not stored.</source>
        <translation>Dit gaat alleen naar de gateway, en alleen als het een sleutel kan zijn. Er wordt niets bewaard.</translation>
    </message>
    <message>
        <source>Identify a key</source>
        <translation>Een sleutel herkennen</translation>
    </message>
    <message>
        <source>Identify</source>
        <translation>Herkennen</translation>
    </message>
    <message>
        <source>&amp;Found key</source>
        <translation>&amp;Gevonden sleutel</translation>
    </message>
    <message>
        <source>Paste a key that turned up somewhere, to learn whose it is.</source>
        <translation>Plak een gevonden sleutel om te zien van wie die is.</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Vragen…</translation>
    </message>
    <message numerus="yes">
        <source>%n keys were not changed</source>
        <translation>
            <numerusform>%n sleutel is niet gewijzigd</numerusform>
            <numerusform>%n sleutels zijn niet gewijzigd</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys that were not changed, and why</source>
        <translation>Sleutels die niet zijn gewijzigd, en waarom</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Lijst kopiëren</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Meteen</translation>
    </message>
    <message>
        <source>After 5 minutes</source>
        <translation>Na 5 minuten</translation>
    </message>
    <message>
        <source>After 1 hour</source>
        <translation>Na 1 uur</translation>
    </message>
    <message>
        <source>After 1 day</source>
        <translation>Na 1 dag</translation>
    </message>
    <message>
        <source>After 7 days</source>
        <translation>Na 7 dagen</translation>
    </message>
    <message>
        <source>The key gets a new secret, which is shown once. Its name, limits, budget and history stay as they are. This cannot be undone.</source>
        <translation>De sleutel krijgt een nieuw geheim, dat één keer wordt getoond. Naam, limieten, budget en geschiedenis blijven zoals ze zijn. Dit kan niet ongedaan worden gemaakt.</translation>
    </message>
    <message>
        <source>Rotate “{key}”?</source>
        <translation>“{key}” roteren?</translation>
    </message>
    <message>
        <source>Rotate key</source>
        <translation>Sleutel roteren</translation>
    </message>
    <message>
        <source>Trying again never rotates the key twice.</source>
        <translation>Opnieuw proberen roteert de sleutel nooit twee keer.</translation>
    </message>
    <message>
        <source>The secret before it, which would be good until {until}, stops at once.</source>
        <translation>Het geheim ervoor, dat tot {until} geldig zou zijn, stopt meteen.</translation>
    </message>
    <message>
        <source>Present secret stops</source>
        <translation>Huidig geheim stopt</translation>
    </message>
    <message>
        <source>After another time…</source>
        <translation>Na andere tijd…</translation>
    </message>
    <message>
        <source>Present secret &amp;stops</source>
        <translation>Huidig geheim &amp;stopt</translation>
    </message>
    <message>
        <source>Whoever uses the present secret is refused from the next request on.</source>
        <translation>Wie het huidige geheim gebruikt, wordt vanaf de volgende aanvraag geweigerd.</translation>
    </message>
    <message>
        <source>The present secret stays good until {until}, beside the new one.</source>
        <translation>Het huidige geheim blijft geldig tot {until}, naast het nieuwe.</translation>
    </message>
    <message>
        <source>Top up a budget</source>
        <translation>Budget aanvullen</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Aanvullen</translation>
    </message>
    <message>
        <source>&amp;Add, in US dollars</source>
        <translation>&amp;Toevoegen, in US-dollars</translation>
    </message>
    <message>
        <source>Added once; the budget itself stays as it is. This cannot be undone.</source>
        <translation>Eén keer toegevoegd; het budget zelf blijft zoals het is. Dit kan niet ongedaan worden gemaakt.</translation>
    </message>
    <message>
        <source>{error} Trying again never adds it twice.</source>
        <translation>{error} Opnieuw proberen voegt het nooit twee keer toe.</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Toevoegen…</translation>
    </message>
    <message>
        <source>Then {left} can be spent until {moment}.</source>
        <translation>Dan is {left} uit te geven tot {moment}.</translation>
    </message>
    <message>
        <source>Then {left} can be spent until the budget is renewed.</source>
        <translation>Dan is {left} uit te geven tot het budget wordt vernieuwd.</translation>
    </message>
    <message>
        <source>Then {left} can still be spent.</source>
        <translation>Dan is nog {left} uit te geven.</translation>
    </message>
    <message>
        <source>There is no key to export.</source>
        <translation>Er is geen sleutel om te exporteren.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message numerus="yes">
        <source>Copying %n rows…</source>
        <translation>
            <numerusform>%n rij kopiëren…</numerusform>
            <numerusform>%n rijen kopiëren…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys exported to {file}</source>
        <translation>
            <numerusform>%n sleutel geëxporteerd naar {file}</numerusform>
            <numerusform>%n sleutels geëxporteerd naar {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied</source>
        <translation>
            <numerusform>Rij gekopieerd</numerusform>
            <numerusform>%n rijen gekopieerd</numerusform>
        </translation>
    </message>
    <message>
        <source>None is picked; deployments that need a key do not admit it.</source>
        <translation>Geen gekozen; deployments die een sleutel vereisen, laten hem niet toe.</translation>
    </message>
    <message>
        <source>Addresses or CIDR blocks; blank: from anywhere</source>
        <translation>Adressen of CIDR-blokken; leeg: vanaf overal</translation>
    </message>
    <message>
        <source>A JSON object, echoed in the gateway&apos;s log</source>
        <translation>Een JSON-object, herhaald in het logboek van de gateway</translation>
    </message>
    <message>
        <source>M&amp;etadata</source>
        <translation>M&amp;etadata</translation>
    </message>
    <message>
        <source>{what}: {not_here}.</source>
        <translation>{what}: {not_here}.</translation>
    </message>
    <message numerus="yes">
        <source>%n picked; they admit the key.</source>
        <comment>deployments</comment>
        <translation>
            <numerusform>%n gekozen; die laat de sleutel toe.</numerusform>
            <numerusform>%n gekozen; die laten de sleutel toe.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Deployments</source>
        <translation>&amp;Deployments</translation>
    </message>
    <message>
        <source>IP &amp;allowlist</source>
        <translation>Toegestane &amp;IP-adressen</translation>
    </message>
    <message>
        <source>The models could not be listed. {reason}</source>
        <translation>De modellen konden niet worden opgevraagd. {reason}</translation>
    </message>
    <message>
        <source>All providers: none is picked, so those that are added later are included.</source>
        <translation>Alle aanbieders: geen gekozen, dus ook die later worden toegevoegd.</translation>
    </message>
    <message>
        <source>That of the key it was minted from</source>
        <translation>Die van de sleutel waaruit hij is gemaakt</translation>
    </message>
    <message>
        <source>Who or what uses it</source>
        <translation>Wie of wat hem gebruikt</translation>
    </message>
    <message>
        <source>Optional, for admins</source>
        <translation>Optioneel, voor beheerders</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Geen limiet</translation>
    </message>
    <message>
        <source>The providers could not be listed.</source>
        <translation>De aanbieders konden niet worden opgevraagd.</translation>
    </message>
    <message numerus="yes">
        <source>{picked} of %n picked; the key reaches no other.</source>
        <comment>providers</comment>
        <translation>
            <numerusform>{picked} van %n gekozen; de sleutel bereikt geen andere.</numerusform>
            <numerusform>{picked} van %n gekozen; de sleutel bereikt geen andere.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>Be&amp;schrijving</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>&amp;Eigenaar</translation>
    </message>
    <message>
        <source>&amp;Location</source>
        <translation>&amp;Locatie</translation>
    </message>
    <message>
        <source>Valid &amp;from</source>
        <translation>Geldig vana&amp;f</translation>
    </message>
    <message>
        <source>&amp;Requests per minute</source>
        <translation>&amp;Aanvragen per minuut</translation>
    </message>
    <message>
        <source>&amp;Tokens per minute</source>
        <translation>&amp;Tokens per minuut</translation>
    </message>
    <message>
        <source>&amp;Parallel requests</source>
        <translation>&amp;Gelijktijdige aanvragen</translation>
    </message>
    <message>
        <source>Pro&amp;viders</source>
        <translation>Aanbie&amp;ders</translation>
    </message>
    <message>
        <source>Loading providers…</source>
        <translation>Aanbieders laden…</translation>
    </message>
    <message>
        <source>Somebody with a linked account</source>
        <translation>Iemand met een gekoppeld account</translation>
    </message>
    <message>
        <source>Counts towards its budget.</source>
        <translation>Telt mee voor het budget ervan.</translation>
    </message>
    <message>
        <source>That of the owner</source>
        <translation>Die van de eigenaar</translation>
    </message>
    <message>
        <source>None</source>
        <comment>location</comment>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Not renewed</source>
        <translation>Niet vernieuwd</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Elke dag</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Elke week</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Elke maand</translation>
    </message>
    <message>
        <source>When used up</source>
        <translation>Als het op is</translation>
    </message>
    <message>
        <source>At 00:00 in the time zone of {location}</source>
        <translation>Om 00:00 in de tijdzone van {location}</translation>
    </message>
    <message>
        <source>On Mondays at 00:00 in the time zone of {location}</source>
        <translation>Op maandag om 00:00 in de tijdzone van {location}</translation>
    </message>
    <message>
        <source>On the 1st at 00:00 in the time zone of {location}</source>
        <translation>Op de 1e om 00:00 in de tijdzone van {location}</translation>
    </message>
    <message>
        <source>At once, with the next call</source>
        <translation>Meteen, bij de volgende aanroep</translation>
    </message>
    <message>
        <source>At 00:00 UTC</source>
        <translation>Om 00:00 UTC</translation>
    </message>
    <message>
        <source>On Mondays at 00:00 UTC</source>
        <translation>Op maandag om 00:00 UTC</translation>
    </message>
    <message>
        <source>On the 1st at 00:00 UTC</source>
        <translation>Op de 1e om 00:00 UTC</translation>
    </message>
    <message>
        <source>Each once, until the budget begins anew</source>
        <translation>Elk één keer, tot het budget opnieuw begint</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Vernieuwing</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Geen einde</translation>
    </message>
    <message>
        <source>Alert at these percentages of the bud&amp;get</source>
        <translation>Meldingen bij &amp;percentages van het budget</translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>Geen meldingen</translation>
    </message>
    <message>
        <source>&amp;Budget in US$</source>
        <translation>&amp;Budget in US$</translation>
    </message>
    <message>
        <source>Rene&amp;wal</source>
        <translation>Vernieu&amp;wing</translation>
    </message>
    <message>
        <source>Renewals at &amp;most</source>
        <translation>Ma&amp;x. vernieuwingen</translation>
    </message>
    <message>
        <source>Cancelled before the gateway answered. If the template was saved, it is among the templates.</source>
        <translation>Geannuleerd voordat de gateway antwoordde. Als het sjabloon is opgeslagen, staat het bij de sjablonen.</translation>
    </message>
    <message>
        <source>Create key</source>
        <translation>Sleutel maken</translation>
    </message>
    <message>
        <source>Save as template…</source>
        <translation>Opslaan als sjabloon…</translation>
    </message>
    <message>
        <source>Manage templates</source>
        <translation>Sjablonen beheren</translation>
    </message>
    <message>
        <source>Template “{template}” saved</source>
        <translation>Sjabloon “{template}” opgeslagen</translation>
    </message>
    <message>
        <source>{error} Nothing you typed is lost; trying again never makes the key twice.</source>
        <translation>{error} Wat is getypt, gaat niet verloren; opnieuw proberen maakt de sleutel nooit twee keer.</translation>
    </message>
    <message>
        <source>60 days</source>
        <translation>60 dagen</translation>
    </message>
    <message>
        <source>180 days</source>
        <translation>180 dagen</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 jaar</translation>
    </message>
    <message>
        <source>On a date…</source>
        <translation>Op een datum…</translation>
    </message>
    <message>
        <source>At a date and time…</source>
        <translation>Op een datum en tijd…</translation>
    </message>
    <message>
        <source>30 days from now</source>
        <translation>Over 30 dagen</translation>
    </message>
    <message>
        <source>60 days from now</source>
        <translation>Over 60 dagen</translation>
    </message>
    <message>
        <source>90 days from now</source>
        <translation>Over 90 dagen</translation>
    </message>
    <message>
        <source>180 days from now</source>
        <translation>Over 180 dagen</translation>
    </message>
    <message>
        <source>1 year from now</source>
        <translation>Over 1 jaar</translation>
    </message>
    <message>
        <source>In your time zone ({zone})</source>
        <translation>In de eigen tijdzone ({zone})</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>“{typed}” is not picked; choose from the list, or clear the field</source>
        <translation>“{typed}” is niet gekozen; kies uit de lijst, of maak het veld leeg</translation>
    </message>
    <message>
        <source>After the start of validity</source>
        <translation>Na het begin van de geldigheid</translation>
    </message>
    <message>
        <source>Pick at least one server or tool, or allow none of them</source>
        <translation>Kies minstens één server of tool, of sta er geen toe</translation>
    </message>
    <message numerus="yes">
        <source>%n deployment(s)</source>
        <translation>
            <numerusform>%n deployment</numerusform>
            <numerusform>%n deployments</numerusform>
        </translation>
    </message>
    <message>
        <source>Valid from {begin}, without end</source>
        <translation>Geldig vanaf {begin}, zonder einde</translation>
    </message>
    <message>
        <source>Valid from now, without end</source>
        <translation>Geldig vanaf nu, zonder einde</translation>
    </message>
    <message>
        <source>Expired on {moment}</source>
        <translation>Verlopen op {moment}</translation>
    </message>
    <message>
        <source>Valid until {end}</source>
        <translation>Geldig tot {end}</translation>
    </message>
    <message>
        <source>For {owner}, {location}</source>
        <translation>Voor {owner}, {location}</translation>
    </message>
    <message>
        <source>For {owner}</source>
        <translation>Voor {owner}</translation>
    </message>
    <message>
        <source>For {location}</source>
        <translation>Voor {location}</translation>
    </message>
    <message>
        <source>{provider} only</source>
        <translation>alleen {provider}</translation>
    </message>
    <message numerus="yes">
        <source>%n providers only</source>
        <translation>
            <numerusform>alleen %n aanbieder</numerusform>
            <numerusform>alleen %n aanbieders</numerusform>
        </translation>
    </message>
    <message>
        <source>from {address} only</source>
        <translation>alleen vanaf {address}</translation>
    </message>
    <message numerus="yes">
        <source>from %n addresses only</source>
        <translation>
            <numerusform>alleen vanaf %n adres</numerusform>
            <numerusform>alleen vanaf %n adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all MCP servers, but for what is denied of %n</source>
        <comment>MCP servers</comment>
        <translation>
            <numerusform>alle MCP-servers, behalve wat van %n is geweigerd</numerusform>
            <numerusform>alle MCP-servers, behalve wat van %n is geweigerd</numerusform>
        </translation>
    </message>
    <message>
        <source>all MCP servers</source>
        <translation>alle MCP-servers</translation>
    </message>
    <message numerus="yes">
        <source>%n MCP servers</source>
        <translation>
            <numerusform>%n MCP-server</numerusform>
            <numerusform>%n MCP-servers</numerusform>
        </translation>
    </message>
    <message>
        <source>Your changes are kept. Saving now puts them on top.</source>
        <translation>De wijzigingen staan er nog. Opnieuw opslaan zet ze over die van de ander heen.</translation>
    </message>
    <message>
        <source>Edit key</source>
        <translation>Sleutel bewerken</translation>
    </message>
    <message>
        <source>Somebody else changed this key</source>
        <translation>Iemand anders heeft deze sleutel gewijzigd</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Toch opslaan</translation>
    </message>
    <message>
        <source>The key was revoked meanwhile; a revoked key cannot be changed.</source>
        <translation>De sleutel is intussen ingetrokken; een ingetrokken sleutel kan niet worden gewijzigd.</translation>
    </message>
    <message>
        <source>model {name}</source>
        <translation>model {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n provider(s)</source>
        <translation>
            <numerusform>%n aanbieder</numerusform>
            <numerusform>%n aanbieders</numerusform>
        </translation>
    </message>
    <message>
        <source>MCP server {name}</source>
        <translation>MCP-server {name}</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Geavanceerd</translation>
    </message>
    <message>
        <source>{what}: {not_here}</source>
        <translation>{what}: {not_here}</translation>
    </message>
    <message>
        <source>This gateway has no MCP server yet</source>
        <translation>Deze gateway heeft nog geen MCP-server</translation>
    </message>
    <message>
        <source>Something here has to be changed</source>
        <translation>Hier moet iets worden gewijzigd</translation>
    </message>
    <message>
        <source>All servers and tools</source>
        <translation>Alle servers en tools</translation>
    </message>
    <message>
        <source>Only those picked below</source>
        <translation>Alleen de hieronder gekozen</translation>
    </message>
    <message>
        <source>All but those picked below</source>
        <translation>Alle behalve de hieronder gekozen</translation>
    </message>
    <message>
        <source>Off: the key reaches no MCP server.</source>
        <translation>Uit: de sleutel bereikt geen MCP-server.</translation>
    </message>
    <message>
        <source>Their addresses are those of the gateway, with /mcp/ and the server&apos;s name.</source>
        <translation>De adressen zijn die van de gateway, met /mcp/ en de naam van de server.</translation>
    </message>
    <message>
        <source>&amp;Allow MCP servers</source>
        <translation>MCP-servers &amp;toestaan</translation>
    </message>
    <message>
        <source>A&amp;llowed</source>
        <translation>T&amp;oegestaan</translation>
    </message>
    <message>
        <source>&amp;Servers and tools</source>
        <translation>&amp;Servers en tools</translation>
    </message>
    <message numerus="yes">
        <source>%n tool(s) picked.</source>
        <translation>
            <numerusform>%n tool gekozen.</numerusform>
            <numerusform>%n tools gekozen.</numerusform>
        </translation>
    </message>
    <message>
        <source>None is picked.</source>
        <comment>MCP servers</comment>
        <translation>Geen gekozen.</translation>
    </message>
    <message numerus="yes">
        <source>%n whole server(s) picked.</source>
        <translation>
            <numerusform>%n hele server gekozen.</numerusform>
            <numerusform>%n hele servers gekozen.</numerusform>
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
            <numerusform>%n hele server, {tools} gekozen.</numerusform>
            <numerusform>%n hele servers, {tools} gekozen.</numerusform>
        </translation>
    </message>
    <message>
        <source>All models. There is none yet; those that are added later are included.</source>
        <translation>Alle modellen. Er is er nog geen; ook die later worden toegevoegd.</translation>
    </message>
    <message>
        <source>All models: none is picked, so those that are added later are included.</source>
        <translation>Alle modellen: geen gekozen, dus ook die later worden toegevoegd.</translation>
    </message>
    <message numerus="yes">
        <source>{picked} of %n picked; the key may use no other.</source>
        <comment>models</comment>
        <translation>
            <numerusform>{picked} van %n gekozen; de sleutel mag geen ander gebruiken.</numerusform>
            <numerusform>{picked} van %n gekozen; de sleutel mag geen ander gebruiken.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name, owner and location belong to each key and are not kept.</source>
        <translation>Naam, eigenaar en locatie horen bij elke sleutel en worden niet bewaard.</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>Opslaan als sjabloon</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Workshop</translation>
    </message>
    <message>
        <source>There is a template “{name}” already, made by {admin} on {day}. Replacing it leaves all keys as they are.</source>
        <translation>Er is al een sjabloon “{name}”, gemaakt door {admin} op {day}. Vervangen laat alle sleutels zoals ze zijn.</translation>
    </message>
    <message>
        <source>Somebody changed it meanwhile.</source>
        <translation>Iemand heeft het intussen gewijzigd.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Vervangen</translation>
    </message>
    <message>
        <source>Copy of </source>
        <translation>Kopie van </translation>
    </message>
    <message>
        <source>30 days</source>
        <comment>for so long</comment>
        <translation>30 dagen</translation>
    </message>
    <message>
        <source>60 days</source>
        <comment>for so long</comment>
        <translation>60 dagen</translation>
    </message>
    <message>
        <source>90 days</source>
        <comment>for so long</comment>
        <translation>90 dagen</translation>
    </message>
    <message>
        <source>180 days</source>
        <comment>for so long</comment>
        <translation>180 dagen</translation>
    </message>
    <message>
        <source>1 year</source>
        <comment>for so long</comment>
        <translation>1 jaar</translation>
    </message>
    <message>
        <source>valid for {time}</source>
        <translation>{time} geldig</translation>
    </message>
    <message>
        <source>valid without end</source>
        <translation>geldig zonder einde</translation>
    </message>
    <message>
        <source>valid until {end}</source>
        <translation>geldig tot {end}</translation>
    </message>
    <message>
        <source>valid for {time}, from {start}</source>
        <translation>{time} geldig, vanaf {start}</translation>
    </message>
    <message>
        <source>valid until {end}, from {start}</source>
        <translation>geldig tot {end}, vanaf {start}</translation>
    </message>
    <message>
        <source>valid without end, from {start}</source>
        <translation>geldig zonder einde, vanaf {start}</translation>
    </message>
    <message>
        <source>No template</source>
        <translation>Geen sjabloon</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>No longer there: {gone}. It is marked as deleted; take it out.</source>
        <translation>Niet meer aanwezig: {gone}. Het is als verwijderd gemarkeerd; haal het weg.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Sjablonen</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Sjabloon</translation>
    </message>
    <message>
        <source>Filled in from “{template}”: {words}</source>
        <translation>Ingevuld uit “{template}”: {words}</translation>
    </message>
    <message>
        <source>Closed before the gateway answered. Look at the templates again to see what became of it.</source>
        <translation>Gesloten voordat de gateway antwoordde. Bekijk de sjablonen opnieuw om te zien wat ervan is geworden.</translation>
    </message>
    <message>
        <source>There is none yet. Save one in the form of a new key.</source>
        <translation>Er is er nog geen. Sla er een op in het formulier van een nieuwe sleutel.</translation>
    </message>
    <message>
        <source>Key templates</source>
        <translation>Sleutelsjablonen</translation>
    </message>
    <message>
        <source>Loading templates…</source>
        <translation>Sjablonen laden…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Hernoemen</translation>
    </message>
    <message>
        <source>The templates could not be listed. {error}</source>
        <translation>De sjablonen konden niet worden opgevraagd. {error}</translation>
    </message>
    <message>
        <source>Made by {admin} on {day}.</source>
        <translation>Gemaakt door {admin} op {day}.</translation>
    </message>
    <message>
        <source>Not renamed. {why}.</source>
        <translation>Niet hernoemd. {why}.</translation>
    </message>
    <message>
        <source>“{template}” was not renamed. {why}</source>
        <translation>“{template}” is niet hernoemd. {why}</translation>
    </message>
    <message>
        <source>“{template}” was deleted meanwhile.</source>
        <translation>“{template}” is intussen verwijderd.</translation>
    </message>
    <message>
        <source>Somebody else gave it another name meanwhile.</source>
        <translation>Iemand anders heeft het intussen een andere naam gegeven.</translation>
    </message>
    <message>
        <source>“{template}” was not deleted. {error}</source>
        <translation>“{template}” is niet verwijderd. {error}</translation>
    </message>
    <message>
        <source>“{template}” deleted. Keys that were made of it stay as they are.</source>
        <translation>“{template}” verwijderd. Sleutels die ervan zijn gemaakt, blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>“{template}” is not back. {error}</source>
        <translation>“{template}” is niet terug. {error}</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>niet meer aanwezig</translation>
    </message>
    <message>
        <source>Search servers and tools…</source>
        <translation>Servers en tools zoeken…</translation>
    </message>
    <message>
        <source>Search servers and tools</source>
        <translation>Servers en tools zoeken</translation>
    </message>
    <message>
        <source>MCP servers and tools</source>
        <translation>MCP-servers en tools</translation>
    </message>
    <message>
        <source>its tools are not known</source>
        <translation>de tools zijn niet bekend</translation>
    </message>
    <message>
        <source>has a problem</source>
        <translation>heeft een probleem</translation>
    </message>
    <message>
        <source>a name in double quotes has to stand here</source>
        <translation>hier moet een naam tussen dubbele aanhalingstekens staan</translation>
    </message>
    <message>
        <source>a value has to stand here</source>
        <translation>hier moet een waarde staan</translation>
    </message>
    <message>
        <source>a comma is missing, or the closing bracket</source>
        <translation>er ontbreekt een komma, of het sluithaakje</translation>
    </message>
    <message>
        <source>a colon has to stand between name and value</source>
        <translation>tussen naam en waarde moet een dubbele punt staan</translation>
    </message>
    <message>
        <source>the text that begins here has no closing quote</source>
        <translation>de tekst die hier begint, heeft geen sluitend aanhalingsteken</translation>
    </message>
    <message>
        <source>a text has no line breaks or tabs; write \n or \t</source>
        <translation>een tekst heeft geen regeleinden of tabs; schrijf \n of \t</translation>
    </message>
    <message>
        <source>a backslash in a text is written twice</source>
        <translation>een backslash in een tekst wordt dubbel geschreven</translation>
    </message>
    <message>
        <source>a comma too many</source>
        <translation>een komma te veel</translation>
    </message>
    <message>
        <source>nothing can follow the object</source>
        <translation>na het object kan niets meer volgen</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: {mistake}</source>
        <translation>Regel {line}, kolom {column}: {mistake}</translation>
    </message>
    <message>
        <source>An object such as {example}</source>
        <translation>Een object zoals {example}</translation>
    </message>
    <message>
        <source>“{name}” is there twice</source>
        <translation>“{name}” staat er twee keer</translation>
    </message>
    <message>
        <source>Too deep</source>
        <translation>Te diep</translation>
    </message>
    <message>
        <source>“{path}” cannot be changed to null; leave it out, or write false or 0</source>
        <translation>“{path}” kan niet null worden; laat het weg, of schrijf false of 0</translation>
    </message>
    <message>
        <source>{text} is no number in JSON</source>
        <translation>{text} is geen getal in JSON</translation>
    </message>
    <message>
        <source>At 00:00 UTC that day</source>
        <translation>Om 00:00 UTC op die dag</translation>
    </message>
    <message>
        <source>Expiry date</source>
        <translation>Einddatum</translation>
    </message>
    <message>
        <source>Moment of expiry</source>
        <translation>Moment van verlopen</translation>
    </message>
    <message>
        <source>Start of validity</source>
        <translation>Begin van de geldigheid</translation>
    </message>
    <message>
        <source>No change ({day})</source>
        <translation>Geen wijziging ({day})</translation>
    </message>
    <message>
        <source>&amp;Go to the details or back to the rows</source>
        <translation>Naar de de&amp;tails of terug naar de rijen</translation>
    </message>
    <message>
        <source>The key could not be shown. {error}</source>
        <translation>De sleutel kon niet worden getoond. {error}</translation>
    </message>
    <message>
        <source>“{shown}” is not there any more</source>
        <translation>“{shown}” is er niet meer</translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n keys?</source>
        <translation>
            <numerusform>%n sleutel intrekken?</numerusform>
            <numerusform>%n sleutels intrekken?</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke “{key}”?</source>
        <translation>“{key}” intrekken?</translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n keys</source>
        <translation>
            <numerusform>%n sleutel intrekken</numerusform>
            <numerusform>%n sleutels intrekken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whoever uses them is refused from the next request on. They stay listed as revoked and cannot be activated again.</source>
        <comment>%n keys that are revoked</comment>
        <translation>
            <numerusform>Wie hem gebruikt, wordt vanaf de volgende aanvraag geweigerd. Hij blijft als ingetrokken in de lijst en kan niet weer worden geactiveerd.</numerusform>
            <numerusform>Wie ze gebruikt, wordt vanaf de volgende aanvraag geweigerd. Ze blijven als ingetrokken in de lijst en kunnen niet weer worden geactiveerd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ephemeral keys made from them end at the same moment.</source>
        <comment>of %n keys</comment>
        <translation>
            <numerusform>Kortlevende sleutels die ervan zijn gemaakt, eindigen op hetzelfde moment.</numerusform>
            <numerusform>Kortlevende sleutels die ervan zijn gemaakt, eindigen op hetzelfde moment.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only this o&amp;wner</source>
        <translation>Alleen deze &amp;eigenaar tonen</translation>
    </message>
    <message>
        <source>Show only this &amp;location</source>
        <translation>Alleen deze &amp;locatie tonen</translation>
    </message>
    <message>
        <source>Show only this &amp;batch</source>
        <translation>Alleen deze &amp;batch tonen</translation>
    </message>
    <message>
        <source>Filter b&amp;y…</source>
        <translation>&amp;Filteren op…</translation>
    </message>
    <message>
        <source>S&amp;ort by…</source>
        <translation>&amp;Sorteren op…</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>&amp;Kolommen…</translation>
    </message>
    <message>
        <source>Expo&amp;rt…</source>
        <translation>E&amp;xporteren…</translation>
    </message>
    <message>
        <source>Copied from “{key}”.</source>
        <translation>Gekopieerd van “{key}”.</translation>
    </message>
    <message>
        <source>Copied from “{key}”, which is an agent key; the copy is a standard key.</source>
        <translation>Gekopieerd van “{key}”, een agentsleutel; de kopie is een standaardsleutel.</translation>
    </message>
    <message>
        <source>Copied from “{key}”, which is ephemeral; the copy is a standard key.</source>
        <translation>Gekopieerd van “{key}”, die kortlevend is; de kopie is een standaardsleutel.</translation>
    </message>
    <message>
        <source>&amp;Key templates…</source>
        <translation>Sleutels&amp;jablonen…</translation>
    </message>
    <message>
        <source>It was refused.</source>
        <translation>Het is geweigerd.</translation>
    </message>
    <message>
        <source>Cancelled before the gateway answered. If “{key}” was rotated, rotate it once more.</source>
        <translation>Geannuleerd voordat de gateway antwoordde. Als “{key}” is geroteerd, roteer dan nog een keer.</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details tonen</translation>
    </message>
    <message>
        <source>Stopped. {done}</source>
        <translation>Gestopt. {done}</translation>
    </message>
    <message>
        <source>Other keys to create</source>
        <translation>Andere sleutels om te maken</translation>
    </message>
    <message>
        <source>The list could not be read again. {error}</source>
        <translation>De lijst kon niet opnieuw worden gelezen. {error}</translation>
    </message>
    <message>
        <source>&amp;Create key…</source>
        <translation>Sleutel &amp;maken…</translation>
    </message>
    <message>
        <source>Create &amp;agent key…</source>
        <translation>&amp;Agentsleutel maken…</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Her&amp;noemen</translation>
    </message>
    <message>
        <source>Assign &amp;models…</source>
        <translation>Modellen toe&amp;wijzen…</translation>
    </message>
    <message>
        <source>Set e&amp;xpiry…</source>
        <translation>&amp;Einddatum instellen…</translation>
    </message>
    <message>
        <source>&amp;Top up budget…</source>
        <translation>Bud&amp;get aanvullen…</translation>
    </message>
    <message>
        <source>R&amp;otate…</source>
        <translation>&amp;Roteren…</translation>
    </message>
    <message>
        <source>Create e&amp;phemeral key…</source>
        <translation>Kortlevende &amp;sleutel maken…</translation>
    </message>
    <message>
        <source>Copy pre&amp;view</source>
        <translation>Verkorte weergave ko&amp;piëren</translation>
    </message>
    <message>
        <source>Copy &amp;id</source>
        <translation>&amp;Id kopiëren</translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %n keys</source>
        <translation>
            <numerusform>%n sleutel deactiveren</numerusform>
            <numerusform>%n sleutels deactiveren</numerusform>
        </translation>
    </message>
    <message>
        <source>Deactivate</source>
        <comment>a key</comment>
        <translation>Deactiveren</translation>
    </message>
    <message numerus="yes">
        <source>Activate %n keys</source>
        <translation>
            <numerusform>%n sleutel activeren</numerusform>
            <numerusform>%n sleutels activeren</numerusform>
        </translation>
    </message>
    <message>
        <source>Activate</source>
        <comment>a key</comment>
        <translation>Activeren</translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n keys…</source>
        <translation>
            <numerusform>%n sleutel intrekken…</numerusform>
            <numerusform>%n sleutels intrekken…</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the key in the list to rename it there.</source>
        <translation>Toon de sleutel in de lijst om hem daar te hernoemen.</translation>
    </message>
    <message>
        <source>Show the column Name to rename it there.</source>
        <translation>Toon de kolom Naam om daar te hernoemen.</translation>
    </message>
    <message>
        <source>Not renamed. {error}</source>
        <translation>Niet hernoemd. {error}</translation>
    </message>
    <message>
        <source>“{before}” is now called “{after}”</source>
        <translation>“{before}” heet nu “{after}”</translation>
    </message>
    <message>
        <source>Somebody else named it “{name}” meanwhile. Enter names it anew, Esc leaves it so.</source>
        <translation>Iemand anders heeft hem intussen “{name}” genoemd. Enter geeft de nieuwe naam, Esc laat het zo.</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <translation>Sleutel kopiëren</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>QR</source>
        <translation>QR</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Hide the key</source>
        <translation>Sleutel verbergen</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>Sleutel tonen</translation>
    </message>
    <message>
        <source>Hide QR code</source>
        <translation>QR-code verbergen</translation>
    </message>
    <message>
        <source>Show QR code</source>
        <translation>QR-code tonen</translation>
    </message>
    <message>
        <source>Key rotated</source>
        <translation>Sleutel geroteerd</translation>
    </message>
    <message>
        <source>Agent key created</source>
        <translation>Agentsleutel gemaakt</translation>
    </message>
    <message>
        <source>Ephemeral key created</source>
        <translation>Kortlevende sleutel gemaakt</translation>
    </message>
    <message>
        <source>Key created</source>
        <translation>Sleutel gemaakt</translation>
    </message>
    <message>
        <source>The old one stays good until {moment}.</source>
        <translation>De oude blijft geldig tot {moment}.</translation>
    </message>
    <message>
        <source>Valid from {begin}, without end.</source>
        <translation>Geldig vanaf {begin}, zonder einde.</translation>
    </message>
    <message>
        <source>Valid from now, without end.</source>
        <translation>Geldig vanaf nu, zonder einde.</translation>
    </message>
    <message>
        <source>Valid from {begin} until {end}.</source>
        <translation>Geldig van {begin} tot {end}.</translation>
    </message>
    <message>
        <source>Valid from now until {end}.</source>
        <translation>Geldig van nu tot {end}.</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <comment>in so many</comment>
        <translation>
            <numerusform>%n uur</numerusform>
            <numerusform>%n uur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <comment>in so many</comment>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <comment>in so many</comment>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n seconden</numerusform>
        </translation>
    </message>
    <message>
        <source>Ended at {moment}.</source>
        <translation>Geëindigd om {moment}.</translation>
    </message>
    <message>
        <source>Ends at {moment}, in {time_left}.</source>
        <translation>Eindigt om {moment}, over {time_left}.</translation>
    </message>
    <message>
        <source>The handout is saved, but the gateway could not be told: its audit log does not show it.</source>
        <translation>De hand-out is opgeslagen, maar dat kon niet aan de gateway worden gemeld: het auditlogboek toont het niet.</translation>
    </message>
    <message>
        <source>The gateway answered with a key that cannot be read. Revoke it and create another one.</source>
        <translation>De gateway antwoordde met een sleutel die niet te lezen is. Trek hem in en maak een andere.</translation>
    </message>
    <message>
        <source>QR code of the key</source>
        <translation>QR-code van de sleutel</translation>
    </message>
    <message>
        <source>Close without copying the key?</source>
        <translation>Sluiten zonder de sleutel te kopiëren?</translation>
    </message>
    <message>
        <source>It cannot be shown again. Whoever needs it will need another key.</source>
        <translation>Hij kan niet meer worden getoond. Wie hem nodig heeft, heeft dan een andere sleutel nodig.</translation>
    </message>
    <message>
        <source>Close without copying</source>
        <translation>Sluiten zonder kopiëren</translation>
    </message>
    <message>
        <source>I have copied the key</source>
        <translation>Ik heb de sleutel gekopieerd</translation>
    </message>
    <message>
        <source>One page with the key, how to use it, and a QR code.</source>
        <translation>Eén pagina met de sleutel, hoe die te gebruiken, en een QR-code.</translation>
    </message>
    <message>
        <source>The key will not be shown again. The list shows only {preview}.</source>
        <translation>De sleutel wordt niet nog eens getoond. De lijst toont alleen {preview}.</translation>
    </message>
    <message>
        <source>It is revoked already.</source>
        <translation>De sleutel is al ingetrokken.</translation>
    </message>
    <message>
        <source>An expired key lets nobody in anyway.</source>
        <translation>Een verlopen sleutel laat toch niemand binnen.</translation>
    </message>
    <message>
        <source>It is inactive already.</source>
        <translation>De sleutel is al inactief.</translation>
    </message>
    <message>
        <source>An expired key needs another expiry.</source>
        <translation>Een verlopen sleutel heeft een andere einddatum nodig.</translation>
    </message>
    <message>
        <source>It is switched on already.</source>
        <translation>De sleutel staat al aan.</translation>
    </message>
    <message>
        <source>An agent key always ends 90 days after its creation.</source>
        <translation>Een agentsleutel eindigt altijd 90 dagen na het maken.</translation>
    </message>
    <message>
        <source>This key is ephemeral itself; create one from the key that it comes from.</source>
        <translation>Deze sleutel is zelf kortlevend; maak er een uit de sleutel waar deze uit komt.</translation>
    </message>
    <message>
        <source>No key can be made from one that is {status}.</source>
        <translation>Uit een sleutel met status {status} kan er geen worden gemaakt.</translation>
    </message>
    <message>
        <source>It has no budget; edit the key to give it one.</source>
        <translation>Er is geen budget; bewerk de sleutel om er een te geven.</translation>
    </message>
    <message>
        <source>The key is not loaded yet.</source>
        <translation>De sleutel is nog niet geladen.</translation>
    </message>
    <message>
        <source>W&amp;hat it sees on MCP servers…</source>
        <translation>Wat de sleutel &amp;ziet op MCP-servers…</translation>
    </message>
    <message>
        <source>All</source>
        <comment>models</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>{figure} since it was created on {day}</source>
        <translation>{figure} sinds de aanmaak op {day}</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>Van niemand</translation>
    </message>
    <message>
        <source>No location</source>
        <translation>Geen locatie</translation>
    </message>
    <message>
        <source>Click to copy the preview</source>
        <translation>Klik om de verkorte weergave te kopiëren</translation>
    </message>
    <message>
        <source>{share} of all requests that you may see, since it was created on {day}</source>
        <translation>{share} van alle aanvragen die te zien mogen zijn, sinds de aanmaak op {day}</translation>
    </message>
    <message>
        <source>Sorts by the whole budget, not by what is left.
A top-up that ends when the budget renews does not count.
Keys without a budget come last.</source>
        <translation>Sorteert op het hele budget, niet op wat over is.
Een aanvulling die eindigt als het budget wordt vernieuwd, telt niet mee.
Sleutels zonder budget komen als laatste.</translation>
    </message>
    <message>
        <source>No budget</source>
        <translation>Geen budget</translation>
    </message>
    <message>
        <source>Not made in a batch</source>
        <translation>Niet in een batch gemaakt</translation>
    </message>
    <message>
        <source>No key yet</source>
        <translation>Nog geen sleutel</translation>
    </message>
    <message>
        <source>A key lets a person or a program call the models of this gateway.</source>
        <translation>Met een sleutel kan een persoon of programma de modellen van deze gateway aanroepen.</translation>
    </message>
    <message>
        <source>Your admin token may look, but not create keys.</source>
        <translation>Dit beheertoken mag kijken, maar geen sleutels maken.</translation>
    </message>
    <message>
        <source>All keys are revoked</source>
        <translation>Alle sleutels zijn ingetrokken</translation>
    </message>
    <message>
        <source>Show revoked lists them.</source>
        <translation>Ingetrokken tonen laat ze zien.</translation>
    </message>
    <message>
        <source>Export keys</source>
        <translation>Sleutels exporteren</translation>
    </message>
    <message>
        <source>Which keys</source>
        <translation>Welke sleutels</translation>
    </message>
    <message numerus="yes">
        <source>All %n keys listed</source>
        <translation>
            <numerusform>De ene sleutel in de lijst</numerusform>
            <numerusform>Alle %n sleutels in de lijst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n keys selected</source>
        <translation>
            <numerusform>De geselecteerde sleutel</numerusform>
            <numerusform>De %n geselecteerde sleutels</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, voor spreadsheets</translation>
    </message>
    <message>
        <source>JSON, with every field, for programs</source>
        <translation>JSON, met elk veld, voor programma&apos;s</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Those on screen, in their order</source>
        <translation>Die op het scherm, in die volgorde</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Alle kolommen</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n keys</source>
        <translation>
            <numerusform>{done} van %n sleutel</numerusform>
            <numerusform>{done} van %n sleutels</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>There is a file of this name. It stays as it is until the export is complete.</source>
        <translation>Er is een bestand met deze naam. Het blijft zoals het is tot de export klaar is.</translation>
    </message>
    <message>
        <source>Replace “{path}”?</source>
        <translation>“{path}” vervangen?</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>locations</source>
        <translation>locaties</translation>
    </message>
    <message>
        <source>Show revoked</source>
        <translation>Ingetrokken tonen</translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <comment>keys</comment>
        <translation>
            <numerusform>%n getoond</numerusform>
            <numerusform>%n getoond</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n geselecteerd</numerusform>
            <numerusform>%n geselecteerd</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Name of “{key}”</source>
        <translation>Naam van “{key}”</translation>
    </message>
    <message>
        <source>There is no template of this name any more.</source>
        <translation>Er is geen sjabloon meer met deze naam.</translation>
    </message>
    <message>
        <source>It was deleted meanwhile.</source>
        <translation>Het is intussen verwijderd.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Het is er niet meer.</translation>
    </message>
    <message>
        <source>Show its usage</source>
        <translation>Gebruik tonen</translation>
    </message>
    <message>
        <source>Show their usage</source>
        <translation>Gebruik tonen</translation>
    </message>
    <message>
        <source>Show its requests</source>
        <translation>Aanvragen tonen</translation>
    </message>
    <message>
        <source>Show their requests</source>
        <translation>Aanvragen tonen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>Filter toevoegen</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alles wissen</translation>
    </message>
    <message>
        <source>Clear all filters: {many}</source>
        <translation>Alle filters wissen: {many}</translation>
    </message>
    <message>
        <source>Filter by {title}</source>
        <translation>Filteren op {title}</translation>
    </message>
    <message>
        <source>{title} — not available on this gateway</source>
        <translation>{title} — niet beschikbaar op deze gateway</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Standaard herstellen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Toepassen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Om&amp;hoog</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Om&amp;laag</translation>
    </message>
    <message>
        <source>Space shows or hides a column, Alt+Up and Alt+Down move it.</source>
        <translation>Spatie toont of verbergt een kolom, Alt+Omhoog en Alt+Omlaag verplaatsen die.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filters wissen</translation>
    </message>
    <message>
        <source>It does not offer them to its admins. Another version of it may.</source>
        <translation>De gateway biedt die niet aan beheerders. Een andere versie misschien wel.</translation>
    </message>
    <message>
        <source>No {one} matches the search and filters</source>
        <translation>Geen {one} past bij de zoekopdracht en filters</translation>
    </message>
    <message>
        <source>No {one} matches the filters</source>
        <translation>Geen {one} past bij de filters</translation>
    </message>
    <message>
        <source>{Many} are not available on this gateway</source>
        <translation>{Many} zijn niet beschikbaar op deze gateway</translation>
    </message>
    <message>
        <source>{Many} are not available to you</source>
        <translation>{Many} zijn niet beschikbaar met dit token</translation>
    </message>
    <message>
        <source>The {many} could not be loaded</source>
        <translation>De {many} konden niet worden geladen</translation>
    </message>
    <message>
        <source>{error} Nothing was changed.</source>
        <translation>{error} Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>More {many} than are counted</source>
        <translation>Meer {many} dan zijn geteld</translation>
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
            <numerusform>de eerste %n staat in de lijst; zoek om de andere te vinden</numerusform>
            <numerusform>de eerste %n staan in de lijst; zoek om de andere te vinden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n are listed; filter to find the others</source>
        <translation>
            <numerusform>de eerste %n staat in de lijst; filter om de andere te vinden</numerusform>
            <numerusform>de eerste %n staan in de lijst; filter om de andere te vinden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n or more new {many}</source>
        <translation>
            <numerusform>%n of meer nieuwe {one}</numerusform>
            <numerusform>%n of meer nieuwe {many}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new {many}</source>
        <translation>
            <numerusform>%n nieuwe {one}</numerusform>
            <numerusform>%n nieuwe {many}</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no rows in view.</source>
        <translation>Er zijn geen rijen in beeld.</translation>
    </message>
    <message>
        <source>This list has one order.</source>
        <translation>Deze lijst heeft één volgorde.</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n rows</source>
        <translation>
            <numerusform>Rij gekopieerd</numerusform>
            <numerusform>%n rijen gekopieerd</numerusform>
        </translation>
    </message>
    <message>
        <source>Search {what}…</source>
        <translation>{What} zoeken…</translation>
    </message>
    <message>
        <source>Search {many}</source>
        <translation>{Many} zoeken</translation>
    </message>
    <message>
        <source>No key in PEM form, or one with a password</source>
        <translation>Geen sleutel in PEM-vorm, of een met een wachtwoord</translation>
    </message>
    <message>
        <source>Not the key of this certificate</source>
        <translation>Niet de sleutel van dit certificaat</translation>
    </message>
    <message>
        <source>it cannot be used</source>
        <translation>het kan niet worden gebruikt</translation>
    </message>
    <message>
        <source>an unknown cause</source>
        <translation>een onbekende oorzaak</translation>
    </message>
    <message>
        <source>exit code {exit_code}</source>
        <translation>afsluitcode {exit_code}</translation>
    </message>
    <message>
        <source>signal {name}</source>
        <translation>signaal {name}</translation>
    </message>
    <message>
        <source>ended by the system ({exit_code})</source>
        <translation>beëindigd door het systeem ({exit_code})</translation>
    </message>
    <message>
        <source>process {pid} at {base_url}</source>
        <translation>proces {pid} op {base_url}</translation>
    </message>
    <message>
        <source>KeyDesk could not make itself an admin token. Install it again.</source>
        <translation>KeyDesk kon geen beheertoken voor zichzelf maken. Installeer het opnieuw.</translation>
    </message>
    <message>
        <source>Another KeyDesk window already uses this gateway.</source>
        <translation>Een ander KeyDesk-venster gebruikt deze gateway al.</translation>
    </message>
    <message>
        <source>Another program uses the gateway&apos;s port. Stop that program, or start the gateway on a free port.</source>
        <translation>Een ander programma gebruikt de poort van de gateway. Stop dat programma, of start de gateway op een vrije poort.</translation>
    </message>
    <message>
        <source>Another gateway already serves this folder. KeyDesk did not start it and leaves it alone; connect to it with an admin token.</source>
        <translation>Een andere gateway bedient deze map al. KeyDesk heeft die niet gestart en laat hem met rust; verbind ermee met een beheertoken.</translation>
    </message>
    <message>
        <source>The gateway cannot write to its folder. Check who may write there, then start it again.</source>
        <translation>De gateway kan niet in zijn map schrijven. Controleer wie daar mag schrijven, en start hem dan opnieuw.</translation>
    </message>
    <message>
        <source>The gateway&apos;s database was made by a newer KeyDesk. Nothing was changed; update KeyDesk to use it.</source>
        <translation>De database van de gateway is door een nieuwere KeyDesk gemaakt. Er is niets gewijzigd; werk KeyDesk bij om die te gebruiken.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was lost; free some space, then start it again.</source>
        <translation>De schijf is vol. Er is niets verloren; maak ruimte vrij, en start dan opnieuw.</translation>
    </message>
    <message>
        <source>The address that the gateway is shared on cannot be used now. Start it for this computer alone, or join the network again.</source>
        <translation>Het adres waarop de gateway wordt gedeeld, kan nu niet worden gebruikt. Start hem alleen voor deze computer, of maak weer verbinding met het netwerk.</translation>
    </message>
    <message>
        <source>The system could not start the gateway&apos;s program. Install KeyDesk again.</source>
        <translation>Het systeem kon het programma van de gateway niet starten. Installeer KeyDesk opnieuw.</translation>
    </message>
    <message>
        <source>The gateway did not get ready in time and was stopped. Its log may say why.</source>
        <translation>De gateway was niet op tijd klaar en is gestopt. Het logboek zegt misschien waarom.</translation>
    </message>
    <message>
        <source>The gateway was stopped from outside KeyDesk. Nothing was lost; start it again.</source>
        <translation>De gateway is van buiten KeyDesk gestopt. Er is niets verloren; start hem opnieuw.</translation>
    </message>
    <message>
        <source>The gateway keeps crashing, so it is not started again. Its log may say why.</source>
        <translation>De gateway crasht telkens, dus hij wordt niet opnieuw gestart. Het logboek zegt misschien waarom.</translation>
    </message>
    <message>
        <source>The gateway could not start. Its log may say why.</source>
        <translation>De gateway kon niet starten. Het logboek zegt misschien waarom.</translation>
    </message>
    <message>
        <source>This desktop</source>
        <translation>Deze desktop</translation>
    </message>
    <message>
        <source>Last lines before it ended</source>
        <translation>Laatste regels vóór het einde</translation>
    </message>
    <message>
        <source>Show last lines</source>
        <translation>Laatste regels tonen</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Rapport kopiëren</translation>
    </message>
    <message>
        <source>Copy the crash report</source>
        <translation>Crashrapport kopiëren</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>It is started again in {seconds} s, for the first time within a minute; after {most} times it is left alone.</source>
        <translation>Hij wordt over {seconds} s opnieuw gestart, voor de eerste keer binnen een minuut; na {most} keer wordt hij met rust gelaten.</translation>
    </message>
    <message>
        <source>It is started again in {seconds} s, for the second time within a minute; after {most} times it is left alone.</source>
        <translation>Hij wordt over {seconds} s opnieuw gestart, voor de tweede keer binnen een minuut; na {most} keer wordt hij met rust gelaten.</translation>
    </message>
    <message>
        <source>It is started again in {seconds} s, for the third time within a minute; after {most} times it is left alone.</source>
        <translation>Hij wordt over {seconds} s opnieuw gestart, voor de derde keer binnen een minuut; na {most} keer wordt hij met rust gelaten.</translation>
    </message>
    <message>
        <source>It is started again in {seconds} s, for the fourth time within a minute; after {most} times it is left alone.</source>
        <translation>Hij wordt over {seconds} s opnieuw gestart, voor de vierde keer binnen een minuut; na {most} keer wordt hij met rust gelaten.</translation>
    </message>
    <message>
        <source>It is being started again.</source>
        <translation>Hij wordt opnieuw gestart.</translation>
    </message>
    <message>
        <source>It was started again, and serves. Nothing that was acknowledged is lost.</source>
        <translation>Hij is opnieuw gestart en werkt. Wat was bevestigd, is niet verloren.</translation>
    </message>
    <message>
        <source>It crashed too often, and is not started again by itself.</source>
        <translation>Hij is te vaak gecrasht en wordt niet vanzelf opnieuw gestart.</translation>
    </message>
    <message>
        <source>Hide last lines</source>
        <translation>Laatste regels verbergen</translation>
    </message>
    <message>
        <source>The gateway ended unexpectedly</source>
        <translation>De gateway is onverwacht gestopt</translation>
    </message>
    <message>
        <source>At {time}, by {how}.</source>
        <translation>Om {time}, door {how}.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Every level</source>
        <translation>Elk niveau</translation>
    </message>
    <message>
        <source>Without calls</source>
        <translation>Zonder aanroepen</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Waarschuwingen en fouten</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fouten</translation>
    </message>
    <message>
        <source>the log</source>
        <translation>regels</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>Welke regels te zien zijn</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Volgen</translation>
    </message>
    <message>
        <source>Keep the newest line in view</source>
        <translation>Nieuwste regel in beeld houden</translation>
    </message>
    <message>
        <source>Copy the lines</source>
        <translation>Regels kopiëren</translation>
    </message>
    <message>
        <source>The log is saved as “{path}”.</source>
        <translation>Het logboek is opgeslagen als “{path}”.</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Logboek exporteren</translation>
    </message>
    <message>
        <source>Log (*.log)</source>
        <translation>Logboek (*.log)</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n lines</source>
        <translation>
            <numerusform>{shown} van %n regel</numerusform>
            <numerusform>{shown} van %n regels</numerusform>
        </translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logboek</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>Het logboek</translation>
    </message>
    <message>
        <source>The gateway&apos;s log</source>
        <translation>Het logboek van de gateway</translation>
    </message>
    <message>
        <source>Only this computer reaches the gateway. Share it when people in the room are to use their keys.</source>
        <translation>Alleen deze computer bereikt de gateway. Deel hem als mensen in de zaal hun sleutels gaan gebruiken.</translation>
    </message>
    <message>
        <source>The admin API answers this computer alone. Snippets, handouts and claim links made from now on can be used in the room.</source>
        <translation>De beheer-API antwoordt alleen deze computer. Fragmenten, hand-outs en ophaallinks die vanaf nu worden gemaakt, zijn in de zaal te gebruiken.</translation>
    </message>
    <message>
        <source>&amp;Share on the network</source>
        <translation>&amp;Delen op het netwerk</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netwerk</translation>
    </message>
    <message>
        <source>Shared at {address}, encrypted with your certificate.</source>
        <translation>Gedeeld op {address}, versleuteld met het eigen certificaat.</translation>
    </message>
    <message>
        <source>Shared at {address}, unencrypted: whoever listens on the network can read keys and what is asked.</source>
        <translation>Gedeeld op {address}, onversleuteld: wie op het netwerk meeluistert, kan sleutels en vragen lezen.</translation>
    </message>
    <message>
        <source>Everybody who reaches this computer on the network can then call the gateway, with a key. The admin API stays on this computer. The gateway restarts, which ends calls under way.</source>
        <translation>Iedereen die deze computer op het netwerk bereikt, kan dan met een sleutel de gateway aanroepen. De beheer-API blijft op deze computer. De gateway start opnieuw, wat lopende aanroepen beëindigt.</translation>
    </message>
    <message>
        <source>A PEM file; leave both empty for none.</source>
        <translation>Een PEM-bestand; laat beide leeg voor geen.</translation>
    </message>
    <message>
        <source>A PEM file without a password</source>
        <translation>Een PEM-bestand zonder wachtwoord</translation>
    </message>
    <message>
        <source>Certificate and key go together.</source>
        <translation>Certificaat en sleutel horen bij elkaar.</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key);;All files (*)</source>
        <translation>PEM-bestanden (*.pem *.crt *.cer *.key);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>This computer is on no network. Connect it to one, then try again.</source>
        <translation>Deze computer zit op geen netwerk. Maak verbinding met een netwerk, en probeer opnieuw.</translation>
    </message>
    <message>
        <source>Share the gateway on the network?</source>
        <translation>De gateway op het netwerk delen?</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Share</source>
        <comment>verb</comment>
        <translation>Delen</translation>
    </message>
    <message>
        <source>The base URL becomes {url}; the certificate holds until {day}.</source>
        <translation>De basis-URL wordt {url}; het certificaat geldt tot {day}.</translation>
    </message>
    <message>
        <source>Choose the certificate</source>
        <translation>Certificaat kiezen</translation>
    </message>
    <message>
        <source>Choose the key</source>
        <translation>Sleutel kiezen</translation>
    </message>
    <message>
        <source>The one in the network that people are in</source>
        <translation>Dat in het netwerk waarin de mensen zitten</translation>
    </message>
    <message>
        <source>&amp;Certificate</source>
        <translation>&amp;Certificaat</translation>
    </message>
    <message>
        <source>Its &amp;key</source>
        <translation>&amp;Sleutel ervan</translation>
    </message>
    <message>
        <source>How clients call the gateway; the certificate is for it.</source>
        <translation>Hoe clients de gateway noemen; daar is het certificaat voor.</translation>
    </message>
    <message>
        <source>The base URL becomes {url}. Keys cross the network unencrypted: others on it can read them.</source>
        <translation>De basis-URL wordt {url}. Sleutels gaan onversleuteld over het netwerk: anderen erop kunnen ze lezen.</translation>
    </message>
    <message>
        <source>The base URL becomes {url}. The certificate is not for {host}: clients will refuse it.</source>
        <translation>De basis-URL wordt {url}. Het certificaat is niet voor {host}: clients zullen het weigeren.</translation>
    </message>
    <message>
        <source>A number from {lowest} to {highest}</source>
        <translation>Een getal van {lowest} tot {highest}</translation>
    </message>
    <message>
        <source>Ask what to do with the gateway</source>
        <translation>Vragen wat er met de gateway gebeurt</translation>
    </message>
    <message>
        <source>Keep the gateway running</source>
        <translation>De gateway laten draaien</translation>
    </message>
    <message>
        <source>Start the local gateway when KeyDesk starts</source>
        <translation>De lokale gateway starten als KeyDesk start</translation>
    </message>
    <message>
        <source>Restart on this port</source>
        <translation>Opnieuw starten op deze poort</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Poort</translation>
    </message>
    <message>
        <source>Clients have it in their base URL: change it before keys are handed out.</source>
        <translation>Clients hebben die in hun basis-URL: wijzig hem voordat sleutels worden uitgereikt.</translation>
    </message>
    <message>
        <source>The base URL changes with it. Documents and snippets that were handed out keep the old one.</source>
        <translation>De basis-URL verandert mee. Uitgereikte documenten en fragmenten houden de oude.</translation>
    </message>
    <message>
        <source>Use this port</source>
        <translation>Deze poort gebruiken</translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation>Begin en einde</translation>
    </message>
    <message>
        <source>When KeyDesk is &amp;closed</source>
        <translation>Als KeyDesk &amp;sluit</translation>
    </message>
    <message>
        <source>A gateway that keeps running serves its keys in the background, until it is stopped here.</source>
        <translation>Een gateway die blijft draaien, bedient zijn sleutels op de achtergrond, tot hij hier wordt gestopt.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Opnieuw starten</translation>
    </message>
    <message>
        <source>No server</source>
        <translation>Geen server</translation>
    </message>
    <message>
        <source>{server}: all tools</source>
        <translation>{server}: alle tools</translation>
    </message>
    <message>
        <source>Nothing but</source>
        <translation>Niets anders dan</translation>
    </message>
    <message>
        <source>{server}: no tool</source>
        <translation>{server}: geen tool</translation>
    </message>
    <message>
        <source>{server}: not {names}</source>
        <translation>{server}: niet {names}</translation>
    </message>
    <message>
        <source>All servers and tools, except</source>
        <translation>Alle servers en tools, behalve</translation>
    </message>
    <message>
        <source>no server</source>
        <translation>geen server</translation>
    </message>
    <message>
        <source>nothing but</source>
        <translation>niets anders dan</translation>
    </message>
    <message>
        <source>all servers and tools</source>
        <translation>alle servers en tools</translation>
    </message>
    <message>
        <source>all servers and tools, except</source>
        <translation>alle servers en tools, behalve</translation>
    </message>
    <message>
        <source>Search models…</source>
        <translation>Modellen zoeken…</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>Modellen zoeken</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>verwijderd</translation>
    </message>
    <message>
        <source>{read} in, {written} out</source>
        <translation>{read} in, {written} uit</translation>
    </message>
    <message>
        <source>not available on this gateway</source>
        <translation>niet beschikbaar op deze gateway</translation>
    </message>
    <message>
        <source>Ctrl+{number}</source>
        <translation>Ctrl+{number}</translation>
    </message>
    <message>
        <source>The local gateway does not accept the admin token that KeyDesk gave it</source>
        <translation>De lokale gateway aanvaardt het beheertoken niet dat KeyDesk gaf</translation>
    </message>
    <message>
        <source>Restart the local gateway</source>
        <translation>Lokale gateway opnieuw starten</translation>
    </message>
    <message>
        <source>The gateway does not accept this admin token</source>
        <translation>De gateway aanvaardt dit beheertoken niet</translation>
    </message>
    <message>
        <source>Enter another token…</source>
        <translation>Ander token invullen…</translation>
    </message>
    <message>
        <source>{session} does not answer</source>
        <translation>{session} antwoordt niet</translation>
    </message>
    <message>
        <source>{gateway} (KeyDesk {version}) does not offer this. Another version may.</source>
        <translation>{gateway} (KeyDesk {version}) biedt dit niet. Een andere versie misschien wel.</translation>
    </message>
    <message>
        <source>{gateway} does not offer this. Another version may.</source>
        <translation>{gateway} biedt dit niet. Een andere versie misschien wel.</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>Admins</source>
        <translation>Beheerders</translation>
    </message>
    <message>
        <source>Copy base URL</source>
        <translation>Basis-URL kopiëren</translation>
    </message>
    <message>
        <source>Not possible now.</source>
        <translation>Nu niet mogelijk.</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Wat mogelijk is</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Opdrachtenpalet</translation>
    </message>
    <message>
        <source>What to do, or the name of a key, person, model or batch</source>
        <translation>Wat te doen, of de naam van een sleutel, persoon, model of batch</translation>
    </message>
    <message>
        <source>Command or name</source>
        <translation>Opdracht of naam</translation>
    </message>
    <message>
        <source>Names could not be searched for. {problem}</source>
        <translation>Er kon niet op namen worden gezocht. {problem}</translation>
    </message>
    <message>
        <source>Enter does it, Esc closes.</source>
        <translation>Enter voert het uit, Esc sluit.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Zoeken…</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”.</source>
        <translation>Niets gevonden voor “{text}”.</translation>
    </message>
    <message>
        <source>&amp;Renewal</source>
        <translation>&amp;Vernieuwing</translation>
    </message>
    <message>
        <source>Lists of people (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Personenlijsten (*.csv *.txt *.tsv);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Import people</source>
        <translation>Personen importeren</translation>
    </message>
    <message>
        <source>Save an example file</source>
        <translation>Voorbeeldbestand opslaan</translation>
    </message>
    <message>
        <source>people.csv</source>
        <translation>personen.csv</translation>
    </message>
    <message>
        <source>Trying again never imports anybody twice.</source>
        <translation>Opnieuw proberen importeert nooit iemand twee keer.</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Ander bestand kiezen…</translation>
    </message>
    <message>
        <source>&amp;Only refused lines</source>
        <translation>Alleen &amp;geweigerde regels</translation>
    </message>
    <message>
        <source>Copy refused</source>
        <translation>Geweigerde kopiëren</translation>
    </message>
    <message>
        <source>Save refused…</source>
        <translation>Geweigerde opslaan…</translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation>Regels van het bestand</translation>
    </message>
    <message>
        <source>Save an example file…</source>
        <translation>Voorbeeldbestand opslaan…</translation>
    </message>
    <message>
        <source>Left out of the file: {left_out}.</source>
        <translation>Overgeslagen in het bestand: {left_out}.</translation>
    </message>
    <message numerus="yes">
        <source>Import %n people</source>
        <translation>
            <numerusform>%n persoon importeren</numerusform>
            <numerusform>%n personen importeren</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied the refused lines</source>
        <translation>Geweigerde regels gekopieerd</translation>
    </message>
    <message>
        <source>Save refused lines</source>
        <translation>Geweigerde regels opslaan</translation>
    </message>
    <message>
        <source>The first line names the columns: name, email, location, account. The name is needed.</source>
        <translation>De eerste regel noemt de kolommen: name, email, location, account. De naam is nodig.</translation>
    </message>
    <message>
        <source>No column is called name.</source>
        <translation>Geen kolom heet name.</translation>
    </message>
    <message>
        <source>Two columns say the {column}; the second is “{title}”.</source>
        <translation>Twee kolommen zijn voor {column}; de tweede is “{title}”.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Het bestand is leeg.</translation>
    </message>
    <message>
        <source>At most {max_import_lines} people at once; split the file.</source>
        <translation>Hoogstens {max_import_lines} personen tegelijk; splits het bestand.</translation>
    </message>
    <message>
        <source>There is nobody in the file: only the line with the names of the columns.</source>
        <translation>Er staat niemand in het bestand: alleen de regel met de namen van de kolommen.</translation>
    </message>
    <message>
        <source>{path} is not a file that can be read.</source>
        <translation>{path} is geen bestand dat te lezen is.</translation>
    </message>
    <message>
        <source>the system refused</source>
        <translation>het systeem weigerde</translation>
    </message>
    <message>
        <source>{path} could not be read: {reason}.</source>
        <translation>{path} kon niet worden gelezen: {reason}.</translation>
    </message>
    <message>
        <source>{path} is larger than 16 MiB; split the file.</source>
        <translation>{path} is groter dan 16 MiB; splits het bestand.</translation>
    </message>
    <message>
        <source>This is not a text file. Save the list as CSV first.</source>
        <translation>Dit is geen tekstbestand. Sla de lijst eerst op als CSV.</translation>
    </message>
    <message>
        <source>The letters of this file cannot be read. Save it as CSV in UTF-8.</source>
        <translation>De letters van dit bestand zijn niet te lezen. Sla het op als CSV in UTF-8.</translation>
    </message>
    <message>
        <source>The file is not CSV: {why}, from line {line} on.</source>
        <translation>Het bestand is geen CSV: {why}, vanaf regel {line}.</translation>
    </message>
    <message>
        <source>a quotation mark is opened and never closed</source>
        <translation>een aanhalingsteken wordt geopend en nooit gesloten</translation>
    </message>
    <message>
        <source>a cell goes on without end</source>
        <translation>een cel gaat zonder einde door</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Ongewijzigd</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Weigeren</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Wat er gebeurt</translation>
    </message>
    <message numerus="yes">
        <source>%n people unchanged</source>
        <translation>
            <numerusform>%n persoon ongewijzigd</numerusform>
            <numerusform>%n personen ongewijzigd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people will be added</source>
        <translation>
            <numerusform>%n persoon wordt toegevoegd</numerusform>
            <numerusform>%n personen worden toegevoegd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people added</source>
        <translation>
            <numerusform>%n persoon toegevoegd</numerusform>
            <numerusform>%n personen toegevoegd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people will be changed</source>
        <translation>
            <numerusform>%n persoon wordt gewijzigd</numerusform>
            <numerusform>%n personen worden gewijzigd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people changed</source>
        <translation>
            <numerusform>%n persoon gewijzigd</numerusform>
            <numerusform>%n personen gewijzigd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines will be refused</source>
        <translation>
            <numerusform>%n regel wordt geweigerd</numerusform>
            <numerusform>%n regels worden geweigerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines refused</source>
        <translation>
            <numerusform>%n regel geweigerd</numerusform>
            <numerusform>%n regels geweigerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new locations will be added, in the time zone UTC: {named}.</source>
        <translation>
            <numerusform>%n nieuwe locatie wordt toegevoegd, in de tijdzone UTC: {named}.</numerusform>
            <numerusform>%n nieuwe locaties worden toegevoegd, in de tijdzone UTC: {named}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new locations were added, in the time zone UTC: {named}.</source>
        <translation>
            <numerusform>%n nieuwe locatie is toegevoegd, in de tijdzone UTC: {named}.</numerusform>
            <numerusform>%n nieuwe locaties zijn toegevoegd, in de tijdzone UTC: {named}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n regel</numerusform>
            <numerusform>%n regels</numerusform>
        </translation>
    </message>
    <message>
        <source>refused because</source>
        <translation>geweigerd omdat</translation>
    </message>
    <message>
        <source>Select a location first.</source>
        <translation>Selecteer eerst een locatie.</translation>
    </message>
    <message>
        <source>Select one location only.</source>
        <translation>Selecteer slechts één locatie.</translation>
    </message>
    <message>
        <source>It has no key that is not revoked.</source>
        <translation>Er is geen sleutel die niet is ingetrokken.</translation>
    </message>
    <message>
        <source>“{location}” added</source>
        <translation>“{location}” toegevoegd</translation>
    </message>
    <message>
        <source>“{location}” saved</source>
        <translation>“{location}” opgeslagen</translation>
    </message>
    <message>
        <source>Delete “{location}”?</source>
        <translation>“{location}” verwijderen?</translation>
    </message>
    <message>
        <source>What was used there stays in the records. A location that people, keys or admins belong to is not deleted.</source>
        <translation>Wat er is gebruikt, blijft vastgelegd. Een locatie waar personen, sleutels of beheerders bij horen, wordt niet verwijderd.</translation>
    </message>
    <message>
        <source>“{location}” deleted</source>
        <translation>“{location}” verwijderd</translation>
    </message>
    <message numerus="yes">
        <source>%n people belong to it. Move them to another location or delete them first.</source>
        <translation>
            <numerusform>Er hoort %n persoon bij. Verplaats die eerst naar een andere locatie of verwijder die.</numerusform>
            <numerusform>Er horen %n personen bij. Verplaats die eerst naar een andere locatie of verwijder die.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has %n keys that are not revoked. Revoke them first.</source>
        <translation>
            <numerusform>Er is %n sleutel die niet is ingetrokken. Trek die eerst in.</numerusform>
            <numerusform>Er zijn %n sleutels die niet zijn ingetrokken. Trek die eerst in.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{location}” cannot be deleted</source>
        <translation>“{location}” kan niet worden verwijderd</translation>
    </message>
    <message>
        <source>Show people</source>
        <translation>Personen tonen</translation>
    </message>
    <message>
        <source>&amp;Type the name of the location to confirm</source>
        <translation>&amp;Typ de naam van de locatie ter bevestiging</translation>
    </message>
    <message>
        <source>The location itself stays.</source>
        <translation>De locatie zelf blijft.</translation>
    </message>
    <message>
        <source>Prompts and answers of all its keys are kept for so many days, and admins can read them.</source>
        <translation>Prompts en antwoorden van alle sleutels worden zoveel dagen bewaard, en beheerders kunnen ze lezen.</translation>
    </message>
    <message>
        <source>Prompts and answers are not kept.</source>
        <translation>Prompts en antwoorden worden niet bewaard.</translation>
    </message>
    <message>
        <source>Add location</source>
        <translation>Locatie toevoegen</translation>
    </message>
    <message>
        <source>Edit location</source>
        <translation>Locatie bewerken</translation>
    </message>
    <message>
        <source>Trying again never adds a second location.</source>
        <translation>Opnieuw proberen voegt nooit een tweede locatie toe.</translation>
    </message>
    <message>
        <source>Somebody else changed this location</source>
        <translation>Iemand anders heeft deze locatie gewijzigd</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>Niet bewaard</translation>
    </message>
    <message>
        <source>Only an owner changes that.</source>
        <translation>Alleen een eigenaar wijzigt dat.</translation>
    </message>
    <message>
        <source>pick a time zone from the list</source>
        <translation>kies een tijdzone uit de lijst</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>&amp;Tijdzone</translation>
    </message>
    <message>
        <source>Keep &amp;prompts and answers, in days</source>
        <translation>&amp;Prompts en antwoorden bewaren, in dagen</translation>
    </message>
    <message>
        <source>Prompts kept</source>
        <translation>Prompts bewaard</translation>
    </message>
    <message>
        <source>It is {minute} there now.</source>
        <translation>Het is daar nu {minute}.</translation>
    </message>
    <message>
        <source>Prompts and answers are not kept</source>
        <translation>Prompts en antwoorden worden niet bewaard</translation>
    </message>
    <message>
        <source>Prompts and answers of all its keys are kept for {content_text}</source>
        <translation>Prompts en antwoorden van alle sleutels worden {content_text} bewaard</translation>
    </message>
    <message>
        <source>{location}
Added {exact}</source>
        <translation>{location}
Toegevoegd {exact}</translation>
    </message>
    <message>
        <source>Those that are not revoked</source>
        <translation>Die niet zijn ingetrokken</translation>
    </message>
    <message>
        <source>No location yet</source>
        <translation>Nog geen locatie</translation>
    </message>
    <message>
        <source>A location is a site or a group that people belong to. Keys are made, counted and revoked together by it.</source>
        <translation>Een locatie is een vestiging of groep waar personen bij horen. Sleutels worden per locatie samen gemaakt, geteld en ingetrokken.</translation>
    </message>
    <message>
        <source>Your admin token may look, but not add locations.</source>
        <translation>Dit beheertoken mag kijken, maar geen locaties toevoegen.</translation>
    </message>
    <message>
        <source>People and locations</source>
        <translation>Personen en locaties</translation>
    </message>
    <message>
        <source>Drop the file to import people</source>
        <translation>Sleep het bestand hierheen om personen te importeren</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>CSV importeren…</translation>
    </message>
    <message>
        <source>More about people</source>
        <translation>Meer over personen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Persoon toevoegen</translation>
    </message>
    <message>
        <source>&amp;Add person…</source>
        <translation>&amp;Persoon toevoegen…</translation>
    </message>
    <message>
        <source>Add loca&amp;tion…</source>
        <translation>&amp;Locatie toevoegen…</translation>
    </message>
    <message>
        <source>&amp;Import CSV…</source>
        <translation>CSV &amp;importeren…</translation>
    </message>
    <message>
        <source>E&amp;xport people as CSV…</source>
        <translation>Personen e&amp;xporteren als CSV…</translation>
    </message>
    <message>
        <source>Save a&amp;n example file…</source>
        <translation>Voorbeel&amp;dbestand opslaan…</translation>
    </message>
    <message>
        <source>Create &amp;key for this person…</source>
        <translation>&amp;Sleutel maken voor deze persoon…</translation>
    </message>
    <message>
        <source>&amp;Show keys of this person</source>
        <translation>Sleutels van deze persoon &amp;tonen</translation>
    </message>
    <message>
        <source>Create keys for this location…</source>
        <translation>Sleutels maken voor deze locatie…</translation>
    </message>
    <message>
        <source>Show people of this location</source>
        <translation>Personen van deze locatie tonen</translation>
    </message>
    <message>
        <source>Show keys of this location</source>
        <translation>Sleutels van deze locatie tonen</translation>
    </message>
    <message>
        <source>Revoke all keys of this location…</source>
        <translation>Alle sleutels van deze locatie intrekken…</translation>
    </message>
    <message>
        <source>Select one person first.</source>
        <translation>Selecteer eerst één persoon.</translation>
    </message>
    <message>
        <source>Select one location first.</source>
        <translation>Selecteer eerst één locatie.</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>Verwi&amp;jderen…</translation>
    </message>
    <message>
        <source>Show &amp;people</source>
        <translation>P&amp;ersonen tonen</translation>
    </message>
    <message>
        <source>Show l&amp;ocations</source>
        <translation>L&amp;ocaties tonen</translation>
    </message>
    <message>
        <source>No email address</source>
        <translation>Geen e-mailadres</translation>
    </message>
    <message>
        <source>No linked account: no key can be created for them</source>
        <translation>Geen gekoppeld account: er kan geen sleutel worden gemaakt</translation>
    </message>
    <message>
        <source>Nobody is here yet</source>
        <translation>Er is hier nog niemand</translation>
    </message>
    <message>
        <source>Import a CSV file with names, email addresses, locations and accounts, or add people one by one.</source>
        <translation>Importeer een CSV-bestand met namen, e-mailadressen, locaties en accounts, of voeg personen een voor een toe.</translation>
    </message>
    <message>
        <source>Your admin token may look, but not add people.</source>
        <translation>Dit beheertoken mag kijken, maar geen personen toevoegen.</translation>
    </message>
    <message>
        <source>name or email</source>
        <translation>naam of e-mail</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>niet gekoppeld</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>gekoppeld</translation>
    </message>
    <message>
        <source>Select a person first.</source>
        <translation>Selecteer eerst een persoon.</translation>
    </message>
    <message>
        <source>Select one person only.</source>
        <translation>Selecteer slechts één persoon.</translation>
    </message>
    <message>
        <source>{person} has no linked account; without one no key can be created for them.</source>
        <translation>{person} heeft geen gekoppeld account; zonder kan er geen sleutel worden gemaakt.</translation>
    </message>
    <message>
        <source>“{person}” added</source>
        <translation>“{person}” toegevoegd</translation>
    </message>
    <message>
        <source>“{person}” saved</source>
        <translation>“{person}” opgeslagen</translation>
    </message>
    <message>
        <source>Delete “{person}”?</source>
        <translation>“{person}” verwijderen?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n people?</source>
        <translation>
            <numerusform>%n persoon verwijderen?</numerusform>
            <numerusform>%n personen verwijderen?</numerusform>
        </translation>
    </message>
    <message>
        <source>What they used stays in the records, under the name that they have now. Whoever has keys that are not revoked stays.</source>
        <translation>Wat ze gebruikten, blijft vastgelegd onder de naam die ze nu hebben. Wie sleutels heeft die niet zijn ingetrokken, blijft.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n people</source>
        <translation>
            <numerusform>%n persoon verwijderen</numerusform>
            <numerusform>%n personen verwijderen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n people</source>
        <translation>
            <numerusform>Persoon verwijderen</numerusform>
            <numerusform>%n personen verwijderen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people deleted</source>
        <translation>
            <numerusform>%n persoon verwijderd</numerusform>
            <numerusform>%n personen verwijderd</numerusform>
        </translation>
    </message>
    <message>
        <source>“{person}” deleted</source>
        <translation>“{person}” verwijderd</translation>
    </message>
    <message numerus="yes">
        <source>{person} has %n keys that are not revoked. Revoke them first.</source>
        <translation>
            <numerusform>{person} heeft %n sleutel die niet is ingetrokken. Trek die eerst in.</numerusform>
            <numerusform>{person} heeft %n sleutels die niet zijn ingetrokken. Trek die eerst in.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show keys</source>
        <translation>Sleutels tonen</translation>
    </message>
    <message>
        <source>“{person}” cannot be deleted</source>
        <translation>“{person}” kan niet worden verwijderd</translation>
    </message>
    <message>
        <source>Without one no key can be created for this person.</source>
        <translation>Zonder gekoppeld account kan voor deze persoon geen sleutel worden gemaakt.</translation>
    </message>
    <message>
        <source>Edit person</source>
        <translation>Persoon bewerken</translation>
    </message>
    <message>
        <source>Trying again never adds a second person.</source>
        <translation>Opnieuw proberen voegt nooit een tweede persoon toe.</translation>
    </message>
    <message>
        <source>Somebody else changed this person</source>
        <translation>Iemand anders heeft deze persoon gewijzigd</translation>
    </message>
    <message>
        <source>None</source>
        <comment>account</comment>
        <translation>Geen</translation>
    </message>
    <message>
        <source>&amp;Email</source>
        <translation>&amp;E-mail</translation>
    </message>
    <message>
        <source>Linked &amp;account</source>
        <translation>Gekoppeld &amp;account</translation>
    </message>
    <message>
        <source>pick a location from the list</source>
        <translation>kies een locatie uit de lijst</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>Tijdzones</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>Voor&amp;keuren…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Afsluiten</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>&amp;Opdracht zoeken…</translation>
    </message>
    <message>
        <source>{done} so far</source>
        <translation>{done} tot nu toe</translation>
    </message>
    <message>
        <source>The gateway has not answered yet.</source>
        <translation>De gateway heeft nog niet geantwoord.</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Hier stoppen</translation>
    </message>
    <message>
        <source>Client gone</source>
        <translation>Client weg</translation>
    </message>
    <message>
        <source>Key ended</source>
        <translation>Sleutel verlopen</translation>
    </message>
    <message>
        <source>Provider error</source>
        <translation>Fout van aanbieder</translation>
    </message>
    <message>
        <source>Provider away</source>
        <translation>Aanbieder weg</translation>
    </message>
    <message>
        <source>Provider too slow</source>
        <translation>Aanbieder te traag</translation>
    </message>
    <message>
        <source>Gateway stopped</source>
        <translation>Gateway gestopt</translation>
    </message>
    <message>
        <source>Gateway crashed</source>
        <translation>Gateway gecrasht</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Niet beantwoord</translation>
    </message>
    <message>
        <source>{number} ms</source>
        <translation>{number} ms</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>less than 1 ms</source>
        <translation>minder dan 1 ms</translation>
    </message>
    <message>
        <source>Revoke all keys of “{name}”?</source>
        <translation>Alle sleutels van “{name}” intrekken?</translation>
    </message>
    <message>
        <source>Revoking…</source>
        <translation>Intrekken…</translation>
    </message>
    <message>
        <source>Trying again never revokes anything else.</source>
        <translation>Opnieuw proberen trekt nooit iets anders in.</translation>
    </message>
    <message numerus="yes">
        <source>All %n keys end at once, with the ephemeral keys made from them. Whoever uses one is refused from the next request on. Claim and join links stop working. The keys stay listed as revoked and cannot be activated again.</source>
        <translation>
            <numerusform>De ene sleutel die niet is ingetrokken eindigt meteen, net als de kortlevende sleutels die ervan zijn gemaakt. Wie die gebruikt, wordt vanaf de volgende aanvraag geweigerd. Ophaal- en deelnamelinks openen niets meer. De sleutel blijft als ingetrokken in de lijst en kan niet weer worden geactiveerd.</numerusform>
            <numerusform>Alle %n sleutels eindigen meteen, net als de kortlevende sleutels die ervan zijn gemaakt. Wie er een gebruikt, wordt vanaf de volgende aanvraag geweigerd. Ophaal- en deelnamelinks openen niets meer. De sleutels blijven als ingetrokken in de lijst en kunnen niet weer worden geactiveerd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your admin token may look, but not change.</source>
        <translation>Dit beheertoken mag kijken, maar niets wijzigen.</translation>
    </message>
    <message>
        <source>The gateway does not accept your admin token any more.</source>
        <translation>De gateway aanvaardt dit beheertoken niet meer.</translation>
    </message>
    <message>
        <source>You are limited to some locations; ask an admin of all.</source>
        <translation>Alleen voor enkele locaties bevoegd; vraag een beheerder van alle.</translation>
    </message>
    <message>
        <source>Your admin token is limited to some locations; templates are not.</source>
        <translation>Dit beheertoken is beperkt tot enkele locaties; sjablonen zijn dat niet.</translation>
    </message>
    <message>
        <source>Only owners manage admins; ask one of them.</source>
        <translation>Alleen eigenaren beheren beheerders; vraag een van hen.</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date in Qt&apos;s format: 21 Nov 2027</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date in Qt&apos;s format, for a field: 21 Nov 2027</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a date in Qt&apos;s format: 21 Nov</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>zojuist</translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>zo meteen</translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>over %n min</numerusform>
            <numerusform>over %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min geleden</numerusform>
            <numerusform>%n min geleden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>over %n uur</numerusform>
            <numerusform>over %n uur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n uur geleden</numerusform>
            <numerusform>%n uur geleden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>over %n dag</numerusform>
            <numerusform>over %n dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n dag geleden</numerusform>
            <numerusform>%n dagen geleden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>over %n maand</numerusform>
            <numerusform>over %n maanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n maand geleden</numerusform>
            <numerusform>%n maanden geleden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>over %n jaar</numerusform>
            <numerusform>over %n jaar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n jaar geleden</numerusform>
            <numerusform>%n jaar geleden</numerusform>
        </translation>
    </message>
    <message>
        <source>ddd, d MMM yyyy</source>
        <comment>a date in Qt&apos;s format: Sun, 21 Nov 2027</comment>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a date in Qt&apos;s format: 21 November</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>The gateway does not answer, though its address does.</source>
        <translation>De gateway antwoordt niet, het adres ervan wel.</translation>
    </message>
    <message>
        <source>{word} · {latency} ms</source>
        <translation>{word} · {latency} ms</translation>
    </message>
    <message>
        <source>Something went wrong inside KeyDesk. Nothing else is affected; try again.</source>
        <translation>Er ging iets mis in KeyDesk. Verder heeft niets er last van; probeer opnieuw.</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>&amp;Gewone tekstgrootte</translation>
    </message>
    <message>
        <source>Larger &amp;text</source>
        <translation>G&amp;rotere tekst</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Kleinere &amp;tekst</translation>
    </message>
    <message>
        <source>A whole number</source>
        <translation>Een geheel getal</translation>
    </message>
    <message>
        <source>From {least} to {most}</source>
        <translation>Van {least} tot {most}</translation>
    </message>
    <message>
        <source>More than nothing</source>
        <translation>Meer dan niets</translation>
    </message>
    <message>
        <source>At most {most} addresses</source>
        <translation>Hoogstens {most} adressen</translation>
    </message>
    <message numerus="yes">
        <source>At most {most}</source>
        <comment>of percents</comment>
        <translation>
            <numerusform>Hoogstens {most}</numerusform>
            <numerusform>Hoogstens {most}</numerusform>
        </translation>
    </message>
    <message>
        <source>Percents such as 50, 80, 100</source>
        <translation>Percentages zoals 50, 80, 100</translation>
    </message>
    <message>
        <source>“{text}” is no address; write such as 192.0.2.7 or 192.0.2.0/24</source>
        <translation>“{text}” is geen adres; schrijf bijvoorbeeld 192.0.2.7 of 192.0.2.0/24</translation>
    </message>
    <message>
        <source>“{text}” has bits behind its prefix; {meant} is the block</source>
        <translation>“{text}” heeft bits achter het voorvoegsel; {meant} is het blok</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ongedaan maken</translation>
    </message>
    <message>
        <source>Nothing to undo now.</source>
        <translation>Er is nu niets ongedaan te maken.</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>chat</translation>
    </message>
    <message>
        <source>No chat in this period</source>
        <translation>Geen chat in deze periode</translation>
    </message>
    <message>
        <source>Requests of one key that continue one conversation are listed here as a chat.</source>
        <translation>Aanvragen van één sleutel die één gesprek voortzetten, staan hier als chat.</translation>
    </message>
    <message>
        <source>Chats are not filtered by model and provider: one chat may go from one to another.</source>
        <translation>Chats worden niet gefilterd op model en aanbieder: één chat kan van het ene naar het andere gaan.</translation>
    </message>
    <message>
        <source>E&amp;xport chats as CSV…</source>
        <translation>&amp;Chats exporteren als CSV…</translation>
    </message>
    <message>
        <source>&amp;Search chats</source>
        <translation>Chats &amp;zoeken</translation>
    </message>
    <message>
        <source>&amp;Show its requests</source>
        <translation>&amp;Aanvragen tonen</translation>
    </message>
    <message>
        <source>Show its ke&amp;y</source>
        <translation>&amp;Sleutel tonen</translation>
    </message>
    <message>
        <source>There is no chat to export.</source>
        <translation>Er is geen chat om te exporteren.</translation>
    </message>
    <message>
        <source>A key of nobody</source>
        <translation>Een sleutel van niemand</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begon</translation>
    </message>
    <message>
        <source>Last request</source>
        <translation>Laatste aanvraag</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Wat is gezegd</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>Owners may read what was said in requests of this chat</source>
        <translation>Eigenaren mogen lezen wat in aanvragen van deze chat is gezegd</translation>
    </message>
    <message>
        <source>What was said is not kept</source>
        <translation>Wat is gezegd, is niet bewaard</translation>
    </message>
    <message numerus="yes">
        <source>%n chats</source>
        <translation>
            <numerusform>%n chat</numerusform>
            <numerusform>%n chats</numerusform>
        </translation>
    </message>
    <message>
        <source>chats</source>
        <translation>chats</translation>
    </message>
    <message>
        <source>No key needed</source>
        <translation>Geen sleutel nodig</translation>
    </message>
    <message>
        <source>Keys of nobody</source>
        <translation>Sleutels van niemand</translation>
    </message>
    <message>
        <source>Keys of no batch</source>
        <translation>Sleutels van geen batch</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Geen model</translation>
    </message>
    <message>
        <source>No provider</source>
        <translation>Geen aanbieder</translation>
    </message>
    <message numerus="yes">
        <source>%n other locations</source>
        <translation>
            <numerusform>%n andere locatie</numerusform>
            <numerusform>%n andere locaties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{some} and {last}</source>
        <comment>places</comment>
        <translation>
            <numerusform>{some} en {last}</numerusform>
            <numerusform>{some} en {last}</numerusform>
        </translation>
    </message>
    <message>
        <source>Prompts and answers are kept at {places}. Owners may read them.</source>
        <translation>Prompts en antwoorden worden bewaard in {places}. Eigenaren mogen ze lezen.</translation>
    </message>
    <message>
        <source>Find a request by its &amp;id</source>
        <translation>Aanvraag &amp;op id zoeken</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Niets</translation>
    </message>
    <message>
        <source>{measure} by hour and {title}, {period}. {summary}</source>
        <translation>{measure} per uur en {title}, {period}. {summary}</translation>
    </message>
    <message>
        <source>{measure} by day and {title}, {period}. {summary}</source>
        <translation>{measure} per dag en {title}, {period}. {summary}</translation>
    </message>
    <message>
        <source>{sum} in all, most in {moment}: {most}</source>
        <translation>{sum} in totaal, meeste in {moment}: {most}</translation>
    </message>
    <message>
        <source>Everything is switched off</source>
        <translation>Alles is uitgezet</translation>
    </message>
    <message>
        <source>No {measure} in this period</source>
        <translation>Geen {measure} in deze periode</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n andere</numerusform>
            <numerusform>%n andere</numerusform>
        </translation>
    </message>
    <message>
        <source>From cache</source>
        <translation>Uit cache</translation>
    </message>
    <message>
        <source>{figure} in the same time before</source>
        <translation>{figure} in dezelfde tijd ervoor</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Zoals ervoor</translation>
    </message>
    <message>
        <source>None before</source>
        <translation>Eerder geen</translation>
    </message>
    <message numerus="yes">
        <source>%n times as much</source>
        <translation>
            <numerusform>%n keer zoveel</numerusform>
            <numerusform>%n keer zoveel</numerusform>
        </translation>
    </message>
    <message>
        <source>Up under {percent}</source>
        <translation>Minder dan {percent} meer</translation>
    </message>
    <message>
        <source>Down under {percent}</source>
        <translation>Minder dan {percent} minder</translation>
    </message>
    <message>
        <source>Up {percent}</source>
        <translation>{percent} meer</translation>
    </message>
    <message>
        <source>Down {percent}</source>
        <translation>{percent} minder</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Som</translation>
    </message>
    <message>
        <source>Sum {figure}</source>
        <translation>Som {figure}</translation>
    </message>
    <message>
        <source>Other {many}</source>
        <translation>Andere {many}</translation>
    </message>
    <message>
        <source>usage figures</source>
        <translation>gebruikscijfers</translation>
    </message>
    <message>
        <source>No request in this period</source>
        <translation>Geen aanvraag in deze periode</translation>
    </message>
    <message>
        <source>As soon as a program calls a model with a key, its usage is here.</source>
        <translation>Zodra een programma met een sleutel een model aanroept, staat het gebruik hier.</translation>
    </message>
    <message>
        <source>Show how to connect</source>
        <translation>Tonen hoe te verbinden</translation>
    </message>
    <message>
        <source>Split by</source>
        <translation>Verdelen naar</translation>
    </message>
    <message numerus="yes">
        <source>By {title}</source>
        <comment>usage</comment>
        <translation>
            <numerusform>Per {title}</numerusform>
            <numerusform>Per {title}</numerusform>
        </translation>
    </message>
    <message>
        <source>{period} ({zone}), so far, compared with the same time of {before}</source>
        <translation>{period} ({zone}), tot nu toe, vergeleken met dezelfde tijd van {before}</translation>
    </message>
    <message>
        <source>{period} ({zone}), compared with {before}</source>
        <translation>{period} ({zone}), vergeleken met {before}</translation>
    </message>
    <message numerus="yes">
        <source>Hours are told of up to %n days.</source>
        <translation>
            <numerusform>Uren worden tot %n dag getoond.</numerusform>
            <numerusform>Uren worden tot %n dagen getoond.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Staven</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Per dag</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>Per uur</translation>
    </message>
    <message>
        <source>{member}: there is nobody to go into.</source>
        <translation>{member}: hier is niemand om in te gaan.</translation>
    </message>
    <message>
        <source>There is no usage to export.</source>
        <translation>Er is geen gebruik om te exporteren.</translation>
    </message>
    <message>
        <source>Usage could not be read again. {error}</source>
        <translation>Gebruik kon niet opnieuw worden gelezen. {error}</translation>
    </message>
    <message>
        <source>Share of cost</source>
        <translation>Aandeel in de kosten</translation>
    </message>
    <message>
        <source>Usage by {title}</source>
        <translation>Gebruik per {title}</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>This is the last period there is.</source>
        <translation>Dit is de laatste periode die er is.</translation>
    </message>
    <message>
        <source>Previ&amp;ous period</source>
        <translation>Vor&amp;ige periode</translation>
    </message>
    <message>
        <source>&amp;Next period</source>
        <translation>Vo&amp;lgende periode</translation>
    </message>
    <message>
        <source>Choose &amp;period…</source>
        <translation>&amp;Periode kiezen…</translation>
    </message>
    <message>
        <source>Custo&amp;m period…</source>
        <translation>&amp;Eigen periode…</translation>
    </message>
    <message>
        <source>Nothing was filtered.</source>
        <translation>Er was niets gefilterd.</translation>
    </message>
    <message>
        <source>Fi&amp;lter…</source>
        <translation>&amp;Filteren…</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>&amp;Terug</translation>
    </message>
    <message>
        <source>Clear all fil&amp;ters</source>
        <translation>Alle filters &amp;wissen</translation>
    </message>
    <message>
        <source>Save &amp;report as PDF…</source>
        <translation>&amp;Rapport opslaan als PDF…</translation>
    </message>
    <message>
        <source>Export t&amp;able as CSV…</source>
        <translation>Ta&amp;bel exporteren als CSV…</translation>
    </message>
    <message>
        <source>&amp;Export chart as CSV…</source>
        <translation>&amp;Grafiek exporteren als CSV…</translation>
    </message>
    <message>
        <source>Show o&amp;verview</source>
        <translation>Over&amp;zicht tonen</translation>
    </message>
    <message>
        <source>Sho&amp;w requests</source>
        <translation>Aanvragen to&amp;nen</translation>
    </message>
    <message>
        <source>Show c&amp;hats</source>
        <translation>C&amp;hats tonen</translation>
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
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gisteren</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Afgelopen 7 dagen</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Afgelopen 30 dagen</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Deze maand</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Vorige maand</translation>
    </message>
    <message>
        <source>Show period</source>
        <translation>Periode tonen</translation>
    </message>
    <message>
        <source>Custom period</source>
        <translation>Eigen periode</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Van</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Tot</translation>
    </message>
    <message>
        <source>It ends before it begins</source>
        <translation>Het einde ligt vóór het begin</translation>
    </message>
    <message numerus="yes">
        <source>No more than %n days</source>
        <translation>
            <numerusform>Niet meer dan %n dag</numerusform>
            <numerusform>Niet meer dan %n dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days, in {zone}</source>
        <translation>
            <numerusform>%n dag, in {zone}</numerusform>
            <numerusform>%n dagen, in {zone}</numerusform>
        </translation>
    </message>
    <message>
        <source>Previous period (Alt+PgUp)</source>
        <translation>Vorige periode (Alt+PgUp)</translation>
    </message>
    <message>
        <source>Next period (Alt+PgDown)</source>
        <translation>Volgende periode (Alt+PgDown)</translation>
    </message>
    <message>
        <source>Period: {period}</source>
        <translation>Periode: {period}</translation>
    </message>
    <message>
        <source>Custom period…</source>
        <translation>Eigen periode…</translation>
    </message>
    <message>
        <source>Usage of {place}</source>
        <translation>Gebruik van {place}</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>what a button does</comment>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Report saved as {path}</source>
        <translation>Rapport opgeslagen als {path}</translation>
    </message>
    <message>
        <source>{error} No report was saved.</source>
        <translation>{error} Er is geen rapport opgeslagen.</translation>
    </message>
    <message>
        <source>usage {location} {first} to {last}</source>
        <translation>gebruik {location} {first} tot {last}</translation>
    </message>
    <message>
        <source>usage {first} to {last}</source>
        <translation>gebruik {first} tot {last}</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Rapport opslaan</translation>
    </message>
    <message>
        <source>KeyDesk usage report</source>
        <translation>KeyDesk-gebruiksrapport</translation>
    </message>
    <message>
        <source>HTTP status {code}</source>
        <translation>HTTP-status {code}</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Eindpunt</translation>
    </message>
    <message>
        <source>Of the tokens in, those that the provider had at hand</source>
        <translation>Van de tokens in, die de aanbieder al had</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duurde</translation>
    </message>
    <message>
        <source>&lt; 1 ms</source>
        <translation>&lt; 1 ms</translation>
    </message>
    <message>
        <source>Of no batch</source>
        <translation>Van geen batch</translation>
    </message>
    <message>
        <source>Through none</source>
        <translation>Via geen</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Part of no chat</source>
        <translation>Deel van geen chat</translation>
    </message>
    <message>
        <source>Developer</source>
        <translation>Ontwikkelaar</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>[calls {name} {arguments}]</source>
        <translation>[roept {name} {arguments} aan]</translation>
    </message>
    <message>
        <source>Details of the request</source>
        <translation>Details van de aanvraag</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Aanvraag-id</translation>
    </message>
    <message>
        <source>Show key</source>
        <translation>Sleutel tonen</translation>
    </message>
    <message>
        <source>Show its chat</source>
        <translation>Chat tonen</translation>
    </message>
    <message>
        <source>No key was needed.</source>
        <translation>Er was geen sleutel nodig.</translation>
    </message>
    <message>
        <source>It is part of no chat.</source>
        <translation>De aanvraag is deel van geen chat.</translation>
    </message>
    <message>
        <source>{tokens}, {cached} of them cached</source>
        <translation>{tokens}, waarvan {cached} uit cache</translation>
    </message>
    <message>
        <source>No answer was sent</source>
        <translation>Er is geen antwoord gestuurd</translation>
    </message>
    <message>
        <source>the provider refused it</source>
        <translation>de aanbieder weigerde het</translation>
    </message>
    <message>
        <source>the provider had too many</source>
        <translation>de aanbieder had er te veel</translation>
    </message>
    <message>
        <source>the client was gone</source>
        <translation>de client was weg</translation>
    </message>
    <message>
        <source>something failed inside the gateway</source>
        <translation>er mislukte iets in de gateway</translation>
    </message>
    <message>
        <source>the provider failed</source>
        <translation>de aanbieder faalde</translation>
    </message>
    <message>
        <source>the provider or the gateway was away</source>
        <translation>de aanbieder of de gateway was weg</translation>
    </message>
    <message>
        <source>the provider was too slow</source>
        <translation>de aanbieder was te traag</translation>
    </message>
    <message>
        <source>the gateway was killed meanwhile</source>
        <translation>de gateway is intussen afgebroken</translation>
    </message>
    <message>
        <source>status {code}</source>
        <translation>status {code}</translation>
    </message>
    <message numerus="yes">
        <source>over {number} s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>boven {number} s</numerusform>
            <numerusform>boven {number} s</numerusform>
        </translation>
    </message>
    <message>
        <source>over {amount}</source>
        <translation>boven {amount}</translation>
    </message>
    <message numerus="yes">
        <source>with {key}</source>
        <comment>a chat</comment>
        <translation>
            <numerusform>met {key}</numerusform>
            <numerusform>met {key}</numerusform>
        </translation>
    </message>
    <message>
        <source>whatever the code</source>
        <translation>welke code ook</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>requests</comment>
        <translation>mislukt</translation>
    </message>
    <message>
        <source>or type a code</source>
        <translation>of typ een code</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Traag</translation>
    </message>
    <message>
        <source>or type seconds</source>
        <translation>of typ seconden</translation>
    </message>
    <message>
        <source>Costly</source>
        <translation>Duur</translation>
    </message>
    <message>
        <source>or type an amount</source>
        <translation>of typ een bedrag</translation>
    </message>
    <message>
        <source>Each request with a key is listed here. A longer period may have some, or fewer filters above.</source>
        <translation>Elke aanvraag met een sleutel staat hier. Misschien wel met een langere periode, of met minder filters hierboven.</translation>
    </message>
    <message>
        <source>request id</source>
        <translation>aanvraag-id</translation>
    </message>
    <message>
        <source>Show new re&amp;quests</source>
        <translation>Nie&amp;uwe aanvragen tonen</translation>
    </message>
    <message>
        <source>E&amp;xport requests as CSV…</source>
        <translation>Aanvragen e&amp;xporteren als CSV…</translation>
    </message>
    <message>
        <source>Copy req&amp;uest id</source>
        <translation>&amp;Aanvraag-id kopiëren</translation>
    </message>
    <message>
        <source>&amp;Show the requests of its chat</source>
        <translation>Aanvragen van de &amp;chat tonen</translation>
    </message>
    <message>
        <source>There is no request to export.</source>
        <translation>Er is geen aanvraag om te exporteren.</translation>
    </message>
    <message>
        <source>Copied the request id</source>
        <translation>Aanvraag-id gekopieerd</translation>
    </message>
    <message>
        <source>What was said is not kept. It is kept only where an owner turns that on for a location, and for as many days as they choose.</source>
        <translation>Wat is gezegd, wordt niet bewaard. Dat gebeurt alleen waar een eigenaar dat voor een locatie aanzet, en zoveel dagen als die kiest.</translation>
    </message>
    <message>
        <source>What was said is kept. Owners may read it; your admin token may not.</source>
        <translation>Wat is gezegd, is bewaard. Eigenaren mogen het lezen; dit beheertoken niet.</translation>
    </message>
    <message>
        <source>What was said is kept, sealed. Owners may read it. That you read it is put on record, in the audit log, with your name and the time.</source>
        <translation>Wat is gezegd, is verzegeld bewaard. Eigenaren mogen het lezen. Wie het leest, wordt met naam en tijd vastgelegd in het auditlogboek.</translation>
    </message>
    <message>
        <source>The prompt or the answer was longer than what is kept: its end is missing.</source>
        <translation>De prompt of het antwoord was langer dan wordt bewaard: het einde ontbreekt.</translation>
    </message>
    <message>
        <source>Show what was said</source>
        <translation>Tonen wat is gezegd</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>As it was &amp;sent</source>
        <translation>Zoals ver&amp;stuurd</translation>
    </message>
    <message>
        <source>It could not be read. {error}</source>
        <translation>Het kon niet worden gelezen. {error}</translation>
    </message>
    <message>
        <source>Copy the {title}</source>
        <translation>Kopiëren: {title}</translation>
    </message>
    <message>
        <source>no request</source>
        <translation>geen aanvraag</translation>
    </message>
    <message>
        <source>{requests}, {failed} failed</source>
        <translation>{requests}, {failed} mislukt</translation>
    </message>
    <message>
        <source>{input_tokens} tokens in, {output_tokens} out</source>
        <translation>{input_tokens} tokens in, {output_tokens} uit</translation>
    </message>
    <message>
        <source>Remove filter {text}</source>
        <translation>Filter {text} verwijderen</translation>
    </message>
    <message>
        <source>{title} snippet</source>
        <translation>Fragment {title}</translation>
    </message>
    <message>
        <source>Copy the {title} snippet</source>
        <translation>Fragment {title} kopiëren</translation>
    </message>
    <message>
        <source>Nothing that is shown here.</source>
        <translation>Niets wat hier wordt getoond.</translation>
    </message>
    <message>
        <source>{label}: theirs {theirs}, yours {mine}</source>
        <translation>{label}: bij de ander {theirs}, hier {mine}</translation>
    </message>
    <message>
        <source>Use theirs</source>
        <translation>Die van de ander gebruiken</translation>
    </message>
    <message>
        <source>Use their {label}: {theirs}</source>
        <translation>{label} van de ander gebruiken: {theirs}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
    <message>
        <source>Copy {name}</source>
        <translation>Kopiëren: {name}</translation>
    </message>
    <message>
        <source>Show {what}</source>
        <translation>Tonen: {what}</translation>
    </message>
    <message>
        <source>Hide {what}</source>
        <translation>Verbergen: {what}</translation>
    </message>
    <message>
        <source>Del takes it out</source>
        <translation>Del haalt het weg</translation>
    </message>
    <message>
        <source>What this file in {parent} holds now is lost.</source>
        <translation>Wat dit bestand in {parent} nu bevat, gaat verloren.</translation>
    </message>
    <message>
        <source>The search did not work. {error}</source>
        <translation>Het zoeken is mislukt. {error}</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Er is er nog geen.</translation>
    </message>
    <message>
        <source>{shown} of {total} shown. Type to find others.</source>
        <translation>{shown} van {total} getoond. Typ om andere te vinden.</translation>
    </message>
    <message>
        <source>Choose at least one location</source>
        <translation>Kies minstens één locatie</translation>
    </message>
    <message>
        <source>Choose at least one person</source>
        <translation>Kies minstens één persoon</translation>
    </message>
    <message>
        <source>Extra keys are paid from the budget that all keys share: set one above</source>
        <translation>Extra sleutels worden betaald uit het budget dat alle sleutels delen: stel er hierboven een in</translation>
    </message>
    <message>
        <source>At most {max_batch} at once; these are {wanted_ids}</source>
        <translation>Hoogstens {max_batch} tegelijk; dit zijn er {wanted_ids}</translation>
    </message>
    <message>
        <source>A time before the year 10000</source>
        <translation>Een tijd vóór het jaar 10000</translation>
    </message>
    <message>
        <source>The gateway answered with a key that cannot be read. Revoke the batch, and create it again.</source>
        <translation>De gateway antwoordde met een sleutel die niet te lezen is. Trek de batch in, en maak die opnieuw.</translation>
    </message>
    <message>
        <source>People pick their name from a list</source>
        <translation>Mensen kiezen hun naam uit een lijst</translation>
    </message>
    <message>
        <source>People type their name</source>
        <translation>Mensen typen hun naam</translation>
    </message>
    <message>
        <source>Whoever has the paper has the key.</source>
        <translation>Wie het papier heeft, heeft de sleutel.</translation>
    </message>
    <message>
        <source>A link and a QR code that show the key once, within the window.</source>
        <translation>Een link en een QR-code die de sleutel één keer tonen, binnen de periode.</translation>
    </message>
    <message>
        <source>Claim links are not available on this gateway.</source>
        <translation>Ophaallinks zijn op deze gateway niet beschikbaar.</translation>
    </message>
    <message>
        <source>One address for the projector or the door; it stands on a cover page.</source>
        <translation>Eén adres voor de projector of de deur; het staat op een voorblad.</translation>
    </message>
    <message>
        <source>This gateway can be reached from this computer only, so nobody else can open a link or use a key. Share it on the network first.</source>
        <translation>Deze gateway is alleen vanaf deze computer bereikbaar, dus niemand anders kan een link openen of een sleutel gebruiken. Deel hem eerst op het netwerk.</translation>
    </message>
    <message>
        <source>Handouts</source>
        <translation>Hand-outs</translation>
    </message>
    <message>
        <source>The ke&amp;y itself</source>
        <translation>De sleutel &amp;zelf</translation>
    </message>
    <message>
        <source>A claim l&amp;ink</source>
        <translation>Een ophaallin&amp;k</translation>
    </message>
    <message>
        <source>A &amp;join link too</source>
        <translation>Ook een &amp;deelnamelink</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Name&amp;s on its page</source>
        <translation>&amp;Namen op de pagina</translation>
    </message>
    <message>
        <source>E&amp;xtra keys</source>
        <translation>E&amp;xtra sleutels</translation>
    </message>
    <message>
        <source>On each handout</source>
        <translation>Op elke hand-out</translation>
    </message>
    <message>
        <source>How it is handed out</source>
        <translation>Hoe het wordt uitgereikt</translation>
    </message>
    <message>
        <source>Han&amp;douts</source>
        <translation>&amp;Hand-outs</translation>
    </message>
    <message>
        <source>The gateway answered without the batch that it made.</source>
        <translation>De gateway antwoordde zonder de batch die is gemaakt.</translation>
    </message>
    <message>
        <source>The handouts are saved, but the gateway could not be told: its audit log does not show it.</source>
        <translation>De hand-outs zijn opgeslagen, maar dat kon niet aan de gateway worden gemeld: het auditlogboek toont het niet.</translation>
    </message>
    <message>
        <source>The keys are made, the join link is not. {reason} It can be made on the page of the batch.</source>
        <translation>De sleutels zijn gemaakt, de deelnamelink niet. {reason} Die kan op de pagina van de batch worden gemaakt.</translation>
    </message>
    <message>
        <source>If the keys were made, the batch “{label}” has them: rotate them all there, or revoke it.</source>
        <translation>Als de sleutels zijn gemaakt, heeft de batch “{label}” ze: roteer ze daar allemaal, of trek de batch in.</translation>
    </message>
    <message>
        <source>Nobody is chosen yet.</source>
        <translation>Er is nog niemand gekozen.</translation>
    </message>
    <message>
        <source>gets a key</source>
        <translation>krijgt een sleutel</translation>
    </message>
    <message>
        <source>Who gets a key, and who is skipped</source>
        <translation>Wie een sleutel krijgt, en wie wordt overgeslagen</translation>
    </message>
    <message>
        <source>Who gets a key could not be found out. {problem}</source>
        <translation>Wie een sleutel krijgt, was niet te achterhalen. {problem}</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Tellen…</translation>
    </message>
    <message>
        <source>What the batch is called. Nobody gets a second key under the same label.</source>
        <translation>Hoe de batch heet. Niemand krijgt een tweede sleutel onder hetzelfde label.</translation>
    </message>
    <message>
        <source>Once it is spent, none of the keys works.</source>
        <translation>Is het op, dan werkt geen van de sleutels meer.</translation>
    </message>
    <message>
        <source>What the batch is called</source>
        <translation>Hoe de batch heet</translation>
    </message>
    <message>
        <source>B&amp;udget of each key in US$</source>
        <translation>B&amp;udget van elke sleutel in US$</translation>
    </message>
    <message>
        <source>&amp;Total budget in US$</source>
        <translation>Budget van alle &amp;samen in US$</translation>
    </message>
    <message>
        <source>To&amp;kens per minute</source>
        <translation>&amp;Tokens per minuut</translation>
    </message>
    <message>
        <source>Parallel re&amp;quests</source>
        <translation>Geli&amp;jktijdige aanvragen</translation>
    </message>
    <message>
        <source>What they get</source>
        <translation>Wat ze krijgen</translation>
    </message>
    <message>
        <source>One or several; everybody there with a linked account gets a key.</source>
        <translation>Een of meer; iedereen daar met een gekoppeld account krijgt een sleutel.</translation>
    </message>
    <message>
        <source>People with a linked account, wherever they belong</source>
        <translation>Personen met een gekoppeld account, waar ze ook bij horen</translation>
    </message>
    <message>
        <source>E&amp;verybody at a location</source>
        <translation>&amp;Iedereen op een locatie</translation>
    </message>
    <message>
        <source>&amp;People that I pick</source>
        <translation>&amp;Gekozen personen</translation>
    </message>
    <message>
        <source>Search for a location…</source>
        <translation>Locatie zoeken…</translation>
    </message>
    <message>
        <source>Search for people…</source>
        <translation>Personen zoeken…</translation>
    </message>
    <message>
        <source>Picked people</source>
        <translation>Gekozen personen</translation>
    </message>
    <message>
        <source>L&amp;ocations</source>
        <translation>L&amp;ocaties</translation>
    </message>
    <message>
        <source>P&amp;eople</source>
        <translation>&amp;Personen</translation>
    </message>
    <message>
        <source>Who gets a key</source>
        <translation>Wie een sleutel krijgt</translation>
    </message>
    <message>
        <source>The end has to be after the start</source>
        <translation>Het einde moet na het begin liggen</translation>
    </message>
    <message>
        <source>This is over already; choose tomorrow, or other times</source>
        <translation>Dit is al voorbij; kies morgen, of andere tijden</translation>
    </message>
    <message>
        <source>W&amp;hen</source>
        <translation>&amp;Wanneer</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Tijd&amp;zone</translation>
    </message>
    <message>
        <source>{shown} (this computer)</source>
        <translation>{shown} (deze computer)</translation>
    </message>
    <message>
        <source>Be&amp;gins</source>
        <translation>&amp;Begint</translation>
    </message>
    <message>
        <source>E&amp;nds</source>
        <translation>&amp;Eindigt</translation>
    </message>
    <message>
        <source>Today, from now on</source>
        <translation>Vandaag, vanaf nu</translation>
    </message>
    <message>
        <source>This week, from now on</source>
        <translation>Deze week, vanaf nu</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Van … tot …</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>{window} (over)</source>
        <translation>{window} (voorbij)</translation>
    </message>
    <message>
        <source>now until {end}</source>
        <translation>nu tot {end}</translation>
    </message>
    <message>
        <source>Keys valid on {window} ({place})</source>
        <translation>Sleutels geldig op {window} ({place})</translation>
    </message>
    <message>
        <source>Keys valid from {window} ({place})</source>
        <translation>Sleutels geldig vanaf {window} ({place})</translation>
    </message>
    <message numerus="yes">
        <source>%n keys valid on {window} ({place})</source>
        <translation>
            <numerusform>%n sleutel geldig op {window} ({place})</numerusform>
            <numerusform>%n sleutels geldig op {window} ({place})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys valid from {window} ({place})</source>
        <translation>
            <numerusform>%n sleutel geldig vanaf {window} ({place})</numerusform>
            <numerusform>%n sleutels geldig vanaf {window} ({place})</numerusform>
        </translation>
    </message>
    <message>
        <source>{window} on this computer ({place})</source>
        <translation>{window} op deze computer ({place})</translation>
    </message>
    <message>
        <source>{window}, as on this computer</source>
        <translation>{window}, zoals op deze computer</translation>
    </message>
    <message>
        <source>That is {windows}.</source>
        <translation>Dat is {windows}.</translation>
    </message>
    <message>
        <source>{time} comes twice then; the first one is meant.</source>
        <translation>{time} komt dan twee keer voor; de eerste is bedoeld.</translation>
    </message>
    <message>
        <source>{time} comes twice then; the second one is meant.</source>
        <translation>{time} komt dan twee keer voor; de tweede is bedoeld.</translation>
    </message>
    <message>
        <source>Clocks skip {time} then; it begins at {other}.</source>
        <translation>Klokken slaan {time} dan over; het begint om {other}.</translation>
    </message>
    <message>
        <source>Clocks skip {time} then; it ends at {other}.</source>
        <translation>Klokken slaan {time} dan over; het eindigt om {other}.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>until {end}</source>
        <translation>tot {end}</translation>
    </message>
    <message>
        <source>{amount} together</source>
        <translation>{amount} samen</translation>
    </message>
    <message>
        <source>Nobody is there to get a key</source>
        <translation>Er is niemand om een sleutel te krijgen</translation>
    </message>
    <message>
        <source>Nobody gets a key</source>
        <translation>Niemand krijgt een sleutel</translation>
    </message>
    <message numerus="yes">
        <source>%n people get a key</source>
        <translation>
            <numerusform>%n persoon krijgt een sleutel</numerusform>
            <numerusform>%n personen krijgen een sleutel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are skipped</source>
        <translation>
            <numerusform>%n wordt overgeslagen</numerusform>
            <numerusform>%n worden overgeslagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Workshop of {day}</source>
        <translation>Workshop van {day}</translation>
    </message>
    <message>
        <source>{amount} each</source>
        <translation>{amount} per sleutel</translation>
    </message>
    <message>
        <source>each {budget}</source>
        <translation>per sleutel {budget}</translation>
    </message>
    <message>
        <source>by claim link and join link</source>
        <translation>via ophaallink en deelnamelink</translation>
    </message>
    <message>
        <source>by claim link</source>
        <translation>via ophaallink</translation>
    </message>
    <message>
        <source>Nothing you chose is lost. Trying again gives the same keys, never others besides.</source>
        <translation>Wat is gekozen, gaat niet verloren. Opnieuw proberen geeft dezelfde sleutels, nooit andere erbij.</translation>
    </message>
    <message>
        <source>These keys were asked for before, and the gateway&apos;s answer was never seen. Trying again gives the same keys, never others besides.</source>
        <translation>Deze sleutels zijn eerder gevraagd, en het antwoord van de gateway is nooit gezien. Opnieuw proberen geeft dezelfde sleutels, nooit andere erbij.</translation>
    </message>
    <message>
        <source>Stopped before the gateway answered, so the keys may be there already.</source>
        <translation>Gestopt voordat de gateway antwoordde; de sleutels kunnen er dus al zijn.</translation>
    </message>
    <message>
        <source>With these changes other keys are made. Those of the first try, if they were made, are in the batch “{label}”: revoke it.</source>
        <translation>Met deze wijzigingen worden andere sleutels gemaakt. Die van de eerste poging staan, als ze zijn gemaakt, in de batch “{label}”: trek die in.</translation>
    </message>
    <message>
        <source>The keys were made at the first try, but the gateway keeps its answer for ten minutes only, and these are over. The keys are in the batch “{label}”: rotate them all there to get a new document.</source>
        <translation>De sleutels zijn bij de eerste poging gemaakt, maar de gateway bewaart het antwoord maar tien minuten, en die zijn voorbij. De sleutels staan in de batch “{label}”: roteer ze daar allemaal voor een nieuw document.</translation>
    </message>
    <message>
        <source>Create for a location</source>
        <translation>Maken voor een locatie</translation>
    </message>
    <message>
        <source>Create keys</source>
        <translation>Sleutels maken</translation>
    </message>
    <message numerus="yes">
        <source>Create %n keys</source>
        <translation>
            <numerusform>%n sleutel maken</numerusform>
            <numerusform>%n sleutels maken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Creating %n keys…</source>
        <translation>
            <numerusform>%n sleutel maken…</numerusform>
            <numerusform>%n sleutels maken…</numerusform>
        </translation>
    </message>
    <message>
        <source>Creating keys…</source>
        <translation>Sleutels maken…</translation>
    </message>
    <message>
        <source>{error} Nothing you chose is lost.</source>
        <translation>{error} Wat is gekozen, gaat niet verloren.</translation>
    </message>
    <message>
        <source>Leave without the keys?</source>
        <translation>Weggaan zonder de sleutels?</translation>
    </message>
    <message>
        <source>They may be made already, and are shown to nobody else. If they were, the batch “{label}” lists them: rotate them all there to get them, or revoke it.</source>
        <translation>Ze kunnen al zijn gemaakt, en worden aan niemand anders getoond. Als dat zo is, staan ze in de batch “{label}”: roteer ze daar allemaal om ze te krijgen, of trek de batch in.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Weggaan</translation>
    </message>
    <message numerus="yes">
        <source>Alerts: %n not acknowledged</source>
        <translation>
            <numerusform>Meldingen: %n niet bevestigd</numerusform>
            <numerusform>Meldingen: %n niet bevestigd</numerusform>
        </translation>
    </message>
    <message>
        <source>Alerts: nothing new</source>
        <translation>Meldingen: niets nieuws</translation>
    </message>
    <message>
        <source>Noticed here at {time}</source>
        <translation>Hier opgemerkt om {time}</translation>
    </message>
    <message>
        <source>Noticed here at {time}, over since {end}</source>
        <translation>Hier opgemerkt om {time}, voorbij sinds {end}</translation>
    </message>
    <message>
        <source>Dismiss: {what}</source>
        <translation>Sluiten: {what}</translation>
    </message>
    <message>
        <source>{name}, not there any more</source>
        <translation>{name}, niet meer aanwezig</translation>
    </message>
    <message>
        <source>Show the {kind}</source>
        <translation>Tonen: {kind}</translation>
    </message>
    <message>
        <source>added {things}</source>
        <translation>toegevoegd: {things}</translation>
    </message>
    <message>
        <source>removed {things}</source>
        <translation>verwijderd: {things}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <translation>Persoon {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n models imported</source>
        <translation>
            <numerusform>%n model geïmporteerd</numerusform>
            <numerusform>%n modellen geïmporteerd</numerusform>
        </translation>
    </message>
    <message>
        <source>Test</source>
        <comment>what a gateway is for</comment>
        <translation>Test</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>&amp;Eerste stappen</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Sneltoetsen</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics…</source>
        <translation>&amp;Diagnose kopiëren…</translation>
    </message>
    <message>
        <source>Open the &amp;log folder</source>
        <translation>&amp;Logmap openen</translation>
    </message>
    <message>
        <source>&amp;About KeyDesk</source>
        <translation>&amp;Over KeyDesk</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Zoeken in de hulp</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>More in the user guide…</source>
        <translation>Meer in de handleiding…</translation>
    </message>
    <message>
        <source>No task has these words. Fewer of them find more.</source>
        <translation>Geen taak heeft deze woorden. Met minder woorden is meer te vinden.</translation>
    </message>
    <message>
        <source>The task</source>
        <translation>De taak</translation>
    </message>
    <message>
        <source>Nothing on this computer opens folders. This one is {folder}.</source>
        <translation>Niets op deze computer opent mappen. Deze is {folder}.</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>a key</comment>
        <translation>Actief</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <comment>a key</comment>
        <translation>Gepland</translation>
    </message>
    <message>
        <source>Inactive</source>
        <comment>a key</comment>
        <translation>Inactief</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>a key</comment>
        <translation>Verlopen</translation>
    </message>
    <message>
        <source>Revoked</source>
        <comment>a key</comment>
        <translation>Ingetrokken</translation>
    </message>
    <message>
        <source>active</source>
        <comment>a key</comment>
        <translation>actief</translation>
    </message>
    <message>
        <source>scheduled</source>
        <comment>a key</comment>
        <translation>gepland</translation>
    </message>
    <message>
        <source>inactive</source>
        <comment>a key</comment>
        <translation>inactief</translation>
    </message>
    <message>
        <source>expired</source>
        <comment>a key</comment>
        <translation>verlopen</translation>
    </message>
    <message>
        <source>revoked</source>
        <comment>a key</comment>
        <translation>ingetrokken</translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <comment>keys</comment>
        <translation>
            <numerusform>%n actief</numerusform>
            <numerusform>%n actief</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scheduled</source>
        <comment>keys</comment>
        <translation>
            <numerusform>%n gepland</numerusform>
            <numerusform>%n gepland</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inactive</source>
        <comment>keys</comment>
        <translation>
            <numerusform>%n inactief</numerusform>
            <numerusform>%n inactief</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expired</source>
        <comment>keys</comment>
        <translation>
            <numerusform>%n verlopen</numerusform>
            <numerusform>%n verlopen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revoked</source>
        <comment>keys</comment>
        <translation>
            <numerusform>%n ingetrokken</numerusform>
            <numerusform>%n ingetrokken</numerusform>
        </translation>
    </message>
    <message>
        <source>Standard</source>
        <comment>kind of key</comment>
        <translation>Standaard</translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>kind of key</comment>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Ephemeral</source>
        <comment>kind of key</comment>
        <translation>Kortlevend</translation>
    </message>
    <message>
        <source>{done} so far. {error} Trying again goes on with the rest and does nothing twice.</source>
        <translation>{done} tot nu toe. {error} Opnieuw proberen gaat verder met de rest en doet niets twee keer.</translation>
    </message>
    <message numerus="yes">
        <source>Activating %n keys</source>
        <translation>
            <numerusform>%n sleutel activeren</numerusform>
            <numerusform>%n sleutels activeren</numerusform>
        </translation>
    </message>
    <message>
        <source>“{key}” activated</source>
        <translation>“{key}” geactiveerd</translation>
    </message>
    <message numerus="yes">
        <source>%n keys activated</source>
        <translation>
            <numerusform>%n sleutel geactiveerd</numerusform>
            <numerusform>%n sleutels geactiveerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n keys activated</source>
        <translation>
            <numerusform>{done} van %n sleutel geactiveerd</numerusform>
            <numerusform>{done} van %n sleutels geactiveerd</numerusform>
        </translation>
    </message>
    <message>
        <source>Not activated. {why}</source>
        <translation>Niet geactiveerd. {why}</translation>
    </message>
    <message numerus="yes">
        <source>Deactivating %n keys</source>
        <translation>
            <numerusform>%n sleutel deactiveren</numerusform>
            <numerusform>%n sleutels deactiveren</numerusform>
        </translation>
    </message>
    <message>
        <source>“{key}” deactivated</source>
        <translation>“{key}” gedeactiveerd</translation>
    </message>
    <message numerus="yes">
        <source>%n keys deactivated</source>
        <translation>
            <numerusform>%n sleutel gedeactiveerd</numerusform>
            <numerusform>%n sleutels gedeactiveerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n keys deactivated</source>
        <translation>
            <numerusform>{done} van %n sleutel gedeactiveerd</numerusform>
            <numerusform>{done} van %n sleutels gedeactiveerd</numerusform>
        </translation>
    </message>
    <message>
        <source>Not deactivated. {why}</source>
        <translation>Niet gedeactiveerd. {why}</translation>
    </message>
    <message numerus="yes">
        <source>Revoking %n keys</source>
        <translation>
            <numerusform>%n sleutel intrekken</numerusform>
            <numerusform>%n sleutels intrekken</numerusform>
        </translation>
    </message>
    <message>
        <source>“{key}” revoked</source>
        <translation>“{key}” ingetrokken</translation>
    </message>
    <message numerus="yes">
        <source>%n keys revoked</source>
        <translation>
            <numerusform>%n sleutel ingetrokken</numerusform>
            <numerusform>%n sleutels ingetrokken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n keys revoked</source>
        <translation>
            <numerusform>{done} van %n sleutel ingetrokken</numerusform>
            <numerusform>{done} van %n sleutels ingetrokken</numerusform>
        </translation>
    </message>
    <message>
        <source>Not revoked. {why}</source>
        <translation>Niet ingetrokken. {why}</translation>
    </message>
    <message numerus="yes">
        <source>Restoring %n keys</source>
        <translation>
            <numerusform>%n sleutel herstellen</numerusform>
            <numerusform>%n sleutels herstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>“{key}” restored</source>
        <translation>“{key}” hersteld</translation>
    </message>
    <message numerus="yes">
        <source>%n keys restored</source>
        <translation>
            <numerusform>%n sleutel hersteld</numerusform>
            <numerusform>%n sleutels hersteld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n keys restored</source>
        <translation>
            <numerusform>{done} van %n sleutel hersteld</numerusform>
            <numerusform>{done} van %n sleutels hersteld</numerusform>
        </translation>
    </message>
    <message>
        <source>Not restored. {why}</source>
        <translation>Niet hersteld. {why}</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n keys</source>
        <translation>
            <numerusform>%n sleutel lezen</numerusform>
            <numerusform>%n sleutels lezen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{key}” read</source>
        <comment>done</comment>
        <translation>
            <numerusform>“{key}” gelezen</numerusform>
            <numerusform>“{key}” gelezen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys read</source>
        <comment>done</comment>
        <translation>
            <numerusform>%n sleutel gelezen</numerusform>
            <numerusform>%n sleutels gelezen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n keys read</source>
        <comment>done</comment>
        <translation>
            <numerusform>{done} van %n sleutel gelezen</numerusform>
            <numerusform>{done} van %n sleutels gelezen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not read. {why}</source>
        <translation>Niet gelezen. {why}</translation>
    </message>
    <message numerus="yes">
        <source>Assigning models to %n keys</source>
        <translation>
            <numerusform>Modellen toewijzen aan %n sleutel</numerusform>
            <numerusform>Modellen toewijzen aan %n sleutels</numerusform>
        </translation>
    </message>
    <message>
        <source>Models of “{key}” changed</source>
        <translation>Andere modellen toegewezen aan “{key}”</translation>
    </message>
    <message numerus="yes">
        <source>Models of %n keys changed</source>
        <translation>
            <numerusform>Andere modellen toegewezen aan %n sleutel</numerusform>
            <numerusform>Andere modellen toegewezen aan %n sleutels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Models of {done} of %n keys changed</source>
        <translation>
            <numerusform>Andere modellen toegewezen aan {done} van %n sleutel</numerusform>
            <numerusform>Andere modellen toegewezen aan {done} van %n sleutels</numerusform>
        </translation>
    </message>
    <message>
        <source>Models not changed. {why}</source>
        <translation>Geen andere modellen toegewezen. {why}</translation>
    </message>
    <message numerus="yes">
        <source>Setting the expiry of %n keys</source>
        <translation>
            <numerusform>Einddatum instellen voor %n sleutel</numerusform>
            <numerusform>Einddatum instellen voor %n sleutels</numerusform>
        </translation>
    </message>
    <message>
        <source>“{key}” given another expiry</source>
        <translation>“{key}” heeft een andere einddatum</translation>
    </message>
    <message numerus="yes">
        <source>%n keys given another expiry</source>
        <translation>
            <numerusform>%n sleutel heeft een andere einddatum</numerusform>
            <numerusform>%n sleutels hebben een andere einddatum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n keys given another expiry</source>
        <translation>
            <numerusform>{done} van %n sleutel heeft een andere einddatum</numerusform>
            <numerusform>{done} van %n sleutels hebben een andere einddatum</numerusform>
        </translation>
    </message>
    <message>
        <source>Not given another expiry. {why}</source>
        <translation>Geen andere einddatum gekregen. {why}</translation>
    </message>
    <message>
        <source>overview</source>
        <translation>overzicht</translation>
    </message>
    <message>
        <source>{amount} added to the budget of “{key}”</source>
        <translation>{amount} toegevoegd aan het budget van “{key}”</translation>
    </message>
    <message>
        <source>none</source>
        <comment>budget</comment>
        <translation>geen</translation>
    </message>
    <message>
        <source>none</source>
        <comment>alerts</comment>
        <translation>geen</translation>
    </message>
    <message>
        <source>none</source>
        <comment>location</comment>
        <translation>geen</translation>
    </message>
    <message>
        <source>none</source>
        <comment>deployments</comment>
        <translation>geen</translation>
    </message>
    <message>
        <source>{id} (deleted)</source>
        <translation>{id} (verwijderd)</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>things that a key may</comment>
        <translation>
            <numerusform>nog %n</numerusform>
            <numerusform>nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{requests} and {tokens} a minute</source>
        <translation>{requests} en {tokens} per minuut</translation>
    </message>
    <message numerus="yes">
        <source>%n requests a minute</source>
        <translation>
            <numerusform>%n aanvraag per minuut</numerusform>
            <numerusform>%n aanvragen per minuut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens a minute</source>
        <translation>
            <numerusform>%n token per minuut</numerusform>
            <numerusform>%n tokens per minuut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at once</source>
        <comment>requests</comment>
        <translation>
            <numerusform>%n tegelijk</numerusform>
            <numerusform>%n tegelijk</numerusform>
        </translation>
    </message>
    <message>
        <source>KeyDesk keys {day}.{ending}</source>
        <translation>KeyDesk-sleutels {day}.{ending}</translation>
    </message>
    <message>
        <source>Select one key first.</source>
        <translation>Selecteer eerst één sleutel.</translation>
    </message>
    <message>
        <source>{amount} in all</source>
        <translation>{amount} in totaal</translation>
    </message>
    <message>
        <source>{amount} a day</source>
        <translation>{amount} per dag</translation>
    </message>
    <message>
        <source>{amount} a week</source>
        <translation>{amount} per week</translation>
    </message>
    <message>
        <source>{amount} a month</source>
        <translation>{amount} per maand</translation>
    </message>
    <message>
        <source>{amount} at a time</source>
        <translation>{amount} per keer</translation>
    </message>
    <message>
        <source>&lt; {amount}</source>
        <translation>&lt; {amount}</translation>
    </message>
    <message>
        <source>{budget}, renewed never</source>
        <translation>{budget}, nooit vernieuwd</translation>
    </message>
    <message>
        <source>{budget}, renewed twice</source>
        <translation>{budget}, twee keer vernieuwd</translation>
    </message>
    <message numerus="yes">
        <source>{budget}, renewed %n times</source>
        <translation>
            <numerusform>{budget}, %n keer vernieuwd</numerusform>
            <numerusform>{budget}, %n keer vernieuwd</numerusform>
        </translation>
    </message>
    <message>
        <source>{budget}, renewed when used up</source>
        <translation>{budget}, vernieuwd als het op is</translation>
    </message>
    <message>
        <source>{budget}, renewed never when used up</source>
        <translation>{budget}, nooit vernieuwd als het op is</translation>
    </message>
    <message>
        <source>{budget}, renewed twice when used up</source>
        <translation>{budget}, twee keer vernieuwd als het op is</translation>
    </message>
    <message numerus="yes">
        <source>{budget}, renewed %n times when used up</source>
        <translation>
            <numerusform>{budget}, %n keer vernieuwd als het op is</numerusform>
            <numerusform>{budget}, %n keer vernieuwd als het op is</numerusform>
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
            <numerusform>{spent} van {granted}</numerusform>
            <numerusform>{spent} van {granted}</numerusform>
        </translation>
    </message>
    <message>
        <source>{spent} spent, {left} left</source>
        <translation>{spent} uitgegeven, {left} over</translation>
    </message>
    <message>
        <source>Topped up by {amount}</source>
        <translation>Aangevuld met {amount}</translation>
    </message>
    <message>
        <source>Renews on {moment}</source>
        <translation>Wordt vernieuwd op {moment}</translation>
    </message>
    <message>
        <source>KeyDesk is open already, and does not answer.</source>
        <translation>KeyDesk is al open, en antwoordt niet.</translation>
    </message>
    <message>
        <source>Wait a moment and start it again, or end it first. No key is affected.</source>
        <translation>Wacht even en start het opnieuw, of beëindig het eerst. Geen sleutel heeft er last van.</translation>
    </message>
    <message numerus="yes">
        <source>%n more were refused.</source>
        <translation>
            <numerusform>Nog %n is geweigerd.</numerusform>
            <numerusform>Nog %n zijn geweigerd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show alerts</source>
        <translation>Meldingen tonen</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring does not have it.</source>
        <translation>De sleutelhanger van deze computer heeft het niet.</translation>
    </message>
    <message>
        <source>The keyring did not answer; it may be locked.</source>
        <translation>De sleutelhanger antwoordde niet; misschien is die vergrendeld.</translation>
    </message>
    <message>
        <source>The keyring could not be reached.</source>
        <translation>De sleutelhanger was niet bereikbaar.</translation>
    </message>
    <message>
        <source>{what} could not be saved in {folder}: {reason}. Nothing is lost.</source>
        <translation>{what} kon niet worden opgeslagen in {folder}: {reason}. Er is niets verloren.</translation>
    </message>
    <message>
        <source>One of KeyDesk&apos;s own commands did not end in time. Try again.</source>
        <translation>Een van de eigen opdrachten van KeyDesk was niet op tijd klaar. Probeer opnieuw.</translation>
    </message>
    <message>
        <source>KeyDesk could not run one of its own commands. Install it again.</source>
        <translation>KeyDesk kon een van de eigen opdrachten niet uitvoeren. Installeer het opnieuw.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Voorkeuren</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Weergave</translation>
    </message>
    <message>
        <source>Gateway and tray</source>
        <translation>Gateway en systeemvak</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Meldingen</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Klembord</translation>
    </message>
    <message>
        <source>&amp;Restore defaults</source>
        <translation>Standaard &amp;herstellen</translation>
    </message>
    <message>
        <source>All preferences are as at the beginning.</source>
        <translation>Alle voorkeuren zijn zoals in het begin.</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Kleuren</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>C&amp;ontrast</source>
        <translation>C&amp;ontrast</translation>
    </message>
    <message>
        <source>As much as the system asks for</source>
        <translation>Zoveel als het systeem vraagt</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Gewoon</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoog</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>Tekst&amp;grootte</translation>
    </message>
    <message>
        <source>Of the system&apos;s text size</source>
        <translation>Van de tekstgrootte van het systeem</translation>
    </message>
    <message>
        <source>A copied key or token is removed then, and when KeyDesk closes.</source>
        <translation>Een gekopieerde sleutel of token wordt dan van het klembord gewist, en ook als KeyDesk wordt afgesloten.</translation>
    </message>
    <message>
        <source>Restart &amp;now</source>
        <translation>&amp;Nu opnieuw starten</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Taal</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>De taal van het systeem</translation>
    </message>
    <message>
        <source>A new language is used from the next start of KeyDesk.</source>
        <translation>Een andere taal geldt vanaf de volgende start van KeyDesk.</translation>
    </message>
    <message>
        <source>Ends KeyDesk as Quit does, and opens it again in the language that is chosen</source>
        <translation>Beëindigt KeyDesk zoals Afsluiten doet en opent het weer in de gekozen taal</translation>
    </message>
    <message>
        <source>&amp;Keep KeyDesk in the tray when its window is closed</source>
        <translation>KeyDesk in het s&amp;ysteemvak houden als het venster sluit</translation>
    </message>
    <message>
        <source>Its icon there shows how the gateway is, and opens the window again.</source>
        <translation>Het pictogram daar toont hoe het met de gateway gaat, en opent het venster weer.</translation>
    </message>
    <message>
        <source>&amp;Notify me of alerts while another program is in front</source>
        <translation>&amp;Meldingen tonen terwijl een ander programma vooraan staat</translation>
    </message>
    <message>
        <source>The system shows them; the bell at the top of the window counts them in any case.</source>
        <translation>Het systeem toont ze; de bel boven in het venster telt ze in elk geval.</translation>
    </message>
    <message>
        <source>&amp;Clear the clipboard after</source>
        <translation>Klembord &amp;wissen na</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>eigenaar</translation>
    </message>
    <message>
        <source>viewer</source>
        <translation>kijker</translation>
    </message>
    <message>
        <source>Copy the token</source>
        <translation>Token kopiëren</translation>
    </message>
    <message>
        <source>I have copied the token</source>
        <translation>Ik heb het token gekopieerd</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Token tonen</translation>
    </message>
    <message>
        <source>Hide the token</source>
        <translation>Token verbergen</translation>
    </message>
    <message>
        <source>Close without copying the token?</source>
        <translation>Sluiten zonder het token te kopiëren?</translation>
    </message>
    <message>
        <source>The token will not be shown again.</source>
        <translation>Het token wordt niet nog eens getoond.</translation>
    </message>
    <message>
        <source>Signing secret</source>
        <translation>Ondertekeningsgeheim</translation>
    </message>
    <message>
        <source>Copy the signing secret</source>
        <translation>Ondertekeningsgeheim kopiëren</translation>
    </message>
    <message>
        <source>I have copied the signing secret</source>
        <translation>Ik heb het ondertekeningsgeheim gekopieerd</translation>
    </message>
    <message>
        <source>Show the signing secret</source>
        <translation>Ondertekeningsgeheim tonen</translation>
    </message>
    <message>
        <source>Hide the signing secret</source>
        <translation>Ondertekeningsgeheim verbergen</translation>
    </message>
    <message>
        <source>Close without copying the signing secret?</source>
        <translation>Sluiten zonder het ondertekeningsgeheim te kopiëren?</translation>
    </message>
    <message>
        <source>The signing secret will not be shown again.</source>
        <translation>Het ondertekeningsgeheim wordt niet nog eens getoond.</translation>
    </message>
    <message>
        <source>It cannot be shown again.</source>
        <translation>Het kan niet meer worden getoond.</translation>
    </message>
    <message>
        <source>Show &amp;KeyDesk</source>
        <translation>KeyDesk &amp;tonen</translation>
    </message>
    <message>
        <source>KeyDesk: {name}, {state}</source>
        <translation>KeyDesk: {name}, {state}</translation>
    </message>
    <message>
        <source>KeyDesk goes on here. Quit, in this menu, ends it.</source>
        <translation>KeyDesk gaat hier verder. Afsluiten, in dit menu, beëindigt het.</translation>
    </message>
    <message>
        <source>usage by {title}</source>
        <translation>gebruik per {title}</translation>
    </message>
    <message>
        <source>usage by hour and {title}</source>
        <translation>gebruik per uur en {title}</translation>
    </message>
    <message>
        <source>usage by day and {title}</source>
        <translation>gebruik per dag en {title}</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legenda</translation>
    </message>
    <message>
        <source>{measure} by hour and {title}</source>
        <translation>{measure} per uur en {title}</translation>
    </message>
    <message>
        <source>{measure} by day and {title}</source>
        <translation>{measure} per dag en {title}</translation>
    </message>
    <message>
        <source>Made {moment} with KeyDesk</source>
        <translation>Gemaakt {moment} met KeyDesk</translation>
    </message>
    <message>
        <source>{period} (days of {zone})</source>
        <translation>{period} (dagen van {zone})</translation>
    </message>
    <message>
        <source>Compared with {period}</source>
        <translation>Vergeleken met {period}</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>aanvragen</translation>
    </message>
    <message>
        <source>Budget: {figure}</source>
        <translation>Budget: {figure}</translation>
    </message>
    <message>
        <source>{what}, hidden</source>
        <translation>{what}, verborgen</translation>
    </message>
    <message>
        <source>Ctrl+Z takes it back.</source>
        <translation>Ctrl+Z maakt het ongedaan.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Sneltoetsen</translation>
    </message>
    <message>
        <source>Search by what it does, or by keys</source>
        <translation>Zoek op wat het doet, of op toetsen</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>Sneltoetsen zoeken</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Doet</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Create keys for a location</source>
        <translation>Sleutels maken voor een locatie</translation>
    </message>
    <message>
        <source>Make one like it</source>
        <translation>Net zo een maken</translation>
    </message>
    <message>
        <source>Revoke; asks first</source>
        <translation>Intrekken; vraagt eerst</translation>
    </message>
    <message>
        <source>Delete; asks first</source>
        <translation>Verwijderen; vraagt eerst</translation>
    </message>
    <message>
        <source>Live workshop view</source>
        <translation>Live weergave van de workshop</translation>
    </message>
    <message>
        <source>Try the model</source>
        <translation>Model uitproberen</translation>
    </message>
    <message>
        <source>Test the provider</source>
        <translation>Aanbieder testen</translation>
    </message>
    <message>
        <source>What a key sees</source>
        <translation>Wat een sleutel ziet</translation>
    </message>
    <message>
        <source>Fetch the tools again</source>
        <translation>Tools opnieuw ophalen</translation>
    </message>
    <message>
        <source>Copy the id</source>
        <translation>Id kopiëren</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>De vorige periode</translation>
    </message>
    <message>
        <source>The next period</source>
        <translation>De volgende periode</translation>
    </message>
    <message>
        <source>Back out of a filter</source>
        <translation>Uit een filter terug</translation>
    </message>
    <message>
        <source>Save a report as PDF</source>
        <translation>Rapport opslaan als PDF</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Vernieuwen</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Geselecteerde rijen kopiëren</translation>
    </message>
    <message>
        <source>Undo what the message in the corner offers</source>
        <translation>Ongedaan maken wat het bericht in de hoek aanbiedt</translation>
    </message>
    <message>
        <source>To the details, and back to the rows</source>
        <translation>Naar de details, en terug naar de rijen</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>In lijsten</translation>
    </message>
    <message>
        <source>Show all about the row</source>
        <translation>Alles over de rij tonen</translation>
    </message>
    <message>
        <source>Rename a key in its row; edit anything else</source>
        <translation>Een sleutel in de rij hernoemen; al het andere bewerken</translation>
    </message>
    <message>
        <source>Back out of the details, the search or the selection</source>
        <translation>Uit de details, de zoekopdracht of de selectie terug</translation>
    </message>
    <message>
        <source>Select all rows</source>
        <translation>Alle rijen selecteren</translation>
    </message>
    <message>
        <source>In dialogs</source>
        <translation>In dialoogvensters</translation>
    </message>
    <message>
        <source>Do what the dialog is for</source>
        <translation>Doen waarvoor het dialoogvenster is</translation>
    </message>
    <message>
        <source>Close it without doing anything</source>
        <translation>Sluiten zonder iets te doen</translation>
    </message>
    <message>
        <source>Send the prompt in Try it</source>
        <translation>De prompt versturen in Uitproberen</translation>
    </message>
    <message>
        <source>Move a column or a fallback up</source>
        <translation>Kolom of terugvalmodel omhoog</translation>
    </message>
    <message>
        <source>Move a column or a fallback down</source>
        <translation>Kolom of terugvalmodel omlaag</translation>
    </message>
    <message>
        <source>Save the document that is shown</source>
        <translation>Het getoonde document opslaan</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>Het afdrukken</translation>
    </message>
    <message>
        <source>Let the live workshop view fill the screen</source>
        <translation>De live weergave het scherm laten vullen</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>Menu&apos;s</translation>
    </message>
    <message>
        <source>Open the menu bar</source>
        <translation>De menubalk openen</translation>
    </message>
    <message>
        <source>Open the menu of what has the keyboard</source>
        <translation>Het menu openen van wat het toetsenbord heeft</translation>
    </message>
    <message>
        <source>--tls-cert and --tls-key go together; give both</source>
        <translation>--tls-cert en --tls-key horen bij elkaar; geef beide</translation>
    </message>
    <message>
        <source>1 key there is not revoked</source>
        <translation>1 sleutel daar is niet ingetrokken</translation>
    </message>
    <message>
        <source>1 person belongs to it</source>
        <translation>1 persoon hoort erbij</translation>
    </message>
    <message>
        <source>1 to {most} characters.</source>
        <translation>1 tot {most} tekens.</translation>
    </message>
    <message>
        <source>A JSON object.</source>
        <translation>Een JSON-object.</translation>
    </message>
    <message>
        <source>A credential goes to one address only, and its providers are at {count}: {providers}. Give all but one of them a credential of its own first.</source>
        <translation>Inloggegevens gaan naar één adres, en hun aanbieders staan op {count}: {providers}. Geef eerst alle op één na eigen inloggegevens.</translation>
    </message>
    <message>
        <source>A list.</source>
        <translation>Een lijst.</translation>
    </message>
    <message>
        <source>A message has a method, or it answers a request.</source>
        <translation>Een bericht heeft een methode, of antwoordt op een aanvraag.</translation>
    </message>
    <message>
        <source>A message is a JSON object.</source>
        <translation>Een bericht is een JSON-object.</translation>
    </message>
    <message>
        <source>A method is text, and stands in no answer.</source>
        <translation>Een methode is tekst, en staat in geen antwoord.</translation>
    </message>
    <message>
        <source>A part of the form is encoded; send it as it is.</source>
        <translation>Een deel van het formulier is gecodeerd; stuur het zoals het is.</translation>
    </message>
    <message>
        <source>A price, 0 for a model that costs nothing.</source>
        <translation>Een prijs, 0 voor een model dat niets kost.</translation>
    </message>
    <message>
        <source>A smaller number.</source>
        <translation>Een kleiner getal.</translation>
    </message>
    <message>
        <source>A start before the year 9999.</source>
        <translation>Een begin vóór het jaar 9999.</translation>
    </message>
    <message>
        <source>A viewer may look, and change nothing. Ask an owner for more rights.</source>
        <translation>Een kijker mag kijken, en niets wijzigen. Vraag een eigenaar om meer rechten.</translation>
    </message>
    <message>
        <source>A web page answers there, such as a login page, and no API. Check the base URL, which ends in /v1 for most.</source>
        <translation>Daar antwoordt een webpagina, zoals een inlogpagina, en geen API. Controleer de basis-URL; bij de meeste eindigt die op /v1.</translation>
    </message>
    <message>
        <source>A web page answers there, such as a login page, and no API. Check the base URL.</source>
        <translation>Daar antwoordt een webpagina, zoals een inlogpagina, en geen API. Controleer de basis-URL.</translation>
    </message>
    <message>
        <source>A whole number.</source>
        <translation>Een geheel getal.</translation>
    </message>
    <message>
        <source>An admin token begins with kda_ and is 66 characters long; this one is incomplete or mistyped.</source>
        <translation>Een beheertoken begint met kda_ en is 66 tekens lang; dit is onvolledig of verkeerd getypt.</translation>
    </message>
    <message>
        <source>An amount in dollars.</source>
        <translation>Een bedrag in dollars.</translation>
    </message>
    <message>
        <source>An earlier line is about the same person.</source>
        <translation>Een eerdere regel gaat over dezelfde persoon.</translation>
    </message>
    <message>
        <source>An ephemeral key has no claim link; give one to the key that it comes from.</source>
        <translation>Een kortlevende sleutel heeft geen ophaallink; geef er een aan de sleutel waaruit die komt.</translation>
    </message>
    <message>
        <source>An ephemeral key&apos;s are its parent&apos;s.</source>
        <translation>Die van een kortlevende sleutel zijn die van de oorspronkelijke.</translation>
    </message>
    <message>
        <source>An id is text or a whole number.</source>
        <translation>Een id is tekst of een geheel getal.</translation>
    </message>
    <message>
        <source>At least one character.</source>
        <translation>Minstens één teken.</translation>
    </message>
    <message>
        <source>At least one in the list, or null for no limit.</source>
        <translation>Minstens één in de lijst, of null voor geen grens.</translation>
    </message>
    <message>
        <source>At least {ge}.</source>
        <translation>Minstens {ge}.</translation>
    </message>
    <message>
        <source>At least {min_length} characters.</source>
        <translation>Minstens {min_length} tekens.</translation>
    </message>
    <message>
        <source>At least {min_length} in the list.</source>
        <translation>Minstens {min_length} in de lijst.</translation>
    </message>
    <message>
        <source>At most 1,000,000,000 dollars in all.</source>
        <translation>Hoogstens 1.000.000.000 dollar in totaal.</translation>
    </message>
    <message>
        <source>At most {le}.</source>
        <translation>Hoogstens {le}.</translation>
    </message>
    <message>
        <source>At most {max_length} characters.</source>
        <translation>Hoogstens {max_length} tekens.</translation>
    </message>
    <message>
        <source>At most {max_length} in the list.</source>
        <translation>Hoogstens {max_length} in de lijst.</translation>
    </message>
    <message>
        <source>At most {most} keys at once; narrow it.</source>
        <translation>Hoogstens {most} sleutels tegelijk; maak de keuze kleiner.</translation>
    </message>
    <message>
        <source>At most {most} keys at once; these are {count} people.</source>
        <translation>Hoogstens {most} sleutels tegelijk; dit zijn {count} personen.</translation>
    </message>
    <message>
        <source>At most {most} keys at once; this batch has {count} in use.</source>
        <translation>Hoogstens {most} sleutels tegelijk; van deze batch zijn er {count} in gebruik.</translation>
    </message>
    <message>
        <source>At most {most} people at once; split the file.</source>
        <translation>Hoogstens {most} personen tegelijk; splits het bestand.</translation>
    </message>
    <message>
        <source>Claude Code</source>
        <translation>Claude Code</translation>
    </message>
    <message>
        <source>Each model once.</source>
        <translation>Elk model één keer.</translation>
    </message>
    <message>
        <source>Enter {names} again, or take it off: it was meant for {address}.</source>
        <translation>Voer {names} opnieuw in of haal het weg: het was bedoeld voor {address}.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Omgeving</translation>
    </message>
    <message>
        <source>Every key of this batch is revoked or has expired.</source>
        <translation>Elke sleutel van deze batch is ingetrokken of verlopen.</translation>
    </message>
    <message>
        <source>Every key of this batch is revoked; none is left that another could be like.</source>
        <translation>Elke sleutel van deze batch is ingetrokken; er is er geen over waar een andere op kan lijken.</translation>
    </message>
    <message>
        <source>Give the batch a budget first: extra keys are paid from it.</source>
        <translation>Geef de batch eerst een budget: extra sleutels worden eruit betaald.</translation>
    </message>
    <message>
        <source>In .mcp.json, or where your client keeps its servers</source>
        <translation>In .mcp.json, of waar de client zijn servers bewaart</translation>
    </message>
    <message>
        <source>In a .env file</source>
        <translation>In een .env-bestand</translation>
    </message>
    <message>
        <source>In a terminal</source>
        <translation>In een terminal</translation>
    </message>
    <message>
        <source>In ~/.config/opencode/opencode.json</source>
        <translation>In ~/.config/opencode/opencode.json</translation>
    </message>
    <message>
        <source>It has expired.</source>
        <translation>Hij is verlopen.</translation>
    </message>
    <message>
        <source>It is revoked.</source>
        <translation>Hij is ingetrokken.</translation>
    </message>
    <message>
        <source>Keys that can be attached: {told}.</source>
        <translation>Sleutels die gekoppeld kunnen worden: {told}.</translation>
    </message>
    <message>
        <source>Letters, digits and signs only, without blanks.</source>
        <translation>Alleen letters, cijfers en tekens, zonder spaties.</translation>
    </message>
    <message>
        <source>MCP client</source>
        <translation>MCP-client</translation>
    </message>
    <message>
        <source>Meanwhile {told}. Nothing was changed; look at it again.</source>
        <translation>Intussen: {told}. Er is niets gewijzigd; kijk er nog eens naar.</translation>
    </message>
    <message>
        <source>More than nothing.</source>
        <translation>Meer dan niets.</translation>
    </message>
    <message>
        <source>Name the session that ends, in the header mcp-session-id.</source>
        <translation>Noem de sessie die eindigt, in de header mcp-session-id.</translation>
    </message>
    <message>
        <source>No secure connection to {address} could be made. Check whether it is served over https.</source>
        <translation>Er kon geen beveiligde verbinding met {address} worden gemaakt. Controleer of het via https bereikbaar is.</translation>
    </message>
    <message>
        <source>Nobody answers at the proxy {proxy}. Check its address and that it runs.</source>
        <translation>Niemand antwoordt op de proxy {proxy}. Controleer het adres en of die draait.</translation>
    </message>
    <message>
        <source>Nobody answers at {address}. Check that the gateway runs and that the address is right.</source>
        <translation>Niemand antwoordt op {address}. Controleer of de gateway draait en of het adres klopt.</translation>
    </message>
    <message>
        <source>Nobody answers at {address}. Check the address and that it runs.</source>
        <translation>Niemand antwoordt op {address}. Controleer het adres en of het draait.</translation>
    </message>
    <message>
        <source>Nobody of them gets a key; a dry run tells why.</source>
        <translation>Geen van hen krijgt een sleutel; een proefrun zegt waarom.</translation>
    </message>
    <message>
        <source>Not known here: {names}.</source>
        <translation>Hier niet bekend: {names}.</translation>
    </message>
    <message>
        <source>Nothing answers at {place}: the connection is refused. Check the port, and that it is running.</source>
        <translation>Op {place} antwoordt niets: de verbinding wordt geweigerd. Controleer de poort en of daar iets draait.</translation>
    </message>
    <message>
        <source>Nothing: the demo provider is built in.</source>
        <translation>Niets: de demoaanbieder is ingebouwd.</translation>
    </message>
    <message>
        <source>One of your locations.</source>
        <translation>Een van de eigen locaties.</translation>
    </message>
    <message>
        <source>One of {expected}.</source>
        <translation>Een van {expected}.</translation>
    </message>
    <message>
        <source>Only an owner may change this. Ask one of them.</source>
        <translation>Alleen een eigenaar mag dit wijzigen. Vraag een van hen.</translation>
    </message>
    <message>
        <source>Only an owner may read what was said.</source>
        <translation>Alleen een eigenaar mag lezen wat is gezegd.</translation>
    </message>
    <message>
        <source>Only an owner may say for how long prompts and answers are kept.</source>
        <translation>Alleen een eigenaar mag zeggen hoe lang prompts en antwoorden worden bewaard.</translation>
    </message>
    <message>
        <source>Open the link in a browser, and press the button there.</source>
        <translation>Open de link in een browser, en druk daar op de knop.</translation>
    </message>
    <message>
        <source>OpenCode</source>
        <translation>OpenCode</translation>
    </message>
    <message>
        <source>Other models than this one.</source>
        <translation>Andere modellen dan dit.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Responses in the background are not served here: their usage could not be counted. Leave &apos;background&apos; out.</source>
        <translation>Antwoorden op de achtergrond worden hier niet geboden: het gebruik ervan kon niet worden geteld. Laat &apos;background&apos; weg.</translation>
    </message>
    <message>
        <source>Settings, {} for none.</source>
        <translation>Instellingen, {} voor geen.</translation>
    </message>
    <message>
        <source>Several fields cannot be taken as they are.</source>
        <translation>Verschillende velden kunnen zo niet worden overgenomen.</translation>
    </message>
    <message>
        <source>Several models cannot be added as they are.</source>
        <translation>Verschillende modellen kunnen zo niet worden toegevoegd.</translation>
    </message>
    <message>
        <source>Somebody changed this MCP server meanwhile. Refresh it again.</source>
        <translation>Iemand heeft deze MCP-server intussen gewijzigd. Vernieuw opnieuw.</translation>
    </message>
    <message>
        <source>Somebody else changed this MCP server. Nothing was changed; look at it again.</source>
        <translation>Iemand anders heeft deze MCP-server gewijzigd. Er is niets gewijzigd; kijk er nog eens naar.</translation>
    </message>
    <message>
        <source>Somebody else changed this admin. Nothing was changed; look at it again.</source>
        <translation>Iemand anders heeft deze beheerder gewijzigd. Er is niets gewijzigd; bekijk die opnieuw.</translation>
    </message>
    <message>
        <source>Somebody else changed this batch. Nothing was changed; look at it again.</source>
        <translation>Iemand anders heeft deze batch gewijzigd. Er is niets gewijzigd; kijk er nog eens naar.</translation>
    </message>
    <message>
        <source>Somebody else changed this credential. Nothing was changed; look at it again.</source>
        <translation>Iemand anders heeft deze inloggegevens gewijzigd. Er is niets gewijzigd; kijk er nog eens naar.</translation>
    </message>
    <message>
        <source>Somebody else changed this deployment. Nothing was changed; look at it again.</source>
        <translation>Iemand anders heeft dit deployment gewijzigd. Er is niets gewijzigd; kijk er nog eens naar.</translation>
    </message>
    <message>
        <source>Somebody else changed this key. Nothing was changed; look at it again.</source>
        <translation>Iemand anders heeft deze sleutel gewijzigd. Er is niets gewijzigd; kijk er nog eens naar.</translation>
    </message>
    <message>
        <source>Somebody else changed this location. Nothing was changed; look at it again.</source>
        <translation>Iemand anders heeft deze locatie gewijzigd. Er is niets gewijzigd; kijk er nog eens naar.</translation>
    </message>
    <message>
        <source>Somebody else changed this model. Nothing was changed; look at it again.</source>
        <translation>Iemand anders heeft dit model gewijzigd. Er is niets gewijzigd; kijk er nog eens naar.</translation>
    </message>
    <message>
        <source>Somebody else changed this person. Nothing was changed; look at it again.</source>
        <translation>Iemand anders heeft deze persoon gewijzigd. Er is niets gewijzigd; kijk er nog eens naar.</translation>
    </message>
    <message>
        <source>Somebody else changed this provider. Nothing was changed; look at it again.</source>
        <translation>Iemand anders heeft deze aanbieder gewijzigd. Er is niets gewijzigd; kijk er nog eens naar.</translation>
    </message>
    <message>
        <source>Somebody else changed this template. Nothing was changed; look at it again.</source>
        <translation>Iemand anders heeft dit sjabloon gewijzigd. Er is niets gewijzigd; kijk er nog eens naar.</translation>
    </message>
    <message>
        <source>Somebody else changed this. Nothing was changed; look at it again.</source>
        <translation>Iemand anders heeft dit gewijzigd. Er is niets gewijzigd; bekijk het opnieuw.</translation>
    </message>
    <message>
        <source>Something answers at {address}, but it is not a KeyDesk gateway. Check the address.</source>
        <translation>Er antwoordt iets op {address}, maar het is geen KeyDesk-gateway. Controleer het adres.</translation>
    </message>
    <message>
        <source>Something went wrong in the gateway. Try again; its log says more.</source>
        <translation>In de gateway is iets misgegaan. Probeer het opnieuw; het logboek zegt meer.</translation>
    </message>
    <message>
        <source>Text.</source>
        <translation>Tekst.</translation>
    </message>
    <message>
        <source>The MCP server did not answer within {seconds} seconds. Check that it is running, and its URL.</source>
        <translation>De MCP-server antwoordde niet binnen {seconds} seconden. Controleer of hij draait, en zijn URL.</translation>
    </message>
    <message>
        <source>The MCP server did not list its tools: it answers with an error.</source>
        <translation>De MCP-server gaf zijn tools niet op: hij antwoordt met een fout.</translation>
    </message>
    <message>
        <source>The MCP server did not list its tools: it answers with something else than JSON-RPC. Check its URL, which ends in /mcp for most.</source>
        <translation>De MCP-server gaf zijn tools niet op: hij antwoordt met iets anders dan JSON-RPC. Controleer zijn URL; bij de meeste eindigt die op /mcp.</translation>
    </message>
    <message>
        <source>The MCP server did not list its tools: it answers with status {status}. Check its URL, which ends in /mcp for most.</source>
        <translation>De MCP-server gaf zijn tools niet op: hij antwoordt met status {status}. Controleer zijn URL; bij de meeste eindigt die op /mcp.</translation>
    </message>
    <message>
        <source>The MCP server did not list its tools: it answers with status {status}. The fault is its own: try again later.</source>
        <translation>De MCP-server gaf zijn tools niet op: hij antwoordt met status {status}. De fout ligt bij hem: probeer het later opnieuw.</translation>
    </message>
    <message>
        <source>The MCP server did not list its tools: it ended without an answer.</source>
        <translation>De MCP-server gaf zijn tools niet op: hij hield op zonder antwoord.</translation>
    </message>
    <message>
        <source>The MCP server did not list its tools: it lists more than {most} of them.</source>
        <translation>De MCP-server gaf zijn tools niet op: het zijn er meer dan {most}.</translation>
    </message>
    <message>
        <source>The MCP server did not list its tools: it lists them on more than {most} pages.</source>
        <translation>De MCP-server gaf zijn tools niet op: ze staan op meer dan {most} pagina&apos;s.</translation>
    </message>
    <message>
        <source>The admin token does not allow this. Ask an owner for more rights.</source>
        <translation>Het beheertoken staat dit niet toe. Vraag een eigenaar om meer rechten.</translation>
    </message>
    <message>
        <source>The answer is longer than can be shown here. It was ended.</source>
        <translation>Het antwoord is langer dan hier te tonen is. Het is beëindigd.</translation>
    </message>
    <message>
        <source>The body has an object in which a name stands twice.</source>
        <translation>De body heeft een object waarin een naam twee keer staat.</translation>
    </message>
    <message>
        <source>The body is larger than {most} KiB.</source>
        <translation>De inhoud is groter dan {most} KiB.</translation>
    </message>
    <message>
        <source>The body is nested deeper than {most} levels.</source>
        <translation>De inhoud is dieper dan {most} niveaus genest.</translation>
    </message>
    <message>
        <source>The body is no form as multipart/form-data defines it.</source>
        <translation>De body is geen formulier zoals multipart/form-data dat bepaalt.</translation>
    </message>
    <message>
        <source>The body is not JSON: line {line}, column {column}.</source>
        <translation>De inhoud is geen JSON: regel {line}, kolom {column}.</translation>
    </message>
    <message>
        <source>The body is not valid JSON in UTF-8.</source>
        <translation>De body is geen geldige JSON in UTF-8.</translation>
    </message>
    <message>
        <source>The body names no model.</source>
        <translation>De body noemt geen model.</translation>
    </message>
    <message>
        <source>The call ended with status {status}.</source>
        <translation>De aanroep eindigde met status {status}.</translation>
    </message>
    <message>
        <source>The call names no tool.</source>
        <translation>De aanroep noemt geen tool.</translation>
    </message>
    <message>
        <source>The certificate of {address} is not trusted ({why}). Nothing was sent. Check the address, or have the certificate&apos;s authority installed on this computer.</source>
        <translation>Het certificaat van {address} wordt niet vertrouwd ({why}). Er is niets gestuurd. Controleer het adres, of laat de instantie van het certificaat op deze computer installeren.</translation>
    </message>
    <message>
        <source>The certificate of {host} cannot be trusted. Whoever runs it has to look at it.</source>
        <translation>Het certificaat van {host} is niet te vertrouwen. Wie de server beheert, moet ernaar kijken.</translation>
    </message>
    <message>
        <source>The certificate of {host} comes from an authority that this computer does not know. Add that authority to the certificates of the gateway&apos;s system.</source>
        <translation>Het certificaat van {host} komt van een instantie die deze computer niet kent. Voeg die instantie toe aan de certificaten van het systeem waarop de gateway draait.</translation>
    </message>
    <message>
        <source>The certificate of {host} has expired. Whoever runs it has to renew it.</source>
        <translation>Het certificaat van {host} is verlopen. Wie de server beheert, moet het vernieuwen.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid yet. Check the clock of the gateway&apos;s computer.</source>
        <translation>Het certificaat van {host} is nog niet geldig. Controleer de klok van de computer waarop de gateway draait.</translation>
    </message>
    <message>
        <source>The certificate of {host} is signed by itself, or by an authority that this computer does not know. Add that authority to the certificates of the gateway&apos;s system.</source>
        <translation>Het certificaat van {host} is door hemzelf ondertekend, of door een instantie die deze computer niet kent. Voeg die instantie toe aan de certificaten van het systeem waarop de gateway draait.</translation>
    </message>
    <message>
        <source>The certificate that answers there is not for {host}. Enter the name that it is for.</source>
        <translation>Het certificaat dat daar antwoordt, is niet voor {host}. Voer de naam in waarvoor het wel is.</translation>
    </message>
    <message>
        <source>The connection to {address} broke off before the answer came. The change may have been made or not; refresh to see.</source>
        <translation>De verbinding met {address} brak af voordat het antwoord kwam. De wijziging kan zijn gemaakt of niet; vernieuw om het te zien.</translation>
    </message>
    <message>
        <source>The connection to {address} broke off. Check that the gateway runs, then try again.</source>
        <translation>De verbinding met {address} brak af. Controleer of de gateway draait, en probeer opnieuw.</translation>
    </message>
    <message>
        <source>The credential holds characters that cannot be sent. Enter it again.</source>
        <translation>De inloggegevens bevatten tekens die niet verzonden kunnen worden. Voer ze opnieuw in.</translation>
    </message>
    <message>
        <source>The credential {name} cannot be read any more. Enter its value again.</source>
        <translation>De inloggegevens {name} zijn niet meer te lezen. Voer de waarde opnieuw in.</translation>
    </message>
    <message>
        <source>The credential {name} may be sent to {address} only. Choose another one, none, or create one for this address.</source>
        <translation>De inloggegevens {name} mogen alleen naar {address}. Kies andere, geen, of maak er voor dit adres.</translation>
    </message>
    <message>
        <source>The database is busy. Nothing was changed; try again in a moment.</source>
        <translation>De database is bezig. Er is niets gewijzigd; probeer het zo weer.</translation>
    </message>
    <message>
        <source>The database is older than this program; start the gateway once to migrate it.</source>
        <translation>De database is ouder dan dit programma; start de gateway één keer om die bij te werken.</translation>
    </message>
    <message>
        <source>The extra keys were given out meanwhile.</source>
        <translation>De extra sleutels zijn intussen uitgegeven.</translation>
    </message>
    <message>
        <source>The file is not CSV: {error}, in line {line}.</source>
        <translation>Het bestand is geen CSV: {error}, op regel {line}.</translation>
    </message>
    <message>
        <source>The file is not UTF-8; save it as CSV in UTF-8.</source>
        <translation>Het bestand is geen UTF-8; sla het op als CSV in UTF-8.</translation>
    </message>
    <message>
        <source>The first line names the columns, each once: {columns}. The name is needed.</source>
        <translation>De eerste regel noemt de kolommen, elk één keer: {columns}. De naam (name) is nodig.</translation>
    </message>
    <message>
        <source>The form names no model.</source>
        <translation>Het formulier noemt geen model.</translation>
    </message>
    <message>
        <source>The form&apos;s model is not valid UTF-8.</source>
        <translation>Het model van het formulier is geen geldige UTF-8.</translation>
    </message>
    <message>
        <source>The gateway answered with an admin token that cannot be read. Another owner can rotate it again.</source>
        <translation>De gateway antwoordde met een beheertoken dat niet te lezen is. Een andere eigenaar kan het opnieuw roteren.</translation>
    </message>
    <message>
        <source>The gateway at {address} answers in a form that this KeyDesk does not know. One of the two is of another version; update the older one.</source>
        <translation>De gateway op {address} antwoordt in een vorm die deze KeyDesk niet kent. Een van de twee heeft een andere versie; werk de oudste bij.</translation>
    </message>
    <message>
        <source>The gateway cannot do this as things stand. Look at what is there now.</source>
        <translation>De gateway kan dit zoals het nu is niet doen. Bekijk wat er nu is.</translation>
    </message>
    <message>
        <source>The gateway could not do this now. Try again in a moment.</source>
        <translation>De gateway kon dit nu niet doen. Probeer het zo opnieuw.</translation>
    </message>
    <message>
        <source>The gateway does not accept the admin token; it may have been revoked. Connect again with another one.</source>
        <translation>De gateway accepteert het beheertoken niet; misschien is het ingetrokken. Verbind opnieuw met een ander.</translation>
    </message>
    <message>
        <source>The gateway does not take this as it is.</source>
        <translation>De gateway neemt dit zo niet aan.</translation>
    </message>
    <message>
        <source>The header Content-Type names no boundary of the form.</source>
        <translation>De header Content-Type noemt geen grens van het formulier.</translation>
    </message>
    <message>
        <source>The list of models is larger than {most} MB. Check the base URL.</source>
        <translation>De lijst van modellen is groter dan {most} MB. Controleer de basis-URL.</translation>
    </message>
    <message>
        <source>The model {name} is in use: {uses}. Take it out there first, or disable it.</source>
        <translation>Het model {name} is in gebruik: {uses}. Haal het daar eerst weg, of schakel het uit.</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>De naam ontbreekt.</translation>
    </message>
    <message>
        <source>The name service did not tell the address of {host} in time. Check the network of the gateway, and try again.</source>
        <translation>De naamdienst gaf het adres van {host} niet op tijd. Controleer het netwerk van de gateway en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The name {host} is not known. Check its spelling and this computer&apos;s network.</source>
        <translation>De naam {host} is niet bekend. Controleer de spelling en het netwerk van deze computer.</translation>
    </message>
    <message>
        <source>The provider asks for a credential (status {status}). Choose or enter one.</source>
        <translation>De aanbieder vraagt om inloggegevens (status {status}). Kies ze of voer ze in.</translation>
    </message>
    <message>
        <source>The provider broke the connection off before its answer was whole. Test again; check the port too.</source>
        <translation>De aanbieder verbrak de verbinding voordat zijn antwoord compleet was. Test opnieuw; controleer ook de poort.</translation>
    </message>
    <message>
        <source>The provider cannot be connected to within {seconds} seconds. Check the address, and test again.</source>
        <translation>Met de aanbieder kwam binnen {seconds} seconden geen verbinding tot stand. Controleer het adres en test opnieuw.</translation>
    </message>
    <message>
        <source>The provider does not accept the question (status {status}). Check the kind and the base URL; some answer so for a wrong credential too.</source>
        <translation>De aanbieder aanvaardt de vraag niet (status {status}). Controleer de soort en de basis-URL; sommige antwoorden zo ook bij verkeerde inloggegevens.</translation>
    </message>
    <message>
        <source>The provider has a fault of its own (status {status}). Test again later.</source>
        <translation>De aanbieder heeft zelf een storing (status {status}). Test later opnieuw.</translation>
    </message>
    <message>
        <source>The provider refuses the credential (status 403): it may not list models. Check what it is allowed, and from which networks.</source>
        <translation>De aanbieder weigert de inloggegevens (status 403): ze mogen geen modellen opvragen. Controleer wat ze mogen, en vanuit welke netwerken.</translation>
    </message>
    <message>
        <source>The provider refuses the credential (status {status}). Check that it is whole, still valid, and meant for this provider.</source>
        <translation>De aanbieder weigert de inloggegevens (status {status}). Controleer of ze volledig, nog geldig en voor deze aanbieder bedoeld zijn.</translation>
    </message>
    <message>
        <source>The provider takes connections, but did not answer within {seconds} seconds. It may be overloaded, or something else listens there.</source>
        <translation>De aanbieder neemt verbindingen aan, maar antwoordde niet binnen {seconds} seconden. Misschien is hij overbelast, of luistert daar iets anders.</translation>
    </message>
    <message>
        <source>The provider was asked too often, or its account has no credit left (status 429). Wait a minute and test again; then look at the account.</source>
        <translation>De aanbieder is te vaak bevraagd, of zijn account heeft geen tegoed meer (status 429). Wacht een minuut en test opnieuw; kijk daarna naar het account.</translation>
    </message>
    <message>
        <source>The provider {name} is in use: {uses}. Take it out there first, or disable it.</source>
        <translation>De aanbieder {name} is in gebruik: {uses}. Haal hem daar eerst weg, of schakel hem uit.</translation>
    </message>
    <message>
        <source>The provider&apos;s answer is empty. Check the base URL.</source>
        <translation>Het antwoord van de aanbieder is leeg. Controleer de basis-URL.</translation>
    </message>
    <message>
        <source>The providers&apos; public list prices as they were known on that day: US dollars per million tokens at the standard rate, without taxes, batch or volume discounts. Providers change them without notice. A model of open weights costs something else wherever else it is served.</source>
        <translation>De openbare lijstprijzen van de aanbieders zoals ze op die dag bekend waren: Amerikaanse dollars per miljoen tokens tegen het standaardtarief, zonder belasting, batch- of volumekorting. Aanbieders wijzigen ze zonder aankondiging. Een model met open gewichten kost elders iets anders.</translation>
    </message>
    <message>
        <source>The proxy {proxy} did not answer in time. Check its address, or try again.</source>
        <translation>De proxy {proxy} antwoordde niet op tijd. Controleer het adres, of probeer opnieuw.</translation>
    </message>
    <message>
        <source>The proxy {proxy} does not let this through ({error}). Ask whoever runs it, or do without it.</source>
        <translation>De proxy {proxy} laat dit niet door ({error}). Vraag wie die beheert, of doe het zonder.</translation>
    </message>
    <message>
        <source>The receiver answered with status {status}.</source>
        <translation>De ontvanger antwoordde met status {status}.</translation>
    </message>
    <message>
        <source>The receiver broke the connection off before its answer was whole.</source>
        <translation>De ontvanger verbrak de verbinding voordat zijn antwoord compleet was.</translation>
    </message>
    <message>
        <source>The receiver did not answer in time.</source>
        <translation>De ontvanger antwoordde niet op tijd.</translation>
    </message>
    <message>
        <source>The server at {address} answers, but the gateway behind it does not. Check that the gateway runs.</source>
        <translation>De server op {address} antwoordt, maar de gateway erachter niet. Controleer of de gateway draait.</translation>
    </message>
    <message>
        <source>The server at {address} did not answer in time. Check the network, then try again.</source>
        <translation>De server op {address} antwoordde niet op tijd. Controleer het netwerk, en probeer opnieuw.</translation>
    </message>
    <message>
        <source>The server at {address} points to another address. KeyDesk does not follow, since that would pass on the admin token. Connect to the final address.</source>
        <translation>De server op {address} verwijst naar een ander adres. KeyDesk volgt dat niet, want dan zou het beheertoken worden doorgegeven. Verbind met het uiteindelijke adres.</translation>
    </message>
    <message>
        <source>The server at {address} points to another address. KeyDesk does not follow, since that would pass on the key. Whoever runs the gateway can set the base URL to the final address.</source>
        <translation>De server op {address} verwijst naar een ander adres. KeyDesk volgt dat niet, want dan zou de sleutel worden doorgegeven. Wie de gateway beheert, kan de basis-URL op het uiteindelijke adres zetten.</translation>
    </message>
    <message>
        <source>The window of this batch is over. Give it a later end first.</source>
        <translation>De periode van deze batch is voorbij. Geef die eerst een later einde.</translation>
    </message>
    <message>
        <source>The {what} points from http to https. Enter the {field} with https.</source>
        <translation>De {what} verwijst van http naar https. Voer de {field} met https in.</translation>
    </message>
    <message>
        <source>The {what} points to another path of its own, which is not followed. Check the {field}.</source>
        <translation>De {what} verwijst naar een ander pad van hemzelf; dat wordt niet gevolgd. Controleer de {field}.</translation>
    </message>
    <message>
        <source>The {what} points to {host}, and that is not followed, because what is secret would go along. If that is the right place, enter it as the {field}.</source>
        <translation>De {what} verwijst naar {host}; dat wordt niet gevolgd, omdat geheime gegevens mee zouden gaan. Is dat de juiste plek, voer die dan in als {field}.</translation>
    </message>
    <message>
        <source>There are more cells than columns.</source>
        <translation>Er zijn meer cellen dan kolommen.</translation>
    </message>
    <message>
        <source>There are {count} people of this name; say who by an email address.</source>
        <translation>Er zijn {count} personen met deze naam; geef met een e-mailadres aan wie bedoeld is.</translation>
    </message>
    <message>
        <source>There are {most} webhooks already, which is as many as there can be.</source>
        <translation>Er zijn al {most} webhooks; meer kunnen het er niet zijn.</translation>
    </message>
    <message>
        <source>There is already a credential called {name}.</source>
        <translation>Er zijn al inloggegevens met de naam {name}.</translation>
    </message>
    <message>
        <source>There is already a deployment called {name}.</source>
        <translation>Er is al een deployment met de naam {name}.</translation>
    </message>
    <message>
        <source>There is already a location called {name}.</source>
        <translation>Er is al een locatie met de naam {name}.</translation>
    </message>
    <message>
        <source>There is already a model called {name}.</source>
        <translation>Er is al een model met de naam {name}.</translation>
    </message>
    <message>
        <source>There is already a person with the address {email}.</source>
        <translation>Er is al een persoon met het adres {email}.</translation>
    </message>
    <message>
        <source>There is already a provider called {name}.</source>
        <translation>Er is al een aanbieder met de naam {name}.</translation>
    </message>
    <message>
        <source>There is already a template called {name}.</source>
        <translation>Er is al een sjabloon met de naam {name}.</translation>
    </message>
    <message>
        <source>There is already a webhook called {name}.</source>
        <translation>Er is al een webhook met de naam {name}.</translation>
    </message>
    <message>
        <source>There is already an MCP server called {name}.</source>
        <translation>Er is al een MCP-server met de naam {name}.</translation>
    </message>
    <message>
        <source>There is already an agent key called {name}.</source>
        <translation>Er is al een agentsleutel met de naam {name}.</translation>
    </message>
    <message>
        <source>There is no address for the host {host}. Check how it is written in the {field}; if it is right, the gateway&apos;s network or its name service is at fault.</source>
        <translation>Voor de host {host} is er geen adres. Controleer de {field}; klopt die, dan ligt het aan het netwerk van de gateway of aan de naamdienst ervan.</translation>
    </message>
    <message>
        <source>There is no list of models at this address (status {status}). Check the base URL and the kind; if the provider lists none, add its models by hand.</source>
        <translation>Op dit adres is er geen lijst van modellen (status {status}). Controleer de basis-URL en de soort; geeft de aanbieder er geen, voeg zijn modellen dan met de hand toe.</translation>
    </message>
    <message>
        <source>There is no list of models at this address (status {status}). For Azure the base URL is https://NAME.openai.azure.com, without a path.</source>
        <translation>Op dit adres is er geen lijst van modellen (status {status}). Voor Azure is de basis-URL https://NAME.openai.azure.com, zonder pad.</translation>
    </message>
    <message>
        <source>There is no list of models at this address (status {status}). Most base URLs end in /v1: try {address}/v1.</source>
        <translation>Op dit adres is er geen lijst van modellen (status {status}). De meeste basis-URL&apos;s eindigen op /v1: probeer {address}/v1.</translation>
    </message>
    <message>
        <source>There is no location {ids}.</source>
        <translation>Er is geen locatie {ids}.</translation>
    </message>
    <message>
        <source>There is no model {names}.</source>
        <translation>Er is geen model {names}.</translation>
    </message>
    <message>
        <source>There is no person {ids}.</source>
        <translation>Er is geen persoon {ids}.</translation>
    </message>
    <message>
        <source>There is no such MCP server.</source>
        <translation>Deze MCP-server is er niet.</translation>
    </message>
    <message>
        <source>There is no such admin.</source>
        <translation>Deze beheerder bestaat niet.</translation>
    </message>
    <message>
        <source>There is no such alert.</source>
        <translation>Deze melding bestaat niet.</translation>
    </message>
    <message>
        <source>There is no such batch.</source>
        <translation>Deze batch bestaat niet.</translation>
    </message>
    <message>
        <source>There is no such credential.</source>
        <translation>Deze inloggegevens bestaan niet.</translation>
    </message>
    <message>
        <source>There is no such deployment.</source>
        <translation>Dit deployment is er niet.</translation>
    </message>
    <message>
        <source>There is no such field.</source>
        <translation>Dit veld is er niet.</translation>
    </message>
    <message>
        <source>There is no such key.</source>
        <translation>Deze sleutel bestaat niet.</translation>
    </message>
    <message>
        <source>There is no such location.</source>
        <translation>Deze locatie bestaat niet.</translation>
    </message>
    <message>
        <source>There is no such model.</source>
        <translation>Dit model bestaat niet.</translation>
    </message>
    <message>
        <source>There is no such person.</source>
        <translation>Deze persoon bestaat niet.</translation>
    </message>
    <message>
        <source>There is no such provider.</source>
        <translation>Deze aanbieder bestaat niet.</translation>
    </message>
    <message>
        <source>There is no such template.</source>
        <translation>Dit sjabloon is er niet.</translation>
    </message>
    <message>
        <source>There is no such webhook.</source>
        <translation>Deze webhook is er niet.</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>Op dit adres is niets.</translation>
    </message>
    <message>
        <source>There is nothing with this id.</source>
        <translation>Er is niets met deze id.</translation>
    </message>
    <message>
        <source>These models lead to this provider: {models}. Delete or move them first.</source>
        <translation>Deze modellen leiden naar deze aanbieder: {models}. Verwijder of verplaats ze eerst.</translation>
    </message>
    <message>
        <source>They already have a usable key of a batch with this label.</source>
        <translation>Heeft al een bruikbare sleutel van een batch met dit label.</translation>
    </message>
    <message>
        <source>They have no linked account.</source>
        <translation>Geen gekoppeld account.</translation>
    </message>
    <message>
        <source>This Idempotency-Key came with another request in the last ten minutes.</source>
        <translation>Deze Idempotency-Key kwam in de afgelopen tien minuten met een andere aanvraag.</translation>
    </message>
    <message>
        <source>This address belongs to somebody at another location.</source>
        <translation>Dit adres is van iemand op een andere locatie.</translation>
    </message>
    <message>
        <source>This address does not take that method.</source>
        <translation>Dit adres neemt die methode niet aan.</translation>
    </message>
    <message>
        <source>This admin is revoked; a revoked admin cannot be changed.</source>
        <translation>Deze beheerder is ingetrokken; een ingetrokken beheerder kan niet worden gewijzigd.</translation>
    </message>
    <message>
        <source>This batch has no join link.</source>
        <translation>Deze batch heeft geen deelnamelink.</translation>
    </message>
    <message>
        <source>This credential is used by {names}. Take it off there first.</source>
        <translation>Deze inloggegevens worden gebruikt door {names}. Haal ze daar eerst weg.</translation>
    </message>
    <message>
        <source>This cursor does not belong to this list.</source>
        <translation>Deze cursor hoort niet bij deze lijst.</translation>
    </message>
    <message>
        <source>This field is needed.</source>
        <translation>Dit veld is nodig.</translation>
    </message>
    <message>
        <source>This is a gateway, but of another kind ({product}), not a KeyDesk gateway.</source>
        <translation>Dit is een gateway, maar van een andere soort ({product}), geen KeyDesk-gateway.</translation>
    </message>
    <message>
        <source>This is a key for calling models (kdk_). An admin token begins with kda_.</source>
        <translation>Dit is een sleutel om modellen aan te roepen (kdk_). Een beheertoken begint met kda_.</translation>
    </message>
    <message>
        <source>This is a key for calling models. The admin API takes admin tokens only.</source>
        <translation>Dit is een sleutel om modellen aan te roepen. De beheer-API aanvaardt alleen beheertokens.</translation>
    </message>
    <message>
        <source>This is not there, or not any more.</source>
        <translation>Dit is er niet, of niet meer.</translation>
    </message>
    <message>
        <source>This is not what the form of the page sends.</source>
        <translation>Dit is niet wat het formulier van de pagina stuurt.</translation>
    </message>
    <message>
        <source>This is shared by all locations; you are limited to some of them. Ask an admin of all.</source>
        <translation>Dit wordt door alle locaties gedeeld; dit beheertoken is beperkt tot enkele. Vraag een beheerder van alle.</translation>
    </message>
    <message>
        <source>This key has no budget; there is nothing to add to.</source>
        <translation>Deze sleutel heeft geen budget; er is niets om aan te vullen.</translation>
    </message>
    <message>
        <source>This key has no claim link that is still to be opened.</source>
        <translation>Deze sleutel heeft geen ophaallink die nog geopend moet worden.</translation>
    </message>
    <message>
        <source>This key is ephemeral itself; mint from the key that it comes from.</source>
        <translation>Deze sleutel is zelf kortlevend; maak er een uit de sleutel waaruit die komt.</translation>
    </message>
    <message>
        <source>This key is {status}; no key can be minted from it.</source>
        <translation>Deze sleutel is {status}; er kan geen andere van worden gemaakt.</translation>
    </message>
    <message>
        <source>This value cannot be used here.</source>
        <translation>Deze waarde past hier niet.</translation>
    </message>
    <message>
        <source>Too many links are opened at once.</source>
        <translation>Er worden te veel links tegelijk geopend.</translation>
    </message>
    <message>
        <source>Two requests of the batch have the same id.</source>
        <translation>Twee aanvragen van de batch hebben dezelfde id.</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>What answers there does not list models as this kind of API does. Check kind and base URL.</source>
        <translation>Wat daar antwoordt, geeft modellen niet zoals een API van deze soort. Controleer soort en basis-URL.</translation>
    </message>
    <message>
        <source>What answers there does not speak HTTP. Check the port, and whether it is https that is spoken.</source>
        <translation>Wat daar antwoordt, spreekt geen HTTP. Controleer de poort en of daar https gesproken wordt.</translation>
    </message>
    <message>
        <source>What answers there is no API of this kind: it is not JSON. Check the base URL.</source>
        <translation>Wat daar antwoordt, is geen API van deze soort: het is geen JSON. Controleer de basis-URL.</translation>
    </message>
    <message>
        <source>What was said in this call is not kept, or not any more.</source>
        <translation>Wat in deze aanroep is gezegd, is niet of niet meer bewaard.</translation>
    </message>
    <message>
        <source>Where its API begins, such as {example}.</source>
        <translation>Waar zijn API begint, zoals {example}.</translation>
    </message>
    <message>
        <source>With the openai package</source>
        <translation>Met het pakket openai</translation>
    </message>
    <message>
        <source>Within the 90 days that an agent key lasts.</source>
        <translation>Binnen de 90 dagen die een agentsleutel duurt.</translation>
    </message>
    <message>
        <source>You are limited to some locations, and this is not one of them.</source>
        <translation>Dit beheertoken is beperkt tot enkele locaties, en deze hoort daar niet bij.</translation>
    </message>
    <message>
        <source>You are limited to some locations; only an admin of all adds or deletes one.</source>
        <translation>Dit beheertoken is beperkt tot enkele locaties; alleen een beheerder van alle voegt er een toe of verwijdert er een.</translation>
    </message>
    <message>
        <source>a JSON object</source>
        <translation>een JSON-object</translation>
    </message>
    <message>
        <source>a key has a start of validity</source>
        <translation>een sleutel heeft een begin van geldigheid</translation>
    </message>
    <message>
        <source>a port from 0 to 65535</source>
        <translation>een poort van 0 tot 65535</translation>
    </message>
    <message>
        <source>a time such as 2026-11-21T10:00:00Z</source>
        <translation>een tijd zoals 2026-11-21T10:00:00Z</translation>
    </message>
    <message>
        <source>a time that exists, such as 2026-11-21T10:00:00Z</source>
        <translation>een tijd die bestaat, zoals 2026-11-21T10:00:00Z</translation>
    </message>
    <message>
        <source>a time with its zone</source>
        <translation>een tijd met zone</translation>
    </message>
    <message>
        <source>a time, as there is a compare_to</source>
        <translation>een tijd, want er is een compare_to</translation>
    </message>
    <message>
        <source>a time, unless there is a from</source>
        <translation>een tijd, tenzij er een from is</translation>
    </message>
    <message>
        <source>a to z, digits and . _ - only, a letter or digit first, at most 64</source>
        <translation>alleen a tot z, cijfers en . _ -, eerst een letter of cijfer, hoogstens 64</translation>
    </message>
    <message>
        <source>after the beginning</source>
        <translation>na het begin</translation>
    </message>
    <message>
        <source>after the start of validity</source>
        <translation>na het begin van de geldigheid</translation>
    </message>
    <message>
        <source>an address or a CIDR block, such as 192.0.2.7 or 192.0.2.0/24</source>
        <translation>een adres of een CIDR-blok, zoals 192.0.2.7 of 192.0.2.0/24</translation>
    </message>
    <message>
        <source>an address such as https://keys.example.org</source>
        <translation>een adres zoals https://keys.example.org</translation>
    </message>
    <message>
        <source>an amount in dollars</source>
        <translation>een bedrag in dollars</translation>
    </message>
    <message>
        <source>an amount in dollars such as &quot;12.50&quot;, with up to 9 decimals</source>
        <translation>een bedrag in dollars zoals &quot;12.50&quot;, met hoogstens 9 decimalen</translation>
    </message>
    <message>
        <source>an email address, such as ada@example.org</source>
        <translation>een e-mailadres, zoals ada@example.org</translation>
    </message>
    <message>
        <source>another gateway is running on {path}; stop it first</source>
        <translation>een andere gateway draait op {path}; stop die eerst</translation>
    </message>
    <message>
        <source>as a fallback of {names}</source>
        <translation>als terugvalmodel van {names}</translation>
    </message>
    <message>
        <source>at least one character</source>
        <translation>minstens één teken</translation>
    </message>
    <message>
        <source>at least one server, or deny all</source>
        <translation>minstens één server, of weiger alle</translation>
    </message>
    <message>
        <source>at most 1,000,000,000 dollars</source>
        <translation>hoogstens 1.000.000.000 dollar</translation>
    </message>
    <message>
        <source>at most {most} KiB as JSON</source>
        <translation>hoogstens {most} KiB als JSON</translation>
    </message>
    <message>
        <source>at most {most} characters</source>
        <translation>hoogstens {most} tekens</translation>
    </message>
    <message>
        <source>at most {most} levels deep</source>
        <translation>hoogstens {most} niveaus diep</translation>
    </message>
    <message>
        <source>base URL</source>
        <translation>basis-URL</translation>
    </message>
    <message>
        <source>by the deployments {names}</source>
        <translation>in de deployments {names}</translation>
    </message>
    <message>
        <source>by the list of models of the keys {names}</source>
        <translation>in de lijst van modellen van de sleutels {names}</translation>
    </message>
    <message>
        <source>by the list of models of the templates {names}</source>
        <translation>in de lijst van modellen van de sjablonen {names}</translation>
    </message>
    <message>
        <source>by the list of providers of the keys {names}</source>
        <translation>in de lijst van aanbieders van de sleutels {names}</translation>
    </message>
    <message>
        <source>by the list of providers of the templates {names}</source>
        <translation>in de lijst van aanbieders van de sjablonen {names}</translation>
    </message>
    <message>
        <source>cannot listen on {host}, port {port}: {why}</source>
        <translation>kan niet luisteren op {host}, poort {port}: {why}</translation>
    </message>
    <message>
        <source>curl</source>
        <translation>curl</translation>
    </message>
    <message>
        <source>each header once; case does not count</source>
        <translation>elke header één keer; hoofd- of kleine letters maken geen verschil</translation>
    </message>
    <message>
        <source>either a patch or an action</source>
        <translation>een patch of een action</translation>
    </message>
    <message>
        <source>either a person_id or a name</source>
        <translation>een person_id of een name</translation>
    </message>
    <message>
        <source>either an offset or a cursor</source>
        <translation>een offset of een cursor</translation>
    </message>
    <message>
        <source>either ids or a filter</source>
        <translation>ids of een filter</translation>
    </message>
    <message>
        <source>either person_ids or location_ids</source>
        <translation>person_ids of location_ids</translation>
    </message>
    <message>
        <source>either valid_days or expires_at</source>
        <translation>valid_days of expires_at</translation>
    </message>
    <message>
        <source>it belongs to a cloud&apos;s metadata service</source>
        <translation>het hoort bij de metadatadienst van een cloud</translation>
    </message>
    <message>
        <source>it is no address of a server</source>
        <translation>het is geen adres van een server</translation>
    </message>
    <message>
        <source>it is private, which is not allowed here</source>
        <translation>het is privé, en dat is hier niet toegestaan</translation>
    </message>
    <message>
        <source>letters, digits and . _ : @ + / - only, at most 200 characters, no blanks</source>
        <translation>alleen letters, cijfers en . _ : @ + / -, hoogstens 200 tekens, geen spaties</translation>
    </message>
    <message>
        <source>letters, digits, signs and inner blanks only</source>
        <translation>alleen letters, cijfers, tekens en spaties ertussen</translation>
    </message>
    <message>
        <source>limited to it: {names}</source>
        <translation>daartoe beperkt: {names}</translation>
    </message>
    <message>
        <source>no control or formatting characters</source>
        <translation>geen stuur- of opmaaktekens</translation>
    </message>
    <message>
        <source>no line came on stdin, which --stdin-guard waits for</source>
        <translation>er kwam geen regel op stdin, waar --stdin-guard op wacht</translation>
    </message>
    <message>
        <source>nothing, unless grouped by day or hour</source>
        <translation>niets, tenzij gegroepeerd per dag of uur</translation>
    </message>
    <message>
        <source>nothing, unless something is split</source>
        <translation>niets, tenzij iets wordt verdeeld</translation>
    </message>
    <message>
        <source>nothing, unless there is a top</source>
        <translation>niets, tenzij er een top is</translation>
    </message>
    <message>
        <source>null: an owner sees every location</source>
        <translation>null: een eigenaar ziet elke locatie</translation>
    </message>
    <message>
        <source>null: an owner sees every location.</source>
        <translation>null: een eigenaar ziet elke locatie.</translation>
    </message>
    <message>
        <source>numbers of at most 64 bits</source>
        <translation>getallen van hoogstens 64 bits</translation>
    </message>
    <message>
        <source>only characters that are seen; character {place} is {character}</source>
        <translation>alleen zichtbare tekens; teken {place} is {character}</translation>
    </message>
    <message>
        <source>only gateways that share a database count together; give --database, too</source>
        <translation>alleen gateways die een database delen, tellen samen; geef ook --database</translation>
    </message>
    <message>
        <source>port {port} on {host} is taken</source>
        <translation>poort {port} op {host} is bezet</translation>
    </message>
    <message>
        <source>receiver</source>
        <translation>ontvanger</translation>
    </message>
    <message>
        <source>standard or agent; an ephemeral key is minted from a key</source>
        <translation>standaard of agent; een kortlevende sleutel wordt uit een sleutel gemaakt</translation>
    </message>
    <message>
        <source>the MCP server refuses the headers that it is sent (status {status}); check them</source>
        <translation>de MCP-server weigert de headers die hij krijgt (status {status}); controleer ze</translation>
    </message>
    <message>
        <source>the MCP server wants to know who asks (status {status}); enter the header that it takes, such as Authorization</source>
        <translation>de MCP-server wil weten wie er vraagt (status {status}); voer de header in die hij aanneemt, zoals Authorization</translation>
    </message>
    <message>
        <source>the MCP server&apos;s answer is too large</source>
        <translation>het antwoord van de MCP-server is te groot</translation>
    </message>
    <message>
        <source>the admin token on stdin is none</source>
        <translation>het beheertoken op stdin is er geen</translation>
    </message>
    <message>
        <source>the disk is full where {path} is; make room and try again</source>
        <translation>de schijf met {path} is vol; maak ruimte en probeer het opnieuw</translation>
    </message>
    <message>
        <source>the headers of the MCP server have to be entered again</source>
        <translation>de headers van de MCP-server moeten opnieuw worden ingevoerd</translation>
    </message>
    <message>
        <source>the host {host} cannot be resolved</source>
        <translation>de host {host} heeft geen vindbaar adres</translation>
    </message>
    <message>
        <source>the host {host} leads to {address}, where no call may go: {reason}</source>
        <translation>de host {host} leidt naar {address}, en daarheen mag geen aanroep gaan: {reason}</translation>
    </message>
    <message>
        <source>the line on stdin is not the JSON object that it should be</source>
        <translation>de regel op stdin is niet het JSON-object dat die moet zijn</translation>
    </message>
    <message>
        <source>the name of a header, such as Authorization</source>
        <translation>de naam van een header, zoals Authorization</translation>
    </message>
    <message>
        <source>the name of a time zone, such as Europe/Amsterdam</source>
        <translation>de naam van een tijdzone, zoals Europe/Amsterdam</translation>
    </message>
    <message>
        <source>the provider cannot be connected to</source>
        <translation>met de aanbieder is geen verbinding te maken</translation>
    </message>
    <message>
        <source>the provider has no address</source>
        <translation>de aanbieder heeft geen adres</translation>
    </message>
    <message>
        <source>the provider&apos;s certificate cannot be trusted</source>
        <translation>het certificaat van de aanbieder wordt niet vertrouwd</translation>
    </message>
    <message>
        <source>the provider&apos;s credential holds characters that no header may</source>
        <translation>de inloggegevens van de aanbieder bevatten tekens die in geen header mogen</translation>
    </message>
    <message>
        <source>this key is revoked; a revoked key cannot be changed</source>
        <translation>deze sleutel is ingetrokken; een ingetrokken sleutel kan niet worden gewijzigd</translation>
    </message>
    <message>
        <source>true or false.</source>
        <translation>true of false.</translation>
    </message>
    <message>
        <source>whole characters only</source>
        <translation>alleen hele tekens</translation>
    </message>
    <message>
        <source>with the other: both tell an end</source>
        <translation>met de andere: beide geven een einde</translation>
    </message>
    <message>
        <source>{address} did not answer in time. Check the network, then try again.</source>
        <translation>{address} antwoordde niet op tijd. Controleer het netwerk, en probeer opnieuw.</translation>
    </message>
    <message>
        <source>{address} shows another certificate than the one that you trusted. Nothing was sent. Ask who runs the gateway whether it was replaced; if so, trust the new one.</source>
        <translation>{address} toont een ander certificaat dan het vertrouwde. Er is niets gestuurd. Vraag wie de gateway beheert of het is vervangen; zo ja, vertrouw het nieuwe.</translation>
    </message>
    <message>
        <source>{count} keys there are not revoked</source>
        <translation>{count} sleutels daar zijn niet ingetrokken</translation>
    </message>
    <message>
        <source>{count} people belong to it</source>
        <translation>{count} personen horen erbij</translation>
    </message>
    <message>
        <source>{host} and the gateway do not agree on TLS. The server may be too old, or want a certificate.</source>
        <translation>{host} en de gateway worden het niet eens over TLS. Misschien is de server te oud of wil hij een certificaat.</translation>
    </message>
    <message>
        <source>{id} is ephemeral (attach the key that it comes from)</source>
        <translation>{id} is kortlevend (koppel de sleutel waar die vandaan komt)</translation>
    </message>
    <message>
        <source>{id} is revoked</source>
        <translation>{id} is ingetrokken</translation>
    </message>
    <message>
        <source>{id} is unknown</source>
        <translation>{id} is onbekend</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} en nog {count}</translation>
    </message>
    <message>
        <source>{name} activated it</source>
        <translation>{name} heeft hem geactiveerd</translation>
    </message>
    <message>
        <source>{name} changed {fields}</source>
        <translation>{name} heeft {fields} gewijzigd</translation>
    </message>
    <message>
        <source>{name} deactivated it</source>
        <translation>{name} heeft hem gedeactiveerd</translation>
    </message>
    <message>
        <source>{name} has no linked account, so no key can be created for them. Enter their account first.</source>
        <translation>{name} heeft geen gekoppeld account; daarom kan er geen sleutel worden gemaakt. Voer eerst het account in.</translation>
    </message>
    <message>
        <source>{name} is in use: {uses}.</source>
        <translation>{name} is in gebruik: {uses}.</translation>
    </message>
    <message>
        <source>{name} is no number here.</source>
        <translation>{name} is hier geen getal.</translation>
    </message>
    <message>
        <source>{name} made a claim link</source>
        <translation>{name} heeft een ophaallink gemaakt</translation>
    </message>
    <message>
        <source>{name} opened its claim link</source>
        <translation>{name} heeft de ophaallink geopend</translation>
    </message>
    <message>
        <source>{name} revoked it</source>
        <translation>{name} heeft hem ingetrokken</translation>
    </message>
    <message>
        <source>{name} rotated its secret</source>
        <translation>{name} heeft het geheim geroteerd</translation>
    </message>
    <message>
        <source>{name} topped up its budget</source>
        <translation>{name} heeft het budget aangevuld</translation>
    </message>
    <message>
        <source>{name} withdrew its claim link</source>
        <translation>{name} heeft de ophaallink ingetrokken</translation>
    </message>
    <message>
        <source>{path} belongs to another user; choose a folder of your own</source>
        <translation>{path} is van een andere gebruiker; kies een eigen map</translation>
    </message>
    <message>
        <source>{path} can be written by everybody; choose a folder of your own</source>
        <translation>{path} kan door iedereen worden beschreven; kies een eigen map</translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}</source>
        <translation>{path} kan niet worden beschreven: {why}</translation>
    </message>
    <message>
        <source>{path} is missing; put it back from a copy</source>
        <translation>{path} ontbreekt; zet het terug vanuit een kopie</translation>
    </message>
    <message>
        <source>{place} cannot be connected to. Check the address, and that the network leads there.</source>
        <translation>Met {place} komt geen verbinding tot stand. Controleer het adres en of het netwerk daarheen leidt.</translation>
    </message>
    <message>
        <source>{place} does not speak TLS. If it is meant to be reached without, enter the {field} with http in place of https.</source>
        <translation>{place} spreekt geen TLS. Moet het zonder, voer de {field} dan met http in plaats van https in.</translation>
    </message>
    <message>
        <source>{place} does not take connections in time. Check the address; a firewall may stand between it and the gateway.</source>
        <translation>{place} neemt verbindingen niet op tijd aan. Controleer het adres; misschien staat er een firewall tussen dat adres en de gateway.</translation>
    </message>
    <message>
        <source>{place} was reached, but broke off or kept silent when TLS was to begin. Check the port.</source>
        <translation>{place} is bereikt, maar brak af of zweeg toen TLS moest beginnen. Controleer de poort.</translation>
    </message>
    <message>
        <source>{reason}. Check the base URL.</source>
        <translation>{reason}. Controleer de basis-URL.</translation>
    </message>
    <message>
        <source>{reason}. Enter another {field}.</source>
        <translation>{reason}. Voer een andere {field} in.</translation>
    </message>
    <message>
        <source>{reason}. If that is what you want, allow private addresses for this {what}.</source>
        <translation>{reason}. Is dat de bedoeling, sta dan privéadressen toe voor deze {what}.</translation>
    </message>
    <message>
        <source>{text} is set by the gateway itself</source>
        <translation>{text} wordt door de gateway zelf ingesteld</translation>
    </message>
    <message>
        <source>Something went wrong inside KeyDesk. Nothing else is affected.</source>
        <translation>Er ging iets mis in KeyDesk. Verder heeft niets er last van.</translation>
    </message>
    <message>
        <source>A report without secrets is in {report}.</source>
        <translation>Een rapport zonder geheimen staat in {report}.</translation>
    </message>
    <message>
        <source>Same as the &amp;system</source>
        <translation>&amp;Zoals het systeem</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Licht</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Donker</translation>
    </message>
    <message>
        <source>&amp;Start the local gateway</source>
        <translation>&amp;Lokale gateway starten</translation>
    </message>
    <message>
        <source>S&amp;top the local gateway</source>
        <translation>Lokale gateway &amp;stoppen</translation>
    </message>
    <message>
        <source>&amp;Connect to another gateway…</source>
        <translation>&amp;Verbinden met een andere gateway…</translation>
    </message>
    <message>
        <source>&amp;Manage connections…</source>
        <translation>Verbindingen &amp;beheren…</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>V&amp;erbinding verbreken</translation>
    </message>
    <message>
        <source>Prompts over 200,000 tokens cost more.</source>
        <translation>Prompts van meer dan 200.000 tokens kosten meer.</translation>
    </message>
    <message>
        <source>Prompts over 128,000 tokens cost more.</source>
        <translation>Prompts van meer dan 128.000 tokens kosten meer.</translation>
    </message>
    <message>
        <source>Audio input costs more.</source>
        <translation>Audio als invoer kost meer.</translation>
    </message>
    <message>
        <source>Listed by</source>
        <translation>Lijst van</translation>
    </message>
    <message>
        <source>This desktop has no tray. On GNOME an extension adds one.</source>
        <translation>Dit bureaublad heeft geen systeemvak. Op GNOME voegt een extensie er een toe.</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Zoeken in:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Bestands&amp;type:</translation>
    </message>
</context>
</TS>
