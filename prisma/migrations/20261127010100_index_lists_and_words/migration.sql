-- «Мои задачи», the queue of reviews and the overview read what is open, in the order of its dates.
CREATE INDEX assignment_open ON "assignment" (organisation_id, due_on, id) WHERE state IN ('pending', 'returned', 'submitted');
CREATE INDEX occurrence_under_review ON "occurrence" (organisation_id, submitted_at, id) WHERE state = 'submitted';
CREATE INDEX occurrence_due ON "occurrence" (organisation_id, due_on, id);

-- Search by Russian words; the expressions stand in store/search/words.ts as they stand here.
CREATE INDEX activity_words ON "activity" USING gin (to_tsvector('russian', text || ' ' || deadline_text));
CREATE INDEX evidence_item_words ON "evidence_item" USING gin (to_tsvector('russian', title || ' ' || coalesce(document_kind, '') || ' ' || coalesce(document_number, '') || ' ' || coalesce(signer, '')));

-- The journal: by time and by who acted.
CREATE INDEX audit_event_at ON "audit_event" (organisation_id, at, seq);
CREATE INDEX audit_event_actor ON "audit_event" (organisation_id, ((body::jsonb -> 'actor') ->> 'accountId'), seq);
CREATE INDEX audit_event_action ON "audit_event" (organisation_id, action, seq);
