-- The role that the four services sign in with. It may read and write rows, and change no table: migrations run
-- as the owner. Run once by the owner after the first migration, and again after a rotation; safe to repeat:
-- docs/deployment.md has the command. app_password is a variable of psql, set by what comes before this file.
BEGIN;

-- Without its answer, which would print the password.
SELECT set_config('interview_buddy.app_password', :'app_password', true) AS said \gset

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'interview_buddy_app') THEN
    CREATE ROLE interview_buddy_app LOGIN NOINHERIT;
  END IF;
  EXECUTE format(
    'ALTER ROLE interview_buddy_app PASSWORD %L',
    current_setting('interview_buddy.app_password')
  );
END
$$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO interview_buddy_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO interview_buddy_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO interview_buddy_app;
-- Tables that later migrations of the same owner make.
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO interview_buddy_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO interview_buddy_app;
-- What was migrated when is nobody's business but the migrations'.
DO $$
BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    REVOKE INSERT, UPDATE, DELETE ON public._prisma_migrations FROM interview_buddy_app;
  END IF;
END
$$;

COMMIT;
