#!/usr/bin/env bash
# Takes the compose file through what happens to it in life: up, an import, a question and its file, each service killed in
# turn, a database that hangs or is out of reach, down and up again, a restored backup; the answers stay the same throughout.
# Needs a Docker engine with Compose and this checkout, nothing else. It works on a project of its own and removes it.
# With COMPOSE_PROFILES=citus DATABASE_HOST=coordinator ENTHESIS_CITUS=1 the same over the servers of Citus.
# UP holds what `docker compose up` is given besides, such as "--pull never --no-build".
set -euo pipefail
cd "$(dirname "$0")/../.."
export COMPOSE_PROJECT_NAME=enthesis-drill PORT=${PORT:-8097} ENTHESIS_DEMO=1
UP=${UP:---build}
export DATABASE_HOST=${DATABASE_HOST:-postgres}

say() { printf '%4d s  %s\n' "$SECONDS" "$*"; }
fail() { docker compose logs --tail 20; docker compose ps --all; say "FAILED: $*"; exit 1; }
# Compose gives up on a part that is not well at this moment, though it is about to be.
up() {
  for _ in $(seq 10); do
    # shellcheck disable=SC2086
    docker compose up --detach --wait --wait-timeout 300 $UP "$@" >/dev/null 2>&1 && return
    sleep 3
  done
  fail "not everything became healthy"
}
enthesis() { docker compose exec -T enthesis enthesis "$@"; }
ask() { docker compose exec -T enthesis node --input-type=module - <deploy/drill/ask.mjs; }
same() { local now; now=$(ask) || fail "no answer after $1"; [ "$now" = "$first" ] || fail "another answer after $1"; say "the same answers after $1"; }
# Until a service whose process was killed has been restarted, which Docker does within a second or so.
restarts() { docker inspect --format '{{.RestartCount}}' "$(docker compose ps --quiet "$1")"; }
# On a busy machine the engine now and then gives up freezing what is just being asked whether it is well.
hang() { local why; for _ in $(seq 5); do why=$(docker compose pause "$DATABASE_HOST" 2>&1) && return; sleep 1; done; fail "no pause: $why"; }
trap 'say "FAILED at line $LINENO"' ERR
trap 'docker compose down --volumes --timeout 20 >/dev/null 2>&1' EXIT

docker compose down --volumes >/dev/null 2>&1
for profiles in "" mail observe mail,observe citus citus,mail,observe; do COMPOSE_PROFILES=$profiles docker compose config --quiet; done
ENTHESIS_PUBLIC_URL=https://outcomes.example.org TLS=internal POSTGRES_PASSWORD_FILE=./deploy/demo-password \
  docker compose -f docker-compose.yml -f docker-compose.public.yml config --quiet
say "every combination of profiles is a sound configuration"

started=$SECONDS; up; say "up and healthy within $((SECONDS - started)) s"
enthesis clinic add drill "Drill Clinic" >/dev/null
docker compose run --rm --no-TTY --volume "$PWD/docs/import-example:/import:ro" enthesis enthesis import /import --clinic drill \
  >/dev/null || fail "the import"
first=$(ask) || fail "no answer"; say "imported, asked, and took the file"
docker compose exec -T backup enthesis backup || fail "the backup"
enthesis doctor | tail -1

workers=$(docker compose ps --services | grep '^worker' || true)
for service in "$DATABASE_HOST" $workers enthesis front backup; do
  user=(); [[ "$service" =~ ^(postgres|coordinator|worker.)$ ]] && user=(--user postgres)
  before=$(restarts "$service")
  docker compose exec -T "${user[@]}" "$service" sh -c 'kill -KILL -1' >/dev/null 2>&1 || true
  for _ in $(seq 60); do [ "$(restarts "$service")" != "$before" ] && break; sleep 0.5; done
  [ "$(restarts "$service")" != "$before" ] || fail "$service was not restarted"
  up --no-recreate; same "$service was killed"
done

ready() {
  docker compose exec -T enthesis node -e \
    "fetch('http://127.0.0.1:8080/readyz', { signal: AbortSignal.timeout(10000) }).then((answer) => console.log(answer.status))" ||
    echo "nothing within ten seconds"
}
hang; status=$(ready); docker compose unpause "$DATABASE_HOST" >/dev/null 2>&1
[ "$status" = 503 ] || fail "/readyz said $status while the database hung"
up --no-recreate; same "the database hung"

network=${COMPOSE_PROJECT_NAME}_database database=$(docker compose ps --quiet "$DATABASE_HOST")
docker network disconnect "$network" "$database"; status=$(ready)
docker network connect --alias "$DATABASE_HOST" "$network" "$database"
[ "$status" = 503 ] || fail "/readyz said $status while the database was out of reach"
up --no-recreate; same "the network was cut"

# Ends services as they ask to be ended; each has to come to its own end.
ends() {
  docker compose stop "$@" >/dev/null 2>&1
  for service in "$@"; do
    ended=$(docker inspect --format '{{.State.ExitCode}}' "$(docker compose ps --all --quiet "$service")")
    [ "$ended" = 0 ] || fail "$service had to be killed ($ended)"
  done
}
# shellcheck disable=SC2086
ends front enthesis backup "$DATABASE_HOST" $workers
docker compose down >/dev/null 2>&1; up; same "down and up"

ends enthesis backup
docker compose run --rm --no-TTY --no-deps backup enthesis restore latest --replace || fail "the restore"
up; same "a backup was restored"
say "passed"
