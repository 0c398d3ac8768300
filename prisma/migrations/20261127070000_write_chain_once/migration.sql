-- The head of the chain is locked by reading it and written once, when the hash is known: it was written twice for every
-- event, and each writing leaves a dead row at the one place all changes of an organisation pass. Rights stay as they are.
CREATE OR REPLACE FUNCTION append_audit(org uuid, event_body text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  chain audit_chain;
  parsed jsonb := event_body::jsonb;
  new_seq bigint;
  new_hash text;
BEGIN
  SELECT * INTO chain FROM audit_chain WHERE organisation_id = org FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO audit_chain (organisation_id, seq, hash) VALUES (org, 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
    SELECT * INTO STRICT chain FROM audit_chain WHERE organisation_id = org FOR UPDATE;
  END IF;
  new_seq := chain.seq + 1;
  new_hash := encode(sha256(convert_to(chain.hash || chr(10) || new_seq || chr(10) || event_body, 'UTF8')), 'hex');
  INSERT INTO audit_event (organisation_id, seq, at, action, subject_type, subject_id, occurrence_id, body, previous_hash, hash)
  VALUES (org, new_seq, (parsed ->> 'at')::timestamptz, parsed ->> 'action', parsed -> 'subject' ->> 'type',
          parsed -> 'subject' ->> 'id', (parsed ->> 'occurrenceId')::uuid, event_body, chain.hash, new_hash);
  UPDATE audit_chain SET seq = new_seq, hash = new_hash WHERE organisation_id = org;
  RETURN new_seq;
END $$;
