-- Asks for the erasure of an account as its own person would (DELETE /account of upload-service): hidden at once; the
-- sweepers then tell every service, remove bytes and rows, and complete the receipt. Safe to repeat.
--   infrastructure/scripts/psql.sh prod -v account=UID <infrastructure/scripts/erase-account.sql
BEGIN;

UPDATE accounts SET erasure_asked_at = coalesce(erasure_asked_at, now()), email = NULL, display_name = NULL
WHERE id = :'account';

UPDATE interviews SET deleted_at = now() WHERE user_id = :'account' AND deleted_at IS NULL;

UPDATE uploads SET gone_at = now(), gone_reason = 'deleted' WHERE user_id = :'account' AND gone_at IS NULL;

INSERT INTO erasure_receipts (id, subject, requested_at)
SELECT gen_random_uuid(), encode(sha256(convert_to(id, 'UTF8')), 'hex'), now()
FROM accounts
WHERE id = :'account' AND NOT EXISTS (
  SELECT FROM erasure_receipts
  WHERE subject = encode(sha256(convert_to(:'account', 'UTF8')), 'hex') AND completed_at IS NULL
);

COMMIT;
