-- Roles, schemas and extensions of a NewsMesh database. Run as superuser inside that database, as often as you like.
--
-- Each service has one role and one schema, and can touch no other schema. The passwords come from custom settings, so that
-- none stands in a file:
--   PGOPTIONS="-c newsmesh.ingest_password=… -c newsmesh.parse_password=… -c newsmesh.entity_link_password=… -c newsmesh.search_password=…"
--   psql -d newsmesh -f roles.sql
-- or SET newsmesh.ingest_password = '…' and so on before it in the same session.
DO $$
DECLARE
    service text;
    role_name text;
    other name;
BEGIN
    PERFORM set_config('client_min_messages', 'warning', true);

    -- Roles belong to the whole server, while advisory locks belong to one database. A lock on the shared catalogue of roles
    -- keeps two runs apart even when they prepare two databases, and ends with this block.
    LOCK TABLE pg_catalog.pg_authid IN SHARE ROW EXCLUSIVE MODE;

    CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
    CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
    CREATE EXTENSION IF NOT EXISTS btree_gin WITH SCHEMA public;

    REVOKE CREATE ON SCHEMA public FROM PUBLIC;
    -- The roles that follow may enter this database, and none of the server's others.
    FOR other IN SELECT datname FROM pg_catalog.pg_database LOOP
        IF other = current_database() OR other IN ('postgres', 'template1') THEN
            EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', other);
        END IF;
    END LOOP;

    FOREACH service IN ARRAY ARRAY['ingest', 'parse', 'entity_link', 'search'] LOOP
        role_name := 'newsmesh_' || service;
        IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = role_name) THEN
            EXECUTE format('CREATE ROLE %I', role_name);
        END IF;
        EXECUTE format(
            'ALTER ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD %L',
            role_name, current_setting('newsmesh.' || service || '_password'));
        EXECUTE format('ALTER ROLE %I SET search_path = %I, public', role_name, service);
        -- Nothing that a service asks takes longer than a few seconds; migrations set a limit of their own. A transaction that is left open holds locks
        -- and keeps vacuum from its work.
        EXECUTE format('ALTER ROLE %I SET statement_timeout = ''30s''', role_name);
        -- Compiling a plan takes longer than anything that is asked here.
        EXECUTE format('ALTER ROLE %I SET jit = off', role_name);
        -- Texts and their readings are kept compressed: LZ4 takes a tenth of the processor time of the server's own method. Not every build has it.
        IF EXISTS (SELECT FROM pg_catalog.pg_settings WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals)) THEN
            EXECUTE format('ALTER ROLE %I SET default_toast_compression = lz4', role_name);
        END IF;
        EXECUTE format('ALTER ROLE %I SET idle_in_transaction_session_timeout = ''60s''', role_name);
        EXECUTE format('GRANT CONNECT, TEMPORARY ON DATABASE %I TO %I', current_database(), role_name);

        EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I', service);
        EXECUTE format('ALTER SCHEMA %I OWNER TO %I', service, role_name);
        EXECUTE format('REVOKE ALL ON SCHEMA %I FROM PUBLIC', service);
    END LOOP;

    -- Where search makes its read models anew, beside those in use.
    CREATE SCHEMA IF NOT EXISTS search_next;
    ALTER SCHEMA search_next OWNER TO newsmesh_search;
    REVOKE ALL ON SCHEMA search_next FROM PUBLIC;
END
$$;
