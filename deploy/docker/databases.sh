#!/bin/sh
# Run once by the postgres image, when its volume is empty: one database and one role for each service, the gateway and Keycloak.
# Nobody but its role may connect to a database.
set -eu

for name in keycloak gateway placement credit billing complaint notification; do
  PLEKJE_NAME=$name
  eval "PLEKJE_PASSWORD=\$PLEKJE_DATABASE_$(echo "$name" | tr '[:lower:]' '[:upper:]')"
  export PLEKJE_NAME PLEKJE_PASSWORD
  # The password goes by the environment, not by the command line, which others can read.
  psql --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\getenv name PLEKJE_NAME
\getenv password PLEKJE_PASSWORD
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
done

psql --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --command 'REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC'
