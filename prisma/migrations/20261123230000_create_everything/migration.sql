
-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "presets" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "body" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "mailbox" TEXT,
    "is_department" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "body_member" (
    "group_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "body_member_pkey" PRIMARY KEY ("group_id","member_id")
);

-- CreateTable
CREATE TABLE "official" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "official_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post" (
    "id" UUID NOT NULL,
    "official_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "is_head" BOOLEAN NOT NULL DEFAULT false,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "substitution" (
    "id" UUID NOT NULL,
    "absent_id" UUID NOT NULL,
    "substitute_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,

    CONSTRAINT "substitution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "login" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "official_id" UUID,
    "must_change_password" BOOLEAN NOT NULL DEFAULT true,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "account_id" UUID,
    "data" JSONB NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_sha256" TEXT NOT NULL,
    "type" TEXT,
    "number" TEXT,
    "date" DATE,
    "issuer" TEXT,
    "title" TEXT,
    "signatory_name" TEXT,
    "signatory_post" TEXT,
    "draft" JSONB NOT NULL,
    "valid_from" DATE,
    "valid_until" DATE,
    "control_from" DATE,
    "control_officer_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_clause" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "control" BOOLEAN NOT NULL,
    "due_on" DATE,

    CONSTRAINT "order_clause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "section" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "title" TEXT,

    CONSTRAINT "section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "section_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "number" INTEGER,
    "text" TEXT NOT NULL,
    "deadline_text" TEXT NOT NULL,
    "rule" JSONB NOT NULL,
    "rule_text" TEXT NOT NULL,
    "mode" TEXT NOT NULL DEFAULT 'lead',
    "state" TEXT NOT NULL DEFAULT 'on_control',

    CONSTRAINT "activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity_body" (
    "activity_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "index" INTEGER NOT NULL,

    CONSTRAINT "activity_body_pkey" PRIMARY KEY ("activity_id","body_id")
);

-- CreateTable
CREATE TABLE "chain" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "section_id" UUID NOT NULL,

    CONSTRAINT "chain_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chain_stage" (
    "chain_id" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "activity_id" UUID NOT NULL,

    CONSTRAINT "chain_stage_pkey" PRIMARY KEY ("chain_id","index")
);

-- CreateTable
CREATE TABLE "stage_release" (
    "chain_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "index" INTEGER NOT NULL,
    "released_at" TIMESTAMPTZ(3) NOT NULL,
    "ground" TEXT,

    CONSTRAINT "stage_release_pkey" PRIMARY KEY ("chain_id","year","index")
);

-- CreateTable
CREATE TABLE "occurrence" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "window_start" DATE NOT NULL,
    "window_end" DATE NOT NULL,
    "opens_on" DATE NOT NULL,
    "due_by_rule" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "overdue_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "off_control_at" TIMESTAMPTZ(3),
    "plan" JSONB NOT NULL DEFAULT '[]',
    "plan_version" INTEGER NOT NULL DEFAULT 0,
    "steps_taken" INTEGER NOT NULL DEFAULT 0,
    "review_plan" JSONB NOT NULL DEFAULT '[]',
    "review_steps_taken" INTEGER NOT NULL DEFAULT 0,
    "ground" TEXT,
    "opened_by_hand" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "occurrence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "occurrence_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "body_name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "group_id" UUID,
    "due_on" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "occurrence_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "author_account_id" UUID,
    "author_name" TEXT NOT NULL,
    "author_post" TEXT,
    "content_hash" TEXT NOT NULL,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_file" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "mime" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "uploaded_by" UUID,

    CONSTRAINT "evidence_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_item" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "occurrence_id" UUID NOT NULL,
    "submission_id" UUID,
    "kind" TEXT NOT NULL,
    "file_id" UUID,
    "url" TEXT,
    "paper_reference" TEXT,
    "title" TEXT NOT NULL,
    "document_kind" TEXT,
    "document_number" TEXT,
    "document_date" DATE,
    "period_start" DATE,
    "period_end" DATE,
    "sha256" TEXT,
    "inherited_from_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT,
    "reviewer_account_id" UUID NOT NULL,
    "reviewer_name" TEXT NOT NULL,
    "reviewer_post" TEXT,
    "reviewed_at" TIMESTAMPTZ(3) NOT NULL,
    "signed_hash" TEXT NOT NULL,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "extension" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "occurrence_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "requested_due" DATE NOT NULL,
    "previous_due" DATE NOT NULL,
    "asked_by_id" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "ground" TEXT,

    CONSTRAINT "extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "activity_id" UUID NOT NULL,
    "occurrence_id" UUID,
    "assignment_id" UUID,
    "recipient" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "lane" TEXT NOT NULL,
    "send_after" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "mail_id" UUID,
    "note" TEXT,

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "response" TEXT,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "organisation_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "occurrence_id" UUID,
    "body" TEXT NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("organisation_id","seq")
);

