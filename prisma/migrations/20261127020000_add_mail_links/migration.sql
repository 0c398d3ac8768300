-- A link in a mail: acts for one addressee on one assignment; of its token only the hash is kept.
CREATE TABLE "mail_link" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "mail_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    CONSTRAINT "mail_link_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "mail_link_token_hash_key" ON "mail_link"("token_hash");
CREATE INDEX "mail_link_mail_id_idx" ON "mail_link"("mail_id");
CREATE INDEX "mail_link_expires_at_idx" ON "mail_link"("expires_at");
ALTER TABLE "mail_link" ADD CONSTRAINT "mail_link_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mail"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "mail_link" ADD CONSTRAINT "mail_link_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who handed in, where it was no account, or not the account alone that must not accept it.
ALTER TABLE "submission" ADD COLUMN "author_official_id" UUID, ADD COLUMN "mail_link_id" UUID;
ALTER TABLE "submission" ADD CONSTRAINT "submission_mail_link_id_fkey" FOREIGN KEY ("mail_link_id") REFERENCES "mail_link"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "submission_mail_link_id_idx" ON "submission"("mail_link_id");

-- Files that came through a link, before they are evidence of anything.
ALTER TABLE "evidence_file" ADD COLUMN "mail_link_id" UUID;
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_mail_link_id_fkey" FOREIGN KEY ("mail_link_id") REFERENCES "mail_link"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "evidence_file_mail_link_id_idx" ON "evidence_file"("mail_link_id");

-- A link is never changed but for being used once; links nobody used are forgotten some time after their end.
GRANT SELECT, INSERT, DELETE ON "mail_link" TO vekha_app;
GRANT UPDATE ("used_at") ON "mail_link" TO vekha_app;
