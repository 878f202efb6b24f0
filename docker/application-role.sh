#!/bin/sh
# Run once by PostgreSQL's image on an empty volume: the role that the helpdesk works as, which owns nothing.
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" --set=password="$JOBMATCH_DB_PASSWORD" <<'SQL'
create role jobmatch_app login password :'password';
SQL