-- CreateTable
CREATE TABLE "audit_chain" (
    "organisation_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_chain_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "process" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "account_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "answer" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("account_id","key")
);

-- CreateTable
CREATE TABLE "calendar_year" (
    "organisation_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "calendar_year_pkey" PRIMARY KEY ("organisation_id","year")
);

-- CreateIndex
CREATE UNIQUE INDEX "body_organisation_id_name_key" ON "body"("organisation_id", "name");

-- CreateIndex
CREATE INDEX "official_organisation_id_idx" ON "official"("organisation_id");

-- CreateIndex
CREATE INDEX "post_body_id_idx" ON "post"("body_id");

-- CreateIndex
CREATE INDEX "post_official_id_idx" ON "post"("official_id");

-- CreateIndex
CREATE INDEX "substitution_absent_id_idx" ON "substitution"("absent_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_login_key" ON "account"("login");

-- CreateIndex
CREATE UNIQUE INDEX "account_official_id_key" ON "account"("official_id");

-- CreateIndex
CREATE INDEX "account_organisation_id_idx" ON "account"("organisation_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "order_organisation_id_file_sha256_key" ON "order"("organisation_id", "file_sha256");

-- CreateIndex
CREATE UNIQUE INDEX "order_clause_order_id_number_key" ON "order_clause"("order_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "section_order_id_index_key" ON "section"("order_id", "index");

-- CreateIndex
CREATE INDEX "activity_organisation_id_id_idx" ON "activity"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "activity_order_id_position_key" ON "activity"("order_id", "position");

-- CreateIndex
CREATE INDEX "chain_organisation_id_idx" ON "chain"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "chain_stage_activity_id_key" ON "chain_stage"("activity_id");

-- CreateIndex
CREATE INDEX "occurrence_organisation_id_state_due_on_id_idx" ON "occurrence"("organisation_id", "state", "due_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "occurrence_activity_id_period_key" ON "occurrence"("activity_id", "period");

-- CreateIndex
CREATE INDEX "assignment_organisation_id_body_id_state_due_on_id_idx" ON "assignment"("organisation_id", "body_id", "state", "due_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_occurrence_id_body_id_key" ON "assignment"("occurrence_id", "body_id");

-- CreateIndex
CREATE INDEX "submission_occurrence_id_idx" ON "submission"("occurrence_id");

-- CreateIndex
CREATE INDEX "submission_assignment_id_idx" ON "submission"("assignment_id");

-- CreateIndex
CREATE INDEX "evidence_file_organisation_id_sha256_idx" ON "evidence_file"("organisation_id", "sha256");

-- CreateIndex
CREATE INDEX "evidence_item_submission_id_idx" ON "evidence_item"("submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_item_occurrence_id_inherited_from_id_key" ON "evidence_item"("occurrence_id", "inherited_from_id");

-- CreateIndex
CREATE INDEX "review_submission_id_idx" ON "review"("submission_id");

-- CreateIndex
CREATE INDEX "extension_occurrence_id_idx" ON "extension"("occurrence_id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_key_key" ON "notification"("key");

-- CreateIndex
CREATE INDEX "notification_state_lane_send_after_idx" ON "notification"("state", "lane", "send_after");

-- CreateIndex
CREATE INDEX "notification_organisation_id_id_idx" ON "notification"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "notification_occurrence_id_idx" ON "notification"("occurrence_id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_message_id_key" ON "mail"("message_id");

-- CreateIndex
CREATE INDEX "mail_state_lease_until_idx" ON "mail"("state", "lease_until");

-- CreateIndex
CREATE INDEX "mail_organisation_id_id_idx" ON "mail"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_organisation_id_occurrence_id_seq_idx" ON "audit_event"("organisation_id", "occurrence_id", "seq");

-- AddForeignKey
ALTER TABLE "body" ADD CONSTRAINT "body_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_member" ADD CONSTRAINT "body_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_member" ADD CONSTRAINT "body_member_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "official" ADD CONSTRAINT "official_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_official_id_fkey" FOREIGN KEY ("official_id") REFERENCES "official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "substitution" ADD CONSTRAINT "substitution_absent_id_fkey" FOREIGN KEY ("absent_id") REFERENCES "official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "substitution" ADD CONSTRAINT "substitution_substitute_id_fkey" FOREIGN KEY ("substitute_id") REFERENCES "official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_official_id_fkey" FOREIGN KEY ("official_id") REFERENCES "official"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_control_officer_id_fkey" FOREIGN KEY ("control_officer_id") REFERENCES "official"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_clause" ADD CONSTRAINT "order_clause_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section" ADD CONSTRAINT "section_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_body" ADD CONSTRAINT "activity_body_activity_id_fkey" FOREIGN KEY ("activity_id") REFERENCES "activity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_body" ADD CONSTRAINT "activity_body_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chain" ADD CONSTRAINT "chain_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chain" ADD CONSTRAINT "chain_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chain_stage" ADD CONSTRAINT "chain_stage_chain_id_fkey" FOREIGN KEY ("chain_id") REFERENCES "chain"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chain_stage" ADD CONSTRAINT "chain_stage_activity_id_fkey" FOREIGN KEY ("activity_id") REFERENCES "activity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_release" ADD CONSTRAINT "stage_release_chain_id_fkey" FOREIGN KEY ("chain_id") REFERENCES "chain"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_activity_id_fkey" FOREIGN KEY ("activity_id") REFERENCES "activity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_occurrence_id_fkey" FOREIGN KEY ("occurrence_id") REFERENCES "occurrence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_occurrence_id_fkey" FOREIGN KEY ("occurrence_id") REFERENCES "occurrence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_item" ADD CONSTRAINT "evidence_item_occurrence_id_fkey" FOREIGN KEY ("occurrence_id") REFERENCES "occurrence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_item" ADD CONSTRAINT "evidence_item_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_item" ADD CONSTRAINT "evidence_item_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "evidence_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_item" ADD CONSTRAINT "evidence_item_inherited_from_id_fkey" FOREIGN KEY ("inherited_from_id") REFERENCES "evidence_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_occurrence_id_fkey" FOREIGN KEY ("occurrence_id") REFERENCES "occurrence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_activity_id_fkey" FOREIGN KEY ("activity_id") REFERENCES "activity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_year" ADD CONSTRAINT "calendar_year_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Values of the state columns: the same words as in domain/.
ALTER TABLE "occurrence" ADD CONSTRAINT occurrence_state CHECK (state IN ('past', 'waiting_stage', 'on_control', 'submitted', 'returned', 'accepted', 'cancelled', 'not_applicable'));
ALTER TABLE "assignment" ADD CONSTRAINT assignment_state CHECK (state IN ('pending', 'submitted', 'returned', 'accepted', 'closed'));
ALTER TABLE "account" ADD CONSTRAINT account_role CHECK (role IN ('administrator', 'control_officer', 'executor', 'auditor'));
ALTER TABLE "order" ADD CONSTRAINT order_state CHECK (state IN ('draft', 'on_control'));

-- The relay looks only at what is not delivered.
CREATE INDEX outbox_undelivered ON "outbox" (process, key, id) WHERE delivered_at IS NULL;

-- The only way into the audit table. It locks the organisation's chain until commit, gives the next number, and hashes the
-- body together with the hash before it. Columns are taken from the body itself, so they cannot disagree with what is hashed.
CREATE FUNCTION append_audit(org uuid, event_body text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  chain audit_chain;
  parsed jsonb := event_body::jsonb;
  new_hash text;
BEGIN
  INSERT INTO audit_chain (organisation_id, seq, hash) VALUES (org, 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
  UPDATE audit_chain SET seq = seq + 1 WHERE organisation_id = org RETURNING * INTO chain;
  new_hash := encode(sha256(convert_to(chain.hash || chr(10) || chain.seq || chr(10) || event_body, 'UTF8')), 'hex');
  INSERT INTO audit_event (organisation_id, seq, at, action, subject_type, subject_id, occurrence_id, body, previous_hash, hash)
  VALUES (org, chain.seq, (parsed ->> 'at')::timestamptz, parsed ->> 'action', parsed -> 'subject' ->> 'type',
          parsed -> 'subject' ->> 'id', (parsed ->> 'occurrenceId')::uuid, event_body, chain.hash, new_hash);
  UPDATE audit_chain SET hash = new_hash WHERE organisation_id = org;
  RETURN chain.seq;
END $$;
REVOKE ALL ON FUNCTION append_audit(uuid, text) FROM PUBLIC;

-- The application's role: it reads the history and may not write, change or delete it.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'vekha_app') THEN CREATE ROLE vekha_app; END IF;
END $$;
GRANT USAGE ON SCHEMA public TO vekha_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO vekha_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO vekha_app;
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON audit_event, audit_chain FROM vekha_app;
REVOKE DELETE ON "order", section, activity, occurrence, assignment, submission, review, extension, evidence_item, evidence_file, mail, notification FROM vekha_app;
GRANT EXECUTE ON FUNCTION append_audit(uuid, text) TO vekha_app;
DO $$ BEGIN
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN REVOKE ALL ON _prisma_migrations FROM vekha_app; GRANT SELECT ON _prisma_migrations TO vekha_app; END IF;
END $$;
