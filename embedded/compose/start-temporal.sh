#!/bin/bash
# Brings both databases of the Temporal server to the schema of this version, then becomes the server.
# The server reads its whole configuration from the environment (see docker-compose.yml).
set -euo pipefail
: "${POSTGRES_SEEDS:?}" "${DB_PORT:?}" "${POSTGRES_USER:?}" "${POSTGRES_PWD:?}" "${DBNAME:?}" "${VISIBILITY_DBNAME:?}"
export SQL_PASSWORD="$POSTGRES_PWD"

schema() {
  tool=(sql --plugin postgres12 --ep "$POSTGRES_SEEDS" -p "$DB_PORT" -u "$POSTGRES_USER" --db "$1")
  # A new database has no version yet and cannot be updated before it is set up.
  "${tool[@]}" update-schema --schema-name "$2" 2>/dev/null ||
    { "${tool[@]}" setup-schema -v 0.0 && "${tool[@]}" update-schema --schema-name "$2"; }
}
schema "$DBNAME" postgresql/v12/temporal
schema "$VISIBILITY_DBNAME" postgresql/v12/visibility

# The other services of the server find this one under the address of its container.
export TEMPORAL_BROADCAST_ADDRESS="${TEMPORAL_BROADCAST_ADDRESS:-$(hostname -i | cut -d' ' -f1)}"
# The file of settings that may change while it runs has to exist; ours changes nothing.
export DYNAMIC_CONFIG_FILE_PATH="${DYNAMIC_CONFIG_FILE_PATH:-$(mktemp --suffix=.yaml)}"
exec server --allow-no-auth start
