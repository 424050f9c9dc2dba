; Inno Setup's recipe of the installer for Windows; packaging/README.md says how it is used and what was tried.
#define Version "0.1.0"

[Setup]
AppId={{6F0D1C5A-6C55-4C0B-9E0B-6B0B5D5E4B52}
AppName=KeyDesk
AppVersion={#Version}
AppPublisher=KeyDesk developers
LicenseFile=..\..\LICENSE
DefaultDirName={autopf}\KeyDesk
DefaultGroupName=KeyDesk
; For one person without an administrator, unless asked otherwise.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
OutputDir=..\..\dist
OutputBaseFilename=keydesk-{#Version}-setup
SetupIconFile=..\..\build\icons\keydesk.ico
UninstallDisplayIcon={app}\KeyDesk-desktop.exe
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
; A gateway or a window that still runs is asked to end before its files are replaced.
CloseApplications=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "nl"; MessagesFile: "compiler:Languages\Dutch.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[Files]
Source: "..\..\build\bundle\keydesk\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\KeyDesk"; Filename: "{app}\KeyDesk-desktop.exe"
Name: "{autodesktop}\KeyDesk"; Filename: "{app}\KeyDesk-desktop.exe"; Tasks: desktopicon

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Run]
Filename: "{app}\KeyDesk-desktop.exe"; Description: "{cm:LaunchProgram,KeyDesk}"; Flags: nowait postinstall skipifsilent
