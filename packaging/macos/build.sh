#!/bin/sh
# Makes dist/KeyDesk.dmg on a Mac: packaging/macos/build.sh ["Developer ID Application: NAME (TEAM)" [PROFILE]]
# Without an identity the application is signed for this Mac alone; PROFILE is what `notarytool store-credentials`
# keeps the account under. packaging/README.md says what was tried.
set -eu
cd "$(dirname "$0")/../.."
identity=${1:--}
profile=${2:-}
app=build/bundle/KeyDesk.app

python3 packaging/bundle.py
# From the inside out: first the libraries, then the programs, then the whole.
find "$app" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 |
  xargs -0 codesign --force --options runtime --timestamp --sign "$identity"
codesign --force --options runtime --timestamp --entitlements packaging/macos/entitlements.plist \
  --sign "$identity" "$app"
codesign --verify --deep --strict "$app"

mkdir -p dist
hdiutil create -volname KeyDesk -srcfolder "$app" -ov -format UDZO dist/KeyDesk.dmg
if [ -n "$profile" ]; then
  xcrun notarytool submit dist/KeyDesk.dmg --keychain-profile "$profile" --wait
  xcrun stapler staple dist/KeyDesk.dmg
fi
