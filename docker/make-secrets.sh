#!/bin/sh
# Makes the passwords and keys of a new installation in ./secrets (or the folder given). Never replaces any.
#   sh docker/make-secrets.sh [folder]
# Needs openssl. As root it also gives the keys to the user that Canteen runs as in its containers (1000).
set -eu
folder=${1:-"$(dirname "$0")/secrets"}

# Each container reads its secrets as a user of its own, so the files are readable by all; the folder is not.
umask 022
mkdir -p "$folder/keys"
chmod 700 "$folder"
cd "$folder"

password() { [ -s "$1" ] || openssl rand -hex 24 > "$1"; }
for name in postgres_password owner_password app_password redis_password; do password "$name"; done

address() { [ -s "$1" ] || printf '%s\n' "$2" > "$1"; }
address database_url "postgres://canteen_app:$(cat app_password)@postgres:5432/canteen"
address database_owner_url "postgres://canteen_owner:$(cat owner_password)@postgres:5432/canteen"
address redis_url "redis://:$(cat redis_password)@redis:6379/0"
# Without a mail server of the practice nobody is told anything by mail: write its address here.
[ -e smtp_url ] || : > smtp_url

umask 077
[ -s keys/master.key ] || openssl rand -base64 32 > keys/master.key
[ -s keys/pseudonym.key ] || openssl rand -base64 32 > keys/pseudonym.key
[ -s keys/log-signing.pem ] || openssl genpkey -algorithm ed25519 -out keys/log-signing.pem
chmod 700 keys
if [ "$(id -u)" = 0 ]; then chown -R 1000:1000 keys; fi

echo "The secrets are in $(pwd). Keep a copy of its keys folder in a safe place: without it, nothing sealed can be read."
