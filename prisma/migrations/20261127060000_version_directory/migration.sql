-- Two people who correct one record at once: the second is told who was first, instead of undoing it unseen.
ALTER TABLE "organisation" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "changed_at" TIMESTAMPTZ(3),
ADD COLUMN "changed_by" TEXT;

ALTER TABLE "body" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "changed_at" TIMESTAMPTZ(3),
ADD COLUMN "changed_by" TEXT;

ALTER TABLE "official" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "changed_at" TIMESTAMPTZ(3),
ADD COLUMN "changed_by" TEXT;

ALTER TABLE "post" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "changed_at" TIMESTAMPTZ(3),
ADD COLUMN "changed_by" TEXT;

ALTER TABLE "substitution" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "changed_at" TIMESTAMPTZ(3),
ADD COLUMN "changed_by" TEXT;

ALTER TABLE "calendar_year" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "changed_at" TIMESTAMPTZ(3),
ADD COLUMN "changed_by" TEXT;
