#!/bin/bash
# Run once by the PostgreSQL image, in an empty data folder: the same roles and databases as embedded/postgres-cluster.ts.
set -euo pipefail
: "${VEKHA_OWNER_PASSWORD:?}" "${VEKHA_APP_PASSWORD:?}" "${TEMPORAL_PASSWORD:?}"
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -v owner_password="$VEKHA_OWNER_PASSWORD" -v app_password="$VEKHA_APP_PASSWORD" -v temporal_password="$TEMPORAL_PASSWORD" <<'SQL'
CREATE ROLE vekha_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE vekha_app LOGIN PASSWORD :'app_password';
CREATE ROLE temporal LOGIN PASSWORD :'temporal_password';
CREATE DATABASE vekha OWNER vekha_owner;
CREATE DATABASE temporal OWNER temporal;
CREATE DATABASE temporal_visibility OWNER temporal;
REVOKE ALL ON DATABASE vekha, temporal, temporal_visibility FROM PUBLIC;
REVOKE CONNECT ON DATABASE postgres FROM PUBLIC;
GRANT CONNECT ON DATABASE vekha TO vekha_app;
SQL
